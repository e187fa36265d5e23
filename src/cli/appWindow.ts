// The app in a window of its own without Electron: an installed Chromium with a profile in the data folder.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { findChromium, sandboxArguments } from '../engine/chromiumFinder.ts';

export interface AppWindow {
  /** Settles when the window was closed or the browser ended. */
  readonly closed: Promise<void>;
  close(): void;
}

/** Why there is no window; the caller prints the link instead. */
export type NoWindow = 'noDisplay' | 'noBrowser';

/** Opens the address in a window without browser controls. */
export function openAppWindow(url: string, dataDir: string): AppWindow | NoWindow {
  if (!hasDisplay()) return 'noDisplay';
  const executable = findChromium();
  if (executable === null) return 'noBrowser';
  const browser = spawn(
    executable,
    [
      `--app=${url}`,
      `--user-data-dir=${join(dataDir, 'browser')}`,
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
  const closed = new Promise<void>((resolve) => {
    browser.once('exit', () => resolve());
    browser.once('error', () => resolve());
  });
  return { closed, close: () => void browser.kill() };
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}
