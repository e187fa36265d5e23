// Below the calendar, in the same columns: leads and time, week by week, and what is worst in a sentence.
import { useMemo } from 'react';
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
import { sentencePlace, type SentencePlace } from './weekBars.ts';
import { WeekChart } from './WeekChart.tsx';
import { strip } from './weekScroll.ts';
import styles from './Dock.module.css';

export interface DockProps {
  /** With so many before and after those that are shown. */
  readonly weeks: readonly Week[];
  readonly beyond: number;
  /** The first day that is shown, since 1970. */
  readonly monday: number;
  /** Weeks before this one are over. */
  readonly from: string;
  readonly zoom: Zoom;
  /** Px of a week. */
  readonly columnWidth: number;
}

/** Px that the sentence about the highest week takes beside it, at most. */
const sentenceWidth = 390;

export function Dock({ weeks: drawn, beyond, monday, from, zoom, columnWidth }: DockProps) {
  const { acceptances, shortestLimit, planning, openWeek } = useActivities();
  const { t } = useTranslation();
  const language = useLanguage();
  const weeks = useMemo(() => drawn.slice(beyond, drawn.length - beyond), [drawn, beyond]);
  const peak = highestWeek(weeks);
  const at = peak ? weeks.findIndex(({ week }) => week === peak.week) : -1;
  const place = sentencePlace(weeks, at, columnWidth > 0 ? Math.ceil(sentenceWidth / columnWidth) : 1);
  const [missing] = missingFigures(planning);
  return (
    <section className={styles.dock} data-weeks-below aria-label={t('activities.dock.title')}>
      <div className={styles.label}>
        <h3>{t('activities.dock.title')}</h3>
        <Legend />
      </div>
      <div className={styles.chart} data-above={(peak && place.side === 'above') || undefined}>
        {peak && (
          <p
            className={styles.sentence}
            style={sentenceStyle(place, weeks.length)}
            data-end={place.side === 'before' || undefined}
          >
            <strong>{peakWords(t, language, peak)}</strong>
            <br />
            {waitWords(t, language, peak, shortestLimit)}
          </p>
        )}
        {missing && <p className={styles.missing}>{t('activities.dock.missing', { field: fieldName(t, missing) })}</p>}
        <div className={styles.weeks}>
          <div
            className={styles.strip}
            style={{
              width: `${(drawn.length / weeks.length) * 100}%`,
              marginLeft: `${(-beyond / weeks.length) * 100}%`,
            }}
            {...strip(monday, drawn.length * 7)}
          >
            <WeekChart
              weeks={drawn}
              beyond={beyond}
              from={from}
              acceptances={acceptances}
              size={zoom === 'year' ? 'small' : 'medium'}
              onOpen={openWeek}
            />
          </div>
        </div>
      </div>
    </section>
  );
}

function sentenceStyle({ side, at }: SentencePlace, count: number) {
  const left = (at / count) * 100;
  const right = ((at + 1) / count) * 100;
  if (side === 'before') return { right: `${100 - left}%` };
  if (side === 'after') return { left: `${right}%` };
  return at > count / 2 ? { right: `${100 - right}%` } : { left: `${left}%` };
}

/** `isLarge`: in a row, as the room reads it. */
export function Legend({ isLarge = false }: { isLarge?: boolean }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.legend} data-size={isLarge ? 'large' : undefined}>
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
