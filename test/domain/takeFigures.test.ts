// Figures of several months are one step: added or corrected by day, undone as a whole, refused as a whole.
import * as Y from 'yjs';
import { expect, it } from 'vitest';
import { minutesPerLead, readCapacity, updateCapacity, type Capacity } from '../../src/domain/activities/capacity.ts';
import { readFunnel, updateFunnel } from '../../src/domain/activities/funnel.ts';
import { seedWorkshop, workshopSeed } from '../../src/domain/document/seed.ts';
import { takeFigures } from '../../src/domain/figures/takeFigures.ts';
import { listAgreements } from '../../src/domain/partnership/agreements.ts';
import { checkInsByGoal, listGoals } from '../../src/domain/partnership/goals.ts';
import { figuresByAgreement } from '../../src/domain/partnership/serviceLevelFigures.ts';
import { execute } from '../../src/domain/record/command.ts';
import { openWorkshop } from '../../src/domain/record/workshop.ts';

const counts = { cases: 80, kept: 50, mql: 80, sal: 48, rejections: 24, rejectionsWithReason: 16 };

function open() {
  const doc = new Y.Doc();
  const known = { date: '2026-01-31', cases: 7, kept: 7 };
  const seed = { title: 'x', goals: [{ title: 'Leads' }], agreements: [{ title: 'Rückruf', figures: [known] }] };
  seedWorkshop(doc, workshopSeed.parse(seed));
  const [agreementId, goalId] = [listAgreements(doc)[0]!.id, listGoals(doc)[0]!.id];
  return { doc, agreementId, goalId, workshop: openWorkshop(doc) };
}

it('adds and corrects by day', () => {
  const { doc, agreementId, goalId, workshop } = open();
  const taken = execute(workshop, 'me', takeFigures, {
    agreements: ['2026-01-31', '2026-02-28'].map((date) => ({ agreementId, date, ...counts })),
    checkIns: [{ goalId, date: '2026-01-31', actual: 80 }],
  });
  expect(taken).toEqual({ ok: true, value: { added: 2 } });
  expect(figuresByAgreement(doc).get(agreementId)).toMatchObject([
    { date: '2026-01-31', cases: 80, kept: 50 },
    { date: '2026-02-28', sal: 48 },
  ]);
  expect(checkInsByGoal(doc).get(goalId)).toMatchObject([{ date: '2026-01-31', actual: 80 }]);
});

it('writes rates into the calculation, and nothing else of it', () => {
  const { doc, workshop } = open();
  execute(workshop, 'me', updateFunnel, { dealSize: 25_000, winRate: 0.2 });
  const rates = { acceptanceRate: 0.6, contactRate: 0.4 };
  expect(execute(workshop, 'me', takeFigures, { agreements: [], checkIns: [], rates }).ok).toBe(true);
  expect(readFunnel(doc)).toMatchObject({ dealSize: 25_000, winRate: 0.2, acceptanceRate: 0.6, leadToMql: null });
  expect(readCapacity(doc)).toMatchObject({ contactRate: 0.4, fte: null });
});

it('spreads the measured minutes of a lead over the parts of the calculation', () => {
  const minutes = (said: Partial<Capacity>, minutesPerLead: number) => {
    const { doc, workshop } = open();
    execute(workshop, 'me', updateCapacity, said);
    execute(workshop, 'me', takeFigures, { agreements: [], checkIns: [], rates: { contactRate: 0.5, minutesPerLead } });
    return readCapacity(doc);
  };
  expect(minutes({}, 12.5)).toMatchObject({ attempts: 1, minutesPerAttempt: 12.5, talkMinutes: 0, adminMinutes: 0 });
  // 6 × 4 + 0.5 × 20 + 6 = 40, and 20 were measured.
  const all = minutes({ attempts: 6, minutesPerAttempt: 4, talkMinutes: 20, adminMinutes: 6 }, 20);
  expect(all).toMatchObject({ attempts: 6, minutesPerAttempt: 2, talkMinutes: 10, adminMinutes: 3 });
  const open6 = minutes({ attempts: 6, talkMinutes: 20, adminMinutes: 6 }, 40);
  expect(open6).toMatchObject({ minutesPerAttempt: 4, talkMinutes: 20 });
  const short = minutes({ attempts: 6, talkMinutes: 20, adminMinutes: 6 }, 8);
  expect([short, all, open6].map(minutesPerLead)).toEqual([8, 20, 40]);
});

it('refuses the whole when one part cannot be', () => {
  const { doc, agreementId, workshop } = open();
  const entry = { agreementId, date: '2026-02-28', ...counts };
  const run = (agreements: (typeof entry)[], checkIns: { goalId: string; date: string; actual: number }[] = []) =>
    execute(workshop, 'me', takeFigures, { agreements, checkIns });
  expect(run([entry], [{ goalId: 'gone', date: '2026-01-31', actual: 1 }])).toEqual({ ok: false, code: 'notFound' });
  expect(run([entry, { ...entry, kept: 81 }])).toEqual({ ok: false, code: 'rateAboveOne' });
  expect(run([{ ...entry, rejectionsWithReason: 25 }])).toEqual({ ok: false, code: 'rateAboveOne' });
  expect(figuresByAgreement(doc).get(agreementId)).toHaveLength(1);
});
