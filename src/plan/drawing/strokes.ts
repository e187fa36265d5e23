// Paths of SVG in millimetres: smooth curves and the two team patterns as plain strokes (a pattern fill would be a
// raster image in the PDF).

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A curve through the points that never overshoots between two of them (monotone cubic, Fritsch and Carlson 1980). */
export function smoothPath(points: readonly Point[]): string {
  if (points.length < 2) return '';
  const slopes = points
    .slice(1)
    .map((point, index) => (point.y - points[index]!.y) / (point.x - points[index]!.x || 1));
  const tangents = points.map((_, index) => {
    const [before, after] = [slopes[index - 1], slopes[index]];
    if (before === undefined || after === undefined) return 0;
    return before * after <= 0 ? 0 : (2 * before * after) / (before + after);
  });
  const segments = points.slice(1).map((point, index) => {
    const from = points[index]!;
    const third = (point.x - from.x) / 3;
    return `C${round(from.x + third)} ${round(from.y + tangents[index]! * third)} ${round(point.x - third)} ${round(point.y - tangents[index + 1]! * third)} ${round(point.x)} ${round(point.y)}`;
  });
  return `M${round(points[0]!.x)} ${round(points[0]!.y)}${segments.join('')}`;
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
