// Above the calendar: its months with what is planned for each, its weeks or days, and today.
import { memo, useMemo } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { dayNumber, mondayOf } from '../../domain/activities/calendar.ts';
import { monthOfLeads, type MonthOfLeads } from '../../domain/activities/inflow.ts';
import { useLanguage } from '../ui/language.ts';
import { useActivities } from './activityEntries.ts';
import { dayColumns, monthColumns, periodsBeyond, weekColumns, type Period, type Zoom } from './calendarScale.ts';
import { countWord, monthName, monthShort, numericDay } from './figureWords.ts';
import { remembered } from '../base/remembered.ts';
import { strip } from './weekScroll.ts';
import styles from './Calendar.module.css';

export interface CalendarHeadsProps {
  readonly period: Period;
  /** So many days before and after the period are drawn as well. */
  readonly beyond: number;
  readonly zoom: Zoom;
  /** Days since 1970. */
  readonly today: number;
  /** Px of a day; 0 before it is measured. */
  readonly dayWidth: number;
}

export const CalendarHeads = memo(function CalendarHeads({
  period,
  beyond,
  zoom,
  today,
  dayWidth,
}: CalendarHeadsProps) {
  const { shownCounted } = useActivities();
  const leadsOf = useMemo(() => remembered((month: string) => monthOfLeads(shownCounted, month)), [shownCounted]);
  const { t } = useTranslation();
  // All stand by their distance from this day, so that most of them stay as they are while one scrolls.
  const origin = mondayOf(today);
  const length = period.last - period.first + 1;
  const [before, after] = periodsBeyond(period, beyond);
  const drawn = { first: period.first - beyond, last: period.last + beyond };
  /** Of columns whose places are parts of the period `of`. */
  const across = (of: Period, { from, to }: { readonly from: number; readonly to: number }) => {
    const days = of.last - of.first + 1;
    return { left: percent((of.first - origin + from * days) / length), width: percent(((to - from) * days) / length) };
  };
  return (
    <div className={styles.heads}>
      <div className={styles.headDays}>
        <div className={styles.moving} {...strip(origin, length)}>
          {/* The name of the first month stands at the left edge, however much of it is over. */}
          {[period, ...(before && after ? [before, after] : [])].map((part) =>
            monthColumns(part).map((column) => (
              <MonthHead
                key={`${part === before ? 'before ' : part === after ? 'after ' : ''}${column.month}`}
                {...across(part, column)}
                isYear={zoom === 'year'}
                isBeyond={part !== period}
                {...leadsOf(column.month)}
              />
            )),
          )}
          {zoom === 'quarter' &&
            weekColumns(drawn)
              .filter(({ monday }) => !isUnderToday(dayNumber(monday) - today, dayWidth, 1))
              .map((column) => (
                <DayHead
                  key={column.week}
                  day={column.monday}
                  left={across(drawn, column).left}
                  isBeyond={!isIn(period, column.monday)}
                />
              ))}
          {zoom === 'month' &&
            dayColumns(drawn)
              .filter(({ day }) => !isUnderToday(dayNumber(day) - today, dayWidth, 0.5))
              .map((column) => (
                <DayHead
                  key={column.day}
                  day={column.day}
                  {...across(drawn, column)}
                  isMonday={column.weekday === 0}
                  isBeyond={!isIn(period, column.day)}
                />
              ))}
          {today >= period.first && today <= period.last && (
            <span className={styles.today} style={{ left: percent((today - origin) / length) }}>
              {t('activities.today')}
            </span>
          )}
        </div>
      </div>
    </div>
  );
});

interface MonthHeadProps extends MonthOfLeads {
  readonly left: string;
  readonly width: string;
  readonly isYear: boolean;
  readonly isBeyond: boolean;
}

const MonthHead = memo(function MonthHead({ month, left, width, isYear, isBeyond, inflow, target }: MonthHeadProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const part = Number.parseFloat(width) / 100;
  const counts = {
    mql: inflow === null ? '' : countWord(language, inflow),
    target: target === null ? '' : countWord(language, target),
  };
  const words =
    inflow === null ? '' : target === null ? t('activities.plannedOnly', counts) : t('activities.planned', counts);
  return (
    <div className={styles.month} style={{ left, width }} data-month={month} inert={isBeyond}>
      {part > 0.03 && (
        <div>
          <h3>{part < 0.1 ? monthShort(language, month) : monthName(language, month, month.endsWith('-01'))}</h3>
          {part > 0.12 && <span>{words}</span>}
        </div>
      )}
      {isYear && part > 0.06 && inflow !== null && (
        <span className={styles.coverage} title={words}>
          {target === null ? t('activities.plannedShortOnly', counts) : t('activities.plannedShort', counts)}
        </span>
      )}
    </div>
  );
});

interface DayHeadProps {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly left: string;
  /** Where every day has a head of its own. */
  readonly width?: string;
  readonly isMonday?: boolean;
  readonly isBeyond: boolean;
}

const DayHead = memo(function DayHead({ day, left, width, isMonday = false, isBeyond }: DayHeadProps) {
  const language = useLanguage();
  return width === undefined ? (
    <span className={styles.day} style={{ left }} inert={isBeyond}>
      {numericDay(language, day)}
    </span>
  ) : (
    <span className={styles.day} data-each data-monday={isMonday || undefined} style={{ left, width }} inert={isBeyond}>
      {Number(day.slice(8))}
    </span>
  );
});

/** Of the width of the days; computed from another Monday, the same place is the same text. */
function percent(part: number): string {
  return `${Math.round(part * 1e6) / 1e4}%`;
}

function isIn({ first, last }: Period, day: string): boolean {
  const number = dayNumber(day);
  return number >= first && number <= last;
}

/** Px that the plate takes at most, its word in either language with the room beside it. */
const plateWidth = 56;

/**
 * The plate that says "today" stands where the days are: one that would come out from under it in part is left out.
 * @param days from today to the day of the label
 * @param label width of the day's own words, as a share of the plate's
 */
function isUnderToday(days: number, dayWidth: number, label: number): boolean {
  const plate = dayWidth > 0 ? plateWidth / dayWidth : 0;
  return days > -plate * label && days < plate;
}
