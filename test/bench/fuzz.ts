// Many seeds of the convergence simulation: `npm run fuzz -- --seeds 2000 --commands 500 --peers 12 --from 1`. Failing
// seeds are printed and kept in test/domain/convergenceSeeds.json, which `npm test` always runs. A full run leaves its
// result in convergenceResult.json there. `npm run fuzz -- --partitions 500`: so many seeds of laptops that are apart
// and come together again, on real engines. `npm run fuzz -- --updates 1000000`: so many workshops with updates that no
// command would write. `--lone` puts halves of surrogate pairs into the texts of all commands.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { simulate } from '../domain/convergence.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '2000' },
    commands: { type: 'string', default: '500' },
    peers: { type: 'string', default: '12' },
    from: { type: 'string', default: '1' },
    partitions: { type: 'string' },
    updates: { type: 'string' },
    lone: { type: 'boolean', default: false },
  },
});
if (values.partitions !== undefined)
  runTest({ HANDSCHLAG_PARTITIONS: values.partitions }, 'test/engine/badNetwork.test.ts', '-t', 'apart');
if (values.updates !== undefined)
  runTest(
    { HANDSCHLAG_UPDATES: values.updates },
    'test/engine/hostileWorkshop.test.ts',
    'test/engine/everySection.test.ts',
  );
if (values.lone) process.env['HANDSCHLAG_LONE'] = '1';
const [count, commands, peers, from] = [values.seeds, values.commands, values.peers, values.from].map(Number);
if (!count || !commands || !peers || peers < 3 || !from) {
  console.error('Usage: npm run fuzz -- [--seeds N] [--commands N] [--peers MOST] [--from SEED]');
  process.exit(2);
}
const failed: number[] = [];
let done = 0;
for (let seed = from; seed < from + count; seed += 1) {
  const problems = problemsOf(seed, commands, peers);
  if (problems.length > 0) {
    failed.push(seed);
    console.log(`seed ${seed} failed: ${problems.slice(0, 3).join('; ')}`);
  }
  done += 1;
  if (done % 200 === 0) console.log(`${done} of ${count} seeds, ${failed.length} failed`);
}
if (failed.length > 0) keep(failed);
const result = {
  finishedAt: new Date().toISOString().slice(0, 10),
  from,
  to: from + count - 1,
  commands,
  peers,
  failed,
};
if (count >= 2000 && commands >= 500 && peers >= 12 && !values.lone)
  writeFileSync(new URL('../domain/convergenceResult.json', import.meta.url), `${JSON.stringify(result, null, 2)}\n`);
console.log(JSON.stringify(result));
process.exitCode = failed.length > 0 ? 1 : 0;

function runTest(settings: Record<string, string>, ...words: string[]): never {
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts'];
  const env = { ...process.env, ...settings };
  process.exit(spawnSync(process.execPath, [...vitest, ...words], { stdio: 'inherit', env }).status ?? 1);
}

function problemsOf(seed: number, steps: number, mostPeers: number): string[] {
  try {
    return simulate(seed, steps, mostPeers).problems;
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}

function keep(seeds: readonly number[]) {
  const file = new URL('../domain/convergenceSeeds.json', import.meta.url);
  const known: (number | { seed: number; commands: number; peers: number })[] = JSON.parse(readFileSync(file, 'utf8'));
  const isKnown = (seed: number) =>
    known.some(
      (one) => typeof one !== 'number' && one.seed === seed && one.commands === commands && one.peers === peers,
    );
  const added = seeds.filter((seed) => !isKnown(seed)).map((seed) => ({ seed, commands: commands!, peers: peers! }));
  writeFileSync(file, `${JSON.stringify([...known, ...added])}\n`);
}
