// Computation D against worked values: shares, crossovers, first contacts, coverage, and every way in which they are
// not computable.
import { describe, expect, it } from 'vitest';
import {
  computeShares,
  shareOfMarketing,
  shareOfStage,
  type ShareStage,
  type ShareTouchpoint,
} from '../../src/domain/journey/shares.ts';
import type { Owner } from '../../src/domain/journey/touchpoints.ts';

const card = (owner: Owner, weight = 2, value?: number, setFor: Owner = owner): ShareTouchpoint => ({
  id: `${owner}${weight}${value ?? ''}`,
  weight,
  share: value === undefined ? null : { owner: setFor, value },
  place: { owner },
});

function stage(id: string, duration: number | null, touchpoints: ShareTouchpoint[], isPurchase = false): ShareStage {
  return { stage: { id, duration, isPurchase }, touchpoints };
}

const value = (number: number) => ({ isComputable: true, value: number });
const reason = (code: string) => ({ isComputable: false, reason: code });

describe('share of a touchpoint and of a stage', () => {
  it('is 1, 0.5, 0 by owner, none while unassigned', () => {
    expect((['marketing', 'both', 'sales', 'none'] as const).map((owner) => shareOfMarketing(card(owner)))).toEqual([
      1,
      0.5,
      0,
      null,
    ]);
  });

  it('set by hand it counts for the owner it was set for only', () => {
    expect(shareOfMarketing(card('both', 2, 0.7))).toBe(0.7);
    expect(shareOfMarketing(card('sales', 2, 0.7, 'both'))).toBe(0);
    expect(shareOfMarketing(card('none', 2, 0.7))).toBeNull();
    expect(shareOfMarketing(card('marketing', 2, 0))).toBe(0);
  });

  it('Σ w·m / Σ w over assigned ones: (2·1 + 1·1 + 3·0.5) / 6 = 0.75', () => {
    expect(shareOfStage([card('none', 1), card('marketing', 2), card('marketing', 1), card('both', 3)])).toBe(0.75);
    expect(
      shareOfStage([card('marketing', 2), card('marketing', 1), card('sales', 3), card('sales', 3), card('both', 3)]),
    ).toBe(0.375);
    expect(shareOfStage([card('none')])).toBeNull();
    expect(shareOfStage([])).toBeNull();
  });
});

describe('the whole journey', () => {
  const journey = [
    stage('a', 10, [card('marketing')]),
    stage('b', 20, [card('marketing'), card('both')]),
    stage('c', 30, [card('sales'), card('none')], true),
    stage('d', 40, [card('marketing'), card('both'), card('none')]),
    stage('e', 5, [card('sales')]),
  ];

  it('(10·1 + 20·0.75 + 30·0 + 40·0.75 + 5·0) / 105', () => {
    const shares = computeShares(journey);
    expect(shares.byStage).toEqual([1, 0.75, 0, 0.75, 0]);
    expect(shares.journey).toEqual(value(55 / 105));
    expect(shares.crossovers).toEqual(['c', 'e']);
  });

  it('first sales contact in b after 10 of 60 days of the purchase, sales leads from c after 30 of 60', () => {
    const shares = computeShares(journey);
    expect(shares.firstSalesContact).toEqual({ figure: value(10 / 60), stageId: 'b', touchpointId: 'both2' });
    expect(shares.salesLeadsFrom).toEqual({ figure: value(30 / 60), stageId: 'c', touchpointId: null });
  });

  it('counts unassigned ones, those without a stage too: 7 of 10', () => {
    expect(computeShares(journey, 1)).toMatchObject({ assigned: 7, unassigned: 3, coverage: 0.7 });
  });

  it('exactly one half does not lead: no crossover at 0.5, one below it', () => {
    expect(computeShares([stage('a', 1, [card('both')]), stage('b', 1, [card('both')])]).crossovers).toEqual([]);
    expect(computeShares([stage('a', 1, [card('both')]), stage('b', 1, [card('both', 2, 0.499)])]).crossovers).toEqual([
      'b',
    ]);
    expect(computeShares([stage('a', 1, [card('sales')])]).crossovers).toEqual([]);
  });

  it('stages without assigned touchpoints are passed over', () => {
    const shares = computeShares([
      stage('a', 10, [card('marketing')]),
      stage('b', null, [card('none')]),
      stage('c', 10, [card('sales')]),
    ]);
    expect(shares.journey).toEqual(value(0.5));
    expect(shares.crossovers).toEqual(['c']);
  });

  it('without a mark the purchase is the whole journey; of two marks the last counts', () => {
    const plain = [stage('a', 10, [card('marketing')]), stage('b', 30, [card('sales')])];
    expect(computeShares(plain).firstSalesContact.figure).toEqual(value(0.25));
    const twice = [
      stage('a', 10, [card('marketing')], true),
      stage('b', 30, [card('sales')], true),
      stage('c', 60, []),
    ];
    expect(computeShares(twice).firstSalesContact.figure).toEqual(value(0.25));
  });

  it('a share set by hand makes a marketing touchpoint the first sales contact', () => {
    expect(
      computeShares([stage('a', 10, [card('marketing', 2, 0.9)]), stage('b', 10, [])]).firstSalesContact.stageId,
    ).toBe('a');
    expect(
      computeShares([stage('a', 10, [card('both', 2, 1)]), stage('b', 10, [])]).firstSalesContact.stageId,
    ).toBeNull();
  });
});

describe('not computable', () => {
  it('no stage, no touchpoint', () => {
    const empty = computeShares([]);
    expect([empty.journey, empty.firstSalesContact.figure, empty.coverage]).toEqual([
      reason('noStage'),
      reason('noStage'),
      null,
    ]);
    const unassigned = computeShares([stage('a', 10, [card('none')])]);
    expect([unassigned.journey, unassigned.salesLeadsFrom.figure, unassigned.coverage]).toEqual([
      reason('noTouchpoint'),
      reason('noSales'),
      0,
    ]);
  });

  it('a duration that is missing or durations that are all 0; the place of the contact is known all the same', () => {
    const missing = computeShares([stage('a', null, [card('marketing')]), stage('b', 10, [card('sales')])]);
    expect([missing.journey, missing.firstSalesContact]).toEqual([
      reason('durationMissing'),
      { figure: reason('durationMissing'), stageId: 'b', touchpointId: 'sales2' },
    ]);
    const zero = computeShares([stage('a', 0, [card('marketing')]), stage('b', 0, [card('sales')])]);
    expect([zero.journey, zero.firstSalesContact.figure]).toEqual([
      reason('durationMissing'),
      reason('durationMissing'),
    ]);
    expect(computeShares([stage('a', 0, [card('marketing')]), stage('b', 4, [card('sales')])]).journey).toEqual(
      value(0),
    );
  });

  it('sales appears only after the purchase, or never', () => {
    const after = computeShares([stage('a', 10, [card('marketing')], true), stage('b', 10, [card('sales')])]);
    expect(after.firstSalesContact).toMatchObject({ figure: reason('afterPurchase'), stageId: 'b' });
    expect(computeShares([stage('a', 10, [card('marketing')])]).firstSalesContact).toEqual({
      figure: reason('noSales'),
      stageId: null,
      touchpointId: null,
    });
  });
});
