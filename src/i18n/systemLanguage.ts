// The language to begin with where nobody has chosen one.
import type { Language } from '../domain/record/workshop.ts';

/**
 * English unless the locale is a German one.
 *
 * @param locale as systems and browsers name it: `de-DE`, `de_AT.UTF-8`, `en`; empty or missing where there is none
 */
export function languageOfSystem(locale: string | null | undefined): Language {
  return /^de(?![a-z])/i.test(locale ?? '') ? 'de' : 'en';
}
