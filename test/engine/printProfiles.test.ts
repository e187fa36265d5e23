// Profiles of browsers that print: what a process left that was killed goes, what is in use stays.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makePrintProfile } from '../../src/engine/printing/printProfiles.ts';
import { makeFolder, removeFolder } from '../helpers/testEngine.ts';

it('removes profiles of processes that have ended, and nothing else', async () => {
  const folder = makeFolder();
  try {
    const ended = spawn(process.execPath, ['-e', '']);
    await once(ended, 'exit');
    const left = `handschlag-print-${ended.pid}-abcdef`;
    const others = [`handschlag-print-${process.ppid}-abcdef`, 'handschlag-print-old', `other-${ended.pid}-abcdef`];
    for (const name of [left, ...others]) mkdirSync(join(folder, name, 'Default'), { recursive: true });
    const made = await makePrintProfile(folder);
    expect(
      readdirSync(folder)
        .map((name) => join(folder, name))
        .sort(),
    ).toEqual([...others.map((name) => join(folder, name)), made].sort());
  } finally {
    removeFolder(folder);
  }
});
