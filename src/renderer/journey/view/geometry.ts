// Where everything is on the board, by arithmetic, in board pixels (100 %): columns, heights of cards, tops within
// cells.
import type { Owner, Touchpoint } from '../../../domain/journey/touchpoints.ts';
import type { BoardIndex } from './boardIndex.ts';
import { cellKey, cellOf, type CellKey } from './cells.ts';
import { breakLines, type MeasureText } from './lines.ts';

export const labelWidth = 148;
/** Narrower than this, in pixels, the labels scroll with the stages, which would have no room beside them (Row.module.css). */
const labelsStayFrom = 320;

/** What the labels cover of a view of this width, at 100 %. */
export function coveredByLabels(viewWidth: number): number {
  return viewWidth < labelsStayFrom ? 0 : labelWidth;
}
export const columnMinimum = 200;
export const addStageWidth = 148;
export const cellPadding = { x: 8, top: 6, bottom: 5 };
export const cardGap = 5;
export const lineHeight = 17;
/** The rule above each lane, in pixels. */
export const laneBorder: Record<Owner, number> = { none: 1, marketing: 3, both: 3, sales: 3 };
const cardFrame = 12;
const laneMinimum: Record<Owner, number> = { none: 50, marketing: 92, both: 70, sales: 92 };
/** The row of unassigned touchpoints while there are none. */
const collapsedHeight = 40;
const iconRoom = 20;
const badgeRoom = 22;
const evidenceRoom = 17;

/** Cards of one cell: tops and heights in the sequence of `ids`, relative to the cell. */
export interface CellLayout {
  readonly ids: readonly string[];
  readonly tops: readonly number[];
  readonly heights: readonly number[];
  /** Height that the cell needs. */
  readonly height: number;
}

/**
 * Fills the width: max(200, (width − 160) / stages) as in design.md 5, also when zoomed out; `viewWidth` is in pixels
 * of the window.
 */
export function columnWidth(viewWidth: number, columns: number, zoom = 1): number {
  return Math.max(columnMinimum, Math.floor((viewWidth / Math.min(1, zoom) - labelWidth - 12) / Math.max(1, columns)));
}

export interface BoardLayout {
  cell(key: CellKey): CellLayout;
  lines(touchpoint: Touchpoint): readonly string[];
  heightOf(touchpoint: Touchpoint): number;
  /** Height of a lane: what its fullest cell needs. */
  laneHeight(owner: Owner, stageIds: readonly (string | null)[]): number;
  /** Forgets what a change in these cells has made wrong. */
  changed(cells: Iterable<CellKey>): void;
  /**
   * Width of a column, whether cards show their title only, and by what titles are wider than measured; false when all
   * are as they were.
   */
  resize(column: number, isFar: boolean, type: number): boolean;
  readonly column: () => number;
}

export function createBoardLayout(index: BoardIndex, measureText: MeasureText, column: number): BoardLayout {
  let width = column;
  let isFar = false;
  let type = 1;
  const measure: MeasureText = (text) => measureText(text) * type;
  const cells = new Map<CellKey, CellLayout>();
  let lineCache = new WeakMap<Touchpoint, readonly string[]>();

  function lines(touchpoint: Touchpoint): readonly string[] {
    const known = lineCache.get(touchpoint);
    if (known) return known;
    // From far away a card is only its title (design.md 5): nothing stands before or behind it.
    if (isFar) {
      const plain = breakLines(
        touchpoint.title,
        { width: textWidth(width, touchpoint.place.owner), indent: 0, reserve: 0 },
        measure,
      );
      lineCache.set(touchpoint, plain);
      return plain;
    }
    const reserve = (touchpoint.leadId ? badgeRoom : 0) + (touchpoint.evidence === 'assumption' ? 0 : evidenceRoom);
    const broken = breakLines(
      touchpoint.title,
      { width: textWidth(width, touchpoint.place.owner), indent: iconRoom, reserve },
      measure,
    );
    lineCache.set(touchpoint, broken);
    return broken;
  }
  const heightOf = (touchpoint: Touchpoint) => cardFrame + lineHeight * lines(touchpoint).length;

  function layOut(key: CellKey): CellLayout {
    const ids = index.cell(key).get();
    const tops: number[] = [];
    const heights: number[] = [];
    let top = cellPadding.top;
    for (const id of ids) {
      const touchpoint = index.all().get(id);
      const height = touchpoint ? heightOf(touchpoint) : 0;
      tops.push(top);
      heights.push(height);
      top += height + cardGap;
    }
    return { ids, tops, heights, height: ids.length === 0 ? 0 : top - cardGap + cellPadding.bottom };
  }

  function cell(key: CellKey): CellLayout {
    let known = cells.get(key);
    if (!known) {
      known = layOut(key);
      cells.set(key, known);
    }
    return known;
  }

  return {
    cell,
    lines,
    heightOf,
    laneHeight(owner, stageIds) {
      const height = Math.max(0, ...stageIds.map((stageId) => cell(cellKey(stageId, owner)).height));
      return owner === 'none' && height === 0 ? collapsedHeight : Math.max(laneMinimum[owner], height);
    },
    changed(keys) {
      for (const key of keys) cells.delete(key);
    },
    resize(column, isFarNow, typeNow) {
      if (column === width && isFar === isFarNow && type === typeNow) return false;
      width = column;
      isFar = isFarNow;
      type = typeNow;
      lineCache = new WeakMap();
      cells.clear();
      return true;
    },
    column: () => width,
  };
}

/** Room for the title between flank and border (design.md 5, card). */
export function textWidth(column: number, owner: Owner): number {
  return column - 2 * cellPadding.x - textLeft(owner) - textRight(owner) - 2;
}

export function textLeft(owner: Owner): number {
  return owner === 'marketing' || owner === 'both' ? 13 : 10;
}

/** As little as looks right: a column of 200 px holds "Gesamtanlageneffektivität" unbroken. */
export function textRight(owner: Owner): number {
  return owner === 'sales' || owner === 'both' ? 9 : 4;
}

/** Index at which something dropped at `y` (relative to the cell) goes: before the first card whose middle is below. */
export function indexAt({ tops, heights }: Pick<CellLayout, 'tops' | 'heights'>, y: number): number {
  return firstWhere(tops.length, (at) => tops[at]! + heights[at]! / 2 >= y);
}

/** First and last card (exclusive) of a cell that touch the given stretch of it. */
export function rangeIn({ tops, heights }: CellLayout, from: number, to: number): readonly [number, number] {
  const first = firstWhere(tops.length, (at) => tops[at]! + heights[at]! >= from);
  const last = firstWhere(tops.length, (at) => tops[at]! > to);
  return [first, Math.max(first, last)];
}

/** First index at which a condition holds that holds from there on. */
function firstWhere(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where a touchpoint is in its cell. */
export function placeOf(layout: BoardLayout, touchpoint: Touchpoint): { readonly index: number; readonly top: number } {
  const { ids, tops } = layout.cell(cellOf(touchpoint));
  const index = ids.indexOf(touchpoint.id);
  return { index, top: tops[index] ?? cellPadding.top };
}
