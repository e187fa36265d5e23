// How a term is asked about in a definition duel: with the article that its name takes.
import { expect, test } from 'vitest';
import { withArticle } from '../../src/i18n/termWords.ts';
import { translatorFor } from '../../src/i18n/translatorFor.ts';

test.each([
  ['de', 'MQL', 'Was ist ein MQL? Schreib es in einem oder zwei Sätzen.'],
  ['de', 'Lead', 'Was ist ein Lead? Schreib es in einem oder zwei Sätzen.'],
  ['de', 'Verkaufschance', 'Was ist eine Verkaufschance? Schreib es in einem oder zwei Sätzen.'],
  ['de', 'Empfehlung', 'Was ist eine Empfehlung? Schreib es in einem oder zwei Sätzen.'],
  ['en', 'Lead', 'What is a Lead? Write it in one or two sentences.'],
  ['en', 'MQL', 'What is an MQL? Write it in one or two sentences.'],
  ['en', 'SAL', 'What is a SAL? Write it in one or two sentences.'],
  ['en', 'SQL', 'What is an SQL? Write it in one or two sentences.'],
  ['en', 'Sales opportunity', 'What is a Sales opportunity? Write it in one or two sentences.'],
  ['en', 'A contact', 'What is an A contact? Write it in one or two sentences.'],
  ['en', 'Unit', 'What is a Unit? Write it in one or two sentences.'],
] as const)('%s: %s', (language, name, sentence) => {
  const t = translatorFor(language);
  expect(t('terms.duel.question', { what: withArticle(t, language, name) })).toBe(sentence);
});
