// The share curve of the dock as points, paths and labels, in board pixels from the left edge of the first column.
import type { Shares } from '../../domain/shares.ts';
import { crossingBetween, curvePath, type Point } from './curve.ts';

export const dockHeight = 108;
export const middleLine = 58;
const reach = 36;

export interface SharePoint extends Point {
  readonly stageId: string;
  readonly share: number;
}

export interface ShareCurve {
  readonly points: readonly SharePoint[];
  readonly line: string;
  /** Area between the curve and the 50 % line. */
  readonly area: string;
  /** Where customer ownership goes over to sales. */
  readonly crossings: readonly number[];
}

/** 100 % marketing is at the top, 100 % sales at the bottom; stages without a share are passed over. */
export function shareCurve(stageIds: readonly string[], shares: Shares, column: number): ShareCurve {
  const points = stageIds.flatMap((stageId, at) => {
    const share = shares.byStage[at] ?? null;
    return share === null ? [] : [{ stageId, share, x: (at + 0.5) * column, y: middleLine - (share - 0.5) * 2 * reach }];
  });
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return { points: [], line: '', area: '', crossings: [] };
  const run: Point[] = [{ x: 0, y: first.y }, ...points, { x: stageIds.length * column, y: last.y }];
  const line = curvePath(run);
  return {
    points,
    line,
    area: `${line}L${stageIds.length * column},${middleLine}L0,${middleLine}Z`,
    crossings: shares.crossovers.flatMap((stageId) => {
      const at = points.findIndex((point) => point.stageId === stageId);
      const before = points[at - 1];
      const after = points[at];
      const x = before && after ? crossingBetween(run, before.x, after.x, middleLine) : null;
      return x === null ? [] : [x];
    }),
  };
}
