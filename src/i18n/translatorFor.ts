// Texts made outside the windows: plan, command line, files. Any language may be asked for, at once.
import type { Language } from '../domain/record/languages.ts';
import { catalogues } from './catalogues.ts';
import { createTranslator, type Translate } from './translator.ts';

/** The translate function of one language. */
export function translatorFor(language: Language): Translate {
  return createTranslator(language, catalogues[language]).getFixedT(language);
}
