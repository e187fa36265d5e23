// What each activity brings into a week, and what it takes of sales in it.
import { useTranslation } from '../ui/translation.tsx';
import type { Activity } from '../../domain/activities/activities.ts';
import { mondayOfWeek } from '../../domain/activities/calendar.ts';
import { arrivingBetween, effortBetween } from '../../domain/activities/inflow.ts';
import type { Planning } from '../../domain/activities/planning.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../ui/language.ts';
import { countWord } from './figureWords.ts';

export interface Arrival {
  readonly activity: Activity;
  /** Null where its rate is not known. */
  readonly mql: number | null;
  /** Person-days of sales. */
  readonly effort: number;
}

/** The activities that bring MQL into the week or take time of sales in it. */
export function arrivalsIn({ activities, funnel }: Planning, week: string): Arrival[] {
  const monday = mondayOfWeek(week) ?? 0;
  return activities
    .map((activity) => ({
      activity,
      mql: arrivingBetween(activity, funnel, monday, monday + 6),
      effort: effortBetween(activity, monday, monday + 6),
    }))
    .filter(({ mql, effort }) => mql !== 0 || effort > 0);
}

/** "54 MQL, 6 person-days". */
export function useArrivalWords(): (arrival: Arrival) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return ({ mql, effort }) =>
    [
      ...(mql === 0 ? [] : [`${countWord(language, mql, 1)} MQL`]),
      ...(effort > 0
        ? [t('activities.weekDialog.personDays', { count: effort, number: formatNumber(language, effort, 1) })]
        : []),
    ].join(', ');
}
