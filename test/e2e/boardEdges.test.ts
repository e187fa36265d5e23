// A card that is held at an edge scrolls the board to where it is wanted, as a person does it: by mouse, pen, finger and
// keys, on large and small windows, on a board that is near and far.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { startApp, sampleId, type App } from '../helpers/app.ts';

declare global {
  interface Window {
    /** The touch that began last. */
    lastTouch?: TouchEvent;
  }
}

let app: App;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
afterEach(async () => {
  await app.closePages();
  expect(app.problems.splice(0)).toEqual([]);
});

const title = 'Newsletter';
const card = (page: Page) => page.locator(`[data-touchpoint-id][aria-label="${title}"]`).first();
const scroller = (page: Page) => page.locator('[data-board-scroll]');
const scrolled = (page: Page) => scroller(page).evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop]);
const eventually = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 60_000, interval: 50 });
const boxOf = async (locator: Locator) => (await locator.boundingBox())!;

async function open(viewport: { width: number; height: number }): Promise<Page> {
  const path = `/w/${await sampleId(app.engine)}`;
  const page = await app.open(path, { lang: 'en', name: 'Anna Weber', team: 'marketing', viewport, hasTouch: true });
  await page.locator('[data-board][data-ready="true"]').waitFor();
  return page;
}

async function zoomTo(page: Page, percent: number) {
  // In a far board there is no room for it: hidden then, and right.
  const control = page.locator('[data-board] button[aria-label^="Zoom "][aria-label*="%"]');
  const zoom = async () => Number(/\d+/.exec((await control.getAttribute('aria-label'))!)![0]);
  for (let at = await zoom(); at !== percent; at = await zoom()) {
    const before = at;
    await page.keyboard.press(percent < at ? 'Control+-' : 'Control+=');
    await eventually(zoom).not.toBe(before);
  }
}

/** What of the board shows cards: clear of labels, heads and dock. */
async function shown(page: Page) {
  return page.evaluate(() => {
    const board = document.querySelector('[data-board-scroll]')!.getBoundingClientRect();
    const head = document.querySelector('[data-stage-head]')!.getBoundingClientRect();
    return { left: board.left, top: head.bottom, right: board.right, bottom: board.bottom };
  });
}

/** How far the board can be scrolled: to the right and down. */
const room = (page: Page) =>
  scroller(page).evaluate((element) => [
    element.scrollWidth - element.clientWidth,
    element.scrollHeight - element.clientHeight,
  ]);

interface Hand {
  down(x: number, y: number): Promise<void>;
  move(x: number, y: number): Promise<void>;
  up(): Promise<void>;
}

function mouse(page: Page): Hand {
  return {
    async down(x, y) {
      await page.mouse.move(x, y);
      await page.mouse.down();
    },
    move: (x, y) => page.mouse.move(x, y, { steps: 6 }),
    up: () => page.mouse.up(),
  };
}

async function pen(page: Page): Promise<Hand> {
  const devtools = await page.context().newCDPSession(page);
  const send = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', x: number, y: number) =>
    devtools.send('Input.dispatchMouseEvent', {
      type,
      x,
      y,
      pointerType: 'pen',
      force: type === 'mouseReleased' ? 0 : 0.5,
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: 1,
    });
  let at = { x: 0, y: 0 };
  return {
    async down(x, y) {
      at = { x, y };
      await send('mousePressed', x, y);
    },
    async move(x, y) {
      await send('mouseMoved', (at.x + x) / 2, (at.y + y) / 2);
      at = { x, y };
      await send('mouseMoved', x, y);
    },
    up: async () => void (await send('mouseReleased', at.x, at.y)),
  };
}

async function finger(page: Page): Promise<Hand> {
  const devtools = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints });
  return {
    async down(x, y) {
      await send('touchStart', [{ x, y }]);
      await page.locator('[aria-live="assertive"]').filter({ hasText: 'lifted' }).waitFor({ state: 'attached' });
    },
    async move(x, y) {
      await send('touchMove', [{ x: x - 12, y: y - 12 }]);
      await send('touchMove', [{ x, y }]);
    },
    async up() {
      await send('touchEnd', []);
    },
  };
}

/** Holds the card at the right edge and then above the dock; the board goes there, and back at the other edges. */
async function isTakenEverywhere(page: Page, hand: Hand) {
  await card(page).evaluate((element) => element.scrollIntoView({ block: 'center', inline: 'center' }));
  const [acrossBefore, downBefore] = (await scrolled(page)) as [number, number];
  const [across, down] = (await room(page)) as [number, number];
  const { left, top, right, bottom } = await shown(page);
  const box = await boxOf(card(page));
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  await hand.down(box.x + box.width / 2, box.y + Math.min(10, box.height / 2));
  if (across > acrossBefore + 40) {
    await hand.move(right - 4, middle.y);
    await eventually(async () => (await scrolled(page))[0]).toBeGreaterThan(acrossBefore + 30);
  }
  if (down > downBefore + 40) {
    // Where the dock stands by now: it is laid out anew after a change of size.
    await eventually(async () => {
      const dock = await boxOf(page.locator('[data-dock], section[class*=dock]').first());
      await hand.move(middle.x, dock.y - 4);
      return (await scrolled(page))[1];
    }).toBeGreaterThan(downBefore + 30);
    const lower = (await scrolled(page))[1]!;
    await hand.move(middle.x, top + 4);
    await eventually(async () => (await scrolled(page))[1]).toBeLessThan(lower);
  }
  await hand.move(middle.x, middle.y);
  await page.keyboard.press('Escape');
  await hand.up();
}

test('by mouse, on three windows, near and far', async () => {
  const page = await open({ width: 1280, height: 720 });
  for (const [width, height] of [
    [1280, 720],
    [1920, 1080],
    [900, 600],
  ] as const) {
    await page.setViewportSize({ width, height });
    // The browser tells of it with the next frame, and dnd-kit ends a drag that is under way then.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    for (const percent of [100, 50, 200]) {
      await zoomTo(page, percent);
      await isTakenEverywhere(page, mouse(page));
    }
  }
});

test('by finger on a phone, upright and lying', async () => {
  const page = await open({ width: 390, height: 844 });
  for (const [width, height] of [
    [390, 844],
    [844, 390],
  ] as const) {
    await page.setViewportSize({ width, height });
    await isTakenEverywhere(page, await finger(page));
  }
});

test('by pen, upright and lying', async () => {
  const page = await open({ width: 1180, height: 820 });
  for (const [width, height] of [
    [1180, 820],
    [820, 1180],
  ] as const) {
    await page.setViewportSize({ width, height });
    await isTakenEverywhere(page, await pen(page));
  }
});

test('nothing moves when a card is lifted, in a lane that is folded either', async () => {
  const page = await open({ width: 1280, height: 720 });
  await card(page).evaluate((element) => element.scrollIntoView({ block: 'center', inline: 'center' }));
  const lanes = () =>
    page
      .locator('[data-cell]')
      .evaluateAll((cells) => cells.map((cell) => Math.round(cell.getBoundingClientRect().top)).join(' '));
  const before = await lanes();
  const box = await boxOf(card(page));
  const hand = mouse(page);
  await hand.down(box.x + 60, box.y + 10);
  await hand.move(box.x + 80, box.y + 14);
  await card(page).and(page.locator('[data-dragged]')).waitFor({ state: 'attached' });
  expect(await lanes()).toBe(before);
  await page.keyboard.press('Escape');
  await hand.up();
});

test('a palm that leaves beside the finger ends nothing', async () => {
  const page = await open({ width: 820, height: 1180 });
  await card(page).evaluate((element) => element.scrollIntoView({ block: 'center', inline: 'center' }));
  await page.evaluate(() => {
    addEventListener('touchstart', (event) => void (window.lastTouch = event), { capture: true });
  });
  const hand = await finger(page);
  const box = await boxOf(card(page));
  const from = { x: box.x + box.width / 2, y: box.y + 10 };
  await hand.down(from.x, from.y);
  await hand.move(from.x, from.y + 20);
  // It lay on the card as well; the browser tells that it has left, with the finger that is still there.
  // Where the finger came down, as browsers do: there dnd-kit listens.
  await page.evaluate(({ x, y }) => {
    const { target, changedTouches } = window.lastTouch!;
    const { identifier } = changedTouches[0]!;
    const held = new Touch({ identifier, target: target!, clientX: x, clientY: y + 20 });
    const palm = new Touch({ identifier: identifier + 1, target: target!, clientX: 700, clientY: 1000 });
    target!.dispatchEvent(new TouchEvent('touchend', { bubbles: true, touches: [held], changedTouches: [palm] }));
  }, from);
  const lane = await boxOf(page.locator('[data-owner=both]').first());
  await hand.move(from.x, lane.y + lane.height / 2);
  await hand.up();
  const owner = () => card(page).evaluate((element) => element.closest('[data-cell]')?.getAttribute('data-owner'));
  await eventually(owner).toBe('both');
});

test('by keys: what is carried to the last stage and to sales stays in view', async () => {
  const page = await open({ width: 1280, height: 720 });
  await card(page).focus();
  await page.keyboard.press('Space');
  await page.locator('[aria-live="assertive"]').filter({ hasText: 'lifted' }).waitFor({ state: 'attached' });
  const stages = await page.locator('[data-stage-head]').count();
  for (let step = 0; step < stages; step += 1) await page.keyboard.press('ArrowRight');
  const [across] = (await room(page)) as [number, number];
  await eventually(async () => (await scrolled(page))[0]).toBeGreaterThan(across / 2);
  await page.keyboard.press('Escape');
});
