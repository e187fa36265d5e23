// The catalogue of one language as a script of its own, for windows: each speaks one language, and need not read the
// others before it opens. Who adds a language names its catalogue here as well as in catalogues.ts.
import type { Language } from '../domain/record/languages.ts';
import type { Catalogue } from './catalogue.ts';
import type { german } from './german.ts';

const loads: Readonly<Record<Language, () => Promise<Catalogue<typeof german>>>> = {
  de: async () => (await import('./german.ts')).german,
  en: async () => (await import('./english.ts')).english,
};

/** Rejects when the script cannot be had. */
export function loadCatalogue(language: Language): Promise<Catalogue<typeof german>> {
  return loads[language]();
}
