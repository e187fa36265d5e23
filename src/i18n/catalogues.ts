// All catalogues by language. Written by `npm run lists`.
import type { Language } from '../domain/record/languages.ts';
import { catalogue as de } from './de/catalogue.ts';
import { catalogue as en } from './en/catalogue.ts';
import type { Texts } from './translator.ts';

export const catalogues: Readonly<Record<Language, Texts>> = { de, en };
