// Which columns are drawn where there are very many: those in the window and some beside it. In the place of the others
// there is room of their width, so that everything stays where arithmetic has it.
import { createStore, type Store } from '../../base/store.ts';
import type { BoardBase } from './boardState.ts';
import { labelWidth } from './geometry.ts';
import type { Range } from './ranges.ts';

export interface ShownColumns {
  /** From the first column that is drawn to the one after the last. */
  readonly range: Store<Range>;
  /** After scrolling, and when anything has changed its size. */
  update(): void;
}

/** Up to this number all columns are drawn: more stages than any team has, and each of them costs little. */
export const mostDrawn = 80;
/** Columns by which the stretch grows or moves, and that are drawn beside the window. */
const step = 10;

export function createShownColumns(view: Pick<BoardBase, 'columns' | 'column' | 'zoom' | 'frame'>): ShownColumns {
  const range = createStore<Range>(rangeOf(view));
  return {
    range,
    update() {
      const next = rangeOf(view);
      const now = range.get();
      if (next[0] !== now[0] || next[1] !== now[1]) range.set(next);
    },
  };
}

function rangeOf({ columns, column, zoom, frame }: Pick<BoardBase, 'columns' | 'column' | 'zoom' | 'frame'>): Range {
  const count = columns.get().length;
  if (count <= mostDrawn) return [0, count];
  const left = frame.scrollLeft / zoom.get() - labelWidth;
  const right = left + frame.width / zoom.get();
  const first = Math.floor(left / column.get() / step) * step - step;
  const last = Math.ceil(right / column.get() / step) * step + step;
  const from = Math.min(Math.max(0, first), count - 1);
  return [from, Math.max(from + 1, Math.min(count, last))];
}
