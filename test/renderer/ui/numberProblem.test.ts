// What is said of a number that does not go, in both languages.
import { expect, it, test } from 'vitest';
import { translatorFor } from '../../../src/i18n/translatorFor.ts';
import { isRightNumber, lettersSentence, numberSentence } from '../../../src/renderer/ui/numberProblem.ts';

test.each([
  [1, { minimum: 1, maximum: 52 }, true],
  [52, { minimum: 1, maximum: 52 }, true],
  [0, { minimum: 1, maximum: 52 }, false],
  [53, { minimum: 1, maximum: 52 }, false],
  [2.5, { minimum: 1, maximum: 52 }, true],
  [2.5, { minimum: 1, maximum: 52, isWhole: true }, false],
  [null, { minimum: 1, isWhole: true }, true],
  [-1e9, {}, true],
])('%s within %o goes: %s', (value, bounds, goes) => {
  expect(isRightNumber(value, bounds)).toBe(goes);
});

const german = translatorFor('de');
const english = translatorFor('en');
const percent = (value: number) => `${value * 100} %`;

it('names the limits as the field writes its number', () => {
  expect(numberSentence(german, 7, { minimum: 0, maximum: 5 }, percent)).toBe('Das geht nur von 0 % bis 500 %.');
  expect(numberSentence(german, -1, { minimum: 0 }, String)).toBe('Das geht nur ab 0.');
  expect(numberSentence(english, 9, { maximum: 5 }, String)).toBe('Only up to 5.');
  expect(numberSentence(english, 60, { minimum: 1, maximum: 52, isWhole: true }, String)).toBe('Only from 1 to 52.');
  expect(numberSentence(english, 2.5, { minimum: 1, maximum: 52, isWhole: true }, String)).toBe('Only a whole number.');
});

it('says why letters are not taken', () => {
  const weeks = { minimum: 1, maximum: 52, isWhole: true };
  expect(lettersSentence(german, 'abc', weeks, String)).toBe('Das ist keine Zahl. Schreibt zum Beispiel 25.');
  expect(lettersSentence(german, '-', weeks, String)).toBe('Das geht nur von 1 bis 52.');
  expect(lettersSentence(german, '\u22123', weeks, String)).toBe('Das geht nur von 1 bis 52.');
  expect(lettersSentence(german, ',', weeks, String)).toBe('Das geht nur als ganze Zahl.');
  expect(lettersSentence(english, '2.5', weeks, String)).toBe('Only a whole number.');
  expect(lettersSentence(english, '-', {}, String)).toBe('That is no number. Write 25, for example.');
});
