// All catalogues by language.
import { languages, type Language } from '../domain/record/languages.ts';
import { catalogue as german } from './de/catalogue.ts';
import { catalogue as english } from './en/catalogue.ts';
import type { Texts } from './translator.ts';

export const catalogues: Readonly<Record<Language, Texts>> = { de: german, en: english };

/** The same text in every language, to know it again in a file whatever language it was written in. */
export function inAllLanguages(textOf: (catalogue: Texts) => string): string[] {
  return languages.map((language) => textOf(catalogues[language]));
}
