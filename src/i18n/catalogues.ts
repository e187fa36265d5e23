// All catalogues by language: the folder of each has its code for a name.
import { languages, type Language } from '../domain/record/languages.ts';
import type { Texts } from './translator.ts';

const found = import.meta.glob<Texts>('./*/catalogue.ts', { eager: true, import: 'catalogue' });

export const catalogues = Object.fromEntries(
  languages.map((language) => [language, found[`./${language}/catalogue.ts`]]),
) as Readonly<Record<Language, Texts>>;

/** The same text in every language, to know it again in a file whatever language it was written in. */
export function inAllLanguages(textOf: (catalogue: Texts) => string): string[] {
  return languages.map((language) => textOf(catalogues[language]));
}
