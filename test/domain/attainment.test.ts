// How far goals are attained, how check-ins stand against the line, and whose goals they are: worked values.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attainmentOf,
  countOwnership,
  expectedOn,
  goalLine,
  isFallingGoal,
  latestActual,
  missingOwners,
  siloIndex,
  standingOf,
} from '../../src/domain/partnership/attainment.ts';
import type { CheckIn } from '../../src/domain/partnership/goals.ts';

const values = (baseline: number | null, target: number | null, isFalling = false) => ({ baseline, target, isFalling });
const checkIn = (date: string, actual: number): CheckIn => ({ id: date, goalId: 'g', date, actual, note: '' });
const reached = (...[goal, actual]: Parameters<typeof attainmentOf>) => {
  const attainment = attainmentOf(goal, actual);
  return attainment.isComputable ? attainment.value : attainment.reason;
};

describe('attainment', () => {
  it.each([
    ['first contact, 22 % to 90 %, now 71 %', values(0.22, 0.9), 0.71, 49 / 68],
    ['MQL, 62 to 100, now 81', values(62, 100), 81, 0.5],
    ['acceptance, 54 % to 80 %, now 66 %', values(0.54, 0.8), 0.66, 12 / 26],
    ['revenue, 120 000 to 500 000, now 214 000', values(120_000, 500_000), 214_000, 94 / 380],
    ['time to the first contact falls from 5 days to 1, now 3', values(5, 1), 3, 0.5],
    ['the same with the flag, which changes nothing', values(5, 1, true), 3, 0.5],
    ['a falling target that is passed', values(5, 1), 0, 1.25],
    ['it went the wrong way', values(62, 100), 43, -0.5],
    ['more than agreed', values(0, 100), 120, 1.2],
    ['from a negative baseline over zero', values(-50, 50), 0, 0.5],
    ['to a target of zero', values(10, 0), 4, 0.6],
    ['without a baseline', values(null, 80), 60, 0.75],
    ['without a baseline, less is better', values(null, 2, true), 4, 0.5],
    ['without a baseline, less is better and reached', values(null, 4, true), 2, 2],
    ['baseline and target are the same: holding it is all', values(50, 50), 50, 1],
    ['baseline and target are the same, fallen below', values(50, 50), 40, 0.8],
    ['nothing wanted, nothing happened', values(null, 0), 0, 1],
    ['no complaint, less is better', values(null, 0, true), 0, 1],
    ['huge numbers', values(0, 1e15), 2.5e14, 0.25],
    ['tiny numbers', values(0.0001, 0.0005), 0.0003, 0.5],
  ])('%s', (_, goal, actual, expected) => {
    expect(reached(goal, actual)).toBeCloseTo(expected, 12);
  });

  it('says why it has no value', () => {
    expect(reached(values(1, null), 5)).toBe('targetMissing');
    expect(reached(values(1, null), null)).toBe('targetMissing');
    expect(reached(values(1, 2), null)).toBe('actualMissing');
    expect(reached(values(null, 0), 5)).toBe('nothingToCompare');
    expect(reached(values(0, 0), 5)).toBe('nothingToCompare');
    expect(reached(values(null, 3, true), 0)).toBe('nothingToCompare');
  });

  it('is never anything but a finite number', () => {
    const figure = fc.oneof(fc.constant(0), fc.constant(-0), fc.double({ min: -1e15, max: 1e15, noNaN: true }));
    const optional = fc.option(figure, { nil: null });
    const normal = (value: number | null) => value === null || value === 0 || Math.abs(value) > 1e-200;
    fc.assert(
      fc.property(optional, optional, optional, fc.boolean(), (baseline, target, actual, isFalling) => {
        fc.pre(normal(baseline) && normal(target) && normal(actual));
        const attainment = attainmentOf(values(baseline, target, isFalling), actual);
        return !attainment.isComputable || Number.isFinite(attainment.value);
      }),
      { numRuns: 2000 },
    );
  });

  it('less is better: baseline and target decide, the flag only where they cannot', () => {
    expect(
      [values(5, 1), values(1, 5, true), values(null, 5, true), values(5, 5, true), values(null, 5)].map(isFallingGoal),
    ).toEqual([true, false, true, true, false]);
  });
});

describe('the line', () => {
  const goal = { baseline: 0, target: 100, dueOn: '2026-12-31' };

  it('goes from the first check-in, or an earlier day, to the due date', () => {
    expect(goalLine(goal, [checkIn('2026-03-01', 5), checkIn('2026-04-01', 9)], '')).toEqual({
      from: '2026-03-01',
      to: '2026-12-31',
      baseline: 0,
      target: 100,
    });
    expect(goalLine(goal, [checkIn('2026-03-01', 5)], '2026-01-01')?.from).toBe('2026-01-01');
    expect(goalLine(goal, [checkIn('2026-03-01', 5)], '2026-11-24')?.from).toBe('2026-03-01');
    expect(goalLine(goal, [], '2026-11-24')?.from).toBe('2026-11-24');
  });

  it('is missing while something of it is', () => {
    for (const without of [
      { ...goal, baseline: null },
      { ...goal, target: null },
      { ...goal, dueOn: '' },
    ])
      expect(goalLine(without, [], '2026-01-01')).toBeNull();
    expect(goalLine(goal, [], '')).toBeNull();
    expect(goalLine(goal, [], '2026-12-31')).toBeNull();
    expect(goalLine(goal, [checkIn('2027-01-15', 5)], '')).toBeNull();
  });

  it('rises day by day, over leap days, and stays level before and behind', () => {
    const line = { from: '2028-02-28', to: '2028-03-09', baseline: 0, target: 10 };
    expect(
      ['2028-02-29', '2028-03-01', '2028-03-09', '2028-01-01', '2029-01-01'].map((day) => expectedOn(line, day)),
    ).toEqual([1, 2, 10, 0, 10]);
  });

  it('says whether the last check-in is behind, for rising and falling targets; on the line is not behind', () => {
    const half = { dueOn: '2026-01-11', baseline: 0, target: 10 };
    const at = (actual: number, of: { baseline: number; target: number; dueOn: string }) =>
      standingOf(of, [checkIn('2026-01-01', of.baseline), checkIn('2026-01-06', actual)], '');
    expect(at(4, half)).toEqual({ date: '2026-01-06', actual: 4, expected: 5, isBehind: true });
    expect([at(5, half)?.isBehind, at(6, half)?.isBehind]).toEqual([false, false]);
    const falling = { ...half, baseline: 5, target: 1 };
    expect([at(3.5, falling)?.isBehind, at(3, falling)?.isBehind, at(2, falling)?.isBehind]).toEqual([
      true,
      false,
      false,
    ]);
    expect(standingOf(half, [], '2026-01-01')).toBeNull();
    expect(standingOf({ ...half, baseline: null as unknown as number }, [checkIn('2026-01-06', 4)], '')).toBeNull();
  });

  it('the latest actual is the last one', () => {
    expect([latestActual([]), latestActual([checkIn('2026-01-01', 0.22), checkIn('2026-02-01', 0.71)])]).toEqual([
      null,
      0.71,
    ]);
  });
});

describe('the silo index', () => {
  const owned = (marketingOwnerId: string | null, salesOwnerId: string | null) => ({ marketingOwnerId, salesOwnerId });
  const both = owned('anna', 'jörg');

  it('is the part of the goals that belong to one side only', () => {
    expect(siloIndex([both, both, both, both, owned('anna', null)])).toBe(0.2);
    expect(siloIndex([both, owned(null, 'jörg')])).toBe(0.5);
    expect(siloIndex([both])).toBe(0);
    expect(siloIndex([])).toBeNull();
  });

  it('does not count a goal that nobody owns yet', () => {
    const goals = [both, owned(null, null), owned('anna', null), owned(null, 'jörg')];
    expect(siloIndex(goals)).toBe(0.5);
    expect(countOwnership(goals)).toEqual({ shared: 1, silo: 2, unowned: 1 });
  });

  it('says who is missing', () => {
    expect([both, owned('anna', null), owned(null, 'jörg'), owned(null, null)].map(missingOwners)).toEqual([
      [],
      ['sales'],
      ['marketing'],
      ['marketing', 'sales'],
    ]);
  });
});
