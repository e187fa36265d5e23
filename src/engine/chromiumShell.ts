// The shell by an installed Chromium, Chrome or Edge, for the command line and wherever Electron is not there.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { unlessAborted } from './abortable.ts';
import { sandboxArguments } from './chromiumFinder.ts';
import { openDevtoolsPipe, type DevtoolsPipe } from './devtoolsPipe.ts';
import { preparePage, type FillPage, type PrintedPage, type SendToPage } from './printedPage.ts';
import { ShellUnavailable, type Shell } from './shell.ts';

export interface ChromiumShellOptions {
  /** Path of the browser, or null when none was found: then every call is rejected with ShellUnavailable. */
  readonly executable: string | null;
  /** The browser ends after this many milliseconds without a call, and starts again with the next. */
  readonly idleAfter?: number;
}

interface Browser {
  readonly devtools: DevtoolsPipe;
  /** Empty pages that wait for the next call: opening one takes a tenth of a second. */
  readonly empty: EmptyPage[];
  close(): Promise<void>;
}

interface EmptyPage {
  readonly fill: FillPage;
  readonly send: SendToPage;
  close(): void;
}

/** Starts nothing before the first call; one browser serves all calls. */
export function openChromiumShell({ executable, idleAfter = 60_000 }: ChromiumShellOptions): Shell {
  let browser: Promise<Browser> | undefined;
  let calls = 0;
  let idle: NodeJS.Timeout | undefined;

  async function end() {
    clearTimeout(idle);
    const ending = browser;
    browser = undefined;
    await ending?.then(
      (running) => running.close(),
      () => undefined,
    );
  }

  /** Shows the HTML in a page of its own and runs `use` on it. */
  async function withPage<T>(html: string, signal: AbortSignal | undefined, use: (open: OpenPage) => Promise<T>): Promise<T> {
    if (executable === null) throw new ShellUnavailable('no Chromium, Chrome or Edge found');
    clearTimeout(idle);
    calls += 1;
    const starting = (browser ??= startBrowser(executable));
    try {
      const running = await starting;
      // A command to a page that was closed is never answered.
      return await unlessAborted(signal, inPage(running, html, signal, use));
    } catch (error) {
      if (browser === starting && !signal?.aborted) await end();
      throw error;
    } finally {
      calls -= 1;
      if (calls === 0) idle = setTimeout(() => void end(), idleAfter).unref();
    }
  }

  return {
    measure: (html, signal) => withPage(html, signal, ({ page }) => page.measure()),
    printToPdf: (html, signal) =>
      withPage(html, signal, async ({ page, send }) => {
        await page.settle();
        const { data } = await send('Page.printToPDF', {
          printBackground: true,
          preferCSSPageSize: true,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        });
        return Buffer.from(String(data), 'base64');
      }),
    close: end,
  };
}

interface OpenPage {
  readonly page: PrintedPage;
  readonly send: SendToPage;
}

/** The page is used again unless something went wrong with it or it is no longer wanted. */
async function inPage<T>({ devtools, empty }: Browser, html: string, signal: AbortSignal | undefined, use: (open: OpenPage) => Promise<T>): Promise<T> {
  signal?.throwIfAborted();
  const own = empty.pop() ?? (await openPage(devtools));
  signal?.addEventListener('abort', own.close);
  if (signal?.aborted) own.close();
  try {
    const result = await use({ page: await own.fill(html), send: own.send });
    signal?.removeEventListener('abort', own.close);
    void own.fill('').then(() => empty.push(own), own.close);
    return result;
  } catch (error) {
    own.close();
    throw error;
  }
}

async function openPage(devtools: DevtoolsPipe): Promise<EmptyPage> {
  const { targetId } = await devtools.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await devtools.send('Target.attachToTarget', { targetId, flatten: true });
  const send: SendToPage = (method, params) => devtools.send(method, params, String(sessionId));
  const close = () => void devtools.send('Target.closeTarget', { targetId }).catch(() => undefined);
  return { fill: await preparePage(send), send, close };
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

async function startBrowser(executable: string): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), 'handschlag-print-'));
  const child = spawn(executable, [...flags, ...sandboxArguments(), `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
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
  return { devtools, empty: [], close };
}

function startLimit(child: ChildProcess): Promise<never> {
  return new Promise((_, reject) => {
    const limit = setTimeout(() => reject(new Error('no answer within a minute')), 60_000).unref();
    child.once('exit', () => clearTimeout(limit));
  });
}
