// The same text in every language, to know it again in a file whatever language it was written in.
import { languages } from '../domain/record/languages.ts';
import { catalogues } from './catalogues.ts';
import type { Texts } from './translator.ts';

export function inAllLanguages(textOf: (catalogue: Texts) => string): string[] {
  return languages.map((language) => textOf(catalogues[language]));
}
