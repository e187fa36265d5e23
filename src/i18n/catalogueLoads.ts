// The catalogue of each language as a script of its own, for windows: each speaks one language, and need not read the
// others before it opens. Written by `npm run lists`.
import type { Language } from '../domain/record/languages.ts';
import type { Texts } from './translator.ts';

export const catalogueLoads: Readonly<Record<Language, () => Promise<{ readonly catalogue: Texts }>>> = {
  de: () => import('./de/catalogue.ts'),
  en: () => import('./en/catalogue.ts'),
};
