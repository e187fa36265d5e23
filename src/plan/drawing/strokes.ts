// Paths of SVG in millimetres: smooth curves and the two team patterns as plain strokes (a pattern fill would be a
// raster image in the PDF).
import { curveMonotoneX, line } from 'd3-shape';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A curve through the points that never overshoots between two of them: the same one as on the screen. */
export function smoothPath(points: readonly Point[]): string {
  if (points.length < 2) return '';
  const path = line<Point>(
    ({ x }) => x,
    ({ y }) => y,
  )
    .curve(curveMonotoneX)
    .digits(2);
  return path([...points]) ?? '';
}

/** How many straight pieces stand for the curve between two points where something is compared with it. */
const piecesBetween = 8;

/** The points of a path of straight lines and curves (M, L, C) with some between them, close to the curve. */
export function pointsAlong(path: string): Point[] {
  const points: Point[] = [];
  for (const [, letter, numbers] of path.matchAll(/([MLC])([^MLC]*)/g)) {
    const values = numbers!.split(',').map(Number);
    const ends = Array.from({ length: values.length / 2 }, (_, at) => ({ x: values[2 * at]!, y: values[2 * at + 1]! }));
    if (letter === 'C') points.push(...between(points.at(-1)!, ends as [Point, Point, Point]));
    else points.push(...ends);
  }
  return points;
}

function between(from: Point, [c1, c2, to]: readonly [Point, Point, Point]): Point[] {
  return Array.from({ length: piecesBetween }, (_, at) => {
    const t = (at + 1) / piecesBetween;
    const s = 1 - t;
    const on = (axis: 'x' | 'y') =>
      s * s * s * from[axis] + 3 * s * s * t * c1[axis] + 3 * s * t * t * c2[axis] + t * t * t * to[axis];
    return { x: on('x'), y: on('y') };
  });
}

/** Marketing: lines at 45 degrees that stay inside the rectangle. */
export function hatching(x: number, y: number, width: number, height: number, step = 2.2): string {
  let path = '';
  for (let offset = step / 2; offset < width + height; offset += step) {
    const from = { x: Math.max(0, offset - height), y: Math.min(height, offset) };
    const to = { x: Math.min(width, offset), y: Math.max(0, offset - width) };
    path += `M${round(x + from.x)} ${round(y + from.y)}L${round(x + to.x)} ${round(y + to.y)}`;
  }
  return path;
}

/** Sales: dots, to be stroked with round caps. `depthAt` saves those that a clip would hide anyway. */
export function dots(
  x: number,
  y: number,
  width: number,
  height: number,
  depthAt: (x: number) => number = () => height,
  step = 1.75,
): string {
  let path = '';
  for (let down = step / 2; down < height; down += step) {
    for (let right = step / 2; right < width; right += step) {
      if (down <= depthAt(x + right)) path += `M${round(x + right)} ${round(y + down)}h.01`;
    }
  }
  return path;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/**
 * A stroke of a pen from x, y, x, y …: through the middles between its points, so that corners become curves. One point
 * is a dot.
 */
export function penPath(stroke: readonly number[]): string {
  const points = Array.from({ length: Math.floor(stroke.length / 2) }, (_, at) => ({
    x: stroke[2 * at]!,
    y: stroke[2 * at + 1]!,
  }));
  const [first, ...others] = points;
  if (!first) return '';
  const last = others.at(-1);
  if (!last) return `M${round(first.x)} ${round(first.y)}h.01`;
  const curves = others.slice(0, -1).map(({ x, y }, at) => {
    const next = others[at + 1]!;
    return `Q${round(x)} ${round(y)} ${round((x + next.x) / 2)} ${round((y + next.y) / 2)}`;
  });
  return `M${round(first.x)} ${round(first.y)}${curves.join('')}L${round(last.x)} ${round(last.y)}`;
}
