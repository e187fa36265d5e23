// Zooming: in steps, to the width of the window, around something that stays where it is.
import { flushSync } from 'react-dom';
import { cardPoint, pointOfCell } from '../view/boardScroll.ts';
import { zoomSteps } from '../view/boardState.ts';
import type { BoardView } from '../view/boardView.ts';
import { columnMinimum, addStageWidth, cellPadding, coveredByLabels, labelWidth } from '../view/geometry.ts';
import { fromShared, toShared } from '../view/sharedPlace.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** In board pixels. */
interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/**
 * Sets the zoom and keeps something where it is: the given point, in pixels from the top left corner of the view; else
 * the card or the place that has the focus, when it is in view; else the middle.
 */
export function zoomTo(view: BoardView, next: number, around?: Point) {
  const { scroller } = view.elements;
  const before = view.zoom.get();
  const zoomed = Math.min(2, Math.max(0.5, next));
  if (!scroller || zoomed === before) return;
  const onView = ({ x, y }: Point) => ({ x: x * before - scroller.scrollLeft, y: y * before - scroller.scrollTop });
  const focused = around ? null : focusedBox(view);
  const isKept = focused !== null && isOnView(scroller, before, focused, onView(focused));
  const still =
    around ?? (isKept ? onView(middleOf(focused)) : { x: scroller.clientWidth / 2, y: scroller.clientHeight / 2 });
  // Columns may become wider and cards lower: the same part of the same column and row is there again.
  const place = toShared(view, {
    x: (scroller.scrollLeft + still.x) / before,
    y: (scroller.scrollTop + still.y) / before,
  });
  // At once, so that the next step, which may come within the same frame, starts from what is there then.
  flushSync(() => view.zoom.set(zoomed));
  flushSync(view.measure);
  const box = isKept ? focusedBox(view) : null;
  const { x, y } = box ? middleOf(box) : fromShared(view, place);
  scroller.scrollTo(x * zoomed - still.x, y * zoomed - still.y);
  // Heads, labels and dock have grown with the board and may cover it now.
  if (box) view.scrollIntoView(box.x - cellPadding.x, box.y, view.column.get(), box.height);
  else view.visible.update();
}

/** The step above or below; undefined at the ends. */
export function nextZoom(now: number, direction: 1 | -1): number | undefined {
  return direction > 0 ? zoomSteps.find((step) => step > now + 0.01) : zoomSteps.findLast((step) => step < now - 0.01);
}

export function stepZoom(view: BoardView, direction: 1 | -1): boolean {
  const next = nextZoom(view.zoom.get(), direction);
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

function focusedBox(view: BoardView): Box | null {
  const focus = view.focus.get();
  if (!focus) return null;
  const width = view.column.get() - 2 * cellPadding.x;
  if ('cell' in focus) return { ...pointOfCell(view, focus.cell), width, height: 0 };
  const touchpoint = view.index.all().get(focus.card);
  return touchpoint ? { ...cardPoint(view, focus.card), width, height: view.layout.heightOf(touchpoint) } : null;
}

function middleOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** Is any of it within the view, be it under heads or dock? */
function isOnView(scroller: HTMLElement, zoom: number, { width, height }: Box, { x, y }: Point): boolean {
  return (
    x + width * zoom > coveredByLabels(scroller.clientWidth) * zoom &&
    x < scroller.clientWidth &&
    y + height * zoom > 0 &&
    y < scroller.clientHeight
  );
}
