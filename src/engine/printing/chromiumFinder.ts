// Finds an installed Chromium, Chrome or Edge: for the plan on the command line and for the app's window without
// Electron.
import { existsSync } from 'node:fs';
import { delimiter, posix, win32 } from 'node:path';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
];
const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];
const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
];

/** What the finder looks at; everything by default is this machine's. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  exists(path: string): boolean;
}

const thisMachine: Machine = { env: process.env, platform: process.platform, exists: existsSync };

/** Path of the browser, or null. The environment variable HANDSCHLAG_BROWSER goes before everything that is found. */
export function findChromium(machine: Machine = thisMachine): string | null {
  const chosen = machine.env['HANDSCHLAG_BROWSER'];
  return [...(chosen ? [chosen] : []), ...candidates(machine)].find((path) => machine.exists(path)) ?? null;
}

/** Chromium refuses its sandbox to root; every other user runs with it. */
export function sandboxArguments(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

function candidates({ env, platform }: Machine): string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env['HOME'] ? [posix.join(env['HOME'], 'Applications')] : [])];
    return folders.flatMap((folder) =>
      macApps.map((app) => posix.join(folder, `${app}.app`, 'Contents', 'MacOS', app)),
    );
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (folder) => folder !== undefined,
    );
    return folders.flatMap((folder) => windowsPrograms.map((program) => win32.join(folder, program)));
  }
  const folders = [...(env['PATH'] ?? '').split(delimiter).filter(Boolean), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return names.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}
