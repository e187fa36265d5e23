// What people do to emotion and duration on the board: keys, dragging, and numbers as both languages write them.
import { expect, test } from 'vitest';
import { emotionRow, emotionTop, keyedEmotion, movedEmotion } from '../../../src/renderer/journey/signs/emotion.ts';
import { parseDays } from '../../../src/renderer/journey/rows/days.ts';

test('±2 is 14 px above and below the middle, and a face dragged there means it', () => {
  expect(emotionTop(2)).toBe(emotionTop(0) - 14);
  expect(emotionTop(-2)).toBe(emotionTop(0) + 14);
  for (const from of [-2, -1, 0, 1, 2]) {
    for (const to of [-2, -1, 0, 1, 2]) expect(movedEmotion(from, emotionTop(to) - emotionTop(from))).toBe(to);
  }
});

test('a face is dragged no further than the ends; one that is not set starts in the middle', () => {
  expect(movedEmotion(1, -200)).toBe(2);
  expect(movedEmotion(1, 200)).toBe(-2);
  expect(movedEmotion(null, -emotionRow.step)).toBe(1);
  expect(Object.is(movedEmotion(0, 0), 0)).toBe(true);
});

test('arrow keys go by one, Home and End to the ends, Delete clears, other keys are for others', () => {
  expect(keyedEmotion(0, 'ArrowUp')).toBe(1);
  expect(keyedEmotion(2, 'ArrowUp')).toBe(2);
  expect(keyedEmotion(-2, 'ArrowDown')).toBe(-2);
  expect(keyedEmotion(null, 'ArrowDown')).toBe(0);
  expect(keyedEmotion(1, 'Home')).toBe(-2);
  expect(keyedEmotion(1, 'End')).toBe(2);
  expect(keyedEmotion(1, 'Delete')).toBeNull();
  expect(keyedEmotion(1, 'Tab')).toBeUndefined();
});

test.each([
  ['14', 'de', 14],
  ['14 Tage', 'de', 14],
  ['1 Tag', 'de', 1],
  ['2,5', 'de', 2.5],
  ['1.460', 'de', 1460],
  ['1.5', 'de', 1.5],
  ['14 days', 'en', 14],
  ['2.5', 'en', 2.5],
  ['1,460', 'en', 1460],
  ['0', 'en', 0],
  ['', 'de', null],
  ['  ', 'en', null],
  ['-3', 'de', -3],
  ['viele', 'de', undefined],
  ['1e5', 'en', undefined],
  ['99999', 'de', 99999],
  ['1 2', 'en', undefined],
] as const)('"%s" in %s is %s days', (written, language, days) => {
  expect(parseDays(written, language)).toBe(days);
});
