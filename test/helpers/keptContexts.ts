// Browser contexts that outlive the tests which use them. Two thirds of the work of opening a page of the app are a
// process of its own and the compiling of the app's scripts; both are spared where the process of the same browser
// context has done them before. What a page has left behind (storage, routes, permissions) is removed in between.
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** The pages of one context share a process, and what was compiled in it is taken again. */
export const keptArguments = ['--process-per-site', '--js-flags=--no-script-streaming'];

/** Milliseconds that a page waits for what a test asks for, before the test fails. */
const patience = 20_000;

interface Kept {
  readonly context: BrowserContext;
  /** Never closed: without a page the process would end. */
  readonly keeper: Page;
  readonly hasTouch: boolean;
  readonly origins: Set<string>;
  isInUse: boolean;
}

export interface PageOptions {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly hasTouch: boolean;
  /** Not to be kept. */
  readonly isLast: boolean;
}

export interface KeptContexts {
  /** A page in a context that nobody else has, with nothing stored in it. */
  newPage(options: PageOptions): Promise<Page>;
  /** Closes all pages and empties their contexts; closes those that are not kept. */
  release(): Promise<void>;
}

/** `plainAddress` answers with something small that is no page of the app. */
export function keepContexts(browser: Browser, plainAddress: string): KeptContexts {
  const all = new Set<Kept>();

  async function open(hasTouch: boolean): Promise<Kept> {
    const context = await browser.newContext({ hasTouch, locale: 'de-DE', acceptDownloads: true });
    context.setDefaultTimeout(patience);
    const keeper = await context.newPage();
    await keeper.goto(plainAddress);
    const kept = { context, keeper, hasTouch, origins: new Set<string>(), isInUse: false };
    context.on('close', () => all.delete(kept));
    all.add(kept);
    return kept;
  }

  async function empty({ context, keeper, origins }: Kept) {
    await Promise.all(context.pages().map((page) => (page === keeper ? undefined : page.close())));
    await context.unrouteAll();
    await context.clearPermissions();
    await context.clearCookies();
    const devtools = await context.newCDPSession(keeper);
    for (const origin of origins) await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await devtools.detach();
    origins.clear();
  }

  return {
    async newPage({ viewport, hasTouch, isLast }) {
      const kept = [...all].find((one) => !one.isInUse && one.hasTouch === hasTouch) ?? (await open(hasTouch));
      kept.isInUse = true;
      if (isLast) all.delete(kept);
      const page = await kept.context.newPage();
      page.on('framenavigated', (frame) => kept.origins.add(new URL(frame.url()).origin));
      await page.setViewportSize(viewport);
      return page;
    },
    async release() {
      const known = new Set([...all].map(({ context }) => context));
      for (const context of browser.contexts()) if (!known.has(context)) await context.close();
      for (const kept of [...all].filter(({ isInUse }) => isInUse)) {
        await empty(kept);
        kept.isInUse = false;
      }
    },
  };
}
