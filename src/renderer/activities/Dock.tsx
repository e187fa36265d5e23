// Below the calendar, in the same columns: leads and time, week by week, and what is worst in a sentence.
import { useTranslation } from '../ui/translation.tsx';
import { weekNumber } from '../../domain/activities/calendar.ts';
import { missingFigures } from '../../domain/activities/planning.ts';
import { highestWeek, type Week } from '../../domain/activities/weeks.ts';
import type { Language } from '../../domain/record/workshop.ts';
import type { Translate } from '../../i18n/translator.ts';
import { useLanguage } from '../ui/language.ts';
import { useActivities } from './activityEntries.ts';
import type { Zoom } from './calendarScale.ts';
import { countWord, hoursWord, waitWord } from './figureWords.ts';
import { fieldName } from './headline.ts';
import { WeekChart } from './WeekChart.tsx';
import styles from './Dock.module.css';

export function Dock({ weeks, from, zoom }: { weeks: readonly Week[]; from: string; zoom: Zoom }) {
  const { acceptances, shortestLimit, planning, openWeek } = useActivities();
  const { t } = useTranslation();
  const language = useLanguage();
  const peak = highestWeek(weeks);
  const at = peak ? weeks.findIndex(({ week }) => week === peak.week) / weeks.length : 0;
  const [missing] = missingFigures(planning);
  return (
    <section className={styles.dock} aria-label={t('activities.dock.title')}>
      <div className={styles.label}>
        <h3>{t('activities.dock.title')}</h3>
        <Legend />
      </div>
      <div className={styles.chart}>
        {peak && (
          <p
            className={styles.sentence}
            style={at > 0.5 ? { right: `${(1 - at) * 100}%` } : { left: `${at * 100 + 8}%` }}
            data-end={at > 0.5 || undefined}
          >
            <strong>{peakWords(t, language, peak)}</strong>
            <br />
            {waitWords(t, language, peak, shortestLimit)}
          </p>
        )}
        {missing && <p className={styles.missing}>{t('activities.dock.missing', { field: fieldName(t, missing) })}</p>}
        <WeekChart
          weeks={weeks}
          from={from}
          acceptances={acceptances}
          size={zoom === 'year' ? 'small' : 'medium'}
          onOpen={openWeek}
        />
      </div>
    </section>
  );
}

export function Legend() {
  const { t } = useTranslation();
  return (
    <ul className={styles.legend}>
      <li data-sign="inflow">{t('activities.dock.inflow')}</li>
      <li data-sign="left">{t('activities.dock.left')}</li>
      <li data-sign="slots">{t('activities.dock.slots')}</li>
      <li data-sign="none">{t('activities.dock.none')}</li>
    </ul>
  );
}

/** "Week 5: 71 MQL meet 21 slots." */
export function peakWords(t: Translate, language: Language, { week, demand, capacity, isNoTime }: Week): string {
  const words = { week: weekNumber(week), demand: countWord(language, demand), slots: countWord(language, capacity) };
  return t(isNoTime ? 'activities.dock.noTime' : 'activities.dock.headline', words);
}

/** "The last contact waits six working days; promised are 48 hours." */
export function waitWords(t: Translate, language: Language, { waiting }: Week, limit: number | null): string {
  const days = waitWord(t, language, waiting, true);
  return limit === null
    ? t('activities.dock.waits', { days })
    : t('activities.dock.waitsPromised', { days, limit: hoursWord(t, language, limit) });
}
