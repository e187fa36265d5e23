// The app in a window of its own without Electron: an installed Chromium with a profile in the data folder.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { findChromium, sandboxArguments } from '../engine/printing/chromiumFinder.ts';

export interface AppWindow {
  /** Settles when the window was closed, or with `failed` when the browser could not open it or broke down. */
  readonly ended: Promise<'closed' | 'failed'>;
  /** Ends the browser; settles when it has ended. */
  close(): Promise<void>;
}

/** Why there is no window; the caller prints the link instead. */
export type NoWindow = 'noDisplay' | 'noBrowser';

/** How long a browser may take to end by itself, in milliseconds. */
const patience = 5_000;

/** Opens the address in a window without browser controls. */
export function openAppWindow(url: string, dataDir: string): AppWindow | NoWindow {
  if (!hasDisplay()) return 'noDisplay';
  const executable = findChromium();
  if (executable === null) return 'noBrowser';
  const browser = spawn(
    executable,
    [
      `--app=${url}`,
      `--user-data-dir=${profileDir(executable, dataDir)}`,
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--window-size=1440,900',
      ...sandboxArguments(),
    ],
    { stdio: 'ignore' },
  );
  const ended = new Promise<'closed' | 'failed'>((resolve) => {
    browser.once('exit', (code) => resolve(code === 0 ? 'closed' : 'failed'));
    browser.once('error', () => resolve('failed'));
  });
  return {
    ended,
    async close() {
      if (browser.pid === undefined || browser.exitCode !== null || browser.signalCode !== null) return;
      browser.kill();
      const hard = setTimeout(() => browser.kill('SIGKILL'), patience);
      await once(browser, 'exit');
      clearTimeout(hard);
    },
  };
}

export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** A Chromium from Ubuntu's snap may write nowhere but in its own folder. */
function profileDir(executable: string, dataDir: string): string {
  const isSnap =
    process.platform === 'linux' && /\/chromium(-browser)?$/.test(executable) && existsSync('/snap/bin/chromium');
  return isSnap ? join(homedir(), 'snap', 'chromium', 'common', 'handschlag') : join(dataDir, 'browser');
}
