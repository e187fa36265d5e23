// 200 seeds of peers who edit at once over a bad network, and every seed that ever failed. The full figure, 2,000 seeds
// with 500 commands and 3 to 12 peers, by `npm run fuzz -- --seeds 2000`, which leaves its result in
// convergenceResult.json beside this file.
import { expect, it } from 'vitest';
import { simulate } from './convergence.ts';
import kept from './convergenceSeeds.json' with { type: 'json' };
import { commandKinds } from './randomCommands.ts';

const seedsThatFailed: readonly (number | { seed: number; commands: number; peers: number })[] = kept;
const small = seedsThatFailed.filter((one) => typeof one === 'number');
const seeds = [...new Set([...small, ...Array.from({ length: 200 }, (_, index) => index + 1)])];

it('all peers agree at the end, and no card is lost, doubled or misplaced', () => {
  const failed: string[] = [];
  const counts = new Map<string, number>();
  for (const seed of seeds) {
    const outcome = simulate(seed, 60);
    if (outcome.problems.length > 0) failed.push(`seed ${seed}: ${outcome.problems.slice(0, 3).join('; ')}`);
    for (const [name, count] of outcome.counts) counts.set(name, (counts.get(name) ?? 0) + count);
  }
  // Those of the full figure are kept with their size.
  for (const one of seedsThatFailed) {
    if (typeof one === 'number') continue;
    const { problems } = simulate(one.seed, one.commands, one.peers);
    if (problems.length > 0)
      failed.push(`seed ${one.seed} with ${one.commands} commands: ${problems.slice(0, 3).join('; ')}`);
  }
  expect(failed).toEqual([]);
  for (const name of ['undo', 'redo', 'restart', 'restore', 'refused'])
    expect(counts.get(name) ?? 0, `${name} took place`).toBeGreaterThan(10);
  const never = Object.keys(commandKinds).filter((name) => !counts.has(name));
  expect(never).toEqual([]);
});

it('a seed gives the same run every time, so that a failing one can be looked at', () => {
  expect(simulate(4711, 60).state).toBe(simulate(4711, 60).state);
  expect(simulate(4711, 60).state).not.toBe(simulate(4712, 60).state);
});

it('every command of the domain is among the random ones', () => {
  const modules = import.meta.glob<Record<string, unknown>>('../../src/domain/**/*.ts', { eager: true });
  const commands = Object.values(modules).flatMap((module) =>
    Object.values(module).flatMap((exported) =>
      typeof exported === 'object' &&
      exported !== null &&
      'run' in exported &&
      'input' in exported &&
      'name' in exported
        ? [exported.name]
        : [],
    ),
  );
  expect(commands.length).toBeGreaterThan(15);
  expect(Object.keys(commandKinds).toSorted()).toEqual(commands.toSorted());
});
