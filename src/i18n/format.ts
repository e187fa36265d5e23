// Numbers, percentages and dates as the language writes them (Intl).
import type { Goal } from '../domain/partnership/goals.ts';
import type { Language } from '../domain/record/workshop.ts';
import { dayFormat, localeOf, numberFormat } from './formats.ts';

const percent = { style: 'percent', maximumFractionDigits: 0 } as const;

/** A fraction as a percentage without decimals: 0.425 gives "43 %" in German and "43%" in English. */
export function formatPercent(language: Language, fraction: number): string {
  return numberFormat(language, percent).format(fraction);
}

/** A number of per cent, with the sign as the language sets it: 57.5 gives "57,5 %" in German and "57.5%" in English. */
export function formatPerCent(language: Language, perCent: number, maximumFractionDigits = 2): string {
  const figure = formatNumber(language, perCent, maximumFractionDigits);
  return numberFormat(language, percent)
    .formatToParts(0.01)
    .map(({ type, value }) => (type === 'integer' ? figure : value))
    .join('');
}

/**
 * Attainment as a percentage: what is nearly reached is not written as 100 %, and beyond ten times it says no more than
 * that.
 */
export function formatAttainment(language: Language, attainment: number): string {
  const most = 9.99;
  if (attainment > most) return `> ${formatPercent(language, most)}`;
  if (attainment < -most) return `< ${formatPercent(language, -most)}`;
  return formatPercent(language, attainment < 1 && attainment > 0.99 ? 0.99 : attainment);
}

export interface NumberSigns {
  readonly decimal: string;
  readonly thousands: string;
}

/** What the language writes before decimals and between thousands: comma and point in German. */
export function numberSigns(language: Language): NumberSigns {
  const parts = numberFormat(language, { useGrouping: 'always' }).formatToParts(1000.5);
  const sign = (type: 'decimal' | 'group') => parts.find((part) => part.type === type)?.value ?? '';
  return { decimal: sign('decimal'), thousands: sign('group') };
}

export function formatNumber(language: Language, value: number, maximumFractionDigits = 2): string {
  return numberFormat(language, { maximumFractionDigits }).format(value);
}

/** A size in bytes, as kB or MB. */
export function formatSize(language: Language, bytes: number): string {
  return bytes < 1_000_000
    ? `${formatNumber(language, Math.max(1, Math.round(bytes / 1000)), 0)} kB`
    : `${formatNumber(language, bytes / 1_000_000, 1)} MB`;
}

/** -2..+2 with its sign; zero is "±0". A true minus sign, as in the typeface's figures. */
export function formatSigned(value: number): string {
  return value === 0 ? '±0' : value > 0 ? `+${value}` : `−${-value}`;
}

/** Bytes as a limit is written, with a full number of megabytes: "50 MB". */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}

/** A calendar day given as YYYY-MM-DD: "24. November 2026", "24 November 2026". Empty for anything else. */
export function formatDay(language: Language, day: string): string {
  return formatDayAs(language, day, { dateStyle: 'long' });
}

/** A calendar day without its year: "11. Januar", "11 January". Empty for anything else. */
export function formatDayMonth(language: Language, day: string): string {
  return formatDayAs(language, day, { day: 'numeric', month: 'long' });
}

/** Day and short month apart: "2." and "Dez.", "2" and "Dec". */
export function dayParts(language: Language, day: string): { readonly day: string; readonly month: string } {
  const [number = '', month = ''] = formatDayAs(language, day, { day: 'numeric', month: 'short' }).split(/\s/);
  return { day: number, month };
}

/** A time of day given as HH:MM, as people write it: "9:30". */
export function formatClock(time: string): string {
  return time.replace(/^0(?=\d)/, '');
}

/** The month of a day: "Juni", "Jun"; with its year where `other` lies in another one. */
export function formatMonthBeside(language: Language, day: string, other: string): string {
  const isOtherYear = day.slice(0, 4) !== other.slice(0, 4);
  const style = isOtherYear ? ({ month: '2-digit', year: 'numeric' } as const) : ({ month: 'short' } as const);
  return formatDayAs(language, day, style);
}

/** The day of a point in time (milliseconds since 1970) in the local time zone: "24. November 2026". */
export function formatDayOf(language: Language, time: number): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long' }).format(time);
}

/** A point in time (milliseconds since 1970) in the local time zone: day and time of day. */
export function formatTime(language: Language, time: number): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' }).format(time);
}

/** The time of day of a point in time (milliseconds since 1970) in the local time zone: "11:42", "9:05". */
export function formatTimeOfDay(language: Language, time: number): string {
  return new Intl.DateTimeFormat(localeOf(language), { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' })
    .format(time)
    .replace(/^0(?=\d)/, '');
}

/** A time limit in hours as people say it: whole days from three days on, with the words that `t` has for them. */
export function timeLimitParts(hours: number): { readonly value: number; readonly unit: 'hours' | 'days' } {
  return hours >= 72 && hours % 24 === 0 ? { value: hours / 24, unit: 'days' } : { value: hours, unit: 'hours' };
}

/** A calendar day in figures, given as YYYY-MM-DD: "30.06.2027", "30/06/2027". Empty for anything else. */
export function formatShortDay(language: Language, day: string): string {
  return formatDayAs(language, day, { day: '2-digit', month: '2-digit', year: 'numeric' });
}

/** Month and year of a calendar day given as YYYY-MM-DD: "Juni 26", "Jun 26". Empty for anything else. */
export function formatMonth(language: Language, day: string): string {
  return formatDayAs(language, day, { month: 'short', year: '2-digit' });
}

/**
 * The value of a goal in its measure: "71 %", "81", "214.000 €". A currency that Intl does not know follows the number
 * as it is.
 */
export function formatMeasure(
  language: Language,
  { measure, unit }: Pick<Goal, 'measure' | 'unit'>,
  value: number,
): string {
  const figure = value === 0 ? 0 : value;
  if (measure === 'percent') return numberFormat(language, { style: 'percent', ...digits(1, 2) }).format(figure);
  const plain = numberFormat(language, digits(2, 3)).format(figure);
  if (measure === 'count') return plain;
  if (!isCurrency(unit)) return [plain, unit].filter(Boolean).join(' ');
  return numberFormat(language, {
    style: 'currency',
    currency: unit,
    minimumFractionDigits: value % 1 === 0 ? 0 : 2,
    ...digits(2, 3),
  }).format(figure);
}

/** Whether a unit is a currency that numbers can be written in (three letters, ISO 4217). */
export function isCurrency(unit: string): boolean {
  return /^[A-Z]{3}$/.test(unit);
}

/** At most so many decimals, but always so many digits that count: 0.0004 is not written as 0. */
function digits(maximumFractionDigits: number, maximumSignificantDigits: number) {
  return { maximumFractionDigits, maximumSignificantDigits, roundingPriority: 'morePrecision' } as const;
}

function formatDayAs(language: Language, day: string, options: Intl.DateTimeFormatOptions): string {
  const [year, month, date] = day.split('-').map(Number);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !year || !month || !date) return '';
  // Date.UTC would take the years 0 to 99 for those of the last century, and Intl writes them with two digits.
  const time = new Date(0).setUTCFullYear(year, month - 1, date);
  return dayFormat(language, options)
    .formatToParts(time)
    .map(({ type, value }) => (type === 'year' && options.year !== '2-digit' ? value.padStart(4, '0') : value))
    .join('');
}
