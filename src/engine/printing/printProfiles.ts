// Profiles of the browsers that print: a temporary folder each, named after the process that made it, so that what a
// process left that was killed can be told from what is in use.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const namePattern = /^handschlag-print-(\d+)-/;

/** A new profile; those of processes that have ended are removed on the way. */
export async function makePrintProfile(folder = tmpdir()): Promise<string> {
  await removeLeft(folder).catch(() => undefined);
  return mkdtemp(join(folder, `handschlag-print-${process.pid}-`));
}

async function removeLeft(folder: string) {
  const left = (await readdir(folder)).filter((name) => {
    const owner = Number(namePattern.exec(name)?.[1]);
    return owner > 0 && !isRunning(owner);
  });
  // One that cannot be removed is another user's, or its browser is still ending.
  await Promise.allSettled(left.map((name) => rm(join(folder, name), { recursive: true, force: true, maxRetries: 2 })));
}

/** Also true for a process of another user, which may not be sent a signal. */
function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
