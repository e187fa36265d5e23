// Two browser processes on one board: milliseconds from an edit in one until the other has it on screen.
import type { Page } from 'playwright-core';
import { openBoard, withBrowser } from './benchBrowser.ts';

export interface SyncFigures {
  readonly typed: readonly number[];
  readonly moved: readonly number[];
}

/**
 * Milliseconds: sixteen edits a second, faster than anybody types; the screens are drawn by then, which takes both
 * processors.
 */
const betweenEdits = 60;

declare global {
  interface Window {
    /** Times since 1970 at which something was seen (in the other browser) or done (in the own one). */
    handschlagSeen?: number[];
    /**
     * Tells the bench that something was seen: a page that is asked all the time has less time for what is measured.
     */
    handschlagTell?: (nothing: string) => void;
  }
}

export function measureSync(url: string, edits: number): Promise<SyncFigures> {
  return withBrowser((first) =>
    withBrowser(async (second) => {
      const { page: writer } = await openBoard(first, url, { name: 'Anna Weber', team: 'marketing' });
      const { page: reader } = await openBoard(second, url, { name: 'Jörg Öztürk', team: 'sales' });
      // What follows the opening is over before edits are counted, as in boardFigures.ts.
      await writer.waitForTimeout(1500);
      await writer.bringToFront();
      const id = await firstCard(writer);
      return { typed: await typeLetters(writer, reader, id, edits), moved: await moveCard(writer, reader, id, edits) };
    }),
  );
}

/** @param writer a page in front, with the board; @param reader another person's */
export async function measureTyping(writer: Page, reader: Page, edits: number): Promise<readonly number[]> {
  return typeLetters(writer, reader, await firstCard(writer), edits);
}

async function firstCard(page: Page): Promise<string> {
  return (await page.locator('[data-touchpoint-id]').first().getAttribute('data-touchpoint-id'))!;
}

async function typeLetters(writer: Page, reader: Page, id: string, edits: number): Promise<number[]> {
  const watch = await watchCard(reader, id);
  await writer.evaluate(() => {
    const done: number[] = [];
    window.handschlagSeen = done;
    // A key that comes too early for dnd-kit is pressed again by the app (DragGrip.tsx).
    window.addEventListener(
      'keydown',
      ({ isTrusted }) => isTrusted && done.push(performance.timeOrigin + performance.now()),
      true,
    );
  });
  await writer.locator(`[data-touchpoint-id="${id}"]`).focus();
  await writer.keyboard.press('F2');
  await writer.locator(`[data-touchpoint-id="${id}"] textarea`).waitFor();
  await forget(writer);
  await forget(reader);
  for (let edit = 0; edit < edits; edit += 1) {
    const seen = watch.next();
    await writer.waitForTimeout(betweenEdits);
    await writer.keyboard.press('x');
    await seen;
  }
  const times = await differences(writer, reader);
  await watch.end();
  await writer.keyboard.press('Escape');
  return times;
}

/** By keyboard: the card goes up and down in its cell; the time counts from the key that drops it. */
async function moveCard(writer: Page, reader: Page, id: string, edits: number): Promise<number[]> {
  const card = writer.locator(`[data-touchpoint-id="${id}"]`);
  const watch = await watchCard(reader, id);
  const times: number[] = [];
  for (let edit = 0; edit < Math.min(edits, 30); edit += 1) {
    await card.focus();
    await writer.keyboard.press('Space');
    await writer.locator(`[data-touchpoint-id="${id}"][data-dragged]`).waitFor({ state: 'attached' });
    await writer.keyboard.press(edit % 2 === 0 ? 'ArrowDown' : 'ArrowUp');
    await forget(writer);
    await forget(reader);
    const seen = watch.next();
    await writer.waitForTimeout(betweenEdits);
    await writer.keyboard.press('Space');
    await seen;
    times.push(...(await differences(writer, reader)));
  }
  await watch.end();
  return times;
}

interface Watch {
  /** Settles when a change of the card has been seen. */
  next(): Promise<void>;
  end(): Promise<void>;
}

/** Notes each change of the card, at once. */
async function watchCard(page: Page, id: string): Promise<Watch> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Runtime.enable');
  await cdp.send('Runtime.addBinding', { name: 'handschlagTell' });
  const stop = await page.evaluateHandle((sought) => {
    window.handschlagSeen = [];
    const label = () => {
      const card = document.querySelector(`[data-touchpoint-id="${sought}"]`);
      return `${card?.getAttribute('aria-label')} ${card?.getAttribute('aria-posinset')} ${card?.closest('[data-cell]')?.getAttribute('data-cell')}`;
    };
    let last = label();
    const observer = new MutationObserver(() => {
      const now = label();
      if (now === last) return;
      last = now;
      window.handschlagSeen!.push(performance.timeOrigin + performance.now());
      window.handschlagTell!('');
    });
    observer.observe(document.querySelector('[data-board-scroll]')!, {
      subtree: true,
      childList: true,
      attributes: true,
    });
    return () => observer.disconnect();
  }, id);
  return {
    next: () =>
      new Promise<void>((resolve, reject) => {
        const limit = setTimeout(() => reject(new Error('the edit did not arrive within 20 seconds')), 20_000);
        cdp.once('Runtime.bindingCalled', () => {
          clearTimeout(limit);
          resolve();
        });
      }),
    async end() {
      await stop.evaluate((disconnect) => disconnect());
      await cdp.detach();
    },
  };
}

function forget(page: Page) {
  return page.evaluate(() => void (window.handschlagSeen!.length = 0));
}

async function differences(writer: Page, reader: Page): Promise<number[]> {
  const done = await writer.evaluate(() => [...window.handschlagSeen!]);
  const arrived = await reader.evaluate(() => [...window.handschlagSeen!]);
  return done.map((time, at) => Math.round((arrived[at]! - time) * 10) / 10);
}
