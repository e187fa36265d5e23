// Many seeds of the convergence simulation: `npm run fuzz -- --seeds 2000 --commands 500 --from 1`. Failing seeds are printed and kept
// in test/domain/convergenceSeeds.json, which `npm test` always runs.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { simulate } from '../domain/convergence.ts';

const { values } = parseArgs({
  options: { seeds: { type: 'string', default: '2000' }, commands: { type: 'string', default: '60' }, from: { type: 'string', default: '1' } },
});
const [count, commands, from] = [values.seeds, values.commands, values.from].map(Number);
if (!count || !commands || !from) {
  console.error('Usage: npm run fuzz -- [--seeds N] [--commands N] [--from SEED]');
  process.exit(2);
}
const failed: number[] = [];
let done = 0;
for (let seed = from; seed < from + count; seed += 1) {
  const problems = problemsOf(seed, commands);
  if (problems.length > 0) {
    failed.push(seed);
    console.log(`seed ${seed} failed: ${problems.slice(0, 3).join('; ')}`);
  }
  done += 1;
  if (done % 200 === 0) console.log(`${done} of ${count} seeds, ${failed.length} failed`);
}
if (failed.length > 0) keep(failed);
console.log(JSON.stringify({ seeds: count, commands, failed }));
process.exitCode = failed.length > 0 ? 1 : 0;

function problemsOf(seed: number, steps: number): string[] {
  try {
    return simulate(seed, steps).problems;
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}

function keep(seeds: readonly number[]) {
  const file = new URL('../domain/convergenceSeeds.json', import.meta.url);
  const known: number[] = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, `${JSON.stringify([...new Set([...known, ...seeds])].sort((left, right) => left - right))}\n`);
}
