// Zooming by hand: the wheel with Ctrl (Cmd on a Mac), two fingers on a trackpad, which browsers tell as the same, and
// two on a screen. Step after step around the pointer, or what is between the fingers.
import { useEffect } from 'react';
import type { BoardView } from '../view/boardView.ts';
import { nextZoom, zoomTo } from './zoom.ts';

/**
 * How far a gesture is on the way to the next step when the board follows; more than half, so that a trembling hand
 * does not zoom back.
 */
const enough = 0.6;
/**
 * Browsers tell a pinch on a trackpad as a wheel: the fingers are further apart by e to the power of this part of the
 * pixels.
 */
const pixelsPerNatural = 100;

export function useZoomGestures(view: BoardView) {
  useEffect(() => {
    const { scroller } = view.elements;
    if (!scroller) return;
    const controller = new AbortController();
    const { signal } = controller;
    const zoomBy = openZoomGesture(view, scroller);
    // No key tells beforehand that two fingers will pinch, so this listener is always there. The browser waits for it
    // with the first event of a scroll only.
    scroller.addEventListener(
      'wheel',
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        // Where lines are told instead of pixels, it is a wheel with notches.
        const pixels =
          event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : Math.sign(event.deltaY) * pixelsPerNatural;
        zoomBy(Math.exp(-pixels / pixelsPerNatural), event);
      },
      { passive: false, signal },
    );
    // The page itself is not enlarged by fingers on the board: touch-action of the scroller (JourneyBoard.module.css).
    let apart: number | null = null;
    const onTouch = ({ touches }: TouchEvent) => {
      const [first, second] = touches;
      if (!first || !second || touches.length > 2 || view.drag.get()) {
        apart = null;
        return;
      }
      const now = Math.max(1, Math.hypot(first.clientX - second.clientX, first.clientY - second.clientY));
      if (apart !== null)
        zoomBy(now / apart, {
          clientX: (first.clientX + second.clientX) / 2,
          clientY: (first.clientY + second.clientY) / 2,
        });
      apart = now;
    };
    for (const type of ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const) {
      scroller.addEventListener(type, onTouch, { passive: true, signal });
    }
    return () => controller.abort();
  }, [view]);
}

/** Collects what a gesture asks for until it is enough for a step, at most one with each event. */
function openZoomGesture(view: BoardView, scroller: HTMLElement) {
  let zoom = view.zoom.get();
  let wanted = zoom;
  return (factor: number, { clientX, clientY }: { readonly clientX: number; readonly clientY: number }) => {
    const now = view.zoom.get();
    // Somebody has zoomed by other means meanwhile.
    if (now !== zoom) wanted = now;
    zoom = now;
    const next = nextZoom(now, wanted * factor > now ? 1 : -1) ?? now;
    wanted = Math.min(Math.max(wanted * factor, Math.min(now, next)), Math.max(now, next));
    if (next === now || Math.log(wanted / now) / Math.log(next / now) < enough) return;
    const frame = scroller.getBoundingClientRect();
    zoomTo(view, next, { x: clientX - frame.left, y: clientY - frame.top });
    zoom = view.zoom.get();
  };
}
