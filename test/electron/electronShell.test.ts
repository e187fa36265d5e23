// The shell by Electron passes what every shell has to do, on the stand-in; and its windows are as locked as they can be.
import type { BrowserWindowConstructorOptions } from 'electron';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Shell } from '../../src/engine/shell.ts';
import { acceptShell } from '../engine/shellAcceptance.ts';
import { startDesktop, type Desktop } from './startDesktop.ts';

const script = join(import.meta.dirname, 'standIn', 'shellProcess.ts');

describe('the shell by Electron', () => {
  const opened: Desktop[] = [];
  acceptShell(async (): Promise<Shell> => {
    const desktop = await startDesktop({ script });
    opened.push(desktop);
    return {
      measure: async (html) => new Map(await desktop.order<[string, number][]>('shell.measure', html)),
      printToPdf: async (html) => Buffer.from(await desktop.order<string>('shell.printToPdf', html), 'base64'),
      async close() {
        await desktop.order('shell.close');
        await desktop.kill();
      },
    };
  });

  it('prints in hidden, sandboxed windows without any preload', async () => {
    const windows = opened[0]!.calls.filter(({ call }) => call === 'new BrowserWindow');
    expect(windows.length).toBeGreaterThan(5);
    for (const { input } of windows) {
      const { show, webPreferences } = input as BrowserWindowConstructorOptions;
      expect(show).toBe(false);
      expect(webPreferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
      expect(webPreferences).not.toHaveProperty('preload');
    }
  });
});
