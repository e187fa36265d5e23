// What one run on one board gives: opening, panning, dragging, memory, number of mounted cards; and whether anything
// was missing in view.
import type { Page } from 'playwright-core';
import { openBoard, withBrowser, type BenchPage } from './benchBrowser.ts';
import { until } from '../helpers/relayClient.ts';
import { measureFloor, plainPage } from './floorFigures.ts';

export interface Frames {
  /** 95th percentile, milliseconds. */
  readonly frame: number;
  readonly longest: number;
  /**
   * Places in view that lacked their card, over all frames: without it a board that shows nothing would seem perfectly
   * smooth.
   */
  readonly empty: number;
}

export interface BoardFigures {
  readonly open: number;
  /** Milliseconds until the same picture is there as plain HTML; null unless asked for. */
  readonly floor: number | null;
  readonly pan: Frames;
  readonly drag: Frames;
  /** Megabytes in use after a garbage collection. */
  readonly heap: number;
  readonly mounted: number;
}

declare global {
  interface Window {
    handschlagFrames?: { readonly times: number[]; empty: number; isRunning: boolean };
  }
}

export function measureOpening(url: string): Promise<number> {
  return withBrowser(async (browser) => (await openBoard(browser, url)).opened);
}

interface BoardOptions {
  readonly throttle: number;
  /** Where the styles of the floor lie; without it there is none. */
  readonly built?: string;
}

export function measureBoard(url: string, { throttle, built }: BoardOptions): Promise<BoardFigures> {
  return withBrowser(async (browser) => {
    const bench = await openBoard(browser, url, { throttle });
    const html = built === undefined ? null : await plainPage(bench.page);
    const heap = await usedHeap(bench);
    const mounted = await bench.page.locator('[data-touchpoint-id]').count();
    // Whatever follows the opening (fonts, presence, first save state) is over before frames are counted.
    await bench.page.waitForTimeout(1500);
    const pan = await framesWhile(bench.page, () => panAround(bench.page));
    const drag = await framesWhile(bench.page, () => dragAround(bench.page));
    await bench.page.context().close();
    const floor = html === null ? null : (await measureFloor(browser, built!, html, throttle))[0];
    return { open: bench.opened, floor, pan, drag, heap, mounted };
  });
}

async function usedHeap({ cdp }: BenchPage): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return Math.round(usedSize / 100_000) / 10;
}

/** Wheel down, sideways, up and back, as a hand does: a notch every other frame, for about four seconds. */
async function panAround(page: Page) {
  await page.mouse.move(960, 600);
  for (const [x, y] of [
    [0, 60],
    [60, 0],
    [0, -60],
    [-60, 0],
    [0, 60],
    [60, 30],
    [-60, -60],
  ] as const) {
    for (let notch = 0; notch < 18; notch += 1) {
      await page.mouse.wheel(x, y);
      await page.waitForTimeout(30);
    }
  }
}

/** One card across cells, then to the edge so that the board scrolls by itself, then dropped. */
async function dragAround(page: Page) {
  const card = await page.evaluate(() => {
    const scroller = document.querySelector('[data-board-scroll]')!.getBoundingClientRect();
    const found = [...document.querySelectorAll('[data-touchpoint-id]')].find((element) => {
      const { left, top, bottom } = element.getBoundingClientRect();
      return left > scroller.left + 160 && top > scroller.top + 120 && bottom < scroller.bottom - 200;
    })!;
    const { left, top } = found.getBoundingClientRect();
    return { id: found.getAttribute('data-touchpoint-id')!, x: left + 60, y: top + 12 };
  });
  const placeOf = (id: string) =>
    page.evaluate(
      (sought) =>
        document
          .querySelector(`[data-touchpoint-id="${sought}"]`)
          ?.closest('[data-cell]')
          ?.getAttribute('data-stage-id'),
      id,
    );
  const before = await placeOf(card.id);
  await page.mouse.move(card.x, card.y);
  await page.mouse.down();
  for (let step = 0; step < 150; step += 1) {
    const turn = (step / 150) * Math.PI * 2;
    await page.mouse.move(card.x + (step / 150) * 700, Math.min(900, Math.max(260, card.y + Math.sin(turn) * 220)));
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
  // A slowed browser takes its time.
  await until(async () => (await placeOf(card.id)) !== before, 'the dragged card to change its stage', 10_000);
}

/**
 * Done twice: looking for places without a card takes longer than a frame has, so frames are counted while nobody
 * looks.
 */
async function framesWhile(page: Page, act: () => Promise<void>): Promise<Frames> {
  const pace = await paceWhile(page, act);
  const { empty } = await watchWhile(page, act, true);
  return { ...pace, empty };
}

/** Times of the frames that are drawn meanwhile. */
export async function paceWhile(page: Page, act: () => Promise<void>): Promise<Omit<Frames, 'empty'>> {
  const { times } = await watchWhile(page, act, false);
  const sorted = times.sort((left, right) => left - right);
  const rounded = (value: number | undefined) => Math.round((value ?? Number.NaN) * 10) / 10;
  return { frame: rounded(sorted[Math.floor(sorted.length * 0.95)]), longest: rounded(sorted.at(-1)) };
}

async function watchWhile(
  page: Page,
  act: () => Promise<void>,
  looks: boolean,
): Promise<{ times: number[]; empty: number }> {
  await page.evaluate(watchFrames, looks);
  await act();
  const { times, empty } = await page.evaluate(() => {
    window.handschlagFrames!.isRunning = false;
    return window.handschlagFrames!;
  });
  await page.waitForTimeout(500);
  return { times, empty };
}

/** Runs in the page: times of frames; when it `looks`, every sixth frame the places in view that have no card. */
function watchFrames(looks: boolean) {
  const frames = { times: new Array<number>(), empty: 0, isRunning: true };
  window.handschlagFrames = frames;
  let last = performance.now();
  let count = 0;
  const next = (now: number) => {
    if (!frames.isRunning) return;
    frames.times.push(now - last);
    last = now;
    count += 1;
    if (looks && count % 6 === 0) frames.empty += emptyPlaces();
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);

  function emptyPlaces(): number {
    const scroller = document.querySelector('[data-board-scroll]')!.getBoundingClientRect();
    let empty = 0;
    for (const cell of document.querySelectorAll('[data-cell]')) {
      const frame = cell.getBoundingClientRect();
      if (
        frame.right < scroller.left ||
        frame.left > scroller.right ||
        frame.bottom < scroller.top ||
        frame.top > scroller.bottom
      )
        continue;
      const size = Number(cell.getAttribute('data-count'));
      const cards = [...cell.querySelectorAll('[aria-posinset]')].map((card) => ({
        at: Number(card.getAttribute('aria-posinset')),
        ...edges(card),
      }));
      cards.sort((left, right) => left.at - right.at);
      const top = Math.max(frame.top, scroller.top);
      const bottom = Math.min(frame.bottom, scroller.bottom);
      const end = frame.top + Number(cell.getAttribute('data-filled'));
      if (size > 0 && cards.length === 0 && end > top) empty += 1;
      for (const [index, card] of cards.entries()) {
        const previous = cards[index - 1];
        if (previous ? card.at !== previous.at + 1 : card.at > 1 && card.top > top + 10) empty += 1;
      }
      const bottommost = cards.at(-1);
      if (bottommost && bottommost.at < size && bottommost.bottom < bottom - 10) empty += 1;
    }
    return empty;
  }
  function edges(element: Element) {
    const { top, bottom } = element.getBoundingClientRect();
    return { top, bottom };
  }
}
