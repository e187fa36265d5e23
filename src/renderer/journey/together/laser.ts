// The laser pointer: on while its key is held or until it is switched off; what the pointer passes over is shown to the
// others.
import { useEffect } from 'react';
import { useBoard, useSelected } from '../view/BoardContext.ts';
import type { BoardView } from '../view/boardView.ts';
import { withPoint } from './laserTrail.ts';
import { placeUnder } from '../view/sharedPlace.ts';

/** Milliseconds between two places of a trail: enough for a smooth stroke, few enough for a message. */
const pause = 12;

export function useLaser(view: BoardView) {
  useEffect(() => {
    const { scroller } = view.elements;
    if (!scroller) return;
    const { session } = view;
    const controller = new AbortController();
    const { signal } = controller;
    let isHeld = false;
    let shownAt = 0;
    const release = () => {
      if (isHeld) session.show({ laser: null });
      isHeld = false;
    };
    window.addEventListener(
      'keydown',
      (event) => {
        if (
          event.key.toLowerCase() !== 'l' ||
          event.repeat ||
          event.ctrlKey ||
          event.metaKey ||
          event.altKey ||
          !isForBoard(scroller, event.target)
        )
          return;
        event.preventDefault();
        if (session.mine.get().laser !== null) return;
        isHeld = true;
        session.show({ laser: { count: 0, points: [] } });
      },
      { signal },
    );
    window.addEventListener('keyup', ({ key }) => key.toLowerCase() === 'l' && release(), { signal });
    window.addEventListener('blur', release, { signal });
    scroller.addEventListener(
      'pointermove',
      ({ clientX, clientY, timeStamp }) => {
        const { laser } = session.mine.get();
        const place = laser && timeStamp - shownAt >= pause ? placeUnder(view, clientX, clientY) : null;
        if (!laser || !place) return;
        shownAt = timeStamp;
        session.show({ laser: withPoint(laser, place) });
      },
      { signal, passive: true },
    );
    // A finger that points neither scrolls nor lifts cards.
    scroller.addEventListener('touchstart', (event) => session.mine.get().laser && event.stopPropagation(), {
      signal,
      capture: true,
      passive: true,
    });
    return () => {
      controller.abort();
      session.show({ laser: null });
    };
  }, [view]);
}

/** True while this window's pointer is a laser. */
export function useIsPointing(): boolean {
  return useSelected(useBoard().session.mine, ({ laser }) => laser !== null);
}

/** The key means the laser on the board and where nothing has the focus; everywhere else it is a letter. */
function isForBoard(scroller: HTMLElement, target: EventTarget | null): boolean {
  if (
    !(target instanceof Element) ||
    target.closest('input, textarea, [contenteditable="true"], [role="dialog"], [role="menu"]')
  )
    return false;
  return target === document.body || scroller.contains(target);
}
