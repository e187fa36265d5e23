// The share curve of the dock as points, paths and places of labels, in board pixels from the left edge of the first
// column.
import type { Shares } from '../../../domain/journey/shares.ts';
import type { Side } from '../../../domain/people/teams.ts';
import { crossingBetween, curvePath, type Point } from '../view/curve.ts';

export const dockHeight = 108;
export const middleLine = 58;
const reach = 36;
const valueHeight = 20;
/** Room that the flag of a crossover needs to the right of its line. */
const flagRoom = 190;

export interface SharePoint extends Point {
  readonly stageId: string;
  /** Share of marketing, 0..1. */
  readonly share: number;
  readonly leads: Side;
  /**
   * Top of the percentage beside the point: above where marketing leads, below where sales does, as far as there is
   * room.
   */
  readonly valueTop: number;
}

export interface Crossing {
  readonly x: number;
  /** On which side of its line the flag stands. */
  readonly flag: 'right' | 'left';
}

export interface ShareCurve {
  readonly points: readonly SharePoint[];
  readonly line: string;
  /** Area between the curve and the 50 % line. */
  readonly area: string;
  /** Where customer ownership goes over to sales. */
  readonly crossings: readonly Crossing[];
  /** Sequence numbers of the stages without a share: the curve is not drawn across them. */
  readonly gaps: readonly number[];
}

/** 100 % marketing is at the top, 100 % sales at the bottom. */
export function shareCurve(stageIds: readonly string[], shares: Shares, column: number): ShareCurve {
  const width = stageIds.length * column;
  const points: SharePoint[] = [];
  const gaps: number[] = [];
  const lines: string[] = [];
  const areas: string[] = [];
  const crossings: Crossing[] = [];
  let stretch: SharePoint[] = [];
  const endStretch = () => {
    const first = stretch[0];
    const last = stretch.at(-1);
    if (first && last) {
      const left = first.x - column / 2;
      const right = last.x + column / 2;
      const run: Point[] = [{ x: left, y: first.y }, ...stretch, { x: right, y: last.y }];
      const line = curvePath(run);
      lines.push(line);
      areas.push(`${line}L${right},${middleLine}L${left},${middleLine}Z`);
      for (const [at, point] of stretch.entries()) {
        if (!shares.crossovers.includes(point.stageId)) continue;
        const before = stretch[at - 1];
        // After a stage without a share it is unknown where it happened: at the latest where this stage begins.
        const x = before ? crossingBetween(run, before.x, point.x, middleLine) : left;
        if (x !== null) crossings.push({ x, flag: x + flagRoom > width ? 'left' : 'right' });
      }
    }
    stretch = [];
  };
  for (const [at, stageId] of stageIds.entries()) {
    const share = shares.byStage[at] ?? null;
    if (share === null) {
      gaps.push(at);
      endStretch();
      continue;
    }
    const y = middleLine - (share - 0.5) * 2 * reach;
    const point: SharePoint = {
      stageId,
      share,
      leads: share < 0.5 ? 'sales' : 'marketing',
      x: (at + 0.5) * column,
      y,
      valueTop: valueTop(share, y),
    };
    points.push(point);
    stretch.push(point);
  }
  endStretch();
  return { points, line: lines.join(''), area: areas.join(''), crossings, gaps };
}

/**
 * Where a moment of the purchase (0..1 of its time) lies on the columns; null while a duration is missing. Within a
 * stage time runs evenly over its column.
 */
export function purchaseMoment(
  moment: number,
  stages: readonly { readonly duration: number | null; readonly isPurchase: boolean }[],
  column: number,
) {
  const marked = stages.findLastIndex(({ isPurchase }) => isPurchase);
  const purchase = marked < 0 ? stages : stages.slice(0, marked + 1);
  const days = purchase.map(({ duration }) => duration);
  const total = days.reduce<number>((sum, duration) => sum + (duration ?? 0), 0);
  if (total <= 0 || days.includes(null)) return null;
  let rest = moment * total;
  for (const [at, duration] of days.entries()) {
    if (duration !== null && duration > 0 && rest <= duration) return (at + rest / duration) * column;
    rest -= duration ?? 0;
  }
  return purchase.length * column;
}

/** What sales has when marketing has `share`, so that both rounded percentages make 100. */
export function restOf(share: number): number {
  return 1 - Math.round(share * 100) / 100;
}

function valueTop(share: number, y: number): number {
  if (share >= 0.5) return Math.max(0, y - 23);
  return y + 4 + valueHeight > dockHeight ? y - 22 : y + 4;
}
