// Above the calendar: its months with what is planned for each, its weeks or days, and today.
import { memo, useMemo } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { monthOfLeads } from '../../domain/activities/inflow.ts';
import { useLanguage } from '../ui/language.ts';
import { useActivities } from './activityEntries.ts';
import { dayColumns, monthColumns, placeOf, weekColumns, type Period, type Zoom } from './calendarScale.ts';
import { countWord, monthName, monthShort, numericDay } from './figureWords.ts';
import { remembered } from '../base/remembered.ts';
import styles from './Calendar.module.css';

export interface CalendarHeadsProps {
  readonly period: Period;
  readonly zoom: Zoom;
  /** Days since 1970. */
  readonly today: number;
}

export const CalendarHeads = memo(function CalendarHeads({ period, zoom, today }: CalendarHeadsProps) {
  const { shown } = useActivities();
  const leadsOf = useMemo(() => remembered((month: string) => monthOfLeads(shown, month)), [shown]);
  const { t } = useTranslation();
  const language = useLanguage();
  const now = placeOf(period, today);
  return (
    <div className={styles.heads}>
      <div className={styles.headDays}>
        {monthColumns(period).map(({ month, from, to }) => {
          const { inflow, target } = leadsOf(month);
          const words =
            inflow === null
              ? ''
              : target === null
                ? t('activities.plannedOnly', { mql: countWord(language, inflow) })
                : t('activities.planned', { mql: countWord(language, inflow), target: countWord(language, target) });
          return (
            <div
              key={month}
              className={styles.month}
              style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%` }}
              data-month={month}
            >
              {to - from > 0.03 && (
                <div>
                  <h3>
                    {to - from < 0.1 ? monthShort(language, month) : monthName(language, month, month.endsWith('-01'))}
                  </h3>
                  {to - from > 0.12 && <span>{words}</span>}
                </div>
              )}
              {zoom === 'year' && to - from > 0.06 && inflow !== null && (
                <span className={styles.coverage} title={words}>
                  {target === null
                    ? t('activities.plannedShortOnly', { mql: countWord(language, inflow) })
                    : t('activities.plannedShort', {
                        mql: countWord(language, inflow),
                        target: countWord(language, target),
                      })}
                </span>
              )}
            </div>
          );
        })}
        {zoom === 'quarter' &&
          weekColumns(period).map(({ week, monday, from }) => (
            <span key={week} className={styles.day} style={{ left: `${from * 100}%` }}>
              {numericDay(language, monday)}
            </span>
          ))}
        {zoom === 'month' &&
          dayColumns(period).map(({ day, weekday, from, to }) => (
            <span
              key={day}
              className={styles.day}
              data-each
              data-monday={weekday === 0 || undefined}
              style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%` }}
            >
              {Number(day.slice(8))}
            </span>
          ))}
        {now >= 0 && now < 1 && (
          <span className={styles.today} style={{ left: `${now * 100}%` }}>
            {t('activities.today')}
          </span>
        )}
      </div>
    </div>
  );
});
