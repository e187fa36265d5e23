// All catalogues by language. Who adds a language names its catalogue here.
import { languages, type Language } from '../domain/record/languages.ts';
import type { Catalogue } from './catalogue.ts';
import { english } from './english.ts';
import { german } from './german.ts';

export const catalogues: Readonly<Record<Language, Catalogue<typeof german>>> = { de: german, en: english };

/** The same text in every language, to know it again in a file whatever language it was written in. */
export function inAllLanguages(textOf: (catalogue: Catalogue<typeof german>) => string): string[] {
  return languages.map((language) => textOf(catalogues[language]));
}
