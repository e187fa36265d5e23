// Which cards of each cell are mounted: those in view and a margin, found by arithmetic while scrolling; few cards are simply all mounted.
import { owners } from '../../domain/touchpoints.ts';
import type { Store } from '../session/store.ts';
import { cellKey, cellOf, type CellKey } from './boardIndex.ts';
import type { BoardBase } from './boardState.ts';
import { labelWidth, rangeIn } from './geometry.ts';
import { keyedStores } from './keyedStores.ts';

export interface VisibleCards {
  /** Positions within the cell, ascending. */
  of(key: CellKey): Store<readonly number[]>;
  /** Computes everything anew and tells the cells in which it changed. */
  update(): void;
  /** The first picture is painted: from now on a margin around what is in view is mounted as well, a little more with each call. False when it is full. */
  widen(): boolean;
}

/** Board pixels around the view; while the board opens only what is in view is mounted. */
const margins = [20, 90, 160, 220];
/** Below this number culling costs more than it saves. */
const allMounted = 200;
const nothing: readonly number[] = [];
const none = [0, 0] as const;
/** Board pixels around the view in which nothing may be missing, not even for a frame. */
const urgent = 80;
/** Cells that may change with one frame for the sake of the margins. */
const perFrame = 6;
/** Mounting thresholds differ from column to column and from lane to lane, so that one frame never has to mount a whole row or column. */
const stagger = { column: 19, lane: 43 };

export function createVisibleCards(view: BoardBase): VisibleCards {
  const mounted = new Map<CellKey, readonly number[]>();
  const stores = keyedStores((key: CellKey) => mounted.get(key) ?? nothing);
  let step = 0;
  let frame: number | null = null;

  /** Cards that stay mounted wherever the board is scrolled to: they have the focus, a caret, or the pointer. */
  function pinned(): Map<CellKey, Set<number>> {
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

  /** `isFrame`: the rest of what an update before this frame had left. */
  function update(isFrame = false) {
    const { columns, column, layout, elements, zoom, index } = view;
    // Before the first rendering there is nothing to measure: what the window will hold is near enough.
    const scroller = elements.scroller ?? { scrollLeft: 0, scrollTop: 0, clientWidth: window.innerWidth, clientHeight: window.innerHeight - 54 };
    const factor = zoom.get();
    const isAll = index.all().size <= allMounted;
    const margin = margins[step]!;
    const top = scroller.scrollTop / factor + view.insets.head;
    const bottom = (scroller.scrollTop + scroller.clientHeight) / factor - view.insets.dock;
    const left = scroller.scrollLeft / factor + labelWidth;
    const right = (scroller.scrollLeft + scroller.clientWidth) / factor;
    const laneTops = owners.map(view.laneTop);
    const pins = pinned();
    const changed: CellKey[] = [];
    let budget = isFrame ? perFrame : 0;
    let hasMore = false;
    for (const [at, stageId] of columns.get().entries()) {
      const x = labelWidth + at * column.get();
      const beside = Math.max(left - x - column.get(), x - right);
      const reach = step === 0 ? margin : margin + (at % 9) * stagger.column;
      for (const [lane, owner] of owners.entries()) {
        const key = cellKey(stageId, owner);
        const cell = layout.cell(key);
        const isNear = beside < (step === 0 ? 0 : margin - lane * stagger.lane);
        const y = laneTops[lane]!;
        const range = isAll ? ([0, cell.ids.length] as const) : isNear ? rangeIn(cell, top - reach - y, bottom + reach - y) : none;
        const pinnedHere = pins.get(key);
        const before = mounted.get(key) ?? nothing;
        if (!pinnedHere && isRange(before, range)) continue;
        const next = positions(range, pinnedHere);
        if (before.length === next.length && before.every((position, index) => position === next[index])) continue;
        // What comes into view is there at once, the margins follow: a few cells with each frame, so that no frame has to do it all.
        const needed = beside < urgent ? rangeIn(cell, top - urgent - y, bottom + urgent - y) : none;
        const isUrgent = step === 0 || isAll || !covers(before, needed, pinnedHere);
        if (!isUrgent && budget <= 0) {
          hasMore = true;
          continue;
        }
        budget -= 1;
        mounted.set(key, next);
        changed.push(key);
      }
    }
    for (const key of changed) stores.changed(key);
    if (hasMore) frame ??= requestAnimationFrame(catchUp);
  }

  function catchUp() {
    frame = null;
    update(true);
  }

  const updateNow = () => update();
  for (const store of [view.focus, view.editing, view.drag]) store.subscribe(updateNow);
  update();

  return {
    of: stores.of,
    update: updateNow,
    widen() {
      if (step < margins.length - 1) step += 1;
      update();
      return step < margins.length - 1;
    },
  };
}

function positions([first, last]: readonly [number, number], pinned: ReadonlySet<number> = new Set()): readonly number[] {
  const found = Array.from({ length: last - first }, (_, at) => first + at);
  for (const position of pinned) if (position >= 0 && (position < first || position >= last)) found.push(position);
  return pinned.size > 0 ? found.sort((left, right) => left - right) : found;
}

/** Are these, ascending, exactly the positions of a range? */
function isRange(positions: readonly number[], [first, last]: readonly [number, number]): boolean {
  return positions.length === last - first && (first === last || (positions[0] === first && positions.at(-1) === last - 1));
}

/** Is everything in a range, and every pinned card, mounted already? */
function covers(before: readonly number[], [first, last]: readonly [number, number], pinned: ReadonlySet<number> | undefined): boolean {
  if (pinned && ![...pinned].every((position) => position < 0 || before.includes(position))) return false;
  if (first === last) return true;
  const start = before.indexOf(first);
  return start >= 0 && before[start + last - 1 - first] === last - 1;
}
