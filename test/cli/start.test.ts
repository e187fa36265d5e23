// `npm start`: Electron where it is (a program in its place), else the window of an installed browser, the link where
// there is none, and that nothing stays behind.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserArguments } from '../helpers/browserArguments.ts';

const projectDir = fileURLToPath(new URL('../..', import.meta.url));
/** Milliseconds to wait for what must happen. */
const patience = { timeout: 60_000, interval: 50 };

let folder: string;
const started: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handschlag-start-'));
});
afterEach(async () => {
  for (const child of started.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

/** A program that stands in for the browser: notes its arguments, then does as `script` says. */
function browser(script: string, name = 'browser'): string {
  const path = join(folder, name);
  writeFileSync(
    path,
    `#!${process.execPath}\nrequire('node:fs').writeFileSync(${JSON.stringify(join(folder, 'arguments'))}, JSON.stringify(process.argv.slice(2)));\n${script}\n`,
  );
  chmodSync(path, 0o755);
  return path;
}

const browserRan = () => existsSync(join(folder, 'arguments'));
/** Runs on, but not longer than what has started it. */
const waits = 'const parent = process.ppid; setInterval(() => process.ppid === parent || process.exit(), 100);';

/** Runs the command and gathers what it says. Electron, should it be installed, is hidden from it. */
function run(env: Record<string, string | undefined>, dataDir = join(folder, 'data'), isGroup = false) {
  const child = spawn(process.execPath, [join(projectDir, 'out/main/cli.js'), 'start', '--data', dataDir], {
    env: {
      ...process.env,
      DISPLAY: undefined,
      WAYLAND_DISPLAY: undefined,
      ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'none'),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: isGroup,
  });
  started.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)));
  const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
  const says = (pattern: RegExp) =>
    vi.waitUntil(() => {
      const found = pattern.exec(said)?.[0];
      if (found === undefined && child.exitCode !== null)
        throw new Error(`It ended without saying ${pattern.source}: ${said}`);
      return found;
    }, patience);
  return { child, ended, said: () => said, says, link: () => says(/^http:\/\/127\.0\.0\.1:\d+\/#token=\S+$/m) };
}

const isReachable = (url: string) =>
  fetch(url).then(
    ({ status }) => status === 200,
    () => false,
  );

/** A folder that Electron's starter would take for an installation, with a program that does as `script` says. */
function electron(script: string): { ELECTRON_OVERRIDE_DIST_PATH: string } {
  const path = join(folder, 'electron-dist', 'electron');
  mkdirSync(dirname(path));
  const noted = JSON.stringify(join(folder, 'electron-arguments'));
  const head = "const fs = require('node:fs'); const path = require('node:path');";
  writeFileSync(
    path,
    `#!${process.execPath}\n${head}\nfs.writeFileSync(${noted}, JSON.stringify(process.argv.slice(2)));\n${script}\n`,
  );
  chmodSync(path, 0o755);
  return { ELECTRON_OVERRIDE_DIST_PATH: dirname(path) };
}

/** What the app notes once it is ready (src/main/readyNote.ts). */
const becomesReady = `
  const profile = path.join(process.argv.find((one) => one.startsWith('--data=')).slice(7), 'electron');
  fs.mkdirSync(profile, { recursive: true });
  fs.writeFileSync(path.join(profile, 'ready'), String(process.pid));`;

describe.skipIf(process.platform === 'win32')('start with Electron', () => {
  const given = () => JSON.parse(readFileSync(join(folder, 'electron-arguments'), 'utf8')) as string[];

  it('gives it the folder of the project, and a display where windows can be placed', async () => {
    const start = run({ DISPLAY: ':99', ...electron(''), HANDSCHLAG_BROWSER: browser(waits) });
    expect(await start.ended).toEqual([0, null]);
    expect(given().slice(-2)).toEqual([join(projectDir, '.'), `--data=${join(folder, 'data')}`]);
    const own = given().slice(0, -2);
    expect(own.includes('--ozone-platform=x11')).toBe(process.platform === 'linux');
    expect(own.includes('--no-sandbox')).toBe(process.platform === 'linux' && process.getuid?.() === 0);
    expect(browserRan()).toBe(false);
  });

  it('opens a browser where Electron never became ready, and none where it did', async () => {
    const failing = { DISPLAY: ':99', HANDSCHLAG_BROWSER: browser('') };
    const never = run({ ...failing, ...electron('process.exit(133);') });
    expect(await never.ended).toEqual([0, null]);
    expect(never.said()).toContain('Electron did not run here (it ended with exit code 133)');
    expect(browserRan()).toBe(true);
    rmSync(join(folder, 'arguments'));
    rmSync(join(folder, 'electron-dist'), { recursive: true });
    const later = run({ ...failing, ...electron(`${becomesReady} process.exit(1);`) });
    expect(await later.ended).toEqual([1, null]);
    expect(later.said()).toContain('Electron has ended early: it ended with exit code 1.');
    expect(browserRan()).toBe(false);
  });

  it('tells it alone of Ctrl-C, which then ends in its own time', async () => {
    const told = join(folder, 'told');
    const script = `${becomesReady}
      const note = (text) => fs.appendFileSync(${JSON.stringify(told)}, text);
      process.on('SIGINT', () => note('interrupted '));
      process.on('SIGTERM', () => { note('told'); process.exit(0); });
      ${waits}`;
    const start = run({ DISPLAY: ':99', ...electron(script), HANDSCHLAG_BROWSER: browser('') }, undefined, true);
    await vi.waitUntil(() => existsSync(join(folder, 'data', 'electron', 'ready')), patience);
    // As a terminal does it: the whole group.
    process.kill(-start.child.pid!, 'SIGINT');
    expect(await start.ended).toEqual([0, null]);
    expect(readFileSync(told, 'utf8')).toBe('told');
    expect(browserRan()).toBe(false);
  });
});

describe.skipIf(process.platform === 'win32')('start', () => {
  it.skipIf(process.platform !== 'linux')(
    'prints the link where there is no display, and ends with Ctrl-C',
    async () => {
      const start = run({ HANDSCHLAG_BROWSER: browser(waits) });
      const link = await start.link();
      expect(start.said()).toContain('There is no display here');
      expect(await isReachable(link)).toBe(true);
      start.child.kill('SIGINT');
      expect(await start.ended).toEqual([0, null]);
      expect(await isReachable(link)).toBe(false);
      expect(browserRan()).toBe(false);
    },
  );

  it('says why there is no Electron, opens a window of its own with a profile of its own, and ends both with Ctrl-C', async () => {
    const start = run({
      DISPLAY: ':99',
      HANDSCHLAG_BROWSER: browser(
        `process.on('SIGTERM', () => { require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'told'))}, ''); process.exit(0); }); ${waits}`,
      ),
    });
    const link = await start.link();
    await vi.waitUntil(browserRan, patience);
    const given = JSON.parse(readFileSync(join(folder, 'arguments'), 'utf8')) as string[];
    // The token is on no command line: every user of the computer can read those.
    const token = new URL(link).hash.slice('#token='.length);
    expect(given.join(' ')).not.toContain(token);
    const entry = fileURLToPath(given.find((one) => one.startsWith('--app='))!.slice('--app='.length));
    expect(readFileSync(entry, 'utf8')).toContain(JSON.stringify(link));
    expect(statSync(entry).mode & 0o777).toBe(0o600);
    expect(given).toContain(`--user-data-dir=${join(folder, 'data', 'browser')}`);
    expect(given.includes('--no-sandbox')).toBe(process.platform === 'linux' && process.getuid?.() === 0);
    expect(start.said()).toMatch(/^Electron is not installed here \(.+\), so Handschlag opens in a browser window\.$/m);
    start.child.kill('SIGTERM');
    expect(await start.ended).toEqual([0, null]);
    expect(existsSync(join(folder, 'told'))).toBe(true);
    expect(await isReachable(link)).toBe(false);
  });

  it('ends when the window is closed', async () => {
    const start = run({ DISPLAY: ':99', HANDSCHLAG_BROWSER: browser('') });
    expect(await start.ended).toEqual([0, null]);
    expect(browserRan()).toBe(true);
  });

  it('goes on with the link when the browser cannot open a window', async () => {
    const start = run({ DISPLAY: ':99', HANDSCHLAG_BROWSER: browser('process.exit(3);') });
    await start.says(/could not be opened/);
    const link = await start.link();
    expect(await isReachable(link)).toBe(true);
    start.child.kill('SIGINT');
    expect(await start.ended).toEqual([0, null]);
  });

  it('started twice opens a second window on the same engine', async () => {
    const first = run({ DISPLAY: ':99', HANDSCHLAG_BROWSER: browser(waits) });
    const link = await first.link();
    const second = run({ DISPLAY: ':99', HANDSCHLAG_BROWSER: browser('', 'second') });
    expect(await second.link()).toBe(link);
    expect(await second.ended).toEqual([0, null]);
    expect(await isReachable(link)).toBe(true);
    first.child.kill('SIGINT');
    expect(await first.ended).toEqual([0, null]);
  });

  it('ends when npm was told to end, which leaves it alone', async () => {
    // As npm does it: a shell between, which ends and passes nothing on.
    const command = `"${process.execPath}" "${join(projectDir, 'out/main/cli.js')}" start --data "${join(folder, 'data')}"; true`;
    const env = {
      ...process.env,
      DISPLAY: undefined,
      WAYLAND_DISPLAY: undefined,
      HANDSCHLAG_BROWSER: browser(waits),
      npm_lifecycle_event: 'start',
    };
    const shell = spawn('/bin/sh', ['-c', command], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    started.push(shell);
    let said = '';
    shell.stdout.on('data', (text) => (said += String(text)));
    const link = await vi.waitUntil(() => /^http:\S+#token=\S+$/m.exec(said)?.[0], patience);
    expect(await isReachable(link)).toBe(true);
    shell.kill('SIGTERM');
    await vi.waitUntil(async () => !(await isReachable(link)), patience);
  });

  it.skipIf(process.platform !== 'linux')('leaves no process of a real browser behind', async () => {
    const path = join(folder, 'real');
    const real = process.env['HANDSCHLAG_BROWSER'] ?? '';
    writeFileSync(path, `#!/bin/sh\nexec "${real}" --headless=new ${browserArguments().join(' ')} "$@"\n`);
    chmodSync(path, 0o755);
    const start = run({ DISPLAY: ':99', HANDSCHLAG_BROWSER: path });
    const profile = join(folder, 'data', 'browser');
    await vi.waitUntil(() => existsSync(join(profile, 'Default')), patience);
    expect(processesWith(profile)).not.toEqual([]);
    start.child.kill('SIGINT');
    expect(await start.ended).toEqual([0, null]);
    await vi.waitUntil(() => processesWith(profile).length === 0, patience);
  });
});

function processesWith(text: string): string[] {
  return readdirSync('/proc').filter((id) => {
    try {
      return /^\d+$/.test(id) && readFileSync(join('/proc', id, 'cmdline'), 'utf8').includes(`=${text}`);
    } catch {
      return false;
    }
  });
}
