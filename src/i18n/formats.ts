// The formats of Intl that texts are written in, each made once, when it is first needed: making one takes longer than
// a hundred uses of it, and a calendar writes hundreds of days and numbers.
import { locales, type Language } from '../domain/record/languages.ts';

const numbers = new Map<string, Intl.NumberFormat>();
const days = new Map<string, Intl.DateTimeFormat>();

export function localeOf(language: Language): string {
  return locales[language];
}

export function numberFormat(language: Language, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = numbers.get(key) ?? new Intl.NumberFormat(locales[language], options);
  numbers.set(key, known);
  return known;
}

/**
 * For days, given as midnight in UTC. What is in the computer's own time zone is no business of these: a zone that
 * changes while the app runs would not be noticed.
 */
export function dayFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = days.get(key) ?? new Intl.DateTimeFormat(locales[language], { ...options, timeZone: 'UTC' });
  days.set(key, known);
  return known;
}
