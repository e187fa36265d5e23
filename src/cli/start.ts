// `npm start`: opens the app in Electron where its binary is, else the engine with an installed browser's window, else prints the link.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { findRunningEngine, startEngine } from '../engine/engine.ts';
import { openAppWindow, type NoWindow } from './appWindow.ts';
import { findElectron } from './electron.ts';

export interface StartOptions {
  readonly dataDir: string;
  readonly projectDir: string;
  readonly rendererDir: string;
  readonly resourcesDir: string;
  readonly port?: number;
}

const without: Record<NoWindow, string> = {
  noDisplay: 'There is no display here. Open this link in a browser on this computer:',
  noBrowser: 'No Chromium, Chrome or Edge was found. Open this link in a browser on this computer:',
};

/** Runs until the window is closed or the process is told to end; everything is written and closed by then. */
export async function start(options: StartOptions): Promise<void> {
  const electron = findElectron(options.projectDir);
  if (electron !== null) return runElectron(electron, options);
  say('Electron is not installed here (its binary could not be downloaded), so Handschlag opens in a browser window.');
  const running = await findRunningEngine(options.dataDir);
  const engine = running ? { url: running.url, close: async () => undefined } : await startEngine(options);
  const ended = endSignal();
  const window = openAppWindow(engine.url, options.dataDir);
  if (typeof window === 'string') say(`${without[window]}\n${engine.url}`);
  else say(`Handschlag is open. The link to it: ${engine.url}`);
  try {
    await (typeof window === 'string' ? ended : Promise.race([ended, window.closed]));
  } finally {
    if (typeof window !== 'string') window.close();
    await engine.close();
  }
}

async function runElectron(executable: string, { projectDir, dataDir }: StartOptions) {
  const child = spawn(executable, [join(projectDir, 'out', 'main', 'index.js'), `--data=${dataDir}`], { stdio: 'inherit' });
  void endSignal().then(() => child.kill());
  await once(child, 'exit');
}

function endSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

function say(sentence: string) {
  process.stderr.write(`${sentence}\n`);
}
