// While the board scrolls, cards pass under a pointer that rests: each of them would light up and be painted anew, with
// all the layers of the page, to no use. A cover that shows nothing keeps them from it until the board stands still,
// or the pointer really moves.
import { useEffect, useRef, type RefObject } from 'react';
import type { BoardView } from './boardView.ts';

/** Milliseconds without scrolling after which the board stands still. */
const pause = 100;

/**
 * @returns for the element that covers what is in view; it has to be in the scroller, so that the wheel still scrolls
 * that
 */
export function useScrollCover(view: BoardView): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { scroller } = view.elements;
    const cover = ref.current;
    if (!scroller || !cover) return;
    const controller = new AbortController();
    const { signal } = controller;
    let timer: ReturnType<typeof setTimeout> | null = null;
    let scrolledAt = -pause;
    let movedAt = -pause;
    const uncover = () => {
      if (timer === null) return;
      clearTimeout(timer);
      timer = null;
      cover.hidden = true;
    };
    const wait = (time: number) => {
      timer = setTimeout(() => {
        const left = scrolledAt + pause - performance.now();
        if (left > 1) wait(left);
        else uncover();
      }, time);
    };
    /** Where a mouse is over the board; null while there is none. */
    let pointer: string | null = null;
    const scrolled = () => {
      // A hand that pushes the board has the same card under it all the time.
      if (pointer === null || 'panning' in scroller.dataset) return;
      const now = performance.now();
      // Nor is one jump a scrolling, or a pointer that has just been moved one that rests: a press may be on its way.
      const isScrolling = now - scrolledAt < pause && now - movedAt > pause;
      scrolledAt = now;
      if (!isScrolling || timer !== null) return;
      cover.hidden = false;
      wait(pause);
    };
    const pointed = ({ pointerType, clientX, clientY }: PointerEvent) => {
      const point = pointerType === 'mouse' ? `${clientX} ${clientY}` : null;
      // The browser tells of a movement, too, where only the board has moved.
      if (point === pointer) return;
      pointer = point;
      movedAt = performance.now();
      uncover();
    };
    const left = () => {
      pointer = null;
      uncover();
    };
    scroller.addEventListener('scroll', scrolled, { signal, passive: true });
    scroller.addEventListener('pointermove', pointed, { signal, passive: true });
    scroller.addEventListener('pointerleave', left, { signal, passive: true });
    // The person who presses on a board that is moving stops it, and means no place on it.
    cover.addEventListener('click', (event) => event.stopPropagation(), { signal });
    return () => {
      controller.abort();
      uncover();
    };
  }, [view]);
  return ref;
}
