// The texts of one language for a window.
import type { Language } from '../domain/record/languages.ts';
import { catalogueLoads } from './catalogueLoads.ts';
import type { Texts } from './translator.ts';

/** Rejects when the script cannot be had. */
export async function loadCatalogue(language: Language): Promise<Texts> {
  return (await catalogueLoads[language]()).catalogue;
}
