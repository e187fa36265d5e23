// The abuse run in short, against a real process: the room holds, nothing in it fails, and whoever is honest goes on. In full by
// `npm run abuse`.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runCommand, serveProcess, type ServedProcess } from '../helpers/servedProcess.ts';
import { makeFolder, removeFolder } from '../helpers/testEngine.ts';
import { abuseRoom } from './abuse.ts';

let folder: string;
let served: ServedProcess | null;

beforeEach(() => {
  folder = makeFolder();
  served = null;
});
afterEach(async () => {
  await served?.end('SIGTERM');
  removeFolder(folder);
});

it('guesses, noise, floods and bombs at an open room come to nothing', async () => {
  served = await serveProcess(folder);
  await served.end('SIGTERM');
  const [{ id }] = JSON.parse((await runCommand('list', '--data', folder)).out) as [{ id: string }];
  served = await serveProcess(folder, '--room', id, '--host', '127.0.0.2', '--port', '0');
  const { invite } = JSON.parse(served.lines[0]!) as { invite: { edit: string; view: string } };
  const { problems, during } = await abuseRoom(invite, { tokens: 1000, frames: 5000, presences: 10_000 });
  expect(problems).toEqual([]);
  expect(during.length).toBeGreaterThan(5);
  expect(served.err()).toBe('');
});
