// The pages of the stand-in: a real Chromium on the display's scale, with the preload in its isolated world, the
// permissions that main grants, and what a page asks for passed on.
import { createServer, type AddressInfo } from 'node:net';
import type { Browser, BrowserContext, CDPSession, Download, Page } from 'playwright-core';
import { findChromium } from '../../../src/engine/printing/chromiumFinder.ts';
import { browserArguments } from '../../helpers/browserArguments.ts';
import { conditions, scaleFactor } from './conditions.ts';
import { onOrder } from './control.ts';
import { openEmptyPage } from './emptyPage.ts';
import { openPreloadWorld } from './preloadWorld.ts';
import type { StandInSession } from './session.ts';

export interface PageEvents {
  /** A message of the preload. */
  onMessage(channel: string, values: unknown[]): void;
  /** A navigation that main did not start; true lets it happen. */
  mayNavigate(url: string, isMainFrame: boolean): boolean;
  /** The page goes to another document, whoever wanted it. */
  onNavigation(url: string): void;
  /** No window of main's may open another one, so the stand-in closes each at once. */
  onWindowOpen(url: string): void;
  onUnload(): 'stay' | 'leave';
  /** The first frame of a document is there. */
  onDrawn(): void;
  /** A document has loaded. */
  onLoad(): void;
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
    // Loaded here, for it takes a second where there is to be no browser.
    const { chromium } = await import('playwright-core');
    const browser = await chromium.launch({
      executablePath,
      // Signals are for main.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      args: [
        ...browserArguments(switches),
        `--remote-debugging-port=${port}`,
        ...(scaleFactor === 1 ? [] : [`--force-device-scale-factor=${scaleFactor}`]),
      ],
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
  if (conditions.pages === 'none') return openEmptyPage(events);
  const context = await contextOf(session);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const way: { expected: string | null } = { expected: null };
  let processId = 0;
  await devtools.send('Page.enable');
  const world =
    preload === undefined
      ? null
      : await openPreloadWorld(devtools, preload, (channel, values) => events.onMessage(channel, values));
  await guardRequests(devtools, session, way, events);
  passOn(page, devtools, events);
  return {
    page,
    devtools,
    processId: () => processId,
    async load(url) {
      way.expected = url;
      try {
        await permit(context, session, url);
        await page.goto(url, { waitUntil: 'load' });
        processId = url === 'about:blank' ? await processOf(devtools) : 0;
      } finally {
        way.expected = null;
      }
    },
    send: async (channel, values) => world?.send(channel, values),
  };
}

async function contextOf({ partition }: StandInSession): Promise<BrowserContext> {
  const { browser } = await startBrowser();
  // A size of its own comes with a scale of its own.
  const viewport = scaleFactor === 1 ? size : null;
  const context =
    contexts.get(partition) ??
    browser.newContext({ viewport, locale: conditions.locale, userAgent, acceptDownloads: true });
  contexts.set(partition, context);
  return context;
}

/** What main lets the pages of this address have, Chromium has as well: it looks by itself, as WebRTC does. */
async function permit(context: BrowserContext, session: StandInSession, url: string) {
  const { origin } = new URL(url);
  if (origin !== 'null') await context.grantPermissions(session.permitted(origin), { origin });
}

async function guardRequests(
  devtools: CDPSession,
  session: StandInSession,
  way: { readonly expected: string | null },
  events: PageEvents,
) {
  const { frameTree } = await devtools.send('Page.getFrameTree');
  const mayLoad = (url: string) => {
    let isAllowed = true;
    session.request?.({ url }, ({ cancel = false }) => (isAllowed = !cancel));
    return isAllowed;
  };
  const mayGo = (url: string, isMainFrame: boolean) => {
    const isOwn = isMainFrame && way.expected !== null && withoutFragment(url) === withoutFragment(way.expected);
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
}

function passOn(page: Page, devtools: CDPSession, events: PageEvents) {
  devtools.on('Page.windowOpen', ({ url }) => events.onWindowOpen(url));
  page.on('popup', (popup) => void popup.close().catch(() => undefined));
  page.on('dialog', (dialog) => {
    const leave = dialog.type() !== 'beforeunload' || events.onUnload() === 'leave';
    void (leave ? dialog.accept() : dialog.dismiss()).catch(() => undefined);
  });
  page.on('domcontentloaded', () => events.onDrawn());
  page.on('load', () => events.onLoad());
  page.on('close', () => events.onClosed());
  page.on('crash', () => events.onCrash());
  page.on('download', (download) => events.onDownload(download));
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
