// The map of the journey on A3 sheets: stages in groups, lanes cut between cards and continued. Pure; millimetres
// throughout.
import { lanes, type Lane } from '../../domain/people/teams.ts';
import { a3Height, leastRest, map, millimetres, tallestCell, type Heights } from './measures.ts';
import { mapRows, type MapColumn, type MapItem, type MapRow } from './planContent.ts';
import type { ItemRow, JourneyRow, JourneySheet, SheetColumn } from './sheets.ts';

/** How many cards stand side by side on a sheet. A card has one width in the whole plan, so it is measured once. */
export function unitsPerSheet(columns: readonly MapColumn[]): number {
  const most = Math.max(0, ...columns.flatMap(({ cells }) => mapRows.map((row) => cells[row].length)));
  if (most > 8 || columns.length > map.units) return map.units;
  return { 3: 6, 5: 5, 6: 6, 7: 7 }[columns.length] ?? map.units;
}

export function unitWidth(units: number): number {
  return map.stagesWidth / units;
}

export function journeySheets(columns: readonly MapColumn[], heights: Heights): JourneySheet[] {
  const units = unitsPerSheet(columns);
  const sheets = groupsOf(columns, heights, units).flatMap((group) => {
    const sheetsOfGroup = sheetsWithShareBelow(group, heights) ?? layOut(group, heights, true);
    return sheetsOfGroup.map((rows, index) => ({ columns: group, rows, isContinued: index > 0 }));
  });
  return sheets.map((sheet, index) => ({ kind: 'journey', number: index + 1, of: sheets.length, ...sheet }));
}

/** The share curve stands below where a group fits one sheet, else at the top of its first. */
function sheetsWithShareBelow(group: readonly SheetColumn[], heights: Heights): JourneyRow[][] | null {
  const laidOut = layOut(group, heights, false);
  return laidOut.length === 1 ? [airy(laidOut[0]!, group, heights)] : null;
}

/** Stages in sequence, in as few groups as hold them, as even as they go. */
function groupsOf(columns: readonly MapColumn[], heights: Heights, units: number): SheetColumn[][] {
  const needs = columns.map((column) => tallest(column, heights));
  const wanted = needs.map((need) => Math.min(units, Math.max(1, Math.ceil(need / tallestCell))));
  const ends = evenGroups(wanted, units);
  return ends.map((end, index) => {
    const start = ends[index - 1] ?? 0;
    return shareOut(columns.slice(start, end), needs.slice(start, end), wanted.slice(start, end), units);
  });
}

/** Ends of the groups: fewest groups first, then the smallest sum of squared widths. */
function evenGroups(wanted: readonly number[], units: number): number[] {
  const best: { cost: number; start: number }[] = [{ cost: 0, start: 0 }];
  for (let end = 1; end <= wanted.length; end += 1) {
    let width = 0;
    let found = { cost: Infinity, start: end - 1 };
    for (let start = end - 1; start >= 0; start -= 1) {
      width += wanted[start]!;
      if (width > units) break;
      const cost = best[start]!.cost + 1_000_000 + width * width;
      if (cost < found.cost) found = { cost, start };
    }
    best.push(found);
  }
  const ends: number[] = [];
  for (let end = wanted.length; end > 0; end = best[end]!.start) ends.unshift(end);
  return ends;
}

/** Spare units go to the stage that needs them most; what nobody needs widens all columns alike. */
function shareOut(
  columns: readonly MapColumn[],
  needs: readonly number[],
  wanted: readonly number[],
  units: number,
): SheetColumn[] {
  const given = [...wanted];
  const sum = () => given.reduce((total, width) => total + width, 0);
  while (sum() < units) {
    const pressed = given.map((width, index) => needs[index]! / width);
    const most = pressed.indexOf(Math.max(...pressed));
    if (pressed[most]! < 60) break;
    given[most]! += 1;
  }
  const widening = ((units - sum()) * unitWidth(units)) / columns.length;
  return columns.map((column, index) => {
    const width = given[index]! * unitWidth(units) + widening;
    return { column, width, subColumns: Math.floor(width / unitWidth(units) + 0.001) };
  });
}

/** Height of the head row: the tallest stage title. */
function headHeight(group: readonly SheetColumn[], heights: Heights): number {
  return Math.max(...group.map(({ column }) => millimetres(heights, `head:${column.key}`))) + map.headPadding;
}

function layOut(group: readonly SheetColumn[], heights: Heights, hasShareAbove: boolean): JourneyRow[][] {
  const available = a3Height - map.headingHeight - headHeight(group, heights);
  const sheets: JourneyRow[][] = [[]];
  let left = available;
  const put = (row: JourneyRow) => {
    sheets.at(-1)!.push(row);
    left -= row.height;
  };
  const turn = () => {
    sheets.push([]);
    left = available;
  };
  const putCurve = (kind: 'emotion' | 'share', height: number) => {
    if (left < height) turn();
    put({ kind, height });
  };
  if (hasShareAbove) {
    putCurve('share', map.shareHeight);
    putCurve('emotion', map.emotionHeight);
  }
  for (const kind of mapRows) {
    putRow(kind, group, heights, { left: () => left, isFresh: () => left === available, put, turn });
    if (kind === 'questions' && !hasShareAbove) putCurve('emotion', map.emotionHeight);
  }
  if (!hasShareAbove) putCurve('share', map.shareHeight);
  return sheets;
}

interface Paper {
  left(): number;
  isFresh(): boolean;
  put(row: JourneyRow): void;
  turn(): void;
}

function putRow(kind: MapRow, group: readonly SheetColumn[], heights: Heights, paper: Paper) {
  let rest = group.map(({ column }) => column.cells[kind]);
  let isContinued = false;
  do {
    const whole = Math.max(
      leastHeight(kind),
      ...rest.map((items, index) => fittingHeight(items, group[index]!.subColumns, heights)),
    );
    if (whole <= paper.left()) {
      paper.put({
        kind,
        isContinued,
        height: whole,
        cells: rest.map((items, index) => fill(items, group[index]!.subColumns, whole, heights).filled),
      });
      return;
    }
    if (paper.left() < leastRest && !paper.isFresh()) {
      paper.turn();
      continue;
    }
    const cut = rest.map((items, index) => fill(items, group[index]!.subColumns, paper.left(), heights));
    const hasPlaced = cut.some(({ filled }) => filled.some((column) => column.length > 0));
    if (!hasPlaced && !paper.isFresh()) {
      paper.turn();
      continue;
    }
    // On a fresh sheet something is always placed: an item taller than a page (which cutting texts prevents) overflows
    // and is not lost.
    const placed = hasPlaced ? cut : rest.map((items) => ({ filled: [items.slice(0, 1)], rest: items.slice(1) }));
    paper.put({ kind, isContinued, height: paper.left(), cells: placed.map(({ filled }) => filled) });
    rest = placed.map((cell) => cell.rest);
    isContinued = true;
    if (rest.every((items) => items.length === 0)) return;
    paper.turn();
  } while (true);
}

/** Fills sub-columns from top to bottom in sequence; a row of height `height` includes its padding. */
function fill(items: readonly MapItem[], subColumns: number, height: number, heights: Heights) {
  const filled: MapItem[][] = Array.from({ length: subColumns }, () => []);
  let next = 0;
  for (const column of filled) {
    let used = 2 * map.cellPadding;
    while (next < items.length) {
      const added = millimetres(heights, items[next]!.key) + (column.length > 0 ? map.itemGap : 0);
      if (used + added > height + 0.01) break;
      used += added;
      column.push(items[next]!);
      next += 1;
    }
  }
  return { filled, rest: items.slice(next) };
}

/** The smallest height at which all items fit the sub-columns. */
function fittingHeight(items: readonly MapItem[], subColumns: number, heights: Heights): number {
  if (items.length === 0) return 0;
  let high = stackHeight(items, heights);
  if (subColumns === 1) return high;
  let low = high / subColumns / 2;
  while (high - low > 0.1) {
    const middle = (low + high) / 2;
    if (fill(items, subColumns, middle, heights).rest.length === 0) high = middle;
    else low = middle;
  }
  return high;
}

function stackHeight(items: readonly MapItem[], heights: Heights): number {
  const sum = items.reduce((total, { key }) => total + millimetres(heights, key), 0);
  return sum + map.itemGap * Math.max(0, items.length - 1) + 2 * map.cellPadding;
}

function tallest({ cells }: MapColumn, heights: Heights): number {
  return Math.max(...mapRows.map((row) => (cells[row].length > 0 ? stackHeight(cells[row], heights) : 0)));
}

/** Rows without items stay visible: an empty lane is a finding. The label needs this height. */
function leastHeight(kind: MapRow): number {
  return isLane(kind) ? 17 : kind === 'none' ? 11 : 7;
}

function isLane(row: MapRow): row is Lane {
  return lanes.some((lane) => lane === row);
}

/** Where the sheet has room, the three lanes share it. */
function airy(rows: readonly JourneyRow[], group: readonly SheetColumn[], heights: Heights): JourneyRow[] {
  const used = headHeight(group, heights) + map.headingHeight + rows.reduce((sum, { height }) => sum + height, 0);
  const extra = Math.min(12, Math.max(0, (a3Height - used) / lanes.length));
  return rows.map((row): JourneyRow =>
    isItemRow(row) && isLane(row.kind) ? { ...row, height: row.height + extra } : row,
  );
}

export function isItemRow(row: JourneyRow): row is ItemRow {
  return row.kind !== 'emotion' && row.kind !== 'share';
}
