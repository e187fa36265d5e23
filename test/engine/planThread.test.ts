// Plans are laid out in a thread of their own (the built one): the same result, the engine free meanwhile, and no
// export lost with the thread.
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openPlanThread, type PlanThread } from '../../src/engine/printing/planThread.ts';
import { planSteps, type PlanDocument } from '../../src/engine/printing/planSteps.ts';
import { planOf, tokenSeed } from '../plan/planSeeds.ts';

const built = join(import.meta.dirname, '..', '..', 'out', 'main', 'planWorker.js');
const problems: string[] = [];
const onProblem = (problem: string) => problems.push(problem);
let thread: PlanThread | null = null;
const open = (script: string | undefined) => (thread = openPlanThread({ script, onProblem }));

afterEach(async () => {
  await thread?.close();
  problems.length = 0;
});

const document = (): PlanDocument => ({ plan: planOf(tokenSeed(6, 300)), language: 'de', isPdf: true });

test('the thread makes the same pages as are made here', async () => {
  const steps = open(built);
  const given = document();
  expect(await steps.measurePage(given)).toBe(await planSteps.measurePage(given));
  expect(await steps.layOut(given, null)).toEqual(await planSteps.layOut(given, null));
  expect(problems).toEqual([]);
});

test('whoever waits for something else meanwhile gets it', async () => {
  const turns = async (steps: Pick<PlanThread, 'layOut'>) => {
    let [count, isOver] = [0, false];
    const turn = () => {
      count += 1;
      if (!isOver) setImmediate(turn);
    };
    const laidOut = steps.layOut(document(), null).then(() => (isOver = true));
    setImmediate(turn);
    await laidOut;
    return count;
  };
  const steps = open(built);
  await steps.layOut(document(), null);
  expect(await turns(steps)).toBeGreaterThan(20);
  expect(await turns(planSteps)).toBeLessThan(5);
});

test('what fails in the thread fails here as well, and the thread goes on', async () => {
  const steps = open(built);
  await expect(steps.finish(document(), new Uint8Array(4))).rejects.toThrow(/PDF/);
  expect((await steps.layOut(document(), null)).sheets).toBeGreaterThan(3);
});

test('a thread that cannot be had, or that is taken away, costs no export', async () => {
  const missing = open(`${built}.missing`);
  expect((await missing.layOut(document(), null)).sheets).toBeGreaterThan(3);
  expect(problems.join()).toMatch(/The thread of the plan/);
  problems.length = 0;
  const steps = open(built);
  const laidOut = steps.layOut(document(), null);
  await steps.close();
  expect((await laidOut).sheets).toBeGreaterThan(3);
  expect(problems).toEqual([]);
});
