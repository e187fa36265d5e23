// The abuse run in full: `npm run abuse -- --frames 1000000 --tokens 100000`. Prints what did not hold, and how long honest edits took.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { abuseRoom } from '../engine/abuse.ts';
import { runCommand, serveProcess } from '../helpers/servedProcess.ts';

const { values } = parseArgs({
  options: { frames: { type: 'string', default: '1000000' }, tokens: { type: 'string', default: '100000' }, presences: { type: 'string', default: '10000' } },
});
const [frames, tokens, presences] = [values.frames, values.tokens, values.presences].map(Number);
if (!frames || !tokens || !presences) {
  console.error('Usage: npm run abuse -- [--frames N] [--tokens N] [--presences N]');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'handschlag-abuse-'));
await (await serveProcess(folder)).end('SIGTERM');
const [{ id }] = JSON.parse((await runCommand('list', '--data', folder)).out) as [{ id: string }];
const served = await serveProcess(folder, '--room', id, '--host', '127.0.0.2', '--port', '0');
try {
  const { invite } = JSON.parse(served.lines[0]!) as { invite: { edit: string; view: string } };
  const { problems, before, during } = await abuseRoom(invite, { frames, tokens, presences }, (name) => console.log(`${name}: done`));
  console.log(`honest edit until it is on the disk, median / 95th percentile, ms: before ${row(before)}, meanwhile ${row(during)} (${during.length} edits)`);
  if (served.err() !== '') problems.push(`the engine said: ${served.err()}`);
  for (const problem of problems) console.log(`does not hold: ${problem}`);
  process.exitCode = problems.length > 0 ? 1 : 0;
} finally {
  await served.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
}
process.exit();

function row(times: readonly number[]): string {
  const sorted = [...times].sort((left, right) => left - right);
  const at = (part: number) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN).toFixed(1);
  return `${at(0.5)} / ${at(0.95)}`;
}
