// The drawing of a goal as numbers: check-ins as points, the line from baseline to target, where labels stand.
import type { CheckIn, Goal } from '../../domain/partnership/goals.ts';
import { goalLine } from '../../domain/partnership/attainment.ts';

/** From the left edge as a part of the width (0..1); from the top in px. */
export interface ChartPoint {
  readonly x: number;
  readonly y: number;
}

export interface CheckInPoint extends ChartPoint {
  readonly id: string;
  readonly date: string;
  readonly actual: number;
}

export interface GoalChart {
  readonly points: readonly CheckInPoint[];
  /** Where a steady team would be; null while baseline, target or due date is missing. */
  readonly line: readonly [ChartPoint, ChartPoint] | null;
  /** Height of the baseline and of the target; null where there is none. */
  readonly baseline: number | null;
  readonly target: ChartPoint | null;
  /** Heights of the two labels at the right: as their values, but never on top of each other. */
  readonly labels: { readonly baseline: number | null; readonly target: number | null };
}

/** Heights in px: room above and below the outermost values, and between two labels. */
export const chartHeight = 76;
const edge = 8;
const labelHeight = 18;

/**
 * Time runs from the first check-in (or the start of the line) to the due date, or to the last check-in when that is
 * later. Null when there is nothing to draw: neither check-in nor target.
 */
export function goalChart(goal: Goal, checkIns: readonly CheckIn[], from: string): GoalChart | null {
  const { baseline, target, dueOn } = goal;
  if (checkIns.length === 0 && target === null) return null;
  const line = goalLine(goal, checkIns, from);
  const days = [...checkIns.map(({ date }) => date), ...(line ? [line.from] : []), ...(dueOn === '' ? [] : [dueOn])]
    .map(dayOf)
    .filter(Number.isFinite);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const values = [...checkIns.map(({ actual }) => actual), ...[baseline, target].filter((value) => value !== null)];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  // A single day stands at the left; a single value in the middle.
  const x = (day: number) => (last === first ? 0 : (day - first) / (last - first));
  const y = (value: number) =>
    most === least ? chartHeight / 2 : edge + ((most - value) / (most - least)) * (chartHeight - 2 * edge);
  const end = dueOn === '' || days.length < 2 ? 1 : x(dayOf(dueOn));
  const heights = { baseline: baseline === null ? null : y(baseline), target: target === null ? null : y(target) };
  return {
    points: checkIns.map(({ id, date, actual }) => ({ id, date, actual, x: x(dayOf(date)), y: y(actual) })),
    line: line && [
      { x: x(dayOf(line.from)), y: y(line.baseline) },
      { x: end, y: y(line.target) },
    ],
    baseline: heights.baseline,
    target: heights.target === null ? null : { x: end, y: heights.target },
    labels: apart(heights),
  };
}

/** The path through the points, in a drawing that is 1000 wide. */
export function pathOf(points: readonly ChartPoint[]): string {
  return points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${round(x * 1000)} ${round(y)}`).join('');
}

/** Both labels move away from each other until neither covers the other; they stay in their sequence. */
function apart({ baseline, target }: { baseline: number | null; target: number | null }): GoalChart['labels'] {
  if (baseline === null || target === null || Math.abs(baseline - target) >= labelHeight) return { baseline, target };
  const middle = (baseline + target) / 2;
  const [upper, lower] = [middle - labelHeight / 2, middle + labelHeight / 2];
  return target <= baseline ? { target: upper, baseline: lower } : { target: lower, baseline: upper };
}

function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
