// How the weeks are drawn: heights of capacity, of what is left over, new and without a slot, as parts of one scale.
import { isAboveOne, type Week } from '../../domain/activities/weeks.ts';

export interface WeekBar {
  /** All are parts, 0..1, of the height of the drawing. */
  readonly capacity: number;
  readonly left: number;
  readonly fresh: number;
  readonly noTime: number;
}

/** The height that all weeks are drawn on, in MQL: the highest of them with room for its figure. */
export function scaleOf(weeks: readonly Week[]): number {
  const highest = Math.max(
    1,
    ...weeks.map(({ demand, inflow, capacity }) => Math.max(demand ?? inflow ?? 0, capacity ?? 0)),
  );
  return highest * 1.04;
}

/** What is left over stands below what is new; what has no slot stands on top. */
export function barOf({ capacity, leftBefore, inflow, demand }: Week, scale: number): WeekBar {
  const slots = capacity ?? Number.POSITIVE_INFINITY;
  const before = leftBefore ?? 0;
  const all = demand ?? inflow ?? 0;
  const left = Math.min(before, slots);
  const fresh = Math.max(0, Math.min(all, slots) - left);
  return {
    capacity: (capacity ?? 0) / scale,
    left: left / scale,
    fresh: fresh / scale,
    noTime: Math.max(0, all - left - fresh) / scale,
  };
}

/** So many narrow columns does a figure take, half of them on each side. */
const columnsOfFigure = 3;

/** Of weeks in narrow columns those whose figure is written: what does not fit, the worst first, none over another. */
export function weeksWithFigure(weeks: readonly Week[]): ReadonlySet<string> {
  const taken: number[] = [];
  const worst = weeks
    .map((week, at) => ({ at, load: week.load ?? Number.POSITIVE_INFINITY, isBad: isAboveOne(week) }))
    .filter(({ isBad }) => isBad)
    .sort((left, right) => right.load - left.load || left.at - right.at);
  for (const { at } of worst) if (taken.every((other) => Math.abs(other - at) >= columnsOfFigure)) taken.push(at);
  return new Set(taken.map((at) => weeks[at]!.week));
}

/** The steps of the capacity from week to week, as a path in a drawing one unit wide for each week and one high. */
export function capacitySteps(weeks: readonly Week[], scale: number): string {
  return weeks
    .map(({ capacity }, at) => {
      const y = (1 - (capacity ?? 0) / scale).toFixed(5);
      return `${at === 0 ? 'M' : 'L'}${at} ${y}L${at + 1} ${y}`;
    })
    .join('');
}

/** Where the sentence about a week stands: it ends before a column, begins after one, or lies above all of them. */
export interface SentencePlace {
  readonly side: 'before' | 'after' | 'above';
  /** Index of that column; of `above` the week's own. */
  readonly at: number;
}

/** Up to this part of the height the columns leave room for a sentence. */
const highestBelow = 0.58;

/** As near to the week `at` as there are `span` weeks beside each other that are low enough, first to its left. */
export function sentencePlace(weeks: readonly Week[], at: number, span: number): SentencePlace {
  const scale = scaleOf(weeks);
  const isLow = (week: Week) => {
    const { capacity, left, fresh, noTime } = barOf(week, scale);
    return Math.max(capacity, left + fresh + noTime) <= highestBelow;
  };
  const isFree = (from: number, to: number) => from >= 0 && to <= weeks.length && weeks.slice(from, to).every(isLow);
  for (let away = 0; away < weeks.length; away += 1) {
    if (isFree(at - away - span, at - away)) return { side: 'before', at: at - away };
    if (isFree(at + away + 1, at + away + 1 + span)) return { side: 'after', at: at + away };
  }
  return { side: 'above', at };
}
