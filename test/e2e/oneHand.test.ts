// Who drags, drags alone: while the mouse, a pen or a finger holds something, a palm or a second finger that comes, moves
// and leaves neither moves it nor lets it go.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { startApp, type App } from '../helpers/app.ts';
import { openedWorkshop } from '../helpers/openedWorkshop.ts';

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

interface Point {
  readonly x: number;
  readonly y: number;
}

const eventually = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 20_000, interval: 50 });
const boxOf = async (locator: Locator) => (await locator.boundingBox())!;
const card = (page: Page, title = 'Newsletter') => page.locator(`[data-touchpoint-id][aria-label="${title}"]`).first();
const ownerOf = (of: Locator) => of.evaluate((element) => element.closest('[data-cell]')?.getAttribute('data-owner'));
const lifted = (page: Page) => page.locator('[aria-live="assertive"]').filter({ hasText: 'lifted' });

async function open(): Promise<Page> {
  const viewport = { width: 1920, height: 1080 };
  const page = await app.open(path, { lang: 'en', name: 'Anna Weber', team: 'marketing', viewport, hasTouch: true });
  await page.locator('[data-board][data-ready="true"]').waitFor();
  return page;
}

/** Where fingers are; a list that lacks one lets it go. */
async function fingers(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  return (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: readonly Point[]) =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints: points.map((point, id) => ({ ...point, id })) });
}

/** The mouse, or a pen, which browsers on Windows and Linux turn into mouse events. */
async function pointer(page: Page, pointerType: 'mouse' | 'pen') {
  const devtools = await page.context().newCDPSession(page);
  return (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', at: Point) =>
    devtools.send('Input.dispatchMouseEvent', {
      type,
      ...at,
      pointerType,
      force: pointerType === 'pen' && type !== 'mouseReleased' ? 0.5 : 0,
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: 1,
    });
}

/** The palm lies down and leaves: what the browser makes of it has come when the page has told of the next movement. */
async function palmAt(page: Page, at: Point) {
  const touch = await fingers(page);
  await touch('touchStart', at);
  await touch('touchEnd');
}

const lane = async (page: Page, owner: string) => {
  const box = await boxOf(page.locator(`[data-cell][data-owner=${owner}]`).first());
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

for (const kind of ['mouse', 'pen'] as const) {
  test(`a card that is held by ${kind} stays in the hand when a palm lies down beside it`, async () => {
    const page = await open();
    const box = await boxOf(card(page));
    const hand = await pointer(page, kind);
    const [both, sales] = [await lane(page, 'both'), await lane(page, 'sales')];
    await hand('mousePressed', { x: box.x + 60, y: box.y + 10 });
    await hand('mouseMoved', { x: box.x + 80, y: box.y + 20 });
    await lifted(page).waitFor({ state: 'attached' });
    await hand('mouseMoved', { x: both.x - 20, y: both.y });
    await palmAt(page, sales);
    await hand('mouseMoved', both);
    expect(await page.locator('[data-dragged]').count()).toBeGreaterThan(0);
    await hand('mouseReleased', both);
    await eventually(() => ownerOf(card(page))).toBe('both');
  });
}

test('a card that is held by a finger is the one that was pressed first, and goes where that finger goes', async () => {
  const page = await open();
  const other = page.locator('[data-cell][data-owner=sales] [data-touchpoint-id]').first();
  const [box, second] = [await boxOf(card(page)), await boxOf(other)];
  const before = await other.getAttribute('aria-label');
  const touch = await fingers(page);
  const at = { x: box.x + 60, y: box.y + 10 };
  const palm = { x: second.x + 30, y: second.y + 10 };
  await touch('touchStart', at);
  await touch('touchStart', at, palm);
  await lifted(page).waitFor({ state: 'attached' });
  expect(await lifted(page).textContent()).toContain('Newsletter');
  const both = await lane(page, 'both');
  await touch('touchMove', both, palm);
  await touch('touchMove', both, { x: palm.x + 40, y: palm.y - 60 });
  // The mouse that lies beside it is moved and pressed, too.
  await page.mouse.move(second.x + 60, second.y + 10);
  await page.mouse.down();
  await page.mouse.move(second.x + 90, second.y - 40);
  await page.mouse.up();
  await touch('touchMove', both);
  await touch('touchEnd');
  await eventually(() => ownerOf(card(page))).toBe('both');
  expect(await ownerOf(card(page, before!))).toBe('sales');
});

test('the face of a stage and the board that is moved stay with the pointer that holds them', async () => {
  const page = await open();
  const face = page.getByRole('slider', { name: 'How the customer feels in Trigger' });
  await page.waitForFunction(() => document.getAnimations().length === 0);
  const at = await boxOf(face);
  const hand = await pointer(page, 'pen');
  await hand('mousePressed', { x: at.x + 12, y: at.y + 12 });
  await hand('mouseMoved', { x: at.x + 12, y: at.y + 2 });
  await palmAt(page, { x: at.x + 12, y: at.y + 8 });
  await hand('mouseMoved', { x: at.x + 12, y: at.y - 9 });
  await hand('mouseReleased', { x: at.x + 12, y: at.y - 9 });
  await eventually(async () => Number(await face.getAttribute('aria-valuenow'))).toBeGreaterThan(-1);
  expect(await page.getByRole('menu').count()).toBe(0);

  await page.setViewportSize({ width: 1280, height: 720 });
  const scrolled = () => page.locator('[data-board-scroll]').evaluate(({ scrollLeft }) => scrollLeft);
  const cell = await boxOf(page.locator('[data-cell][data-owner=none]').nth(2));
  const empty = { x: cell.x + 2, y: cell.y + 2 };
  const mouse = await pointer(page, 'mouse');
  await mouse('mousePressed', empty);
  await mouse('mouseMoved', { x: empty.x - 60, y: empty.y });
  await eventually(scrolled).toBeGreaterThan(30);
  const before = await scrolled();
  await palmAt(page, { x: 900, y: 500 });
  await mouse('mouseMoved', { x: empty.x - 160, y: empty.y });
  await eventually(scrolled).toBeGreaterThan(before + 60);
  await mouse('mouseReleased', { x: empty.x - 160, y: empty.y });
});
