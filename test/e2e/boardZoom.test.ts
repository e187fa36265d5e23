// Zooming the board in a real browser: by trackpad, by fingers, by wheel and by keys, and what stays where it is
// meanwhile.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Page } from 'playwright-core';
import { startApp, type App, type OpenOptions } from '../helpers/app.ts';
import { openedWorkshop } from '../helpers/openedWorkshop.ts';

const patience = { timeout: 20_000, interval: 20 };
/** In the middle of the board of 1280 x 720, clear of heads and dock. */
const middle = { x: 700, y: 380 };
let app: App;
let path: string;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  path = await openedWorkshop(app.engine);
});
afterEach(async () => {
  await app.closePages();
  expect(app.problems.splice(0)).toEqual([]);
});

async function open(options: OpenOptions = {}): Promise<Page> {
  const page = await app.open(path, { lang: 'en', name: 'Anna Weber', team: 'marketing', ...options });
  await page.locator('[data-board][data-ready="true"]').waitFor();
  return page;
}
const card = (page: Page, title: string) => page.locator(`[data-touchpoint-id][aria-label="${title}"]`);
const percent = (page: Page) => page.getByRole('group', { name: 'Zoom' }).getByText('%').innerText();
const isZoomed = (page: Page, to: string) => vi.waitFor(async () => expect(await percent(page)).toBe(to), patience);
/** How much the browser itself has enlarged the page. */
const pageScale = (page: Page) => page.evaluate(() => window.visualViewport?.scale);
/** Column and lane under a point of the window. */
const under = (page: Page, { x, y }: { x: number; y: number }) =>
  page.evaluate(
    ([left, top]) =>
      document
        .elementsFromPoint(left!, top!)
        .find((one) => !one.matches('[data-scroll-cover]'))
        ?.closest('[data-cell]')
        ?.getAttribute('data-cell'),
    [x, y],
  );

describe('two fingers', () => {
  test('on a trackpad zoom the board in its steps, around the pointer, and not the page', async () => {
    const page = await open();
    const devtools = await page.context().newCDPSession(page);
    const pinch = (scaleFactor: number) =>
      devtools.send('Input.synthesizePinchGesture', {
        ...middle,
        scaleFactor,
        relativeSpeed: 800,
        gestureSourceType: 'mouse',
      });
    const before = await under(page, middle);
    await pinch(1.3);
    await isZoomed(page, '125%');
    expect(await under(page, middle)).toBe(before);
    await pinch(0.1);
    await isZoomed(page, '50%');
    await pinch(9);
    await isZoomed(page, '200%');
    expect(await pageScale(page)).toBe(1);
  });

  test('on a screen zoom the board around what is between them', async () => {
    const page = await open({ hasTouch: true });
    const devtools = await page.context().newCDPSession(page);
    const fingers = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart?: number) =>
      devtools.send('Input.dispatchTouchEvent', {
        type,
        touchPoints:
          apart === undefined ? [] : [-1, 1].map((side) => ({ x: middle.x + (side * apart) / 2, y: middle.y })),
      });
    const before = await under(page, middle);
    await fingers('touchStart', 200);
    for (let apart = 210; apart <= 400; apart += 10) await fingers('touchMove', apart);
    await isZoomed(page, '200%');
    expect(await under(page, middle)).toBe(before);
    for (let apart = 390; apart >= 90; apart -= 10) await fingers('touchMove', apart);
    await isZoomed(page, '50%');
    await fingers('touchEnd');
  });
});

test('the wheel with Ctrl goes one step with each notch, around the pointer', async () => {
  const page = await open();
  const before = await under(page, middle);
  await page.mouse.move(middle.x, middle.y);
  await page.keyboard.down('Control');
  for (const step of ['125%', '150%', '200%']) {
    await page.mouse.wheel(0, -120);
    await isZoomed(page, step);
    expect(await under(page, middle)).toBe(before);
  }
  await page.mouse.wheel(0, 120);
  await isZoomed(page, '150%');
  await page.keyboard.up('Control');
  await page.mouse.wheel(0, 120);
  expect(await percent(page)).toBe('150%');
});

describe('keys', () => {
  /** Pixels of the card that are covered or out of view, at any of its edges. */
  const hidden = (page: Page, title: string) =>
    card(page, title).evaluate((element) => {
      const edge = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
      const board = edge('[data-board-scroll]');
      const head = edge('[data-stage-head]');
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const found = document
        .elementsFromPoint(left + 10, bottom - 3)
        .find((one) => !one.matches('[data-scroll-cover]'));
      const dock = found?.closest('[data-touchpoint-id]') === element ? 0 : 1;
      return Math.max(board.left - left, right - board.right, head.bottom - top, bottom - board.bottom, dock);
    });

  test('keep the card with the focus in view, at every step', async () => {
    const page = await open();
    for (const name of ['Call-back after white paper download', 'Newsletter']) {
      await card(page, name).focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      await vi.waitFor(async () => expect(await hidden(page, name)).toBeLessThanOrEqual(0), patience);
      for (const [key, steps] of [
        ['Control++', ['125%', '150%', '200%']],
        ['Control+-', ['150%', '125%', '100%', '75%', '50%']],
        ['Control+0', ['100%']],
      ] as const) {
        for (const step of steps) {
          await page.keyboard.press(key);
          await isZoomed(page, step);
          expect([name, step, (await hidden(page, name)) > 0]).toEqual([name, step, false]);
        }
      }
    }
  });

  test('keep the middle where the card with the focus is out of view', async () => {
    const page = await open();
    await card(page, 'Newsletter').focus();
    await page.locator('[data-board-scroll]').evaluate((scroller) => scroller.scrollTo(700, 0));
    const before = await under(page, middle);
    await page.keyboard.press('Control++');
    await isZoomed(page, '125%');
    expect(await under(page, middle)).toBe(before);
  });
});
