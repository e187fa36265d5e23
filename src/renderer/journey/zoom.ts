// Zooming: in steps, to the width of the window, around a point that stays where it is.
import { zoomSteps } from './boardState.ts';
import type { BoardView } from './boardView.ts';
import { addStageWidth, columnMinimum, labelWidth } from './geometry.ts';

/** Sets the zoom and keeps a point of the view where it is: the middle, or the given one in pixels from its top left corner. */
export function zoomTo(view: BoardView, next: number, around?: { readonly x: number; readonly y: number }) {
  const { scroller } = view.elements;
  const before = view.zoom.get();
  const zoomed = Math.min(2, Math.max(0.5, next));
  if (!scroller || zoomed === before) return;
  const still = around ?? { x: scroller.clientWidth / 2, y: scroller.clientHeight / 2 };
  const column = view.column.get();
  const x = (scroller.scrollLeft + still.x) / before - labelWidth;
  const y = (scroller.scrollTop + still.y) / before;
  view.zoom.set(zoomed);
  requestAnimationFrame(() => {
    view.measure();
    // Zoomed out, columns may have become wider: what was at this part of a column is there again.
    scroller.scrollTo((labelWidth + (x * view.column.get()) / column) * zoomed - still.x, y * zoomed - still.y);
    view.visible.update();
  });
}

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
  const narrowest = labelWidth + view.columns.get().length * columnMinimum + addStageWidth;
  zoomTo(view, Math.min(1, Math.floor((scroller.clientWidth / narrowest) * 100) / 100));
  scroller.scrollLeft = 0;
}
