// Figures of weeks and capacity in words: rounded for reading, never for computing.
import type { Week } from '../../domain/activities/weeks.ts';
import { weekNumber } from '../../domain/activities/calendar.ts';
import type { Language } from '../../domain/record/workshop.ts';
import { formatNumber, formatPercent } from '../../i18n/format.ts';
import { dayFormat, numberFormat } from '../../i18n/formats.ts';
import { numberWord } from '../../i18n/numberWords.ts';
import type { Translate } from '../../i18n/translator.ts';

/** A count of leads or slots: whole from ten on. */
export function countWord(language: Language, value: number | null, digits = 0): string {
  return value === null ? '–' : formatNumber(language, value, digits);
}

export function loadWord(
  t: Translate,
  language: Language,
  { load, isNoTime }: Pick<Week, 'load' | 'isNoTime'>,
): string {
  if (isNoTime) return t('activities.dock.noSlot');
  return load === null ? '–' : formatPercent(language, load);
}

/** Working days: with one decimal as a figure, whole in running text ("sechs Arbeitstage"). */
export function waitWord(t: Translate, language: Language, waiting: number | null, isRunningText = false): string {
  if (waiting === null) return t('activities.noEnd');
  const days = isRunningText ? Math.round(waiting) : Number(waiting.toFixed(1));
  const number = isRunningText && days > 0 ? numberWord(t, language, days) : formatNumber(language, days, 1);
  return t('activities.workingDays', { count: days, number });
}

/** In a column whose head speaks of working days. */
export function waitInColumn(t: Translate, language: Language, waiting: number | null): string {
  if (waiting === null) return t('activities.noEnd');
  const days = Number(waiting.toFixed(1));
  return t('activities.capacity.days', { count: days, number: formatNumber(language, days, 1) });
}

export function hoursWord(t: Translate, language: Language, hours: number): string {
  return t('activities.hours', { count: hours, number: formatNumber(language, hours) });
}

export function weekWord(t: Translate, week: string): string {
  return t('activities.week', { week: weekNumber(week) });
}

export function money(language: Language, value: number): string {
  return numberFormat(language, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }).format(value);
}

/** "24. Nov.", "24 Nov". */
export function shortDay(language: Language, day: string): string {
  return dayAs(language, day, { day: 'numeric', month: 'short' });
}

/** "24. November", "24 November". */
export function dayAndMonth(language: Language, day: string): string {
  return dayAs(language, day, { day: 'numeric', month: 'long' });
}

/** "30.11.", "30/11". */
export function numericDay(language: Language, day: string): string {
  return dayAs(language, day, { day: 'numeric', month: 'numeric' });
}

/** "November", with its year in January and where `isFirst`. */
export function monthName(language: Language, month: string, hasYear: boolean): string {
  return dayAs(language, `${month}-01`, { month: 'long', ...(hasYear ? { year: 'numeric' } : {}) });
}

/** "Nov" where there is no room for the whole word. */
export function monthShort(language: Language, month: string): string {
  return dayAs(language, `${month}-01`, { month: 'short' });
}

function dayAs(language: Language, day: string, options: Intl.DateTimeFormatOptions): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time)) return '';
  return dayFormat(language, options).format(time);
}
