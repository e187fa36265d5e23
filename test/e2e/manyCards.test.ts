// A board of 1,200 cards in a real browser: which of them are there, while nobody scrolls and while somebody does.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Page } from 'playwright-core';
import { startApp, type App } from '../helpers/app.ts';
import { valueOf, withHost } from '../helpers/testEngine.ts';

const patience = { timeout: 20_000, interval: 20 };
let app: App;
let path: string;

beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  const rows = Array.from(
    { length: 1200 },
    (_, at) => `Stage ${(at % 12) + 1},Card ${at},${['', 'marketing', 'both', 'sales'][Math.floor(at / 12) % 4]}`,
  );
  const bytes = new TextEncoder().encode(['stage,touchpoint,owner', ...rows].join('\n'));
  path = `/w/${await withHost(app.engine, async ({ host }) => valueOf(await host.importFile({ fileName: 'many.csv', bytes })).id)}`;
});
afterAll(() => app.close());
afterEach(async () => {
  await app.closePages();
  expect(app.problems.splice(0)).toEqual([]);
});

async function open(): Promise<Page> {
  const page = await app.open(path, {
    lang: 'en',
    name: 'Anna Weber',
    team: 'marketing',
    viewport: { width: 1280, height: 720 },
  });
  await page.locator('[data-board][data-ready="true"]').waitFor();
  return page;
}
const card = (page: Page, title: string) => page.locator(`[data-touchpoint-id][aria-label="${title}"]`);
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
const hasFocus = (page: Page, name: string) => vi.waitFor(async () => expect(await focused(page)).toBe(name), patience);
const count = (page: Page, expected: number) => page.locator(`[data-board][data-touchpoints="${expected}"]`).waitFor();
const mounted = (page: Page) => page.locator('[data-touchpoint-id]').count();

test('of 1,200 only those near are mounted; search steps through all of them; moving works after scrolling', async () => {
  const page = await open();
  await count(page, 1200);
  expect(await mounted(page)).toBeLessThan(800);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('Card 1199');
  await page.keyboard.press('Enter');
  await card(page, 'Card 1199').waitFor();
  await page.keyboard.press('Escape');
  await hasFocus(page, 'Card 1199');
  await page.keyboard.press('Control+d');
  await count(page, 1201);
  await page.locator('[data-board-scroll]').evaluate((scroller) => scroller.scrollTo(0, 0));
  await card(page, 'Card 0').waitFor();
});

test('of 2,000 stages those near the window are drawn, and the last one is found, edited and reached by the keyboard', async () => {
  const rows = Array.from({ length: 2000 }, (_, at) => `Stage ${at + 1},Card ${at},sales`);
  const bytes = new TextEncoder().encode(['stage,touchpoint,owner', ...rows].join('\n'));
  path = `/w/${await withHost(app.engine, async ({ host }) => valueOf(await host.importFile({ fileName: 'wide.csv', bytes })).id)}`;
  const page = await open();
  await count(page, 2000);
  const cells = () => page.locator('[data-cell]').count();
  expect(await cells()).toBeLessThan(4 * 60);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('Card 1998');
  await page.keyboard.press('Enter');
  await card(page, 'Card 1998').waitFor();
  await page.keyboard.press('Escape');
  await hasFocus(page, 'Card 1998');
  await page.getByRole('heading', { name: 'Stage 2000' }).waitFor();
  await page.keyboard.press('ArrowRight');
  await hasFocus(page, 'Card 1999');
  expect(await cells()).toBeLessThan(4 * 60);
});

test('around the window they are mounted before one scrolls there, so that scrolling changes nothing; far away they are there at once', async () => {
  const page = await open();
  // The stock is full when nothing has been added for a while.
  let before = 0;
  await vi.waitFor(
    async () => {
      const now = await mounted(page);
      const isFull = now === before && now > 300;
      before = now;
      expect(isFull).toBe(true);
    },
    { timeout: 40_000, interval: 500 },
  );
  const scrolled = (to: number) =>
    page.evaluate(async (top) => {
      const scroller = document.querySelector('[data-board-scroll]')!;
      let changes = 0;
      const observer = new MutationObserver((records) => void (changes += records.length));
      for (const list of document.querySelectorAll('[data-cards]')) observer.observe(list, { childList: true });
      scroller.scrollTop = top;
      // Whoever listens to scrolling is called in the same frame, before this.
      await new Promise(requestAnimationFrame);
      observer.disconnect();
      const { top: upper, bottom } = scroller.getBoundingClientRect();
      const cards = [...document.querySelectorAll('[data-touchpoint-id]')].map((element) =>
        element.getBoundingClientRect(),
      );
      return {
        changes,
        inView: cards.filter(
          (place) => place.bottom > upper + 60 && place.top < bottom - 110 && place.left < window.innerWidth,
        ).length,
      };
    }, to);
  expect(await scrolled(400)).toMatchObject({ changes: 0 });
  const far = await scrolled(2600);
  expect(far.changes).toBeGreaterThan(0);
  expect(far.inView).toBeGreaterThan(30);
  // What is far away now goes, as soon as there is time for it.
  await vi.waitFor(async () => expect(await mounted(page)).toBeLessThan(700), patience);
});

test('while the board scrolls under a pointer that rests no card lights up; it does at rest, or as soon as the pointer moves', async () => {
  const page = await open();
  const point = { x: 640, y: 420 };
  await page.mouse.move(point.x, point.y);
  const lit = () => page.locator('[data-touchpoint-id]:hover').count();
  const scrolling = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const scroller = document.querySelector('[data-board-scroll]')!;
        let most = 0;
        let frames = 0;
        const next = () => {
          // One notch of 3 pixels takes a card out of the pointer's way and brings the next about every sixteen frames.
          scroller.scrollTop += 3;
          frames += 1;
          if (frames > 20) most = Math.max(most, document.querySelectorAll('[data-touchpoint-id]:hover').length);
          if (frames < 90) requestAnimationFrame(next);
          else resolve(most);
        };
        requestAnimationFrame(next);
      }),
  );
  expect(await scrolling).toBe(0);
  const under = await page.locator('[data-touchpoint-id]').evaluateAll((cards, { x, y }) => {
    const frames = cards.map((card) => card.getBoundingClientRect());
    const at = frames.findIndex(
      ({ left, right, top, bottom }) => left < x && right > x && top < y + 40 && bottom > y - 40,
    );
    return { x: frames[at]!.left + 60, y: frames[at]!.top + 20, name: cards[at]!.getAttribute('aria-label')! };
  }, point);
  // At once, while it still counts as moving.
  await page.locator('[data-board-scroll]').evaluate((scroller) => (scroller.scrollTop += 1));
  await page.mouse.move(under.x, under.y);
  await page.mouse.click(under.x, under.y);
  await hasFocus(page, under.name);
  expect(await lit()).toBe(1);
  // Without any further movement, the one that is under the pointer when the board has come to rest.
  const scroller = page.locator('[data-board-scroll]');
  const top = await scroller.evaluate(({ scrollTop }) => scrollTop);
  await page.mouse.wheel(0, 300);
  const isRight = () =>
    page.evaluate(({ x, y }) => {
      const found = document.elementFromPoint(x, y);
      const isCovered = found?.matches('[data-scroll-cover]');
      return (
        !isCovered &&
        (found?.closest('[data-touchpoint-id]') ?? null) === document.querySelector('[data-touchpoint-id]:hover')
      );
    }, under);
  await vi.waitFor(async () => expect(await scroller.evaluate(({ scrollTop }) => scrollTop)).not.toBe(top), patience);
  await vi.waitFor(async () => expect(await isRight()).toBe(true), patience);
});
