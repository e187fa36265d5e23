// Which cards of each cell are mounted: those in view and a margin, found by arithmetic while scrolling; few cards are simply all mounted.
import { owners, type Owner } from '../../domain/touchpoints.ts';
import type { Store } from '../session/store.ts';
import { cellKey, type BoardIndex, type CellKey } from './boardIndex.ts';
import { labelWidth, rangeIn, type BoardLayout } from './geometry.ts';
import { keyedStores } from './keyedStores.ts';

/** First and last (exclusive) index of the mounted cards. */
export type Range = readonly [number, number];

export interface VisibleCards {
  of(key: CellKey): Store<Range>;
  /** Computes all ranges anew and tells the cells whose range changed. */
  update(): void;
}

/** What of the board decides: where everything lies and what of it is scrolled into view. */
interface Viewport {
  readonly index: BoardIndex;
  readonly layout: BoardLayout;
  readonly columns: Store<readonly (string | null)[]>;
  readonly column: Store<number>;
  readonly zoom: Store<number>;
  readonly elements: { readonly scroller: HTMLElement | null };
  laneTop(owner: Owner): number;
}

const margin = 220;
/** Below this number culling costs more than it saves. */
const allMounted = 200;
const nothing: Range = [0, 0];

/** Mounting thresholds differ a little from column to column, so that one frame never has to mount a whole row of cards. */
const stagger = 23;

export function createVisibleCards(getView: () => Viewport): VisibleCards {
  const ranges = new Map<CellKey, Range>();
  const stores = keyedStores((key: CellKey) => ranges.get(key) ?? nothing);

  return {
    of: stores.of,
    update() {
      const { columns, column, layout, laneTop, elements, zoom, index } = getView();
      const { scroller } = elements;
      if (!scroller) return;
      const factor = zoom.get();
      const isAll = index.count.get() <= allMounted && index.all().size <= allMounted;
      const top = scroller.scrollTop / factor;
      const bottom = (scroller.scrollTop + scroller.clientHeight) / factor;
      const left = scroller.scrollLeft / factor - margin;
      const right = (scroller.scrollLeft + scroller.clientWidth) / factor + margin;
      const changed: CellKey[] = [];
      for (const [at, stageId] of columns.get().entries()) {
        const x = labelWidth + at * column.get();
        const isInView = x + column.get() > left && x < right;
        const reach = margin + (at % 9) * stagger;
        for (const owner of owners) {
          const key = cellKey(stageId, owner);
          const cell = layout.cell(key);
          const y = laneTop(owner);
          const next: Range = isAll ? [0, cell.ids.length] : isInView ? rangeIn(cell, top - reach - y, bottom + reach - y) : nothing;
          const before = ranges.get(key) ?? nothing;
          if (before[0] === next[0] && before[1] === next[1]) continue;
          ranges.set(key, next);
          changed.push(key);
        }
      }
      for (const key of changed) stores.changed(key);
    },
  };
}
