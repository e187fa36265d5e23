// Zooming in steps and to the width of the window.
import { boardWidth, zoomSteps, zoomTo, type BoardView } from './boardView.ts';

export function stepZoom(view: BoardView, direction: 1 | -1): boolean {
  const now = view.zoom.get();
  const next = direction > 0 ? zoomSteps.find((step) => step > now + 0.01) : zoomSteps.findLast((step) => step < now - 0.01);
  if (next !== undefined) zoomTo(view, next);
  return true;
}

/** Makes all stages fit into the width, between 50 and 100 %. */
export function fitWidth(view: BoardView) {
  const { scroller } = view.elements;
  if (!scroller) return;
  zoomTo(view, Math.min(1, Math.floor((scroller.clientWidth / boardWidth(view)) * 100) / 100));
  scroller.scrollLeft = 0;
}
