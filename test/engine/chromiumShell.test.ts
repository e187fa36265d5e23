// The shell by an installed Chromium passes what every shell has to do; and what is its own.
import { describe, expect, it } from 'vitest';
import { findChromium } from '../../src/engine/chromiumFinder.ts';
import { openChromiumShell } from '../../src/engine/chromiumShell.ts';
import { ShellUnavailable } from '../../src/engine/shell.ts';
import { acceptShell } from './shellAcceptance.ts';

describe('the shell by Chromium', () => {
  acceptShell(async () => openChromiumShell({ executable: findChromium() }));

  it('says that there is no browser', async () => {
    const shell = openChromiumShell({ executable: null });
    await expect(shell.measure('')).rejects.toThrow(ShellUnavailable);
    await shell.close();
  });
});
