// The headlines of the three views: each states the result, by the first rule that holds.
import type { Activity } from '../../domain/activities/activities.ts';
import { daysBetween, mondayOfWeek, weekNumber } from '../../domain/activities/calendar.ts';
import { arrivingBetween } from '../../domain/activities/inflow.ts';
import type { LoadAcceptance } from '../../domain/activities/loadAcceptances.ts';
import { isSettled } from '../../domain/activities/overload.ts';
import { missingFigures, type MissingFigure, type Planning } from '../../domain/activities/planning.ts';
import { funnelFields, leadTarget, type FunnelField } from '../../domain/activities/funnel.ts';
import { concernsSales, isNewsOverdue, salesFirst } from '../../domain/activities/salesFirst.ts';
import { averageLoad, highestWeek, isAboveOne, type Week } from '../../domain/activities/weeks.ts';
import type { Language } from '../../domain/record/workshop.ts';
import { capitalised, numberWord } from '../../i18n/numberWords.ts';
import type { Translate } from '../../i18n/translator.ts';
import { countWord, monthName } from './figureWords.ts';

interface Words {
  readonly t: Translate;
  readonly language: Language;
}

export interface Standing {
  readonly planning: Planning;
  readonly activities: readonly Activity[];
  readonly acceptances: readonly LoadAcceptance[];
  readonly computed: readonly Week[];
  readonly today: string;
}

/** The activity of which sales has to hear most urgently; undefined when nothing is late. */
export function mostUrgent({ activities, planning, today }: Standing): Activity | undefined {
  return activities.find((activity) => isNewsOverdue(activity, planning.capacity.noticeDays, today));
}

export function calendarHeadline({ t, language }: Words, standing: Standing): string {
  const { activities, computed, acceptances, today } = standing;
  const unknown = mostUrgent(standing);
  if (unknown) {
    const title = unknown.title || t('words.untitled');
    const days = daysBetween(today, unknown.startsOn);
    if (days < 0) return t('activities.headline.unknownRunning', { title });
    return days === 0
      ? t('activities.headline.unknownToday', { title })
      : t('activities.headline.unknown', { title, count: days });
  }
  const open = highestWeek(computed.filter((week) => isAboveOne(week) && !isSettled(week, acceptances)));
  if (open) {
    const { week, demand, capacity } = open;
    return t('activities.headline.overload', {
      week: weekNumber(week),
      demand: countWord(language, demand),
      slots: countWord(language, capacity),
    });
  }
  const live = activities.filter(({ isCancelled }) => !isCancelled);
  if (live.length === 0) return t('activities.empty');
  const words = untilLast({ t, language }, live);
  const unknownYet = live.filter(
    (each) => concernsSales(each) && each.informedOn === '' && each.endsOn >= today,
  ).length;
  const headline =
    unknownYet === 0
      ? t('activities.headline.allKnown', words)
      : t('activities.headline.someUnknown', { ...words, unknown: numberWord(t, language, unknownYet) });
  return capitalised(headline, language);
}

export function calendarLead({ t, language }: Words, { activities, computed }: Standing): string {
  const live = activities.filter(({ isCancelled }) => !isCancelled);
  if (live.length === 0) return t('activities.emptyText');
  const until = capitalised(t('activities.headline.lead', untilLast({ t, language }, live)), language);
  const peak = highestWeek(computed);
  if (!peak) return until;
  const at = computed.findIndex(({ week }) => week === peak.week);
  const run = computed.slice(at).findIndex((week) => !isAboveOne(week));
  const count = run < 0 ? computed.length - at : run;
  const words = { week: weekNumber(peak.week), count, number: numberWord(t, language, count) };
  return `${until} ${t('activities.headline.leadWeeks', words)}`;
}

function untilLast({ t, language }: Words, live: readonly Activity[]) {
  const last = live.reduce((found, { endsOn }) => (endsOn > found ? endsOn : found), '');
  return {
    count: live.length,
    number: numberWord(t, language, live.length),
    month: monthName(language, last.slice(0, 7), false),
  };
}

/** The first figure without which the average or the weeks cannot be computed. */
export function firstMissing(planning: Planning): MissingFigure | FunnelField | undefined {
  const [missing] = missingFigures(planning);
  if (missing || leadTarget(planning.funnel).mql !== null) return missing;
  const inChain = funnelFields.filter((field) => field !== 'leadToMql');
  return (
    inChain.find((field) => planning.funnel[field] === null) ?? inChain.find((field) => planning.funnel[field] === 0)
  );
}

export function capacityHeadline({ t, language }: Words, { planning, computed }: Standing): string {
  const missing = firstMissing(planning);
  if (missing) return t('activities.capacity.headline.missing', { field: fieldName(t, missing) });
  const { mql, capacity, load } = averageLoad(planning);
  if (load !== null && load > 1) {
    const words = { mql: countWord(language, mql), slots: countWord(language, capacity, 1) };
    return t('activities.capacity.headline.tooMuch', words);
  }
  const peak = highestWeek(computed);
  return peak
    ? t('activities.capacity.headline.peak', { when: whenOf(t, planning, peak.week) })
    : t('activities.capacity.headline.fits');
}

/** The name of a figure at the beginning of a sentence or after a colon. */
export function fieldName(t: Translate, field: MissingFigure | FunnelField): string {
  return t(`activities.capacity.field.${field}`);
}

/** "after the trade fair" where most comes from one, else "in week 5". */
function whenOf(t: Translate, planning: Planning, week: string): string {
  const largest = largestArriving(planning, week);
  return largest?.channel === 'tradeFair'
    ? t('activities.capacity.headline.afterFair')
    : t('activities.capacity.headline.inWeek', { week: weekNumber(week) });
}

/** The activity that brings most MQL in a week; undefined when none does. */
export function largestArriving({ activities, funnel }: Planning, week: string): Activity | undefined {
  const monday = mondayOfWeek(week) ?? 0;
  const arriving = (activity: Activity) => arrivingBetween(activity, funnel, monday, monday + 6) ?? 0;
  return activities.reduce<Activity | undefined>(
    (found, each) => (arriving(each) > (found ? arriving(found) : 0) ? each : found),
    undefined,
  );
}

export function newsHeadline({ t, language }: Words, { activities, planning, today }: Standing): string {
  const { informed, all } = salesFirst(activities, planning.capacity.noticeDays, today);
  if (all === 0) return t('activities.news.headlineNone');
  const word = (count: number) => (count === 0 ? '0' : numberWord(t, language, count));
  return capitalised(t('activities.news.headline', { known: word(informed), all: word(all) }), language);
}
