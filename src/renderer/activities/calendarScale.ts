// Where days stand in the calendar: the period that is shown, its columns, and the rows of bars. Pure.
import { addDays, dayAt, dayNumber, mondayOf, weekdayOf, weekOfDay } from '../../domain/activities/calendar.ts';

export const zooms = ['month', 'quarter', 'year'] as const;
export type Zoom = (typeof zooms)[number];

/** Days since 1970 of the first and the last day, both shown. */
export interface Period {
  readonly first: number;
  readonly last: number;
}

/** A quarter is 16 weeks, a month 5, a year 52; each begins on a Monday. */
const weeksOf: Readonly<Record<Zoom, number>> = { month: 5, quarter: 16, year: 52 };

export function daysOf(zoom: Zoom): number {
  return weeksOf[zoom] * 7;
}

export function periodFrom(monday: number, zoom: Zoom): Period {
  return { first: monday, last: monday + daysOf(zoom) - 1 };
}

/** So many weeks before and after it are drawn as well: half a year, so that few drawings come while one scrolls. */
const weeksBeyond: Readonly<Record<Zoom, number>> = { month: 8, quarter: 26, year: 26 };

export function daysBeyond(zoom: Zoom): number {
  return weeksBeyond[zoom] * 7;
}

/** The period that ends before this one, and the one that begins after it. */
export function periodsBeyond({ first, last }: Period, days: number): readonly Period[] {
  return days === 0
    ? []
    : [
        { first: first - days, last: first - 1 },
        { first: last + 1, last: last + days },
      ];
}

export function firstMonday(today: string): number {
  return mondayOf(dayNumber(today));
}

/** 0 at the first day's morning, 1 at the last day's evening; beyond them outside of that. */
export function placeOf({ first, last }: Period, day: number): number {
  return (day - first) / (last - first + 1);
}

export interface MonthColumn {
  /** YYYY-MM. */
  readonly month: string;
  readonly from: number;
  readonly to: number;
}

/** The months of a period, each with where it begins and ends (0..1). */
export function monthColumns(period: Period): MonthColumn[] {
  const columns: MonthColumn[] = [];
  for (let day = period.first; day <= period.last;) {
    const month = dayAt(day).slice(0, 7);
    const next = dayNumber(`${addDays(`${month}-01`, 31).slice(0, 7)}-01`);
    const to = Math.min(period.last + 1, next);
    columns.push({ month, from: placeOf(period, day), to: placeOf(period, to) });
    day = to;
  }
  return columns;
}

export interface WeekColumn {
  readonly week: string;
  /** First day, YYYY-MM-DD. */
  readonly monday: string;
  readonly from: number;
  readonly to: number;
}

export function weekColumns(period: Period): WeekColumn[] {
  const columns: WeekColumn[] = [];
  for (let day = period.first; day <= period.last; day += 7)
    columns.push({
      week: weekOfDay(day),
      monday: dayAt(day),
      from: placeOf(period, day),
      to: placeOf(period, day + 7),
    });
  return columns;
}

export interface DayColumn {
  /** YYYY-MM-DD. */
  readonly day: string;
  /** 0 on Monday, 6 on Sunday. */
  readonly weekday: number;
  readonly from: number;
  readonly to: number;
}

export function dayColumns(period: Period): DayColumn[] {
  return Array.from({ length: period.last - period.first + 1 }, (_, index) => ({
    day: dayAt(period.first + index),
    weekday: weekdayOf(period.first + index),
    from: placeOf(period, period.first + index),
    to: placeOf(period, period.first + index + 1),
  }));
}

export interface Spanned {
  /** Where it begins and ends, in px from the left edge, with its words beside it. */
  readonly from: number;
  readonly to: number;
}

/** The row of each item: the earliest one that is free there, in the sequence given. */
export function rowsOf(items: readonly Spanned[], gap: number): number[] {
  const ends: number[] = [];
  return items.map(({ from, to }) => {
    const free = ends.findIndex((end) => end + gap <= from);
    const row = free < 0 ? ends.length : free;
    ends[row] = to;
    return row;
  });
}

/** Days that a movement in px stands for, whole ones. */
export function daysMoved(period: Period, width: number, movement: number): number {
  return width <= 0 ? 0 : Math.round((movement / width) * (period.last - period.first + 1));
}
