// What the room sees of activities: the sentence about the average and the worst week, and the weeks around it.
import { getLocalTimeZone, today as todayIn } from '@internationalized/date';
import { useTranslation } from '../ui/translation.tsx';
import { planWeeks } from '../../domain/activities/activitiesPart.ts';
import { dayNumber, weekOfDay } from '../../domain/activities/calendar.ts';
import { highestWeek, type Week } from '../../domain/activities/weeks.ts';
import { planningWith, whatIfs } from '../../domain/activities/whatIfs.ts';
import { useQuery } from '../session/hooks.ts';
import type { AudienceViewProps } from '../session/audience.ts';
import { useLanguage } from '../ui/language.ts';
import { OnScreen } from '../ui/OnScreen.tsx';
import { activityCollections, readActivityEntries } from './activityEntries.ts';
import { Legend, peakWords, waitWords } from './Dock.tsx';
import { calendarHeadline, capacityHeadline } from './headline.ts';
import { shortDay } from './figureWords.ts';
import { wayWords } from './wayWords.ts';
import { WeekChart } from './WeekChart.tsx';
import styles from './ActivitiesOnScreen.module.css';

const sizes = [36, 32, 28, 24, 20];
const shownWeeks = 10;
const shownActivities = 8;

export function ActivitiesOnScreen({ choice, head, onTypeSize }: AudienceViewProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const entries = useQuery(readActivityEntries, activityCollections);
  const today = todayIn(getLocalTimeZone()).toString();
  const { activities, acceptances, shortestLimit } = entries;
  const computedNow = planWeeks(entries.planning, today);
  // What the facilitator is trying is computed here as there.
  const trial = choice.detail
    ? whatIfs(entries.planning, today, computedNow.length, shortestLimit).find(
        ({ change }) => change.kind === choice.detail,
      )
    : undefined;
  const planning = trial ? planningWith(entries.planning, trial.change) : entries.planning;
  const computed = trial ? planWeeks(planning, today) : computedNow;
  const standing = { ...entries, planning, computed, today };
  const peak = highestWeek(computed);
  const hasWeeks = computed.some(({ load, isNoTime }) => load !== null || isNoTime);
  const upcoming = activities.filter(({ isCancelled, endsOn }) => !isCancelled && endsOn >= today);
  const words = { t, language };
  return (
    <OnScreen
      head={head}
      title={hasWeeks ? capacityHeadline(words, standing) : calendarHeadline(words, standing)}
      lead={[
        ...(trial
          ? [`${t('activities.capacity.trial')} ${wayWords(t, language, trial.change, entries.planning)}.`]
          : []),
        ...(peak ? [`${peakWords(t, language, peak)} ${waitWords(t, language, peak, shortestLimit)}`] : []),
      ].join(' ')}
      sizes={sizes}
      of={entries}
      onTypeSize={onTypeSize}
    >
      {hasWeeks ? (
        <div className={styles.weeks}>
          <Legend isLarge />
          <div className={styles.chart}>
            <WeekChart
              weeks={around(computed, peak)}
              from={weekOfDay(dayNumber(today))}
              acceptances={acceptances}
              size="large"
            />
          </div>
        </div>
      ) : (
        <ul className={styles.list}>
          {upcoming.slice(0, shownActivities).map(({ id, title, startsOn, side }) => (
            <li key={id}>
              <span>{shortDay(language, startsOn)}</span>
              <strong dir="auto">{title || t('words.untitled')}</strong>
              <span>{t(`words.owner.${side}`)}</span>
            </li>
          ))}
          {upcoming.length > shownActivities && (
            <li>{t('activities.onScreen.more', { count: upcoming.length - shownActivities })}</li>
          )}
        </ul>
      )}
    </OnScreen>
  );
}

/** Ten weeks with the highest one in the middle. */
function around(weeks: readonly Week[], peak: Week | undefined): readonly Week[] {
  const at = peak ? weeks.findIndex(({ week }) => week === peak.week) : 0;
  const from = Math.max(0, Math.min(weeks.length - shownWeeks, at - shownWeeks / 2 + 1));
  return weeks.slice(from, from + shownWeeks);
}
