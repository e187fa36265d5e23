// Smooth curves over the columns of the board, and where one crosses a height: the same curve for the eye and for the
// arithmetic.
import { curveMonotoneX, line } from 'd3-shape';

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Segment {
  readonly from: Point;
  readonly c1: Point;
  readonly c2: Point;
  readonly to: Point;
}

/** SVG path of the monotone curve through the points. */
export function curvePath(points: readonly Point[]): string {
  return (
    line<Point>(
      ({ x }) => x,
      ({ y }) => y,
    ).curve(curveMonotoneX)([...points]) ?? ''
  );
}

/** The x at which the curve first crosses the height between two of its points; null when it does not. */
export function crossingBetween(points: readonly Point[], from: number, to: number, height: number): number | null {
  for (const segment of segments(points)) {
    if (segment.from.x < from || segment.to.x > to || (segment.from.y - height) * (segment.to.y - height) > 0) continue;
    let low = 0;
    let high = 1;
    for (let step = 0; step < 40; step += 1) {
      const middle = (low + high) / 2;
      const isBefore =
        (at(segment, middle, 'y') - height) * (segment.from.y - height) > 0 ||
        (segment.from.y === height && middle === 0);
      if (isBefore) low = middle;
      else high = middle;
    }
    return at(segment, low, 'x');
  }
  return null;
}

function at({ from, c1, c2, to }: Segment, t: number, axis: 'x' | 'y'): number {
  const s = 1 - t;
  return s * s * s * from[axis] + 3 * s * s * t * c1[axis] + 3 * s * t * t * c2[axis] + t * t * t * to[axis];
}

/** The curve's pieces, as d3 draws them. */
function segments(points: readonly Point[]): Segment[] {
  const found: Segment[] = [];
  let last: Point = { x: 0, y: 0 };
  const step = (to: Point, c1 = last, c2 = to) => {
    found.push({ from: last, c1, c2, to });
    last = to;
  };
  const nothing = () => undefined;
  line<Point>(
    ({ x }) => x,
    ({ y }) => y,
  )
    .curve(curveMonotoneX)
    .context({
      moveTo: (x, y) => void (last = { x, y }),
      lineTo: (x, y) => step({ x, y }),
      bezierCurveTo: (x1, y1, x2, y2, x, y) => step({ x, y }, { x: x1, y: y1 }, { x: x2, y: y2 }),
      beginPath: nothing,
      closePath: nothing,
      quadraticCurveTo: nothing,
      arcTo: nothing,
      arc: nothing,
      rect: nothing,
    } as Parameters<ReturnType<typeof line<Point>>['context']>[0] & object)([...points]);
  return found;
}
