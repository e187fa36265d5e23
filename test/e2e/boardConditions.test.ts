// The board under other conditions than a mouse on a healthy laptop: fingers, small windows, menus read aloud, a disk
// that is full.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { violations, violationsInAllThemes } from '../helpers/accessibility.ts';
import { startApp, type App, type OpenOptions } from '../helpers/app.ts';
import { failFrom, faultyFiles } from '../helpers/faultyFiles.ts';
import { asAnother, openedWorkshop } from '../helpers/openedWorkshop.ts';
import { orderedStages, updateStage } from '../../src/domain/journey/stages.ts';
import { done } from '../domain/peers.ts';
import { textFaults } from './textFaults.ts';

const disk = faultyFiles();
const patience = { timeout: 20_000, interval: 20 };
let app: App;
let path: string;

beforeAll(async () => {
  app = await startApp({ files: disk.files });
});
afterAll(() => app.close());
beforeEach(async () => {
  path = await openedWorkshop(app.engine);
});
afterEach(async () => {
  disk.follow(null);
  await app.closePages();
  expect(app.problems.splice(0)).toEqual([]);
});

async function open(options: OpenOptions = {}): Promise<Page> {
  const page = await app.open(path, { lang: 'en', name: 'Anna Weber', team: 'marketing', ...options });
  await page.locator('[data-board][data-ready="true"]').waitFor();
  return page;
}
const card = (page: Page, title: string) => page.locator(`[data-touchpoint-id][aria-label="${title}"]`);
const cell = (page: Page, stage: number, owner: string) =>
  page.locator(`[data-cell][data-owner="${owner}"]`).nth(stage);
const scroller = (page: Page) => page.locator('[data-board-scroll]');
const boxOf = async (locator: Locator) => (await locator.boundingBox())!;

/** One finger, as the browser gets it from a screen. */
async function finger(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  let at = { x: 0, y: 0 };
  return {
    async down(x: number, y: number) {
      at = { x, y };
      await send('touchStart', [at]);
    },
    async move(x: number, y: number) {
      const from = at;
      for (let step = 1; step <= 8; step += 1) {
        at = { x: from.x + ((x - from.x) * step) / 8, y: from.y + ((y - from.y) * step) / 8 };
        await send('touchMove', [at]);
      }
    },
    up: () => send('touchEnd', []),
    async tapTwice(x: number, y: number) {
      for (let tap = 0; tap < 2; tap += 1) {
        await send('touchStart', [{ x, y }]);
        await send('touchEnd', []);
      }
    },
  };
}

describe('with a finger', () => {
  const lifted = (page: Page) =>
    page.locator('[aria-live="assertive"]').filter({ hasText: 'lifted' }).waitFor({ state: 'attached' });

  test('a card that is held follows to another lane; a swipe over it scrolls', async () => {
    // High enough that the shared lane is clear of the edge, at which a card that is held scrolls the board.
    const page = await open({ hasTouch: true, viewport: { width: 1280, height: 900 } });
    const touch = await finger(page);
    const from = await boxOf(card(page, 'ROI calculator'));
    // Sent in one go: on a busy machine the finger would else have rested long enough to lift the card.
    await Promise.all([touch.down(from.x + 60, from.y + 10), touch.move(from.x + 60, from.y - 120)]);
    await touch.up();
    await vi.waitFor(
      async () => expect(await scroller(page).evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(40),
      patience,
    );
    // A swipe goes on by itself for a while; under a card that is to be held the board has to stand still.
    await scroller(page).evaluate(async (element) => {
      for (let still = 0, last = -1; still < 10; still = element.scrollTop === last ? still + 1 : 0) {
        last = element.scrollTop;
        await new Promise(requestAnimationFrame);
      }
      element.scrollTo(0, 0);
    });
    await touch.down(from.x + 60, from.y + 10);
    await lifted(page);
    const target = await boxOf(cell(page, 3, 'both'));
    await touch.move(target.x + 80, target.y + 20);
    await page.getByText('Drop here: Shared').waitFor();
    await touch.up();
    await cell(page, 3, 'both').locator('[aria-label="ROI calculator"]').waitFor();
  });

  test('a long press opens the menu when the card was not moved, and none while it is carried', async () => {
    const page = await open({ hasTouch: true });
    const touch = await finger(page);
    // Chromium without a window recognises no long press, so its event is sent as it would be.
    const longPress = () =>
      card(page, 'ROI calculator').dispatchEvent('contextmenu', { bubbles: true, cancelable: true, button: 0 });
    const from = await boxOf(card(page, 'ROI calculator'));
    await touch.down(from.x + 60, from.y + 10);
    await lifted(page);
    await longPress();
    expect(await page.getByRole('menu').count()).toBe(0);
    await touch.up();
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await touch.down(from.x + 60, from.y + 10);
    await lifted(page);
    await longPress();
    await touch.move(from.x + 260, from.y + 10);
    await touch.up();
    await cell(page, 3, 'marketing').locator('[aria-label="ROI calculator"]').waitFor();
    expect(await page.getByRole('menu').count()).toBe(0);
  });

  test('the menu of a stage lies over no letter of its title', async () => {
    await asAnother(app.engine, path, (workshop) => {
      const stages = orderedStages(workshop.doc);
      done(workshop, updateStage, { id: stages[0]!.id, values: { title: 'Troubleshooting of everything' } });
      done(workshop, updateStage, { id: stages.at(-1)!.id, values: { title: 'Recommendations and more' } });
    });
    const page = await open({ hasTouch: true, viewport: { width: 390, height: 844 } });
    await page.locator('[data-stage-head]').getByText('Troubleshooting').waitFor();
    const ofTitles = async () => (await textFaults(page)).filter((fault) => /Troubleshoot|Recommend/.test(fault));
    expect(await ofTitles()).toEqual([]);
    await scroller(page).evaluate((board) => board.scrollTo(board.scrollWidth, 0));
    await page.locator('[data-stage-head]').getByText('Recommendations').waitFor();
    expect(await ofTitles()).toEqual([]);
  });

  test('two taps rename a card, and make one where there is none', async () => {
    const page = await open({ hasTouch: true });
    const touch = await finger(page);
    const box = await boxOf(card(page, 'ROI calculator'));
    await touch.tapTwice(box.x + 60, box.y + 10);
    await card(page, 'ROI calculator').getByRole('textbox').waitFor();
    await page.keyboard.press('Escape');
    const empty = await boxOf(cell(page, 4, 'marketing'));
    await touch.tapTwice(empty.x + 90, empty.y + 60);
    await page.keyboard.type('Podcast');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await cell(page, 4, 'marketing').locator('[aria-label="Podcast"]').waitFor();
  });
});

test('heads of stages and names of lanes stay in view, wherever one scrolls', async () => {
  const page = await open({ viewport: { width: 1280, height: 500 } });
  await scroller(page).evaluate((element) => element.scrollTo(400, 250));
  const frame = await boxOf(scroller(page));
  const head = await boxOf(page.locator('[data-stage-head]').nth(3));
  const lane = await boxOf(page.getByRole('heading', { level: 3, name: 'Marketing' }));
  expect(head.y).toBeCloseTo(frame.y, 0);
  expect(lane.y).toBeGreaterThan(head.y + head.height - 2);
  expect(lane.y).toBeLessThan(head.y + head.height + 60);
  expect(lane.x).toBeGreaterThanOrEqual(frame.x);
});

test.each(['de', 'en'] as const)('in the bar nothing lies over anything else, whatever the width: %s', async (lang) => {
  const page = await open({ lang });
  for (const width of [1280, 1366, 1440, 1600, 1920]) {
    await page.setViewportSize({ width, height: 720 });
    const overlaps = () =>
      page
        .locator('header')
        .first()
        .evaluate((header) => {
          const parts = [...header.querySelectorAll('a, button, [data-save-state]')]
            .map((part) => ({
              name: part.getAttribute('aria-label') ?? part.textContent,
              box: part.getBoundingClientRect(),
            }))
            .filter(({ box }) => box.width > 1);
          const meet = (one: DOMRect, other: DOMRect) =>
            one.right > other.left + 1 &&
            other.right > one.left + 1 &&
            one.bottom > other.top + 1 &&
            other.bottom > one.top + 1;
          return parts.flatMap(({ name, box }, at) => [
            ...(box.right > window.innerWidth ? [`${name} is beyond the edge`] : []),
            ...parts
              .slice(at + 1)
              .filter((other) => meet(box, other.box))
              .map((other) => `${name} × ${other.name}`),
          ]);
        });
    await vi.waitFor(async () => expect([width, ...(await overlaps())]).toEqual([width]), patience);
  }
});

test('each row of heads and signs is one stop of the Tab key: from the heads to the sections in few steps', async () => {
  const page = await open();
  const heads = page.locator('[data-stage-head] button');
  await heads.first().focus();
  await page.keyboard.press('ArrowRight');
  const where = () => page.evaluate(() => document.activeElement?.closest('[data-stage-head]') === null);
  expect(await where()).toBe(false);
  const stages = await page.locator('[data-stage-head]').count();
  let stops = 0;
  for (; stops < 60; stops += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.closest('[data-cell]') !== null)) break;
  }
  // A face is a slider, which has its own use for arrow keys; two rows of signs with what folds them, and the cells.
  expect(stops).toBeLessThan(stages + 6);
});

test('by Tab alone the cards are near: a way past heads and faces is shown to who needs it', async () => {
  const page = await open();
  const way = page.getByRole('button', { name: 'Skip to the touchpoints' });
  for (let stops = 0; stops < 40 && !(await way.evaluate((button) => button === document.activeElement)); stops += 1)
    await page.keyboard.press('Tab');
  expect((await boxOf(way)).width).toBeGreaterThan(60);
  await page.keyboard.press('Enter');
  await vi.waitFor(
    async () =>
      expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-touchpoint-id'))).toBe(true),
    patience,
  );
});

test('a filter dims what belongs to others, one owner or several, and can be taken off', async () => {
  const page = await open();
  const filter = (owner: string) => page.getByRole('button', { name: `Highlight “${owner}” only` });
  const isDim = (title: string) => card(page, title).evaluate((element) => element.hasAttribute('data-filtered'));
  await filter('Sales').click();
  await vi.waitFor(
    async () => expect([await isDim('Newsletter'), await isDim('ROI calculator')]).toEqual([true, true]),
    patience,
  );
  await filter('Marketing').click();
  await vi.waitFor(
    async () => expect([await isDim('Newsletter'), await isDim('Booth at FachPack, Nuremberg')]).toEqual([false, true]),
    patience,
  );
  for (const owner of ['Marketing', 'Sales']) await filter(owner).click();
  await vi.waitFor(async () => expect(await isDim('Booth at FachPack, Nuremberg')).toBe(false), patience);
});

test('axe finds nothing in the menus of card, stage and face, and in the sheet of keys, in any theme', async () => {
  const page = await open();
  const opened: [string, () => Promise<void>][] = [
    ['card', () => card(page, 'Newsletter').click({ button: 'right' })],
    ['stage', () => page.getByRole('button', { name: 'Menu of stage Orientation' }).click()],
    ['face', () => page.getByRole('slider', { name: /Orientation/ }).press('Enter')],
  ];
  for (const [name, openMenu] of opened) {
    await openMenu();
    await page.getByRole('menu').waitFor();
    expect([name, ...(await violationsInAllThemes(page))]).toEqual([name]);
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
  }
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Keyboard shortcuts' }).click();
  const sheet = page.getByRole('region', { name: 'Keyboard shortcuts' });
  await sheet.waitFor();
  expect(await violationsInAllThemes(page)).toEqual([]);
  await sheet.focus();
  await page.keyboard.press('End');
  await vi.waitFor(async () => expect(await sheet.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0), patience);
});

test('a full disk: not saved, why and what to do; editing goes on, and all is saved when there is room', async () => {
  const page = await open();
  const state = () => page.locator('[data-save-state]').first().getAttribute('data-save-state');
  await vi.waitFor(async () => expect(await state()).toBe('saved'), patience);
  failFrom(disk, 0, 'ENOSPC');
  const rename = async (from: string, to: string) => {
    await card(page, from).focus();
    await page.keyboard.press('F2');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(to);
    await page.keyboard.press('Enter');
  };
  await rename('Newsletter', 'Circular');
  await page.getByText('Not saved: the disk is full. Free some space and Handschlag saves by itself.').waitFor();
  expect(await state()).toBe('error');
  expect(await violations(page)).toEqual([]);
  await rename('ROI calculator', 'Savings calculator');
  await card(page, 'Savings calculator').waitFor();
  disk.follow(null);
  await vi.waitFor(async () => expect(await state()).toBe('saved'), patience);
  await app.restartEngine();
  const again = await open({ name: 'Jörg Öztürk', team: 'sales' });
  for (const title of ['Circular', 'Savings calculator']) await card(again, title).waitFor();
  app.problems.splice(
    0,
    app.problems.length,
    ...app.problems.filter((problem) => !/ERR_CONNECTION|ERR_EMPTY_RESPONSE|WebSocket|ENOSPC/.test(problem)),
  );
});
