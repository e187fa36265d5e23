// The shell by Electron passes what every shell has to do, on the stand-in; and its windows are as locked as they can
// be.
import type { BrowserWindowConstructorOptions } from 'electron';
import { constants } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PicturePart, Shell } from '../../src/engine/printing/shell.ts';
import { acceptShell } from '../engine/shellAcceptance.ts';
import { until } from '../helpers/testEngine.ts';
import { startDesktop, type Desktop } from './startDesktop.ts';

const script = join(import.meta.dirname, 'standIn', 'shellProcess.ts');

describe.each([1, 1.25, 2])('the shell by Electron on a display at scale %d', (scaleFactor) => {
  const opened: Desktop[] = [];
  let jobs = 0;
  /** Orders work in the other process, where it is called off when it is called off here. */
  const order = <T>(desktop: Desktop, name: string, html: string, signal?: AbortSignal, part?: PicturePart) => {
    const job = (jobs += 1);
    const made = desktop.order<T>(name, { job, html, part });
    signal?.addEventListener('abort', () => void desktop.order('shell.abort', job));
    return made;
  };
  acceptShell(async (): Promise<Shell> => {
    const desktop = await startDesktop({ script, displays: [{ x: 0, y: 0, width: 1920, height: 1080, scaleFactor }] });
    opened.push(desktop);
    return {
      measure: async (html, signal) => new Map(await order<[string, number][]>(desktop, 'shell.measure', html, signal)),
      printToPdf: async (html, signal) =>
        Buffer.from(await order<string>(desktop, 'shell.printToPdf', html, signal), 'base64'),
      picture: async (html, part, signal) =>
        Buffer.from(await order<string>(desktop, 'shell.picture', html, signal, part), 'base64'),
      async close() {
        await desktop.order('shell.close');
        await desktop.kill();
      },
    };
  });

  it('closes the window of what is called off, even while it prints', async () => {
    const desktop = opened[0]!;
    await desktop.order('printing.hold', true);
    const before = printed(desktop);
    const called = new AbortController();
    const printing = order(desktop, 'shell.printToPdf', '<!doctype html><title>x</title>', called.signal);
    await until(() => printed(desktop) > before, 'the printing to be under way');
    expect(await desktop.order('windows.count')).toBe(1);
    called.abort();
    await expect(printing).rejects.toThrow('AbortError');
    expect(await desktop.order('windows.count')).toBe(0);
    await desktop.order('printing.hold', false);
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

  it('prints in processes that make way for the windows of the app', async () => {
    const desktop = opened[0]!;
    await desktop.order('shell.openWindow');
    const before = printed(desktop);
    await desktop.order('printing.hold', true);
    const called = new AbortController();
    const printing = order(desktop, 'shell.printToPdf', '<!doctype html><title>x</title>', called.signal);
    await until(() => printed(desktop) > before, 'the printing to be under way');
    const [app, print] = await desktop.order<[number, number][]>('shell.priorities');
    called.abort();
    await expect(printing).rejects.toThrow('AbortError');
    await desktop.order('printing.hold', false);
    await desktop.order('shell.closeWindows');
    expect(print![0]).toBeGreaterThan(0);
    expect(print![1]).toBe(constants.priority.PRIORITY_BELOW_NORMAL);
    expect(app![0]).toBeGreaterThan(0);
    expect(app![0]).not.toBe(print![0]);
    expect(app![1]).toBe(constants.priority.PRIORITY_NORMAL);
  });
});

function printed({ calls }: Desktop): number {
  return calls.filter(({ call }) => call === 'webContents.printToPDF').length;
}
