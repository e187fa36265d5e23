// Moving over the board with the mouse: dragging an empty place pans.
import { useEffect } from 'react';
import type { BoardView } from './boardView.ts';

/** Pixels that a press may move and still be a click. */
const slack = 4;

export function usePanning(view: BoardView) {
  useEffect(() => {
    const { scroller } = view.elements;
    if (!scroller) return;
    const controller = new AbortController();
    const { signal } = controller;
    scroller.addEventListener('pointerdown', (event) => startPanning(scroller, event), { signal });
    return () => controller.abort();
  }, [view]);
}

function startPanning(scroller: HTMLElement, down: PointerEvent) {
  const isEmptyPlace = down.target instanceof Element && down.target.matches('[data-cell], [data-cards]');
  if (down.pointerType !== 'mouse' || (down.button !== 1 && (down.button !== 0 || !isEmptyPlace))) return;
  if (down.button === 1) down.preventDefault();
  const from = { left: scroller.scrollLeft, top: scroller.scrollTop };
  const controller = new AbortController();
  const { signal } = controller;
  let isPanning = false;
  window.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerId !== down.pointerId) return;
      const x = event.clientX - down.clientX;
      const y = event.clientY - down.clientY;
      if (!isPanning && Math.hypot(x, y) < slack) return;
      if (!isPanning) scroller.dataset['panning'] = '';
      isPanning = true;
      scroller.scrollTo(from.left - x, from.top - y);
    },
    { signal },
  );
  const click = new AbortController();
  const end = ({ pointerId }: PointerEvent) => {
    if (pointerId !== down.pointerId) return;
    controller.abort();
    delete scroller.dataset['panning'];
    setTimeout(() => click.abort());
  };
  window.addEventListener('pointerup', end, { signal });
  window.addEventListener('pointercancel', end, { signal });
  // The click that ends a pan is none.
  window.addEventListener('click', (event) => isPanning && event.stopPropagation(), {
    capture: true,
    signal: click.signal,
  });
}
