// Texts: one translator per language, with keys that the compiler knows.
import { createInstance, type TFunction } from 'i18next';
import type { Language } from '../domain/record/workshop.ts';
import { languages } from '../domain/record/languages.ts';
import { catalogues } from './catalogues.ts';
import type { german } from './german.ts';
import { isolated } from './isolate.ts';

export type Translate = TFunction;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof german };
  }
}

/** An i18next instance that holds all languages and speaks `language`; ready at once, loads nothing. */
export function createTranslator(language: Language) {
  const instance = createInstance({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    // The one place at which values come into sentences: nothing is escaped, but what turns a sentence is isolated.
    interpolation: { escapeValue: true, escape: isolated },
    resources: Object.fromEntries(languages.map((each) => [each, { translation: catalogues[each] }])),
  });
  void instance.init();
  return instance;
}

/**
 * The text of a key with its values, or undefined where putting them in is not all that has to be done: it has a plural
 * form, a text within it, or a value to be formatted. What i18next does for each text costs some fifty microseconds,
 * and a board has hundreds of them.
 */
export function plainText(
  language: Language,
  key: string,
  values: Readonly<Record<string, unknown>> = {},
): string | undefined {
  let found: unknown = catalogues[language];
  for (const part of key.split('.'))
    found = typeof found === 'object' && found !== null ? Reflect.get(found, part) : undefined;
  if (typeof found !== 'string' || found.includes('$t(')) return undefined;
  const [first = '', ...parts] = found.split('{{');
  const taken = new Set<string>();
  let text = first;
  for (const part of parts) {
    const end = part.indexOf('}}');
    const name = part.slice(0, end);
    const value = values[name];
    if (name === 'count' || (typeof value !== 'string' && typeof value !== 'number')) return undefined;
    taken.add(name);
    text += (typeof value === 'string' ? isolated(value) : value) + part.slice(end + 2);
  }
  // What the text does not name is meant for i18next.
  return Object.keys(values).every((name) => taken.has(name)) ? text : undefined;
}

/** The translate function of one language, for texts made outside the app: plan, command line, files. */
export function translatorFor(language: Language): Translate {
  return createTranslator(language).getFixedT(language);
}
