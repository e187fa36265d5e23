// The abuse run in full: `npm run abuse -- --frames 1000000 --tokens 100000`. Prints what did not hold, and how long honest edits took.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { abuseRoom, serveRoom } from '../engine/abuse.ts';

const { values } = parseArgs({
  options: { frames: { type: 'string', default: '1000000' }, tokens: { type: 'string', default: '100000' }, presences: { type: 'string', default: '10000' } },
});
const [frames, tokens, presences] = [values.frames, values.tokens, values.presences].map(Number);
if (!frames || !tokens || !presences) {
  console.error('Usage: npm run abuse -- [--frames N] [--tokens N] [--presences N]');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'handschlag-abuse-'));
const { served, target } = await serveRoom(folder);
try {
  const { problems, before, steps } = await abuseRoom(target, { frames, tokens, presences }, ({ name, seconds, edits }) =>
    console.log(`${name.padEnd(30)} ${seconds.toFixed(1).padStart(8)} s   ${row(edits)}`),
  );
  const during = steps.flatMap(({ edits }) => edits);
  console.log(`${'before'.padEnd(43)}${row(before)}\n${'meanwhile'.padEnd(43)}${row(during)}`);
  for (const part of [0.5, 0.95]) {
    if (percentile(during, part) > 2 * percentile(before, part)) problems.push(`an honest edit took more than twice as long (${part * 100} % of them)`);
  }
  if (served.err() !== '') problems.push(`the engine said: ${served.err()}`);
  for (const problem of problems) console.log(`does not hold: ${problem}`);
  process.exitCode = problems.length > 0 ? 1 : 0;
} finally {
  await served.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
}
process.exit();

/** Of an honest edit until it is on the disk. */
function row(times: readonly number[]): string {
  return `median ${percentile(times, 0.5).toFixed(1)}, 95 % ${percentile(times, 0.95).toFixed(1)}, longest ${Math.max(...times).toFixed(0)} ms   (${times.length} edits)`;
}

function percentile(times: readonly number[], part: number): number {
  const sorted = [...times].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
