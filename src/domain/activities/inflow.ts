// When MQL arrive: spread over the working days of an activity, or all at its end, and every working day those that come
// anyway.
import { dayAt, dayNumber, nextWorkingDay, workingDays } from './calendar.ts';
import type { Activity } from './activities.ts';
import { leadTarget, ratio, type Funnel } from './funnel.ts';
import type { Planning } from './planning.ts';

/** MQL that an activity brings in all; 0 without leads or when cancelled, null where the rate is not known. */
export function mqlOf({ isCancelled, expectedLeads, mqlRate, startsOn }: Activity, funnel: Funnel): number | null {
  if (isCancelled || startsOn === '' || expectedLeads === null || expectedLeads === 0) return 0;
  const rate = mqlRate ?? funnel.leadToMql;
  return rate === null ? null : expectedLeads * rate;
}

/** MQL of an activity that arrive from the first to the last day (numbers of `dayNumber`). */
export function arrivingBetween(activity: Activity, funnel: Funnel, first: number, last: number): number | null {
  const mql = mqlOf(activity, funnel);
  if (mql === 0) return 0;
  const part = partBetween(activity, first, last);
  return part === 0 ? 0 : mql === null ? null : mql * part;
}

/** Person-days of sales for an activity from the first to the last day: spread over its working days. */
export function effortBetween(activity: Activity, first: number, last: number): number {
  if (activity.isCancelled || activity.startsOn === '' || activity.effortSales === 0) return 0;
  return activity.effortSales * spreadBetween(activity, first, last);
}

/** All MQL that come in between two days, with those that come without an activity; null where a rate is missing. */
export function inflowBetween({ activities, funnel, capacity }: Planning, first: number, last: number): number | null {
  let sum = (capacity.baseMqlPerWeek / 5) * workingDays(first, last);
  for (const activity of activities) {
    const arriving = arrivingBetween(activity, funnel, first, last);
    if (arriving === null) return null;
    sum += arriving;
  }
  return sum;
}

export interface MonthOfLeads {
  /** YYYY-MM. */
  readonly month: string;
  readonly inflow: number | null;
  /** MQL that marketing promises in a month. */
  readonly target: number | null;
  /** Planned coverage: inflow / target. */
  readonly coverage: number | null;
}

/** What is planned for a month, given as YYYY-MM. */
export function monthOfLeads(planning: Planning, month: string): MonthOfLeads {
  const first = dayNumber(`${month}-01`);
  const next = dayAt(first + 31).slice(0, 7);
  const inflow = inflowBetween(planning, first, dayNumber(`${next}-01`) - 1);
  const target = leadTarget(planning.funnel).mql;
  return { month, inflow, target, coverage: ratio(inflow, target) };
}

/** The part, 0..1, of the leads of an activity that arrives between two days. */
function partBetween(activity: Activity, first: number, last: number): number {
  if (activity.arrival === 'even') return spreadBetween(activity, first, last);
  const arrival = nextWorkingDay(dayNumber(activity.endsOn));
  return arrival >= first && arrival <= last ? 1 : 0;
}

/** The part of the working days of an activity that lies between two days; one that has none counts on the next. */
function spreadBetween({ startsOn, endsOn }: Activity, first: number, last: number): number {
  const [from, to] = [dayNumber(startsOn), dayNumber(endsOn)];
  const all = workingDays(from, to);
  if (all > 0) return workingDays(Math.max(from, first), Math.min(to, last)) / all;
  const next = nextWorkingDay(to);
  return next >= first && next <= last ? 1 : 0;
}
