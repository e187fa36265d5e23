// Computation G against worked values: attainment, acceptance, rejections with a reason; what is refused, what is not
// computable.
import { describe, expect, it } from 'vitest';
import { addAgreement } from '../../src/domain/partnership/agreements.ts';
import {
  addServiceLevelFigures,
  figuresByAgreement,
  ratesOf,
  removeServiceLevelFigures,
  updateServiceLevelFigures,
} from '../../src/domain/partnership/serviceLevelFigures.ts';
import { done, exchange, peerOf, refused, seeded } from './peers.ts';

const nothing = { cases: null, kept: null, mql: null, sal: null, rejections: null, rejectionsWithReason: null };

describe('rates', () => {
  it('57 of 80 first contacts in time, 53 of 80 MQL accepted, 23 of 27 rejections with a reason', () => {
    const rates = ratesOf({ cases: 80, kept: 57, mql: 80, sal: 53, rejections: 27, rejectionsWithReason: 23 });
    expect(rates).toEqual({ attainment: 0.7125, acceptance: 0.6625, reasonGiven: 23 / 27 });
  });

  it('none kept is 0, all kept is 1', () => {
    expect(ratesOf({ ...nothing, cases: 12, kept: 0 }).attainment).toBe(0);
    expect(ratesOf({ ...nothing, cases: 12, kept: 12 }).attainment).toBe(1);
  });

  it('are not computable without a part, without a whole, of none, and where a part exceeds its whole', () => {
    for (const [kept, cases] of [
      [null, 80],
      [57, null],
      [0, 0],
      [81, 80],
    ] as const) {
      expect(ratesOf({ ...nothing, cases, kept }).attainment).toBeNull();
      expect(ratesOf({ ...nothing, mql: cases, sal: kept }).acceptance).toBeNull();
      expect(ratesOf({ ...nothing, rejections: cases, rejectionsWithReason: kept }).reasonGiven).toBeNull();
    }
  });
});

describe('entered figures', () => {
  it('are listed by agreement, oldest first, whatever was entered first', () => {
    const workshop = seeded();
    const [one, two] = [done(workshop, addAgreement, {}), done(workshop, addAgreement, {})];
    done(workshop, addServiceLevelFigures, { agreementId: one, date: '2026-11-20', cases: 80, kept: 57 });
    done(workshop, addServiceLevelFigures, { agreementId: two, date: '2026-11-01', cases: 3 });
    done(workshop, addServiceLevelFigures, { agreementId: one, date: '2026-10-31', cases: 78, kept: 49 });
    const listed = figuresByAgreement(workshop.doc);
    expect(listed.get(one)?.map(({ date, kept }) => [date, kept])).toEqual([
      ['2026-10-31', 49],
      ['2026-11-20', 57],
    ]);
    expect(listed.get(two)).toMatchObject([{ cases: 3, kept: null }]);
  });

  it('are corrected and removed', () => {
    const workshop = seeded();
    const agreementId = done(workshop, addAgreement, {});
    const id = done(workshop, addServiceLevelFigures, { agreementId, date: '2026-11-20', cases: 80, kept: 57 });
    done(workshop, updateServiceLevelFigures, { id, values: { kept: 60, date: '2026-11-21' } });
    expect(figuresByAgreement(workshop.doc).get(agreementId)).toMatchObject([
      { date: '2026-11-21', cases: 80, kept: 60 },
    ]);
    done(workshop, removeServiceLevelFigures, { id });
    expect(figuresByAgreement(workshop.doc).get(agreementId)).toBeUndefined();
  });

  it('refuse a part that is larger than its whole, also one half at a time, and what is no count or no day', () => {
    const workshop = seeded();
    const agreementId = done(workshop, addAgreement, {});
    const date = '2026-11-20';
    for (const counts of [
      { cases: 10, kept: 11 },
      { mql: 1, sal: 2 },
      { rejections: 0, rejectionsWithReason: 1 },
    ]) {
      expect(refused(workshop, addServiceLevelFigures, { agreementId, date, ...counts })).toBe('rateAboveOne');
    }
    const id = done(workshop, addServiceLevelFigures, { agreementId, date, cases: 10, kept: 10 });
    expect(refused(workshop, updateServiceLevelFigures, { id, values: { cases: 9 } })).toBe('rateAboveOne');
    expect(refused(workshop, updateServiceLevelFigures, { id, values: { kept: 11 } })).toBe('rateAboveOne');
    for (const wrong of [{ cases: -1 }, { cases: 1.5 }, { cases: Number.NaN }]) {
      expect(refused(workshop, addServiceLevelFigures, { agreementId, date, ...wrong })).toBe('invalidInput');
    }
    expect(refused(workshop, addServiceLevelFigures, { agreementId, date: '20.11.2026' })).toBe('invalidInput');
    expect(refused(workshop, addServiceLevelFigures, { agreementId: 'gone', date })).toBe('notFound');
    expect(refused(workshop, updateServiceLevelFigures, { id: 'gone', values: {} })).toBe('notFound');
    expect(refused(workshop, removeServiceLevelFigures, { id: 'gone' })).toBe('notFound');
  });

  it('of two who correct at once may contradict each other: no rate above 1 comes of it', () => {
    const one = seeded();
    const agreementId = done(one, addAgreement, {});
    const id = done(one, addServiceLevelFigures, { agreementId, date: '2026-11-20', cases: 80, kept: 57 });
    const two = peerOf(one);
    done(one, updateServiceLevelFigures, { id, values: { cases: 60 } });
    done(two, updateServiceLevelFigures, { id, values: { kept: 70 } });
    exchange(one, two);
    for (const { doc } of [one, two]) {
      const entry = figuresByAgreement(doc).get(agreementId)![0]!;
      expect([entry.cases, entry.kept, ratesOf(entry).attainment]).toEqual([60, 70, null]);
    }
  });
});
