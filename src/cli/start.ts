// `npm start`: opens the app in Electron where its binary is, else the engine with an installed browser's window, else
// prints the link.
import { findRunningEngine, startEngine } from '../engine/engine.ts';
import { hasDisplay, openAppWindow, type AppWindow, type NoWindow } from './appWindow.ts';
import { findElectron, type Electron } from './electron.ts';
import { runElectron } from './electronRun.ts';
import { sandboxProblem, type SandboxMachine } from './electronSandbox.ts';
import { endSignal } from './endSignal.ts';

export interface StartOptions {
  readonly dataDir: string;
  /** The clone: where node_modules and out are. */
  readonly projectDir: string;
  readonly rendererDir: string;
  readonly resourcesDir: string;
  /** The built planWorker.ts. */
  readonly planScript: string;
  /** The built fileWorker.ts. */
  readonly fileScript: string;
  readonly port?: number;
}

/** Runs until the window is closed or the process is told to end; by then everything is written and closed. */
export async function start(options: StartOptions): Promise<void> {
  const ended = endSignal();
  const electron = chooseElectron(options.projectDir);
  if (electron.executable === null) {
    say(electron.reason);
    return runInBrowser(options, ended);
  }
  const end = await runElectron(electron.executable, options, ended);
  if (end.wentWell) return;
  // A browser in place of an app that has been open would show up when somebody has just closed that app.
  if (end.wasReady) throw new Error(`Electron has ended early: ${end.reason}.`);
  say(`Electron did not run here (${end.reason}), so Handschlag opens in a browser window.`);
  return runInBrowser(options, ended);
}

/** Electron's binary where it can be opened, else a sentence that says why not and what opens instead. */
export function chooseElectron(projectDir: string, machine?: SandboxMachine): Electron {
  const not = (reason: string) => ({ executable: null, reason });
  if (!hasDisplay()) return not('There is no display here, so Handschlag opens neither Electron nor a browser window.');
  const electron = findElectron(projectDir);
  if (electron.executable === null)
    return not(`Electron is not installed here (${electron.reason}), so Handschlag opens in a browser window.`);
  const locked = sandboxProblem(electron.executable, machine);
  return locked === null ? electron : not(`${locked}\nUntil then Handschlag opens in a browser window.`);
}

async function runInBrowser(options: StartOptions, ended: Promise<'signal'>) {
  // Who starts the app twice gets a second window on the same engine; the first start ends that engine.
  const running = await findRunningEngine(options.dataDir);
  const engine = running
    ? { url: running.url, close: async () => true }
    : await startEngine({ ...options, language: 'window', onProblem: say });
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

function offerLink(sentence: string, url: string) {
  say(`${sentence}\n${url}\nCtrl-C ends Handschlag.`);
}

function say(text: string) {
  process.stdout.write(`${text}\n`);
}
