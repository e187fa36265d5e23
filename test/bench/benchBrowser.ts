// Chromium as the figures need it: one process per run, at 1920x1080, its processor slowed when asked.
import { setTimeout as delay } from 'node:timers/promises';
import { chromium, type Browser, type BrowserContext, type CDPSession, type Page } from 'playwright-core';
import { findChromium } from '../../src/engine/printing/chromiumFinder.ts';
import { browserArguments } from '../helpers/browserArguments.ts';

export interface BenchPage {
  readonly page: Page;
  readonly cdp: CDPSession;
  /** Milliseconds from the navigation until the whole document was loaded and the viewport painted. */
  readonly opened: number;
}

export interface OpenOptions {
  readonly throttle?: number;
  readonly name?: string;
  readonly team?: 'marketing' | 'sales';
}

declare global {
  interface Window {
    /** Tells the bench when `data-ready` was set, in milliseconds since the navigation. */
    handschlagReadyAt?: (milliseconds: string) => void;
  }
}

const settlesFor = 4000;

export async function withBrowser<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  const executablePath = findChromium() ?? chromium.executablePath();
  const args = browserArguments(['--disable-backgrounding-occluded-windows', '--disable-renderer-backgrounding']);
  const browser = await chromium.launch({ executablePath, args, timeout: 60_000 });
  try {
    // A browser that has just started is busy with pages of its own (what its address bar shows, for one) for a while.
    await delay(settlesFor);
    return await use(browser);
  } finally {
    await browser.close();
  }
}

export async function openBoard(
  browser: Browser,
  url: string,
  { throttle = 1, name = 'Anna Weber', team = 'marketing' }: OpenOptions = {},
): Promise<BenchPage> {
  return openBoardIn(await newBenchContext(browser), url, { throttle, name, team });
}

/** What one person's browser is: what one page leaves in it, the next one finds. */
export function newBenchContext(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'de-DE' });
}

export async function openBoardIn(
  context: BrowserContext,
  url: string,
  { throttle = 1, name = 'Anna Weber', team = 'marketing' }: OpenOptions = {},
): Promise<BenchPage> {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  // Told by a binding: whatever Playwright would look into the page with is a script as large as half of ours, compiled
  // while the board opens.
  await cdp.send('Runtime.enable');
  await cdp.send('Runtime.addBinding', { name: 'handschlagReadyAt' });
  const ready = new Promise<number>((resolve, reject) => {
    cdp.once('Runtime.bindingCalled', ({ payload }) => resolve(Number(payload)));
    setTimeout(() => reject(new Error('the board did not open within a minute')), 60_000).unref();
  });
  await page.addInitScript(() => {
    const watch = new MutationObserver(() => {
      if (!document.querySelector('[data-board][data-ready="true"]')) return;
      window.handschlagReadyAt!(String(performance.now()));
      watch.disconnect();
    });
    watch.observe(document, { subtree: true, attributes: true, attributeFilter: ['data-ready'] });
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  const address = new URL(url);
  address.search = new URLSearchParams({ lang: 'de', name, team, theme: 'light' }).toString();
  await page.goto(address.href, { waitUntil: 'commit' });
  return { page, cdp, opened: Math.round(await ready) };
}
