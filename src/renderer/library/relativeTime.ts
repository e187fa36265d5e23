// When something was changed, as people say it: "today, 17:12", "yesterday, 17:12", else the day.
import type { Language } from '../../domain/record/workshop.ts';
import { localeOf } from '../../i18n/formats.ts';
import type { Translate } from '../../i18n/translator.ts';

export function formatRelativeTime(t: Translate, language: Language, time: number, now = Date.now()): string {
  const clock = new Intl.DateTimeFormat(localeOf(language), { timeStyle: 'short' }).format(time);
  const days = calendarDays(time, now);
  if (days === 0) return t('library.today', { time: clock });
  if (days === 1) return t('library.yesterday', { time: clock });
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long' }).format(time);
}

/** How many midnights of the local time zone lie between the two; daylight saving included. */
function calendarDays(time: number, now: number): number {
  const midnight = (at: number) => new Date(at).setHours(0, 0, 0, 0);
  return Math.round((midnight(now) - midnight(time)) / 86_400_000);
}
