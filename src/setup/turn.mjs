// One set-up at a time: two commands that are started together must not install or build into each other.
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readNote, say } from './step.mjs';

const oldest = 30 * 60 * 1000;

/** Runs `work` while no other set-up of this clone does; a turn whose process has ended counts as free. */
export async function inTurn(root, work) {
  mkdirSync(join(root, 'out'), { recursive: true });
  const file = join(root, 'out', '.turn');
  let hasWaited = false;
  while (!take(file)) {
    if (isAbandoned(file)) {
      rmSync(file, { force: true });
      continue;
    }
    if (!hasWaited) say('waiting for another set-up of this folder to finish …');
    hasWaited = true;
    await pause(200);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function isAbandoned(file) {
  const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  const holder = Number(readNote(file));
  // Empty for the moment between creating and writing it.
  if (!holder) return age > 5_000;
  if (age > oldest) return true;
  try {
    process.kill(holder, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
