// The abuse run in short, against a real process: the room holds, nothing in it fails, and whoever is honest goes on.
// In full by `npm run abuse`.
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ServedProcess } from '../helpers/servedProcess.ts';
import { makeFolder, removeFolder } from '../helpers/testEngine.ts';
import { abuseRoom, serveRoom } from './abuse.ts';

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
  const room = await serveRoom(folder);
  served = room.served;
  const { problems, steps } = await abuseRoom(room.target, { tokens: 1000, frames: 5000, presences: 10_000 });
  expect(problems).toEqual([]);
  expect(steps.length).toBe(9);
  expect(steps.flatMap(({ edits }) => edits).length).toBeGreaterThan(5);
  expect(served.err()).toBe('');
});
