// Texts: one translator per language, with keys that the compiler knows.
import { createInstance, type TFunction } from 'i18next';
import type { Language } from '../domain/record/languages.ts';
import type { Catalogue } from './catalogue.ts';
import type { German } from './de/catalogue.ts';
import { isolated } from './isolate.ts';

export type Translate = TFunction;
export type Texts = Catalogue<German>;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: German };
  }
}

/** An i18next instance that speaks one language; ready at once, loads nothing. */
export function createTranslator(language: Language, catalogue: Texts) {
  const instance = createInstance({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    // The one place at which values come into sentences: nothing is escaped, but what turns a sentence is isolated.
    interpolation: { escapeValue: true, escape: isolated },
    resources: { [language]: { translation: catalogue } },
  });
  void instance.init();
  return instance;
}

export type Translator = ReturnType<typeof createTranslator>;

/** Has a translator speak another language. */
export async function speak(translator: Translator, language: Language, catalogue: Texts) {
  translator.addResourceBundle(language, 'translation', catalogue);
  await translator.changeLanguage(language);
}

/** The texts that a translator speaks now. */
export function textsOf(translator: Translator): Texts {
  return translator.getResourceBundle(translator.language, 'translation') as Texts;
}

/**
 * The text of a key with its values, or undefined where putting them in is not all that has to be done: it has a plural
 * form, a text within it, or a value to be formatted. What i18next does for each text costs some fifty microseconds,
 * and a board has hundreds of them.
 */
export function plainText(
  texts: Texts,
  key: string,
  values: Readonly<Record<string, unknown>> = {},
): string | undefined {
  let found: unknown = texts;
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
