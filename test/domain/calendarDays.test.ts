// Arithmetic on days: across years and clock changes, and with days that nobody has given.
import { expect, it } from 'vitest';
import { dayAfter, daysBetween, mondayOf } from '../../src/domain/everyday/calendarDays.ts';
import { proposedNextReview } from '../../src/domain/review/nextReview.ts';

it.each([
  ['2026-12-31', 1, '2027-01-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2027-03-28', 7, '2027-04-04'],
  ['2027-01-01', -1, '2026-12-31'],
])('%s and %i days are %s', (day, days, expected) => {
  expect(dayAfter(day, days)).toBe(expected);
  expect(daysBetween(day, expected)).toBe(days);
});

it('a day that nobody has given stays none', () => {
  expect(dayAfter('', 7)).toBe('');
  expect(mondayOf('')).toBe('');
  expect(proposedNextReview('', '')).toBe('');
});

it('the next review is what the team has said, or a quarter after the last', () => {
  expect(proposedNextReview('2027-03-01', '2026-11-20')).toBe('2027-03-01');
  expect(proposedNextReview('2026-11-20', '2026-11-20')).toBe('2027-02-19');
});
