// The abuse run in full: `npm run abuse -- --frames 1000000 --tokens 100000`. Prints what did not hold, and how long
// honest edits took: before, meanwhile, and, by turns, while another engine on this computer is abused in the same way.
// The last is what the processor and the disk cost that all of them share here, and would not with an abuser at a
// computer of their own; so it counts as undisturbed, too. Then, or alone with `--only floods`, the room is flooded in
// every way that one guest has, with `--cards 3000` in it and `--seconds 10` for each; `--kind documents`, once or more,
// takes some of the ways alone.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { abuseRoom, serveRoom } from '../engine/abuse.ts';
import { fillRoom, floodKinds, floodRoom, mostMemory } from '../engine/floods.ts';

/** Of the engine with its threads, whatever is asked of it. */
const mostBytes = 1_000_000_000;

const { values } = parseArgs({
  options: {
    frames: { type: 'string', default: '1000000' },
    tokens: { type: 'string', default: '100000' },
    presences: { type: 'string', default: '10000' },
    only: { type: 'string' },
    kind: { type: 'string', multiple: true, default: [...floodKinds] },
    cards: { type: 'string', default: '3000' },
    seconds: { type: 'string', default: '10' },
  },
});
const [frames, tokens, presences, cards, seconds] = [
  values.frames,
  values.tokens,
  values.presences,
  values.cards,
  values.seconds,
].map(Number);
const kinds = floodKinds.filter((kind) => values.kind.includes(kind));
if (
  !frames ||
  !tokens ||
  !presences ||
  !cards ||
  !seconds ||
  (values.only ?? 'floods') !== 'floods' ||
  kinds.length < values.kind.length
) {
  console.error(
    'Usage: npm run abuse -- [--frames N] [--tokens N] [--presences N] [--only floods] [--kind NAME]… [--cards N] [--seconds N]',
  );
  process.exit(2);
}
const folders = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'handschlag-abuse-')));
const [here, other] = await Promise.all([serveRoom(folders[0]!), serveRoom(folders[1]!)]);
try {
  const problems: string[] = [];
  if (values.only === undefined) problems.push(...(await abuse()));
  problems.push(...(await flood()));
  for (const { served } of [here, other]) if (served.err() !== '') problems.push(`an engine said: ${served.err()}`);
  for (const problem of problems) console.log(`does not hold: ${problem}`);
  process.exitCode = problems.length > 0 ? 1 : 0;
} finally {
  await Promise.all([here, other].map(({ served }) => served.end('SIGTERM')));
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
process.exit();

async function abuse(): Promise<string[]> {
  const { problems, before, steps } = await abuseRoom(
    here.target,
    { frames: frames!, tokens: tokens!, presences: presences! },
    {
      elsewhere: other.target,
      onStep({ name, seconds, edits, elsewhere }) {
        console.log(
          `${name.padEnd(30)} ${seconds.toFixed(1).padStart(8)} s   ${row(edits)}\n${'  at another engine'.padEnd(43)}${row(elsewhere)}`,
        );
      },
    },
  );
  const during = steps.flatMap(({ edits }) => edits);
  const elsewhere = steps.flatMap((step) => step.elsewhere);
  console.log(
    `${'before'.padEnd(43)}${row(before)}\n${'meanwhile'.padEnd(43)}${row(during)}\n${'meanwhile at another engine'.padEnd(43)}${row(elsewhere)}`,
  );
  for (const { name, edits, elsewhere: there } of steps) {
    // The 95th percentile of fewer says nothing.
    if (Math.min(edits.length, there.length) < 100) continue;
    for (const part of [0.5, 0.95]) {
      const without = Math.max(percentile(before, part), percentile(there, part));
      if (percentile(edits, part) > 2 * without)
        problems.push(`${name}: an honest edit took more than twice as long (${part * 100} %)`);
    }
  }
  return problems;
}

/** Everybody else within twice their undisturbed time, and the engine within its memory, whatever one guest does. */
async function flood(): Promise<string[]> {
  const problems: string[] = [];
  for (const { target } of [here, other]) await fillRoom(target, cards!);
  for (const kind of kinds) {
    const figures = await floodRoom(here.target, other.target, { kind, seconds: seconds! });
    const { before, elsewhere, during } = figures;
    console.log(
      `${kind.padEnd(43)}${row(during)}\n${'  at another engine'.padEnd(43)}${row(elsewhere)}\n${'  before'.padEnd(43)}${row(before)}`,
    );
    for (const part of [0.5, 0.95]) {
      // The 95th percentile of few undisturbed edits says nothing, on a machine that is busy with other things.
      if (part > 0.5 && Math.min(before.length, elsewhere.length) < 60) continue;
      const without = Math.max(percentile(before, part), percentile(elsewhere, part));
      const ratio = percentile(during, part) / without;
      console.log(`  ${part * 100} %: ${ratio.toFixed(2)} times the undisturbed time`);
      if (ratio > 2) problems.push(`${kind}: an edit took ${ratio.toFixed(1)} times as long (${part * 100} %)`);
    }
    const memory = mostMemory(here.served.process);
    if (memory !== null) console.log(`  memory of the engine at most ${Math.round(memory / 1e6)} MB`);
    if (memory !== null && memory > mostBytes) problems.push(`${kind}: the engine had ${Math.round(memory / 1e6)} MB`);
  }
  return problems;
}

/** Of an honest edit until it is on the disk. */
function row(times: readonly number[]): string {
  if (times.length === 0) return 'no edit';
  return `median ${percentile(times, 0.5).toFixed(1)}, 95 % ${percentile(times, 0.95).toFixed(1)}, longest ${Math.max(...times).toFixed(0)} ms   (${times.length} edits)`;
}

function percentile(times: readonly number[], part: number): number {
  const sorted = [...times].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
