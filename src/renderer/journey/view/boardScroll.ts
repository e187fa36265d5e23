// Bringing things into view and where things are, by arithmetic, whether they are mounted or not.
import { cellOf, splitCellKey, type CellKey } from './cells.ts';
import type { BoardBase } from './boardState.ts';
import { cellPadding, coveredByLabels, labelWidth, placeOf } from './geometry.ts';

export interface Scrolling {
  /** Brings a card into view; with focus when asked. */
  reveal(id: string, focus?: boolean): void;
  /** Scrolls so that a rectangle in board pixels is in view, clear of headings, dock and panel. */
  scrollIntoView(left: number, top: number, width: number, height: number): void;
}

/** What the side panel covers, in pixels of the window. */
const panelWidth = 340;

export function openScrolling(view: BoardBase, scrolled: () => void): Scrolling {
  function scrollIntoView(left: number, top: number, width: number, height: number) {
    const isThere = scrollTo(view, left, top, width, height);
    scrolled();
    // A place that is new is not laid out yet, so the content may still be too small to be scrolled so far.
    if (!isThere) {
      requestAnimationFrame(() => {
        scrollTo(view, left, top, width, height);
        scrolled();
      });
    }
  }
  return {
    scrollIntoView,
    reveal(id, focus = false) {
      const touchpoint = view.index.all().get(id);
      if (!touchpoint) return;
      const left = labelWidth + view.columns.get().indexOf(touchpoint.place.stageId) * view.column.get();
      const top = view.laneTop(touchpoint.place.owner) + placeOf(view.layout, touchpoint).top;
      scrollIntoView(left, top, view.column.get(), view.layout.heightOf(touchpoint));
      if (!focus) return;
      view.focus.set({ card: id });
      // Where the view had the focus on this card already, the browser may have lost it: to a dialog, a panel, the end
      // of dragging.
      requestAnimationFrame(() => {
        const isHere = view.editing.get() === null && document.activeElement === document.body;
        if (isHere)
          view.elements.content
            ?.querySelector<HTMLElement>(`[data-touchpoint-id="${CSS.escape(id)}"]`)
            ?.focus({ preventScroll: true });
      });
    },
  };
}

/** False when the content ended before the place was in view. */
function scrollTo(
  { elements, zoom, panel, insets }: BoardBase,
  left: number,
  top: number,
  width: number,
  height: number,
): boolean {
  const { scroller } = elements;
  if (!scroller) return true;
  const factor = zoom.get();
  const gap = 16;
  const x = left * factor;
  const y = top * factor;
  const inView = {
    left: scroller.scrollLeft + coveredByLabels(scroller.clientWidth) * factor,
    right: scroller.scrollLeft + scroller.clientWidth - (panel.get() ? panelWidth : 0),
    top: scroller.scrollTop + insets.head * factor,
    bottom: scroller.scrollTop + scroller.clientHeight - insets.dock * factor,
  };
  const byX = x < inView.left ? x - inView.left : Math.max(0, x + width * factor - inView.right);
  const byY = y - gap < inView.top ? y - gap - inView.top : Math.max(0, y + height * factor + gap - inView.bottom);
  if (byX === 0 && byY === 0) return true;
  const wanted = { left: scroller.scrollLeft + byX, top: scroller.scrollTop + byY };
  scroller.scrollTo(wanted);
  return (byX <= 0 || scroller.scrollLeft >= wanted.left - 1) && (byY <= 0 || scroller.scrollTop >= wanted.top - 1);
}

/** Top left corner of a card, in board pixels. */
export function cardPoint(view: BoardBase, id: string): { x: number; y: number } {
  const touchpoint = view.index.all().get(id);
  return touchpoint ? pointOf(view, cellOf(touchpoint), id) : { x: 0, y: 0 };
}

/** Top left corner of a card that is, or was until now, in this cell. */
export function pointOf(view: BoardBase, key: CellKey, id: string): { x: number; y: number } {
  const { ids, tops } = view.layout.cell(key);
  const cell = pointOfCell(view, key);
  return { x: cell.x, y: cell.y - cellPadding.top + (tops[ids.indexOf(id)] ?? cellPadding.top) };
}

/** Top left corner of the first card of a cell, where it is or would be. */
export function pointOfCell(view: BoardBase, key: CellKey): { x: number; y: number } {
  const { stageId, owner } = splitCellKey(key);
  return {
    x: labelWidth + view.columns.get().indexOf(stageId) * view.column.get() + cellPadding.x,
    y: view.laneTop(owner) + cellPadding.top,
  };
}
