// Which days and weeks the calendar draws, and what each week asks of sales.
import { useDeferredValue, useMemo } from 'react';
import { computeWeeks, pastWeek } from '../../domain/activities/weeks.ts';
import { remembered } from '../base/remembered.ts';
import type { Activities } from './activityEntries.ts';
import { daysBeyond, firstMonday, type WeekColumn, type Zoom } from './calendarScale.ts';

/** Days before and after the period that are drawn as well: once the first picture is there. */
export function useBeyond(zoom: Zoom): number {
  return useDeferredValue(daysBeyond(zoom), 0);
}

/** Ten years: farther ahead nobody plans. */
const mostWeeks = 520;

/** Weeks that are computed ahead at once when one scrolls beyond those that are known. */
const weeksAhead = 26;

/** As computed where they are to come, however far one has scrolled; what is over has no load. */
export function useShownWeeks(
  { computed, shownCounted, today }: Activities,
  last: number,
  columns: readonly WeekColumn[],
) {
  const away = Math.ceil((last + 1 - firstMonday(today)) / 7);
  const needed = Math.min(mostWeeks, Math.ceil(away / weeksAhead) * weeksAhead);
  const isBeyond = away > computed.length;
  const known = useMemo(() => {
    const all = isBeyond ? computeWeeks(shownCounted, today, needed) : computed;
    return new Map(all.map((week) => [week.week, week]));
  }, [computed, shownCounted, today, needed, isBeyond]);
  const past = useMemo(() => remembered((week: string) => pastWeek(shownCounted, week)), [shownCounted]);
  return useMemo(() => columns.map(({ week }) => known.get(week) ?? past(week)), [known, past, columns]);
}
