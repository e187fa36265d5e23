// What comes into sentences: words of the workshop in any direction of writing, days of any year, attainment as the
// screen and the plan both write it.
import { describe, expect, test } from 'vitest';
import { formatAttainment, formatDay, formatShortDay } from '../../src/i18n/format.ts';
import { isolated } from '../../src/i18n/isolate.ts';
import { countsInWords, numberWord } from '../../src/i18n/numberWords.ts';
import { catalogues } from '../../src/i18n/catalogues.ts';
import { plainText } from '../../src/i18n/translator.ts';
import { translatorFor } from '../../src/i18n/translatorFor.ts';

const arabic = 'خطة التسويق 2026';
const hebrew = 'תוכנית, 12';

describe('words that are written from right to left', () => {
  test.each([arabic, hebrew, `${arabic} Plan`])('are isolated in every sentence: %s', (title) => {
    const t = translatorFor('de');
    const wanted = `Handschlag-Plan \u2068${title}\u2069`;
    expect(t('plan.documentTitle', { title })).toBe(wanted);
    // The way that the app takes for most texts.
    expect(plainText(catalogues.de, 'plan.documentTitle', { title })).toBe(wanted);
  });

  test('everything else stays as it is, to the letter', () => {
    for (const text of ['Plan', '100 %', 'Größe "x" <b>', '日本', ''] as const) expect(isolated(text)).toBe(text);
  });

  test('a mark that would end the isolation too early is taken out; whole isolations stay', () => {
    expect(isolated(`${arabic}\u2069 x`)).toBe(`\u2068${arabic} x\u2069`);
    expect(isolated(`„\u2068${arabic}\u2069“, x`)).toBe(`\u2068„\u2068${arabic}\u2069“, x\u2069`);
  });
});

test('a day of the first century is not written as one of the last', () => {
  expect([formatDay('de', '0026-11-24'), formatShortDay('en', '0027-03-31')]).toEqual([
    '24. November 0026',
    '31/03/0027',
  ]);
  expect(formatDay('en', '2026-11-24')).toBe('24 November 2026');
});

test('what is nearly attained is not written as attained, and ten times as much only as that', () => {
  expect([0.997, 12.3, 1, 0.5].map((value) => formatAttainment('de', value))).toEqual([
    '99\u00a0%',
    '> 999\u00a0%',
    '100\u00a0%',
    '50\u00a0%',
  ]);
});

test('counts are words up to twelve', () => {
  expect([1, 2, 12, 13].map((count) => numberWord(translatorFor('en'), 'en', count))).toEqual([
    'one',
    'two',
    'twelve',
    '13',
  ]);
});

test('counts in one line are all words or all figures', () => {
  const inWords = (...counts: number[]) => countsInWords(translatorFor('de'), 'de', counts);
  expect(inWords(2, 9)).toEqual(['zwei', 'neun']);
  expect(inWords(5, 17)).toEqual(['5', '17']);
  expect(inWords(0, 4)).toEqual(['0', '4']);
  expect(inWords(1, 12)).toEqual(['1', '12']);
});
