// The language to begin with where nobody has chosen one.
import { languages, usualLanguage, type Language } from '../domain/record/languages.ts';

/**
 * The locale's own language where there is a catalogue of it, else English.
 *
 * @param locale as systems and browsers name it: `de-DE`, `de_AT.UTF-8`, `en`; empty or missing where there is none
 */
export function languageOfSystem(locale: string | null | undefined): Language {
  const [code = ''] = (locale ?? '').toLowerCase().split(/[^a-z]/);
  return languages.find((language) => language === code) ?? usualLanguage;
}
