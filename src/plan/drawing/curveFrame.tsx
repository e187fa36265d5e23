// What the two curves of the map share: where stages stand, the lines between columns, the curve's way in and out.
import type { Plan } from '../../domain/plan/plan.ts';
import type { Point } from './strokes.ts';

/** Where a stage's middle lies on this sheet; stages beyond its edges give the curve its way in and out. */
export interface CurveStage {
  readonly index: number;
  readonly x: number;
}

export interface CurveProps {
  readonly plan: Plan;
  readonly stages: readonly CurveStage[];
  /** Millimetres; `edges` are the lines between columns. */
  readonly width: number;
  readonly edges: readonly number[];
}

/** In narrower columns values stand above their point, or not at all where the sheets that follow give them. */
export function isNarrow({ width, edges }: Pick<CurveProps, 'width' | 'edges'>): boolean {
  return width / edges.length < 18;
}

/** The curve leaves the sheet at both edges: level where there is no stage beyond. */
export function overhang(points: readonly Point[], width: number): Point[] {
  if (points.length === 0) return [];
  const [first, last] = [points[0]!, points.at(-1)!];
  return [
    ...(first.x > 0 ? [{ x: 0, y: first.y }] : []),
    ...points,
    ...(last.x < width ? [{ x: width, y: last.y }] : []),
  ];
}

export function Edges({ edges, height }: { readonly edges: readonly number[]; readonly height: number }) {
  return <path d={edges.map((x) => `M${x} 0V${height}`).join('')} className="edges" />;
}
