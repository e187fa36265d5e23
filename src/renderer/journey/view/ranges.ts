// Stretches of the cards of a cell: first position, and the one after the last.

export type Range = readonly [number, number];

export const none: Range = [0, 0];

const isEmpty = ([first, last]: Range) => first >= last;

export function contains(range: Range, part: Range): boolean {
  return isEmpty(part) || (range[0] <= part[0] && range[1] >= part[1]);
}

export function overlap(left: Range, right: Range): Range {
  const found: Range = [Math.max(left[0], right[0]), Math.min(left[1], right[1])];
  return isEmpty(found) ? none : found;
}

/** Both and what is between them; when they do not touch, the second alone. */
export function hull(range: Range, added: Range): Range {
  if (isEmpty(added)) return range;
  if (range[1] < added[0] || range[0] > added[1] || isEmpty(range)) return added;
  return [Math.min(range[0], added[0]), Math.max(range[1], added[1])];
}

/** Longer towards `wanted` by so many at each end, at most; what is elsewhere begins anew. */
export function grown(range: Range, wanted: Range, by: number): Range {
  if (isEmpty(overlap(range, wanted))) return [wanted[0], Math.min(wanted[1], wanted[0] + by)];
  return [
    Math.min(range[0], Math.max(wanted[0], range[0] - by)),
    Math.max(range[1], Math.min(wanted[1], range[1] + by)),
  ];
}

/** All positions of a range and some others, ascending. */
export function positions([first, last]: Range, others: ReadonlySet<number> = new Set()): readonly number[] {
  const found = Array.from({ length: last - first }, (_, at) => first + at);
  const beside = [...others].filter((position) => position >= 0 && (position < first || position >= last));
  return beside.length === 0 ? found : [...found, ...beside].sort((left, right) => left - right);
}

/** Are these, ascending, exactly the positions of a range? */
export function isRange(positions: readonly number[], [first, last]: Range): boolean {
  return (
    positions.length === last - first && (first === last || (positions[0] === first && positions.at(-1) === last - 1))
  );
}
