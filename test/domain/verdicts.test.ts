// Verdicts of a review: the table of partnership.md 6.3, and each way to each verdict.
import { expect, it } from 'vitest';
import { countVerdicts, outcomeOf, type OutcomeInput } from '../../src/domain/review/verdicts.ts';

type Counted = readonly [date: string, kept: number, cases: number];

function outcome(figures: readonly Counted[], target: number | null, more: Partial<OutcomeInput> = {}) {
  return outcomeOf({
    wasAgreed: true,
    target,
    figures: figures.map(([date, kept, cases]) => ({
      id: date,
      agreementId: '',
      date,
      kept,
      cases,
      mql: null,
      sal: null,
      rejections: null,
      rejectionsWithReason: null,
    })),
    signedOn: '2026-11-24',
    until: null,
    happened: '',
    ...more,
  });
}

it('the sample on 2 March 2027', () => {
  const rueckruf = outcome(
    [
      ['2026-11-20', 57, 80],
      ['2026-12-31', 61, 76],
      ['2027-01-31', 70, 82],
      ['2027-02-26', 77, 84],
    ],
    0.9,
  );
  expect(rueckruf).toMatchObject({ verdict: 'onTheWay', keptSince: 208, casesSince: 242, before: 57 / 80 });
  expect(rueckruf.since).toBeCloseTo(0.8595, 4);
  expect(rueckruf.last).toBeCloseTo(0.9167, 4);
  const zuerst = outcome(
    [
      ['2026-11-20', 8, 10],
      ['2027-01-08', 9, 9],
      ['2027-02-26', 7, 7],
    ],
    1,
  );
  expect(zuerst).toMatchObject({ verdict: 'kept', keptSince: 16, casesSince: 16 });
  expect(outcome([['2026-11-20', 30, 52]], 0.95).verdict).toBe('notCounted');
  expect(outcome([], null, { wasAgreed: false }).verdict).toBe('neverAgreed');
  expect(countVerdicts(['onTheWay', 'kept', 'notCounted', 'neverAgreed'])).toEqual({
    kept: 1,
    onTheWay: 1,
    missed: 0,
    notCounted: 1,
    neverAgreed: 1,
    noTarget: 0,
  });
});

it('what is worse than at the signature is missed, what is better is on the way', () => {
  const before: Counted = ['2026-11-24', 50, 100];
  expect(outcome([before, ['2026-12-31', 60, 100]], 0.9).verdict).toBe('onTheWay');
  expect(outcome([before, ['2026-12-31', 50, 100]], 0.9).verdict).toBe('missed');
  expect(outcome([['2026-12-31', 60, 100]], 0.9).verdict).toBe('missed');
  // Kept in the end, but not over the whole time.
  expect(
    outcome(
      [
        ['2026-12-31', 60, 100],
        ['2027-01-31', 90, 100],
      ],
      0.9,
    ).verdict,
  ).toBe('onTheWay');
  expect(outcome([['2026-12-31', 90, 100]], null).verdict).toBe('noTarget');
  // No cases, no count.
  expect(outcome([['2026-12-31', 0, 0]], 0.9)).toMatchObject({ verdict: 'notCounted', since: null, last: null });
  // What came after the closing belongs to the next review.
  expect(outcome([['2027-03-03', 90, 100]], 0.9, { until: '2027-03-02' }).verdict).toBe('notCounted');
});

it.each([
  ['yes', 'kept'],
  ['partly', 'onTheWay'],
  ['no', 'missed'],
  ['', 'notCounted'],
] as const)('without figures "%s" counts as %s', (happened, verdict) => {
  expect(outcome([['2026-11-20', 9, 10]], 0.9, { happened }).verdict).toBe(verdict);
  expect(outcome([], 0.9, { happened, wasAgreed: false }).verdict).toBe('neverAgreed');
});
