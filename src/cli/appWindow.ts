// The app in a window of its own without Electron: an installed Chromium with a profile in the data folder.
//
// Every user of the computer can read the command lines of all programs, so the address with the access token is not
// on the browser's. It stands in a page in the profile's folder, which only this user may read, and which leads there.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
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
  const profile = profileDir(executable, dataDir);
  const browser = spawn(
    executable,
    [
      `--app=${pathToFileURL(writeEntry(profile, url)).href}`,
      `--user-data-dir=${profile}`,
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

/** The page that leads to the app, readable by this user alone. */
function writeEntry(profile: string, url: string): string {
  mkdirSync(profile, { recursive: true, mode: 0o700 });
  const path = join(profile, 'open.html');
  // A file that is there keeps its rights when it is written; so it is made anew.
  rmSync(path, { force: true });
  writeFileSync(
    path,
    `<!doctype html><meta charset="utf-8"><title>Handschlag</title><script>location.replace(${JSON.stringify(url)})</script>\n`,
    { mode: 0o600, flag: 'wx' },
  );
  return path;
}

/** A Chromium from Ubuntu's snap may write nowhere but in its own folder. */
function profileDir(executable: string, dataDir: string): string {
  const isSnap =
    process.platform === 'linux' && /\/chromium(-browser)?$/.test(executable) && existsSync('/snap/bin/chromium');
  return isSnap ? join(homedir(), 'snap', 'chromium', 'common', 'handschlag') : join(dataDir, 'browser');
}
