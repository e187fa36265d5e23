// Promise and time on one sheet: left what marketing promises, in the middle the load, right what sales can do; below,
// week by week, and how an overload is planned away or accepted.
import { useEffect, useRef } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { weekNumber, weekOfDay, dayNumber } from '../../domain/activities/calendar.ts';
import { runsOf } from '../../domain/activities/overload.ts';
import { averageLoad, highestWeek, isAboveOne, type Week } from '../../domain/activities/weeks.ts';
import type { Language } from '../../domain/record/languages.ts';
import { formatPerCent } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/translator.ts';
import { SectionHead } from '../record/SectionHead.tsx';
import { focusField } from '../ui/focusField.ts';
import { useLanguage } from '../ui/language.ts';
import { TeamMark } from '../ui/TeamMark.tsx';
import { useActivities } from './activityEntries.ts';
import { countWord, hoursWord, loadWord, waitWord } from './figureWords.ts';
import { capacityHeadline } from './headline.ts';
import { Marked } from './Marked.tsx';
import { PromiseSide } from './PromiseSide.tsx';
import { SlotsSide } from './SlotsSide.tsx';
import { Ways } from './Ways.tsx';
import { WeekChart } from './WeekChart.tsx';
import styles from './CapacityView.module.css';

export function CapacityView({ field }: { field: { readonly name: string; readonly step: number } | null }) {
  const view = useActivities();
  const element = useRef<HTMLDivElement>(null);
  const { t } = useTranslation();
  const language = useLanguage();
  const { computed, acceptances, today, openWeek } = view;
  const standing = { ...view, planning: view.shown };
  useEffect(() => {
    if (!field || !element.current) return;
    // A figure that is missing is marked; else the first thing that can be done about the load.
    if (!focusField(element.current, field.name))
      element.current.querySelector<HTMLElement>('[data-empty] input, [data-ways] button, input')?.focus();
  }, [field]);
  return (
    <div ref={element} className={styles.view} data-field="capacity">
      <SectionHead
        className={styles.head}
        headline={capacityHeadline({ t, language }, standing)}
        lead={t('activities.capacity.lead')}
      />
      <div className={styles.sheet}>
        <PromiseSide />
        <LoadMiddle />
        <SlotsSide />
      </div>
      <div className={styles.below}>
        <section>
          <h3 className={styles.heading}>{weeksTitle(t, computed)}</h3>
          <div className={styles.chart}>
            <WeekChart
              weeks={computed.slice(0, 16)}
              from={weekOfDay(dayNumber(today))}
              acceptances={acceptances}
              onOpen={openWeek}
            />
          </div>
        </section>
        <Ways />
      </div>
    </div>
  );
}

function LoadMiddle() {
  const { shown, computed, shortestLimit } = useActivities();
  const { t } = useTranslation();
  const language = useLanguage();
  const { mql, capacity, load, slackUntil } = averageLoad(shown);
  const peak = highestWeek(computed);
  return (
    <section className={styles.middle}>
      <h3 className={styles.title}>
        <TeamMark mark="both" size={16} />
        {t('activities.capacity.load')}
      </h3>
      <p
        className={styles.number}
        data-level={load === null ? 'none' : load > 1 ? 'bad' : load >= 0.85 ? 'warn' : 'ok'}
        data-load-average
      >
        {load === null ? (
          <span className={styles.unknown}>{t('activities.capacity.notComputable')}</span>
        ) : (
          <span key={load} className={styles.effect}>
            {loadFigure(language, load)}
          </span>
        )}
      </p>
      <LoadScale load={load} />
      {mql !== null && capacity !== null && (
        <p className={styles.fact}>
          <Marked
            text={t('activities.capacity.meets', {
              mql: countWord(language, mql),
              slots: countWord(language, capacity, 1),
            })}
          />
        </p>
      )}
      {slackUntil !== null && (
        <p className={styles.fact}>
          {t(mql !== null && mql > slackUntil ? 'activities.capacity.noSlack' : 'activities.capacity.slack', {
            mql: countWord(language, Math.floor(slackUntil)),
          })}
        </p>
      )}
      {peak && (
        <div className={styles.peak}>
          <p className={styles.fact}>
            <Marked
              text={t(peak.isNoTime ? 'activities.capacity.worstNone' : 'activities.capacity.worst', {
                week: weekNumber(peak.week),
                demand: countWord(language, peak.demand),
                slots: countWord(language, peak.capacity),
                load: loadWord(t, language, peak),
              })}
            />
          </p>
          <p className={styles.fact}>
            <Marked
              text={
                shortestLimit === null
                  ? t('activities.capacity.waits', { days: waitWord(t, language, peak.waiting) })
                  : t('activities.capacity.waitsPromised', {
                      days: waitWord(t, language, peak.waiting),
                      limit: hoursWord(t, language, shortestLimit),
                    })
              }
            />
          </p>
        </div>
      )}
    </section>
  );
}

/** From 0 to 125 %: free, from 85 % on amber, from 100 % on there is no time. */
export function LoadScale({ load }: { load: number | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const width = `${(Math.min(1.25, load ?? 0) / 1.25) * 100}%`;
  return (
    <div className={styles.scale} aria-hidden>
      <div className={styles.track}>
        <span data-zone="ok" />
        <span data-zone="warn" />
        <span data-zone="bad" />
        {load !== null && <i style={{ width }} />}
      </div>
      <p>
        <span>{t('activities.capacity.free')}</span>
        <span style={{ left: '68%' }}>{percent(language, 0.85)}</span>
        <span style={{ left: '80%' }}>{percent(language, 1)}</span>
      </p>
    </div>
  );
}

/** "57.5 %": one decimal, so that a small change is seen. */
function loadFigure(language: Language, load: number): string {
  return percent(language, load, 1);
}

function percent(language: Language, value: number, digits = 0): string {
  return formatPerCent(language, Number((value * 100).toFixed(digits)), digits);
}

function weeksTitle(t: Translate, weeks: readonly Week[]): string {
  const peak = highestWeek(weeks);
  if (!peak)
    return weeks.some(({ load }) => load !== null) ? t('activities.capacity.weeksFit') : t('activities.capacity.weeks');
  const run = runsOf(weeks.filter(isAboveOne)).find(({ weeks: inRun }) =>
    inRun.some(({ week }) => week === peak.week),
  )!;
  return t('activities.capacity.weeksShort', {
    count: run.weeks.length,
    from: weekNumber(run.fromWeek),
    to: weekNumber(run.toWeek),
  });
}
