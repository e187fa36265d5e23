// Consent to any kind of record: what is agreed to, when it stops to hold, and that what was stored before can be read.
import { expect, it } from 'vitest';
import { agreementConsent } from '../../src/domain/partnership/agreements.ts';
import { consentOn } from '../../src/domain/record/consent.ts';

const rule = consentOn(['name', 'limit', 'criteria']);
const record = { name: 'MQL', limit: 4, criteria: ['profile Branche', 'behaviour Zeitplan'], order: 'a0' };

it('holds while the record says the same, lists included, and names what has changed', () => {
  const consent = { participantId: 'p1', name: 'Anna', at: 1, terms: rule.termsOf(record) };
  expect(consent.terms).toEqual({ name: 'MQL', limit: 4, criteria: record.criteria });
  expect(
    rule.changesSince(consent, { ...record, criteria: [...record.criteria], order: 'a1' } as typeof record),
  ).toEqual([]);
  expect(rule.changesSince(consent, { ...record, criteria: record.criteria.toReversed(), limit: null })).toEqual([
    { field: 'limit', agreed: 4, now: null },
    { field: 'criteria', agreed: record.criteria, now: record.criteria.toReversed() },
  ]);
});

it('reads what it stores, and nothing that lacks a field', () => {
  const consent = { participantId: 'p1', name: 'Anna', at: 1, terms: rule.termsOf(record) };
  expect(rule.field().read(JSON.parse(JSON.stringify(consent)))).toEqual(consent);
  expect(rule.field().read({ ...consent, terms: { name: 'MQL', limit: 4 } })).toBeNull();
  expect(rule.field().read({ ...consent, at: 'yesterday' })).toBeNull();
});

it('reads the consent to an agreement as it was stored before terms had consents as well', () => {
  const stored = {
    participantId: 'p1',
    name: 'Anna Weber',
    at: 1_795_532_400_000,
    terms: {
      kind: 'serviceLevel',
      title: 'Rückruf',
      fromSide: 'sales',
      promise: 'binnen vier Stunden',
      inReturn: 'nur mit Zeitplan',
      trigger: '',
      timeLimit: 4,
      minimumShare: 0.9,
      attempts: null,
      returnPath: '',
      measure: '',
      responsibleId: null,
      deputyId: null,
      reviewOn: '2027-01-15',
    },
  };
  expect(agreementConsent.field().read(stored)).toEqual(stored);
  expect(agreementConsent.changesSince(stored as never, stored.terms as never)).toEqual([]);
});
