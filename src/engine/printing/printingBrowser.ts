// The browser that measures and prints for the command line: headless, without network, at low priority, ended with
// this process.
import { spawn, type ChildProcess } from 'node:child_process';
import { rm } from 'node:fs/promises';
import type { Readable, Writable } from 'node:stream';
import { sandboxArguments } from './chromiumFinder.ts';
import { openDevtoolsPipe, type DevtoolsPipe } from './devtoolsPipe.ts';
import { lowerPriority } from '../threads/lowPriority.ts';
import { makePrintProfile } from './printProfiles.ts';
import { ShellUnavailable } from './shell.ts';

export interface PrintingBrowser {
  readonly devtools: DevtoolsPipe;
  /** Lowers every process it has by now. */
  makeWay(): Promise<void>;
  close(): Promise<void>;
}

const flags = [
  '--headless=new',
  '--remote-debugging-pipe',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  // One process for all pages: it unpacks the fonts once and has them ready when the next page is laid out.
  '--renderer-process-limit=1',
  '--hide-scrollbars',
  '--mute-audio',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--font-render-hinting=none',
];

/** Rejects with ShellUnavailable when it does not start. */
export async function startPrintingBrowser(executable: string): Promise<PrintingBrowser> {
  const profile = await makePrintProfile();
  const child = spawn(executable, [...flags, ...sandboxArguments(), `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  // Its other processes begin with the priority of this one.
  lowerPriority(child.pid);
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  // Nothing may outlive this process, not even when it ends without calling close.
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const close = async () => {
    child.kill('SIGTERM');
    const hard = setTimeout(kill, 3_000);
    await exited;
    clearTimeout(hard);
    process.off('exit', kill);
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  const devtools = openDevtoolsPipe(child.stdio[3] as Writable, child.stdio[4] as Readable);
  try {
    await Promise.race([
      devtools.send('Browser.getVersion'),
      exited.then(() => {
        throw new Error('it ended at once');
      }),
      startLimit(child),
    ]);
  } catch (error) {
    await close();
    throw new ShellUnavailable(
      `${executable} did not start: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  return { devtools, makeWay: () => lowerAll(devtools, child.pid), close };
}

/** On Windows, and where it runs as root, Chromium gives its processes a priority of its own once they are there. */
async function lowerAll(devtools: DevtoolsPipe, own: number | undefined) {
  const { processInfo = [] } = await devtools
    .send('SystemInfo.getProcessInfo')
    .catch(() => ({}) as Record<string, unknown>);
  const processes = processInfo as readonly { readonly type: string; readonly id: number }[];
  // A browser in a container counts its processes otherwise than we do: the same numbers would be others' processes.
  if (!processes.some(({ type, id }) => type === 'browser' && id === own)) return;
  for (const { id } of processes) lowerPriority(id);
}

function startLimit(child: ChildProcess): Promise<never> {
  return new Promise((_, reject) => {
    const limit = setTimeout(() => reject(new Error('no answer within a minute')), 60_000).unref();
    child.once('exit', () => clearTimeout(limit));
  });
}
