// Texts in German and English: one translator per language, with keys that the compiler knows.
import { createInstance, type TFunction } from 'i18next';
import type { Language } from '../domain/workshop.ts';
import { german } from './german.ts';
import { english } from './english.ts';

export type Translate = TFunction;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof german };
  }
}

/** An i18next instance that holds both languages and speaks `language`; ready at once, loads nothing. */
export function createTranslator(language: Language) {
  const instance = createInstance({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: { de: { translation: german }, en: { translation: english } },
  });
  void instance.init();
  return instance;
}

/** The translate function of one language, for texts made outside the app: plan, command line, files. */
export function translatorFor(language: Language): Translate {
  return createTranslator(language).getFixedT(language);
}
