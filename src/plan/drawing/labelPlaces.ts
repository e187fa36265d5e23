// Where the words of a drawing have room: each label gets the first of its places at which it lies on no line, no mark
// and no other label, and is left out where there is none. Pure; millimetres.
import type { Point } from './strokes.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Obstacles {
  /** Marks, areas and labels that stand already. */
  readonly boxes: readonly Box[];
  /** Lines with corners, such as curves. */
  readonly lines: readonly (readonly Point[])[];
}

/** Millimetres that stay free around a label. */
const distance = 0.25;

/** The first of the places that is free and inside `within`; null where there is none. */
export function freePlace<Place extends Box>(
  places: readonly Place[],
  { boxes, lines }: Obstacles,
  within: Box,
): Place | null {
  return (
    places.find(
      (place) =>
        isInside(place, within) &&
        boxes.every((box) => !areOverlapping(place, box)) &&
        lines.every((line) => !isOnLine(place, line)),
    ) ?? null
  );
}

/** The box of a text whose baseline is at y, in type of a size; `anchor` says what of it stands at x. */
export function textBox(x: number, y: number, width: number, size: number, anchor: 'start' | 'middle' | 'end'): Box {
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  return { left, right: left + width, top: y - 0.78 * size, bottom: y + 0.24 * size };
}

export function boxAround({ x, y }: Point, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

/** A straight line from top to bottom. */
export function upright(x: number, height: number): Point[] {
  return [
    { x, y: 0 },
    { x, y: height },
  ];
}

function isInside(box: Box, { left, top, right, bottom }: Box): boolean {
  return box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom;
}

function areOverlapping(one: Box, other: Box): boolean {
  return (
    one.left - distance < other.right &&
    one.right + distance > other.left &&
    one.top - distance < other.bottom &&
    one.bottom + distance > other.top
  );
}

function isOnLine(box: Box, line: readonly Point[]): boolean {
  return line.some((to, at) => at > 0 && isCrossed(box, line[at - 1]!, to));
}

/** Whether a straight piece of a line passes through the box (clipping of Liang and Barsky). */
function isCrossed(box: Box, from: Point, to: Point): boolean {
  let [enters, leaves] = [0, 1];
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  for (const [part, room] of [
    [-dx, from.x - box.left + distance],
    [dx, box.right + distance - from.x],
    [-dy, from.y - box.top + distance],
    [dy, box.bottom + distance - from.y],
  ] as const) {
    if (part === 0 && room < 0) return false;
    if (part < 0) enters = Math.max(enters, room / part);
    if (part > 0) leaves = Math.min(leaves, room / part);
  }
  return enters <= leaves;
}
