// The floor: the finished board as plain HTML with its styles and fonts, without any script. Nothing that draws the same
// picture opens sooner, so it is what opening is compared with.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';

declare global {
  interface Window {
    /** Tells the bench when the floor was drawn, in milliseconds since the navigation. */
    handschlagDrawnAt?: (milliseconds: string) => void;
  }
}

const types: Readonly<Record<string, string>> = { '.css': 'text/css', '.woff2': 'font/woff2', '.svg': 'image/svg+xml' };

/** What is on the page now, without what would run. */
export function plainPage(page: Page): Promise<string> {
  return page.evaluate(() => {
    const plain = document.documentElement.cloneNode(true) as HTMLElement;
    for (const each of plain.querySelectorAll('script, link[rel=modulepreload], link[rel=preload][as=script]'))
      each.remove();
    return `<!doctype html>${plain.outerHTML}`;
  });
}

/** Milliseconds from the navigation until it is drawn: for a browser that has never been there, and for one that has. */
export async function measureFloor(
  browser: Browser,
  built: string,
  html: string,
  throttle: number,
): Promise<readonly [first: number, later: number]> {
  const server = createServer(({ url = '/' }, response) => {
    const path = normalize(new URL(url, 'http://floor').pathname);
    const type = types[extname(path)];
    if (type === undefined) return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
    try {
      const bytes = readFileSync(join(built, 'renderer', path));
      // As the engine sends them.
      const kept = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
      response.writeHead(200, { 'content-type': type, 'cache-control': kept }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'de-DE' });
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    return [await visit(context, url, throttle), await visit(context, url, throttle)];
  } finally {
    await context.close();
    server.closeAllConnections();
    server.close();
  }
}

async function visit(context: BrowserContext, url: string, throttle: number): Promise<number> {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Runtime.enable');
  await cdp.send('Runtime.addBinding', { name: 'handschlagDrawnAt' });
  const drawn = new Promise<number>((resolve) => {
    cdp.once('Runtime.bindingCalled', ({ payload }) => resolve(Number(payload)));
  });
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => window.handschlagDrawnAt!(String(performance.now()));
        port2.postMessage(null);
      }),
    );
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await page.goto(url, { waitUntil: 'commit' });
  const at = Math.round(await drawn);
  await page.close();
  return at;
}
