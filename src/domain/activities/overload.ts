// Where the load is above 1 and nobody has settled it, and which promises it makes hard to keep.
import { sideOf } from '../people/participants.ts';
import { validConsent } from '../partnership/agreementStatus.ts';
import { agreementsIn } from '../partnership/agreementsPart.ts';
import type { Agreement } from '../partnership/agreements.ts';
import { sides } from '../people/participants.ts';
import type { Reading } from '../record/part.ts';
import { addWeeks } from './calendar.ts';
import { covers, isAcceptedByBoth, listLoadAcceptances, type LoadAcceptance } from './loadAcceptances.ts';
import { planningIn } from './planning.ts';
import { computeWeeks, isAboveOne, mostGapWeeks, weeksToLastActivity, type Week } from './weeks.ts';

export const acceptancesIn = (reading: Reading): LoadAcceptance[] => listLoadAcceptances(reading.docOf('activities'));

/** The weeks in which gaps are looked for: from today to the end of the last activity, at most 26. */
export const gapWeeksIn = (reading: Reading): Week[] => {
  const planning = reading.of(planningIn);
  return computeWeeks(planning, reading.today, weeksToLastActivity(planning, reading.today, 1, mostGapWeeks));
};

/** Service levels that hold, for which somebody of sales answers, with their time limit in hours. */
export const salesPromisesIn = (reading: Reading): (Agreement & { readonly timeLimit: number })[] =>
  reading.of(agreementsIn).flatMap((agreement) => {
    const { kind, phase, timeLimit, responsibleId } = agreement;
    if (kind !== 'serviceLevel' || phase === 'ended' || timeLimit === null || responsibleId === null) return [];
    const isAgreed = sides.every((side) => validConsent(agreement, side) !== null);
    return isAgreed && sideOf(reading.doc, responsibleId) === 'sales' ? [{ ...agreement, timeLimit }] : [];
  });

/** Settled: an acceptance to which both sides agree covers the week as it is now. */
export function isSettled(week: Week, acceptances: readonly LoadAcceptance[]): boolean {
  return acceptances.some((acceptance) => isAcceptedByBoth(acceptance) && covers(acceptance, week));
}

export interface OverloadRun {
  readonly fromWeek: string;
  readonly toWeek: string;
  readonly weeks: readonly Week[];
}

/** Weeks above 1 that follow each other and that nobody has settled. */
export function unsettledRuns(weeks: readonly Week[], acceptances: readonly LoadAcceptance[]): OverloadRun[] {
  return runsOf(weeks.filter((week) => isAboveOne(week) && !isSettled(week, acceptances)));
}

/** Weeks that follow each other, together. */
export function runsOf(weeks: readonly Week[]): OverloadRun[] {
  const runs: OverloadRun[] = [];
  for (const week of weeks) {
    const last = runs.at(-1);
    if (last && addWeeks(last.toWeek, 1) === week.week)
      runs[runs.length - 1] = { ...last, toWeek: week.week, weeks: [...last.weeks, week] };
    else runs.push({ fromWeek: week.week, toWeek: week.week, weeks: [week] });
  }
  return runs;
}

export interface UncrediblePromise {
  readonly agreement: Agreement & { readonly timeLimit: number };
  /** The week in which it takes longest. */
  readonly week: Week;
}

/**
 * Promises that the weeks do not bear out: a week above 1 that nobody has settled, in which the last lead waits longer
 * than the limit. Where no later week has time for it, it waits for ever.
 */
export function uncrediblePromises(
  promises: readonly UncrediblePromise['agreement'][],
  weeks: readonly Week[],
  acceptances: readonly LoadAcceptance[],
): UncrediblePromise[] {
  const overloaded = weeks.filter((week) => isAboveOne(week) && !isSettled(week, acceptances));
  const waits = ({ waiting }: Week) => waiting ?? Number.POSITIVE_INFINITY;
  return promises.flatMap((agreement) => {
    const late = overloaded.filter((week) => waits(week) > agreement.timeLimit / 24);
    const worst = late.reduce<Week | undefined>(
      (found, week) => (found && waits(found) >= waits(week) ? found : week),
      undefined,
    );
    return worst ? [{ agreement, week: worst }] : [];
  });
}

export const uncrediblePromisesIn = (reading: Reading): UncrediblePromise[] =>
  uncrediblePromises(reading.of(salesPromisesIn), reading.of(gapWeeksIn), reading.of(acceptancesIn));
