// What one guest can fill a workshop with never fills the memory of the host: texts cut, plans refused, one at a time.
import { expect, test } from 'vitest';
import { exportPlan } from '../../src/engine/printing/planExport.ts';
import { planSteps } from '../../src/engine/printing/planSteps.ts';
import { openPlanTurns } from '../../src/engine/printing/planTurns.ts';
import { boundedPlan, isTooLarge } from '../../src/plan/text/boundedPlan.ts';
import { planOf, sampleSeed } from './planSeeds.ts';

test('a title of ten million letters is cut to its limit; what is signed keeps its digest', () => {
  const plan = planOf(sampleSeed('de'));
  const filled = { ...plan, workshop: { ...plan.workshop, title: 'W'.repeat(10_000_000) } };
  expect(boundedPlan(filled).workshop.title).toBe(`${'W'.repeat(299)}…`);
  expect(boundedPlan(filled).digest).toBe(plan.digest);
  expect(boundedPlan(plan)).toEqual(plan);
});

test('a plan of fifty thousand touchpoints is refused and not laid out', async () => {
  const plan = planOf(sampleSeed('de'));
  const [one] = plan.stages[0]!.touchpoints.marketing;
  const filled = { ...plan, withoutStage: Array.from({ length: 50_000 }, () => one!) };
  expect([isTooLarge(plan), isTooLarge(filled)]).toEqual([false, true]);
  const steps = { ...planSteps, measurePage: () => Promise.reject(new Error('laid out')) };
  expect(await exportPlan({ plan: filled, format: 'html', language: 'de', shell: null, steps })).toEqual({
    ok: false,
    code: 'planTooLarge',
    detail: '',
  });
});

test('a plan of exactly 15,000 records is laid out, and one more is too many', () => {
  const plan = planOf(sampleSeed('de'));
  const one = { ...plan.stages[0]!.touchpoints.marketing[0]!, description: '' };
  const empty = { stages: [], goals: [], agreements: [], handovers: [], gaps: [], participants: [], signatures: [] };
  const of = (count: number) => ({ ...plan, ...empty, withoutStage: Array.from({ length: count }, () => one) });
  const others = plan.progress.checkIns.length;
  expect([isTooLarge(of(15_000 - others)), isTooLarge(of(15_001 - others))]).toEqual([false, true]);
});

test('plans wait for each other, also after one that failed', async () => {
  const turns = openPlanTurns();
  let running = 0;
  let most = 0;
  const work = async (fails: boolean) => {
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    running -= 1;
    if (fails) throw new Error('failed');
    return 'done';
  };
  const ends = await Promise.allSettled([false, true, false].map((fails) => turns.run(() => work(fails))));
  expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(most).toBe(1);
});
