// What the section of the goals says: headline, figures, attainment, what lags and what is due, what is wrong with a
// check-in.
import { describe, expect, it } from 'vitest';
import { goals, type CheckIn, type Goal } from '../../../src/domain/partnership/goals.ts';
import { translatorFor } from '../../../src/i18n/translatorFor.ts';
import { checkInErrors } from '../../../src/renderer/goals/checkInErrors.ts';
import { commonCheckInDay, goalsBehind, goalsDueNext } from '../../../src/renderer/goals/dueGoals.ts';
import { formatAttainment } from '../../../src/i18n/format.ts';
import { figureOf, shortFigure, wholeFigure } from '../../../src/renderer/goals/figure.ts';
import type { GoalEntry } from '../../../src/renderer/goals/goalEntries.ts';
import { headlineOf } from '../../../src/renderer/goals/headline.ts';
import { newRecord } from '../../helpers/newRecord.ts';

const [de, en] = [translatorFor('de'), translatorFor('en')];
const entry = (id: string, values: Partial<Goal>, ...checkIns: readonly [string, number][]): GoalEntry => ({
  goal: newRecord(goals, {
    id,
    title: id,
    baseline: 0,
    target: 10,
    dueOn: '2026-12-31',
    marketingOwnerId: 'a',
    salesOwnerId: 'b',
    ...values,
  }),
  checkIns: checkIns.map(([date, actual]): CheckIn => ({ id: `${id}${date}`, goalId: id, date, actual, note: '' })),
});

describe('the headline', () => {
  const standing = (shared: number, silo: number, unowned: number) => [
    ...Array.from({ length: shared }, () => ({ marketingOwnerId: 'a', salesOwnerId: 'b' })),
    ...Array.from({ length: silo }, () => ({ marketingOwnerId: 'a', salesOwnerId: null })),
    ...Array.from({ length: unowned }, () => ({ marketingOwnerId: null, salesOwnerId: null })),
  ];
  it.each([
    [standing(4, 1, 0), 'Vier gemeinsame Ziele, ein Bereichsziel', 'Four shared goals, one silo goal'],
    [standing(1, 0, 0), 'Ein gemeinsames Ziel', 'One shared goal'],
    [standing(0, 2, 0), 'Zwei Bereichsziele', 'Two silo goals'],
    [standing(0, 0, 1), 'Ein Ziel noch ohne Zuständige', 'One goal nobody is responsible for yet'],
    [
      standing(13, 1, 2),
      '13 gemeinsame Ziele, ein Bereichsziel, zwei Ziele noch ohne Zuständige',
      '13 shared goals, one silo goal, two goals nobody is responsible for yet',
    ],
  ])('states the result', (all, german, english) => {
    expect([headlineOf(de, 'de', all), headlineOf(en, 'en', all)]).toEqual([german, english]);
  });
});

describe('figures', () => {
  const [count, euro, percent] = [
    { measure: 'count', unit: ' MQL ' },
    { measure: 'money', unit: 'EUR' },
    { measure: 'percent', unit: 'x' },
  ] as const;

  it('are shortened from six digits on, and say by how much', () => {
    expect(figureOf('de', euro, 214_000)).toEqual({ number: '214', scale: '3', unit: '€' });
    expect(figureOf('en', euro, 99_999)).toEqual({ number: '99,999', scale: null, unit: '€' });
    expect(figureOf('de', count, -2_345_678)).toEqual({ number: '-2,35', scale: '6', unit: 'MQL' });
    expect(figureOf('de', count, 1e15)).toEqual({ number: '1.000', scale: '12', unit: 'MQL' });
    expect(figureOf('en', { measure: 'money', unit: 'USD' }, 3).unit).toBe('US$');
    expect(figureOf('en', { measure: 'money', unit: 'points' }, 3).unit).toBe('points');
    expect(figureOf('de', percent, 0.71)).toEqual({ number: '71\u00a0%', scale: null, unit: '' });
  });

  it('in one line, and whole', () => {
    expect([
      shortFigure(de, 'de', euro, 500_000),
      shortFigure(en, 'en', euro, 500_000),
      shortFigure(en, 'en', count, 62),
    ]).toEqual(['500 Tsd.', '500k', '62']);
    expect([wholeFigure('de', euro, 214_000), wholeFigure('en', count, 81), wholeFigure('en', percent, 0.5)]).toEqual([
      '214.000\u00a0€',
      '81 MQL',
      '50%',
    ]);
  });

  it('attainment never claims what is not reached, and does not write endless percentages', () => {
    expect([0.72058, 0.5, 12 / 26, 0.999, 1, 1.25, -0.5].map((value) => formatAttainment('en', value))).toEqual([
      '72%',
      '50%',
      '46%',
      '99%',
      '100%',
      '125%',
      '-50%',
    ]);
    expect([formatAttainment('en', 199_798), formatAttainment('en', -400)]).toEqual(['> 999%', '< -999%']);
  });
});

describe('all goals together', () => {
  const behind = entry('behind', {}, ['2026-01-01', 0], ['2026-07-02', 4]);
  const ahead = entry('ahead', {}, ['2026-01-01', 0], ['2026-07-02', 6]);
  const reached = entry('reached', { dueOn: '2026-02-01' }, ['2026-01-01', 10]);
  const early = entry('early', { dueOn: '2026-03-01', baseline: null });
  const open = entry('open', { dueOn: '' });

  it('say which are behind their line', () => {
    expect(goalsBehind([behind, ahead, early, open], '')?.map(({ entry: { goal } }) => goal.id)).toEqual(['behind']);
    expect(goalsBehind([ahead], '')).toEqual([]);
    expect(goalsBehind([early, open], '2026-01-01')).toBeNull();
  });

  it('say which are due next, without those that are reached or have no date', () => {
    const due = (most: number) => goalsDueNext([behind, ahead, reached, early, open], most).map(({ goal }) => goal.id);
    expect(due(9)).toEqual(['early', 'behind', 'ahead']);
    expect(due(1)).toEqual(['early']);
  });

  it('have one day in common, or none', () => {
    expect(commonCheckInDay([behind, ahead, open])).toBe('2026-07-02');
    expect(commonCheckInDay([behind, reached])).toBe('');
    expect(commonCheckInDay([open])).toBe('');
  });
});

it('a check-in needs a value and a day that has been and is not taken', () => {
  const known = { checkIns: [{ date: '2026-11-20' }], today: '2026-11-25' };
  expect(checkInErrors({ date: '2026-11-25', actual: 0 }, known)).toEqual({});
  expect(checkInErrors({ date: '', actual: null }, known)).toEqual({ date: 'dateMissing', actual: 'actualMissing' });
  expect(checkInErrors({ date: '2026-11-26', actual: 1 }, known)).toEqual({ date: 'inFuture' });
  expect(checkInErrors({ date: '2026-11-20', actual: 1 }, known)).toEqual({ date: 'known' });
});
