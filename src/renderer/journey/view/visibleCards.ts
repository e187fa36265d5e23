// Which cards of each cell are mounted, found by arithmetic. What comes into view is there at once; while there is no
// scrolling or dragging, cards two windows up and down are mounted in advance, so that scrolling changes nothing on the
// page: each frame that does costs as much as several that do not (board.md). Few cards are simply all mounted.
import { owners, type Owner } from '../../../domain/journey/touchpoints.ts';
import type { Store } from '../../base/store.ts';
import { readFrame } from './boardFrame.ts';
import { cellKey, cellOf, type CellKey } from './cells.ts';
import type { BoardBase } from './boardState.ts';
import { coveredByLabels, labelWidth, rangeIn, type CellLayout } from './geometry.ts';
import { keyedStores } from './keyedStores.ts';
import { contains, grown, hull, isRange, none, overlap, positions, type Range } from './ranges.ts';
import { whenAtRest } from './rest.ts';

export interface VisibleCards {
  /** Positions within the cell, ascending. */
  of(key: CellKey): Store<readonly number[]>;
  /** Computes everything anew and tells the cells in which it changed. */
  update(): void;
  /** The first picture is painted: from now on cards outside the window are mounted, too. */
  stockUp(): void;
  /** Is any of it, in pixels of the cell, in the window? */
  isInWindow(owner: Owner, top: number, bottom: number): boolean;
  close(): void;
}

/** Board pixels around the window, sideways and up and down. */
interface Reach {
  readonly x: number;
  readonly y: number;
}

interface PlacedCell {
  readonly key: CellKey;
  readonly layout: CellLayout;
  /** How far the column is beside the window; negative in it. */
  readonly beside: number;
  /** What of the cell is in the window, in its own pixels. */
  readonly from: number;
  readonly to: number;
  /** Differs from cell to cell, so that one frame never has to mount a whole row or column. */
  readonly stagger: number;
}

/** While the board opens only what is in the window is mounted. */
const opening: Reach = { x: 0, y: 20 };
/**
 * In this nothing may be missing, not even for a frame: the browser scrolls before it says so, and labels and dock may
 * be seen through. Where something is missing, more is mounted, so that it does not happen with each frame.
 */
const urgent: Reach = { x: 160, y: 180 };
const ahead: Reach = { x: 200, y: 320 };
/** What is kept in stock, in windows. */
const stock: Reach = { x: 1, y: 2 };
const stagger = { column: 19, lane: 43 };
/** Below this number culling costs more than it saves. */
const allMounted = 200;
const nothing: readonly number[] = [];
/** Cells that grow in one step while the board is idle, and cards that each grows by. */
const atOnce = { cells: 4, cards: 8 };

export function createVisibleCards(view: BoardBase): VisibleCards {
  const ranges = new Map<CellKey, Range>();
  const mounted = new Map<CellKey, readonly number[]>();
  const stores = keyedStores((key: CellKey) => mounted.get(key) ?? nothing);
  const rest = whenAtRest(fill);
  let isOpening = true;
  let size = '';

  /** Shows what `next` says of each cell, and what is pinned. */
  function show(next: (cell: PlacedCell, before: Range) => Range, cells = placedCells(view)) {
    const pins = pinned(view);
    const changed: CellKey[] = [];
    for (const cell of cells) {
      const { key } = cell;
      const range = next(cell, ranges.get(key) ?? none);
      ranges.set(key, range);
      const before = mounted.get(key) ?? nothing;
      const pinnedHere = pins.get(key);
      if (!pinnedHere && isRange(before, range)) continue;
      const now = positions(range, pinnedHere);
      if (before.length === now.length && before.every((position, index) => position === now[index])) continue;
      mounted.set(key, now);
      changed.push(key);
    }
    for (const key of changed) stores.changed(key);
  }

  function update() {
    readFrame(view.frame, view.elements.scroller);
    const isAll = view.index.all().size <= allMounted;
    // Another size of the board is laid out anew: the less is mounted, the sooner.
    const sizeNow = `${view.zoom.get()} ${view.column.get()}`;
    const isKept = sizeNow === size && !isOpening;
    size = sizeNow;
    show((cell, before) => {
      if (isAll) return [0, cell.layout.ids.length];
      if (!isKept) return around(cell, isOpening ? opening : urgent);
      if (contains(before, around(cell, urgent))) return before;
      const added = around(cell, { x: ahead.x, y: ahead.y + cell.stagger });
      return hull(overlap(before, around(cell, stockOf(view))), added);
    });
    if (!isOpening && !isAll) rest.disturb();
  }

  function fill(): boolean {
    const step = view.drag.get() ? null : nextStep(view, ranges);
    if (step) show(step.range, step.cells);
    return step !== null;
  }

  const ends = [view.focus, view.editing, view.drag].map((store) => store.subscribe(update));
  update();

  return {
    of: stores.of,
    update,
    stockUp() {
      isOpening = false;
      update();
    },
    isInWindow(owner, top, bottom) {
      const y = view.laneTop(owner);
      const seen = inWindow(view);
      return y + bottom > seen.top && y + top < seen.bottom;
    },
    close() {
      rest.end();
      for (const end of ends) end();
    },
  };
}

function around({ layout, beside, from, to }: PlacedCell, { x, y }: Reach): Range {
  return beside < x ? rangeIn(layout, from - y, to + y) : none;
}

/** Cards that stay mounted wherever the board is scrolled to: they have the focus, a caret, or the pointer. */
function pinned(view: BoardBase): Map<CellKey, Set<number>> {
  const focus = view.focus.get();
  const ids = [focus && 'card' in focus ? focus.card : null, view.editing.get(), ...(view.drag.get()?.ids ?? [])];
  const found = new Map<CellKey, Set<number>>();
  for (const id of ids) {
    const touchpoint = id === null ? undefined : view.index.all().get(id);
    if (!touchpoint) continue;
    const key = cellOf(touchpoint);
    found.set(key, (found.get(key) ?? new Set()).add(view.layout.cell(key).ids.indexOf(touchpoint.id)));
  }
  return found;
}

/** What of the board is in the window, in board pixels. */
function inWindow({ frame, zoom, insets }: BoardBase) {
  const factor = zoom.get();
  return {
    top: frame.scrollTop / factor + insets.head,
    bottom: (frame.scrollTop + frame.height) / factor - insets.dock,
    left: frame.scrollLeft / factor + coveredByLabels(frame.width),
    right: (frame.scrollLeft + frame.width) / factor,
  };
}

function placedCells(view: BoardBase): PlacedCell[] {
  const { top, bottom, left, right } = inWindow(view);
  const width = view.column.get();
  const laneTops = owners.map(view.laneTop);
  return view.columns.get().flatMap((stageId, at) => {
    const x = labelWidth + at * width;
    const beside = Math.max(left - x - width, x - right);
    return owners.map((owner, lane) => {
      const key = cellKey(stageId, owner);
      const y = laneTops[lane]!;
      return {
        key,
        layout: view.layout.cell(key),
        beside,
        from: top - y,
        to: bottom - y,
        stagger: (at % 9) * stagger.column + lane * stagger.lane,
      };
    });
  });
}

/** Two windows up and down, one to each side. */
function stockOf(view: BoardBase): Reach {
  const { top, bottom, left, right } = inWindow(view);
  return { x: (right - left) * stock.x, y: (bottom - top) * stock.y };
}

/** One step towards the full stock, the nearest first; null when it is full. */
function nextStep(
  view: BoardBase,
  ranges: ReadonlyMap<CellKey, Range>,
): { readonly cells: PlacedCell[]; readonly range: (cell: PlacedCell, before: Range) => Range } | null {
  const cells = placedCells(view);
  const { x, y } = stockOf(view);
  for (const part of [0.125, 0.25, 0.5, 1]) {
    const wanted = (cell: PlacedCell) => around(cell, { x: x * part, y: y * part });
    const lacking = cells.filter((cell) => !contains(ranges.get(cell.key) ?? none, wanted(cell)));
    if (lacking.length > 0)
      return {
        cells: lacking.slice(0, atOnce.cells),
        range: (cell, before) => grown(before, wanted(cell), atOnce.cards),
      };
  }
  const over = cells.find((cell) => !contains(around(cell, { x, y }), ranges.get(cell.key) ?? none));
  return over ? { cells: [over], range: (cell, before) => overlap(before, around(cell, { x, y })) } : null;
}
