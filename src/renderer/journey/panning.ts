// Moving over the board with the mouse: dragging an empty place pans, the wheel with Ctrl (Cmd on a Mac) zooms around the pointer.
import { useEffect } from 'react';
import type { BoardView } from './boardView.ts';
import { zoomTo } from './zoom.ts';

/** Pixels that a press may move and still be a click. */
const slack = 4;

export function usePanning(view: BoardView) {
  useEffect(() => {
    const { scroller } = view.elements;
    if (!scroller) return;
    const controller = new AbortController();
    const { signal } = controller;
    let wheel: AbortController | null = null;
    const releaseWheel = () => {
      wheel?.abort();
      wheel = null;
    };
    scroller.addEventListener('pointerdown', (event) => startPanning(scroller, event), { signal });
    // A wheel listener that may prevent scrolling slows all scrolling down, so there is one only while the key is held.
    window.addEventListener(
      'keydown',
      ({ key }) => {
        if ((key !== 'Control' && key !== 'Meta') || wheel) return;
        wheel = new AbortController();
        scroller.addEventListener('wheel', (event) => zoomByWheel(view, scroller, event), { passive: false, signal: wheel.signal });
      },
      { signal },
    );
    window.addEventListener('keyup', ({ key }) => (key === 'Control' || key === 'Meta') && releaseWheel(), { signal });
    window.addEventListener('blur', releaseWheel, { signal });
    return () => {
      controller.abort();
      releaseWheel();
    };
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
  const end = () => {
    controller.abort();
    delete scroller.dataset['panning'];
    setTimeout(() => click.abort());
  };
  window.addEventListener('pointerup', end, { signal });
  window.addEventListener('pointercancel', end, { signal });
  // The click that ends a pan is none.
  window.addEventListener('click', (event) => isPanning && event.stopPropagation(), { capture: true, signal: click.signal });
}

function zoomByWheel(view: BoardView, scroller: HTMLElement, event: WheelEvent) {
  if (!event.ctrlKey && !event.metaKey) return;
  event.preventDefault();
  const frame = scroller.getBoundingClientRect();
  zoomTo(view, view.zoom.get() * Math.exp(-event.deltaY / 500), { x: event.clientX - frame.left, y: event.clientY - frame.top });
}
