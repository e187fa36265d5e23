// The shell by an installed Chromium passes what every shell has to do; and what is its own.
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants, getPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findChromium } from '../../src/engine/printing/chromiumFinder.ts';
import { openChromiumShell } from '../../src/engine/printing/chromiumShell.ts';
import { ShellUnavailable } from '../../src/engine/printing/shell.ts';
import { acceptShell } from './shellAcceptance.ts';

describe('the shell by Chromium', () => {
  acceptShell(async () => openChromiumShell({ executable: findChromium() }));

  it('says that there is no browser', async () => {
    const shell = openChromiumShell({ executable: null });
    await expect(shell.measure('')).rejects.toThrow(ShellUnavailable);
    await shell.close();
  });

  it.skipIf(process.platform !== 'linux')('makes way for everything else on the computer', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'handschlag-shell-'));
    const executable = join(folder, 'browser');
    writeFileSync(executable, `#!/bin/sh\necho $$ > "${folder}/pid"\nexec "${findChromium()}" "$@"\n`);
    chmodSync(executable, 0o755);
    const shell = openChromiumShell({ executable });
    try {
      await shell.printToPdf('<!doctype html><title>x</title>');
      const browser = Number(readFileSync(join(folder, 'pid'), 'utf8'));
      const renderers = childrenOf(browser).filter((pid) => commandOf(pid).includes('--type=renderer'));
      expect(renderers).not.toEqual([]);
      const low = constants.priority.PRIORITY_BELOW_NORMAL;
      expect([browser, ...renderers].map((pid) => getPriority(pid))).toEqual([low, ...renderers.map(() => low)]);
      expect(getPriority()).not.toBe(low);
    } finally {
      await shell.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** All processes that it and its children have started and that still run. */
function childrenOf(pid: number): number[] {
  const children = readdirSync('/proc').filter((id) => /^\d+$/.test(id) && parentOf(id) === pid);
  return children.flatMap((id) => [Number(id), ...childrenOf(Number(id))]);
}

/** The name, which stands before it in brackets, may have any signs in it. */
function parentOf(id: string): number {
  return Number(/\) \w (\d+) [^)]*$/.exec(read(id, 'stat'))?.[1]);
}

const commandOf = (pid: number) => read(String(pid), 'cmdline');

/** Empty when the process has ended meanwhile. */
function read(id: string, file: 'stat' | 'cmdline'): string {
  try {
    return readFileSync(join('/proc', id, file), 'utf8');
  } catch {
    return '';
  }
}
