// `npm start`: opens the app in Electron where its binary is, else the engine with an installed browser's window, else
// prints the link.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { findRunningEngine, startEngine } from '../engine/engine.ts';
import { hasDisplay, openAppWindow, type AppWindow, type NoWindow } from './appWindow.ts';
import { findElectron } from './electron.ts';
import { endSignal } from './endSignal.ts';

export interface StartOptions {
  readonly dataDir: string;
  /** The clone: where node_modules and out are. */
  readonly projectDir: string;
  readonly rendererDir: string;
  readonly resourcesDir: string;
  /** The built planWorker.ts. */
  readonly planScript: string;
  readonly port?: number;
}

/** Runs until the window is closed or the process is told to end; by then everything is written and closed. */
export async function start(options: StartOptions): Promise<void> {
  const ended = endSignal();
  if (!hasDisplay()) {
    say('There is no display here, so Handschlag opens neither Electron nor a browser window.');
    return runInBrowser(options, ended);
  }
  const electron = findElectron(options.projectDir);
  if (electron.executable === null) {
    say(`Electron is not installed here (${electron.reason}), so Handschlag opens in a browser window.`);
    return runInBrowser(options, ended);
  }
  const failure = await runElectron(electron.executable, options, ended);
  if (failure === null) return;
  say(`Electron did not run here (${failure}), so Handschlag opens in a browser window.`);
  return runInBrowser(options, ended);
}

async function runInBrowser(options: StartOptions, ended: Promise<'signal'>) {
  // Who starts the app twice gets a second window on the same engine; the first start ends that engine.
  const running = await findRunningEngine(options.dataDir);
  const engine = running
    ? { url: running.url, close: async () => true }
    : await startEngine({ ...options, onProblem: say });
  const window = openAppWindow(engine.url, options.dataDir);
  let isWritten = false;
  try {
    await untilEnd(window, engine.url, ended);
  } finally {
    if (typeof window !== 'string') await window.close();
    isWritten = await engine.close();
  }
  if (!isWritten) throw new Error('Some changes could not be written.');
}

async function untilEnd(window: AppWindow | NoWindow, url: string, ended: Promise<'signal'>) {
  if (window === 'noDisplay') offerLink('Open this link in a browser on this computer:', url);
  else if (window === 'noBrowser')
    offerLink('No Chromium, Chrome or Edge was found. Open this link in another browser:', url);
  else {
    say(`Handschlag is open. Ctrl-C or closing the window ends it. The link to it:\n${url}`);
    const end = await Promise.race([ended, window.ended]);
    if (end !== 'failed') return;
    offerLink(
      'The browser window could not be opened or broke down. Open this link in a browser on this computer:',
      url,
    );
  }
  await ended;
}

/** Null when Electron ran and ended well, or was told to end; else why not. */
async function runElectron(
  executable: string,
  { projectDir, dataDir }: StartOptions,
  ended: Promise<'signal'>,
): Promise<string | null> {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const app = join(projectDir, 'out', 'main', 'index.js');
  const child = spawn(executable, [...(isRoot ? ['--no-sandbox'] : []), app, `--data=${dataDir}`], {
    stdio: 'inherit',
  });
  const failure = new Promise<string | null>((resolve) => {
    child.once('exit', (code, signal) =>
      resolve(code === 0 ? null : `it ended with ${signal ?? `exit code ${String(code)}`}`),
    );
    child.once('error', (error) => resolve(error.message));
  });
  const first = await Promise.race([ended, failure]);
  if (first !== 'signal') return first;
  child.kill();
  await failure;
  return null;
}

function offerLink(sentence: string, url: string) {
  say(`${sentence}\n${url}\nCtrl-C ends Handschlag.`);
}

function say(text: string) {
  process.stdout.write(`${text}\n`);
}
