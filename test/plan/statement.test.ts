// What the summary says: one statement per result, sentences composed from the data.
import { describe, expect, test } from 'vitest';
import type { WorkshopSeedInput } from '../../src/domain/document/seed.ts';
import type { Owner } from '../../src/domain/journey/touchpoints.ts';
import { translatorFor } from '../../src/i18n/translatorFor.ts';
import { contactLabel, explanationOf, firstContactOf, statementOf } from '../../src/plan/front/statement.ts';
import { planOf, sampleSeed } from './planSeeds.ts';

/** A journey with the given owners per stage, ten days each; the last stage but `after` is the purchase. */
function journey(
  stages: readonly (readonly Owner[])[],
  { after = 0, days = 10 as number | null } = {},
): WorkshopSeedInput {
  return {
    title: 'x',
    stages: stages.map((owners, index) => ({
      title: `Phase ${index + 1}`,
      duration: days,
      isPurchase: index === stages.length - 1 - after,
      touchpoints: owners.map((owner, at) => ({ title: `Touchpoint ${index + 1}.${at + 1}`, owner })),
    })),
  };
}

describe('the statement', () => {
  test.each([
    ['noStage', { title: 'x' }],
    ['noTouchpoint', journey([[], []])],
    ['noneAssigned', journey([['none'], []])],
    ['onlyMarketing', journey([['marketing'], ['marketing']])],
    ['onlySales', journey([['sales'], []])],
    ['together', journey([['both'], ['marketing', 'sales']])],
    ['marketingToSales', journey([['marketing'], ['sales']])],
    ['marketingToSales', journey([['marketing'], ['sales'], ['marketing']], { after: 1 })],
    ['salesToMarketing', journey([['sales'], ['marketing']])],
    ['marketingLeads', journey([['marketing'], ['marketing', 'marketing', 'sales']])],
    ['salesLeads', journey([['sales'], ['both', 'sales']])],
    ['marketingFrames', journey([['marketing'], ['sales'], ['marketing']])],
    ['salesFrames', journey([['sales'], ['marketing'], ['sales']])],
  ] as const)('%s', (statement, seed) => {
    expect(statementOf(planOf(seed))).toBe(statement);
  });

  test('a figure that cannot be computed is named all the same', () => {
    const t = translatorFor('de');
    const withoutDays = planOf(journey([['marketing'], ['sales']], { days: null }));
    expect(contactLabel(t, withoutDays)).toBe('Erster Vertriebskontakt. Nicht berechenbar: Die Dauer fehlt.');
    expect(contactLabel(t, planOf(sampleSeed('de')))).toMatch(/^der Zeit bis zum Kauf/);
  });

  test('the sample: marketing opens, sales closes, changing in the requirements, first contact at the trade fair', () => {
    const t = translatorFor('de');
    const plan = planOf(sampleSeed('de'));
    expect(statementOf(plan)).toBe('marketingToSales');
    expect(explanationOf(t, plan)).toBe(
      'Die Kundenhoheit wechselt in der Phase „Anforderungen“. Von 33 Touchpoints sind 30 zugeordnet. 2 von 5 Übergaben sind geregelt.',
    );
    expect(firstContactOf(t, 'de', plan)).toBe(
      'Messestand FachPack, Nürnberg, schon in der Phase „Auslöser“ (nach 0\u00a0% der Zeit bis zum Kauf). Das Team hatte 40\u00a0% geschätzt.',
    );
  });
});

describe('the first sales contact', () => {
  const t = translatorFor('en');

  test('says how much of the purchase is over', () => {
    expect(firstContactOf(t, 'en', planOf(journey([['marketing'], ['marketing'], ['sales'], ['sales']])))).toBe(
      'Touchpoint 3.1, in the stage “Phase 3”, after 50% of the time to purchase.',
    );
  });

  test('says what is missing where it cannot be computed', () => {
    expect(firstContactOf(t, 'en', planOf(journey([['marketing'], ['sales']], { days: null })))).toBe(
      'Touchpoint 2.1, in the stage “Phase 2”. Not computable: the duration is missing.',
    );
    expect(firstContactOf(t, 'en', planOf(journey([['marketing']])))).toBe('Sales does not appear yet.');
  });

  test('several changes of ownership are counted and named', () => {
    const plan = planOf(journey([['marketing'], ['sales'], ['marketing'], ['sales']]));
    expect(explanationOf(t, plan)).toBe(
      'Customer ownership changes to sales 2 times: “Phase 2”, “Phase 4”. 4 of 4 touchpoints are assigned.',
    );
  });
});
