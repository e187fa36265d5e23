// The catalogue of one language as a script of its own, for windows: each speaks one language, and need not read the
// others before it opens.
import type { Language } from '../domain/record/languages.ts';
import type { Texts } from './translator.ts';

const loads: Readonly<Record<Language, () => Promise<{ readonly catalogue: Texts }>>> = {
  de: () => import('./de/catalogue.ts'),
  en: () => import('./en/catalogue.ts'),
};

/** Rejects when the script cannot be had. */
export async function loadCatalogue(language: Language): Promise<Texts> {
  return (await loads[language]()).catalogue;
}
