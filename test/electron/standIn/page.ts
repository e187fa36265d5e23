// The pages of the stand-in: a real Chromium, with the preload as a script that runs first, and what a page asks for
// passed on.
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type CDPSession,
  type Download,
  type Frame,
  type Page,
} from 'playwright-core';
import { findChromium } from '../../../src/engine/printing/chromiumFinder.ts';
import { browserArguments } from '../../helpers/browserArguments.ts';
import { onOrder } from './control.ts';
import type { StandInSession } from './session.ts';

export interface PageEvents {
  /** A message of the preload, and the frame that sent it. */
  onMessage(frame: Frame, channel: string, values: unknown[]): void;
  /** A navigation that main did not start; true lets it happen. */
  mayNavigate(url: string, isMainFrame: boolean): boolean;
  /** The page goes to another document, whoever wanted it. */
  onNavigation(url: string): void;
  /** No window of main's may open another one, so the stand-in closes each at once. */
  onWindowOpen(url: string): void;
  onUnload(): 'stay' | 'leave';
  onClosed(): void;
  onCrash(): void;
  onDownload(download: Download): void;
}

export interface StandInPage {
  readonly page: Page;
  readonly devtools: CDPSession;
  /** In the system; 0 before it was loaded. */
  processId(): number;
  load(url: string): Promise<void>;
  send(channel: string, values: unknown[]): Promise<void>;
}

interface Started {
  readonly browser: Browser;
  readonly endpoint: string;
}

/** What main has added to the command line of Chromium before it was ready. */
export const switches: string[] = [];
const contexts = new Map<string, Promise<BrowserContext>>();
let started: Promise<Started> | null = null;

onOrder('switches', () => switches);

export function startBrowser(): Promise<Started> {
  started ??= (async () => {
    const port = await freePort();
    const executablePath = findChromium();
    if (executablePath === null) throw new Error('No Chromium, Chrome or Edge is installed');
    const browser = await chromium.launch({
      executablePath,
      args: [...browserArguments(switches), `--remote-debugging-port=${port}`],
    });
    // A Chromium whose last page was closed opens no other; printing opens and closes pages.
    await browser.newPage();
    return { browser, endpoint: `http://127.0.0.1:${port}` };
  })();
  return started;
}

export async function closeBrowser() {
  await (await started)?.browser.close();
}

const size = { width: 1280, height: 720 };
/** As Electron names itself; the engine tells windows of the app from browsers by it. */
const userAgent =
  'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Handschlag/0.1.0 Chrome/150.0.0.0 Electron/45.4.1 Safari/537.36';

/** A page in the browser context of its session. */
export async function openPage(
  session: StandInSession,
  preload: string | undefined,
  events: PageEvents,
): Promise<StandInPage> {
  const { browser } = await startBrowser();
  const { partition } = session;
  let context = contexts.get(partition);
  const locale = process.env['STAND_IN_LOCALE'] ?? 'de-DE';
  if (!context)
    contexts.set(
      partition,
      (context = browser.newContext({ viewport: size, locale, userAgent, acceptDownloads: true })),
    );
  const page = await (await context).newPage();
  const devtools = await (await context).newCDPSession(page);
  let expected: string | null = null;
  let processId = 0;

  await page.exposeBinding('standInSend', ({ frame }, channel: string, values: unknown[]) =>
    events.onMessage(frame, channel, values),
  );
  if (preload !== undefined) await page.addInitScript({ content: preloadScript(preload) });
  const { frameTree } = await devtools.send('Page.getFrameTree');
  const mayLoad = (url: string) => {
    let isAllowed = true;
    session.request?.({ url }, ({ cancel = false }) => (isAllowed = !cancel));
    return isAllowed;
  };
  const mayGo = (url: string, isMainFrame: boolean) => {
    const isOwn = isMainFrame && expected !== null && withoutFragment(url) === withoutFragment(expected);
    return isOwn || events.mayNavigate(url, isMainFrame);
  };
  await devtools.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  devtools.on('Fetch.requestPaused', ({ requestId, request: { url }, resourceType, frameId }) => {
    const isMainFrame = frameId === frameTree.frame.id;
    const isDocument = resourceType === 'Document';
    const goes = (!isDocument || mayGo(url, isMainFrame)) && mayLoad(url);
    if (goes && isDocument && isMainFrame) events.onNavigation(url);
    const sent = goes
      ? devtools.send('Fetch.continueRequest', { requestId })
      : devtools.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
    void sent.catch(() => undefined);
  });
  await devtools.send('Page.enable');
  devtools.on('Page.windowOpen', ({ url }) => events.onWindowOpen(url));
  page.on('popup', (popup) => void popup.close().catch(() => undefined));
  page.on('dialog', (dialog) => {
    const leave = dialog.type() !== 'beforeunload' || events.onUnload() === 'leave';
    void (leave ? dialog.accept() : dialog.dismiss()).catch(() => undefined);
  });
  page.on('close', () => events.onClosed());
  page.on('crash', () => events.onCrash());
  page.on('download', (download) => events.onDownload(download));
  return {
    page,
    devtools,
    processId: () => processId,
    async load(url) {
      expected = url;
      try {
        await page.goto(url, { waitUntil: 'commit' });
        processId = url === 'about:blank' ? await processOf(devtools) : 0;
      } finally {
        expected = null;
      }
    },
    async send(channel, values) {
      await page.evaluate(
        ([name, all]) =>
          (window as Window & { standInReceive?: (channel: string, values: unknown[]) => void }).standInReceive?.(
            name,
            all,
          ),
        [channel, values] as const,
      );
    },
  };
}

/**
 * Chromium begins the names of requests with the number of the process that makes them. Asks an empty page, which may
 * load anything.
 */
async function processOf(devtools: CDPSession): Promise<number> {
  await devtools.send('Network.enable');
  const asked = 'data:,';
  const named = new Promise<string>((resolve) => {
    devtools.on('Network.requestWillBeSent', ({ requestId, request }) => {
      if (request.url === asked) resolve(requestId);
    });
  });
  await devtools.send('Runtime.evaluate', { expression: `fetch('${asked}')` });
  const name = await named;
  await devtools.send('Network.disable');
  const processId = Number.parseInt(name, 10);
  if (!(processId > 0)) throw new Error(`No process can be read from the name of a request: ${name}`);
  return processId;
}

/**
 * Electron gives a preload `require('electron')` of these few functions, in a world of its own; here it shares the
 * page's.
 */
function preloadScript(path: string): string {
  if (!existsSync(path)) throw new Error(`There is no preload ${path}`);
  return `(() => {
    if (window !== window.top) return;
    const listeners = new Map();
    const send = window.standInSend;
    Object.defineProperty(window, 'standInReceive', { configurable: true, value: (channel, values) => {
      for (const listener of listeners.get(channel) ?? []) listener({}, ...values);
    } });
    const electron = {
      contextBridge: { exposeInMainWorld: (name, value) => Object.defineProperty(window, name, { value, configurable: false, writable: false }) },
      ipcRenderer: {
        send: (channel, ...values) => void send(channel, values),
        on: (channel, listener) => listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
      },
    };
    const module = { exports: {} };
    ((module, exports, require) => { ${readFileSync(path, 'utf8')} })(module, module.exports, (name) => {
      if (name !== 'electron') throw new Error('A sandboxed preload cannot require ' + name);
      return electron;
    });
  })();`;
}

function withoutFragment(url: string): string {
  return url.split('#', 1)[0]!;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
