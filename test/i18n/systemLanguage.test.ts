// English unless German, however a system or a browser writes its locale.
import { expect, it } from 'vitest';
import { languageOfSystem } from '../../src/i18n/systemLanguage.ts';

it.each([
  ['de', 'de'],
  ['de-DE', 'de'],
  ['de_AT.UTF-8', 'de'],
  ['DE', 'de'],
  ['en-GB', 'en'],
  ['fr-FR', 'en'],
  ['del', 'en'],
  ['C.UTF-8', 'en'],
  ['', 'en'],
  [undefined, 'en'],
] as const)('%s is %s', (locale, language) => expect(languageOfSystem(locale)).toBe(language));
