// Week by week: what comes in, how many slots sales has, what is left over, and how long the last one waits.
import { addWeeks, dayNumber, mondayOf, mondayOfWeek, weekOfDay } from './calendar.ts';
import { capacityInMonth, capacityInWeek, hoursInWeek } from './capacity.ts';
import { leadTarget, ratio } from './funnel.ts';
import { effortBetween, inflowBetween } from './inflow.ts';
import type { Planning } from './planning.ts';

/** Counts are MQL, unrounded; null where a figure is missing. */
export interface Week {
  /** ISO 8601, as 2027-W05. */
  readonly week: string;
  readonly factor: number;
  readonly inflow: number | null;
  /** Person-days of sales that activities take. */
  readonly effort: number;
  /** Hours that sales has for leads. */
  readonly hours: number | null;
  readonly capacity: number | null;
  readonly leftBefore: number | null;
  readonly demand: number | null;
  /** Demand / capacity; null where there is no capacity, or it is not computable. */
  readonly load: number | null;
  /** There is demand and no capacity at all: counts as a load above 1. */
  readonly isNoTime: boolean;
  readonly left: number | null;
  /** Working days until the last one of this week is followed up (Little's law); null where no week has time for it. */
  readonly waiting: number | null;
}

/** The most weeks for which gaps are looked for. */
export const mostGapWeeks = 26;

/** The weeks from the one of `today` on, each with what the one before has left over. */
export function computeWeeks(planning: Planning, today: string, count: number): Week[] {
  const first = mondayOf(dayNumber(today));
  const weeks: Omit<Week, 'waiting'>[] = [];
  let leftBefore: number | null = planning.capacity.openLeads;
  for (let index = 0; index < count; index += 1) {
    const week = weekWithoutLoad(planning, first + index * 7);
    const demand: number | null = leftBefore === null || week.inflow === null ? null : leftBefore + week.inflow;
    const left: number | null = demand === null || week.capacity === null ? null : Math.max(0, demand - week.capacity);
    weeks.push({
      ...week,
      leftBefore,
      demand,
      load: ratio(demand, week.capacity),
      isNoTime: week.capacity === 0 && (demand ?? 0) > 0,
      left,
    });
    leftBefore = left;
  }
  return weeks.map((week, index) => ({ ...week, waiting: waitingOf(weeks, index) }));
}

/** What can be said of a week that is over: what came in and how much time there was. */
export function pastWeek(planning: Planning, week: string): Week {
  const bare = weekWithoutLoad(planning, mondayOfWeek(week) ?? 0);
  return { ...bare, leftBefore: null, demand: null, load: null, isNoTime: false, left: null, waiting: null };
}

/** Weeks from the one of `today` to the one in which the last activity ends: at least `least`, at most `most`. */
export function weeksToLastActivity({ activities }: Planning, today: string, least: number, most: number): number {
  const first = mondayOf(dayNumber(today));
  const ends = activities.flatMap(({ isCancelled, endsOn }) =>
    isCancelled || endsOn === '' ? [] : [dayNumber(endsOn)],
  );
  const last = Math.max(first, ...ends);
  return Math.min(most, Math.max(least, (mondayOf(last) - first) / 7 + 1));
}

export function isAboveOne({ load, isNoTime }: Pick<Week, 'load' | 'isNoTime'>): boolean {
  return isNoTime || (load !== null && load > 1);
}

export type LoadLevel = 'ok' | 'warn' | 'bad';

/** Below 0.85 there is slack, above 1 there is no time. */
export function loadLevel(load: number): LoadLevel {
  return load > 1 ? 'bad' : load >= 0.85 ? 'warn' : 'ok';
}

/** The week with the highest load above 1; one without any time only where no other is above. Undefined if none is. */
export function highestWeek(weeks: readonly Week[]): Week | undefined {
  const above = weeks.filter((week) => week.load !== null && week.load > 1);
  const of = (found: readonly Week[], measure: (week: Week) => number) =>
    found.reduce<Week | undefined>((best, week) => (best && measure(best) >= measure(week) ? best : week), undefined);
  return (
    of(above, ({ load }) => load ?? 0) ??
    of(
      weeks.filter(({ isNoTime }) => isNoTime),
      ({ demand }) => demand ?? 0,
    )
  );
}

export interface AverageLoad {
  /** MQL that marketing promises in a month. */
  readonly mql: number | null;
  /** MQL that sales manages in a month. */
  readonly capacity: number | null;
  readonly load: number | null;
  /** From so many MQL a month on the load is amber. */
  readonly slackUntil: number | null;
}

/** The load of an average month (domain.md C). */
export function averageLoad({ funnel, capacity }: Planning): AverageLoad {
  const { mql } = leadTarget(funnel);
  const month = capacityInMonth(capacity);
  return { mql, capacity: month, load: ratio(mql, month), slackUntil: month === null ? null : month * 0.85 };
}

function weekWithoutLoad(planning: Planning, monday: number) {
  const week = weekOfDay(monday);
  const factor = planning.factors.get(week) ?? 1;
  const effort = planning.activities.reduce((sum, activity) => sum + effortBetween(activity, monday, monday + 6), 0);
  return {
    week,
    factor,
    inflow: inflowBetween(planning, monday, monday + 6),
    effort,
    hours: hoursInWeek(planning.capacity, factor, effort),
    capacity: capacityInWeek(planning.capacity, factor, effort),
  };
}

/** Little's law: what is left over, divided by what the next week can do in a day, plus five days per closed week. */
function waitingOf(weeks: readonly Omit<Week, 'waiting'>[], index: number): number | null {
  const { left, capacity } = weeks[index]!;
  if (left === null || left === 0) return left;
  if (index === weeks.length - 1) return capacity === null || capacity === 0 ? null : left / (capacity / 5);
  const next = weeks.findIndex((week, at) => at > index && week.capacity !== 0);
  const slots = next < 0 ? null : weeks[next]!.capacity;
  return slots === null ? null : left / (slots / 5) + 5 * (next - index - 1);
}

/** The weeks from one to another, both included; empty when the last is before the first. */
export function weekRange(fromWeek: string, toWeek: string): string[] {
  const [first, last] = [mondayOfWeek(fromWeek), mondayOfWeek(toWeek)];
  if (first === null || last === null) return [];
  return Array.from({ length: Math.max(0, (last - first) / 7 + 1) }, (_, index) => addWeeks(fromWeek, index));
}
