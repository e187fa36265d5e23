// Who drags, drags alone: while the mouse, a pen or a finger holds something, a palm or a second finger that comes, moves
// and leaves neither moves it nor lets it go.
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { addActivity, getActivity } from '../../src/domain/activities/activities.ts';
import { addDays, dayAt, dayNumber, mondayOf } from '../../src/domain/activities/calendar.ts';
import { arrangeCards } from '../../src/domain/cards/cards.ts';
import { addAgendaItem } from '../../src/domain/facilitation/prepareAgenda.ts';
import { readAgenda } from '../../src/domain/facilitation/agendaItems.ts';
import { addParticipant } from '../../src/domain/people/participants.ts';
import { openWorkshop } from '../../src/domain/record/workshop.ts';
import { answerHidden, askHidden, revealHidden } from '../domain/hiddenRoom.ts';
import { done } from '../domain/peers.ts';
import { startApp, type App } from '../helpers/app.ts';
import { openedWorkshop } from '../helpers/openedWorkshop.ts';
import { openClient } from '../helpers/testEngine.ts';

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

async function open(section = '', ready = '[data-board][data-ready="true"]'): Promise<Page> {
  const viewport = { width: 1920, height: 1080 };
  const who = { lang: 'en', name: 'Anna Weber', team: 'marketing' } as const;
  const page = await app.open(path + section, { ...who, viewport, hasTouch: true });
  await page.locator(ready).first().waitFor();
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

interface Held {
  readonly from: Point;
  readonly to: Point;
  /** Where the palm lies down: somewhere else, where letting go would change something else. */
  readonly palm: Point;
  /** What is there while something is held. */
  readonly held: string;
}

/** Held by the mouse while a palm taps. */
async function dragByMouse(page: Page, { from, to, palm, held }: Held) {
  const hand = await pointer(page, 'mouse');
  await hand('mousePressed', from);
  await hand('mouseMoved', { x: from.x + 10, y: from.y + 4 });
  await page.locator(held).first().waitFor({ state: 'attached' });
  await palmAt(page, palm);
  await hand('mouseMoved', to);
  expect(await page.locator(held).count()).toBeGreaterThan(0);
  await hand('mouseMoved', { x: to.x + 1, y: to.y });
  await hand('mouseReleased', { x: to.x + 1, y: to.y });
}

/** Held by a finger while another one comes, moves and leaves first. */
async function dragByFinger(page: Page, { from, to, palm, held }: Held) {
  const touch = await fingers(page);
  await touch('touchStart', from);
  await page.locator(held).first().waitFor({ state: 'attached' });
  const lifted = { x: from.x + 3, y: from.y + 3 };
  await touch('touchMove', lifted);
  await touch('touchStart', lifted, palm);
  await touch('touchMove', lifted, { x: palm.x + 20, y: palm.y + 20 });
  await touch('touchMove', lifted);
  await touch('touchMove', to);
  expect(await page.locator(held).count()).toBeGreaterThan(0);
  await touch('touchMove', { x: to.x + 1, y: to.y });
  await touch('touchEnd');
}

const middle = async (locator: Locator): Promise<Point> => {
  const { x, y, width, height } = await boxOf(locator);
  return { x: x + width / 2, y: y + height / 2 };
};

async function joined() {
  const client = openClient(app.engine, path.slice('/w/'.length));
  onTestFinished(() => client.close());
  await client.synced();
  const workshop = openWorkshop(client.doc);
  const person = done(workshop, addParticipant, { name: 'Nina Neu', team: 'marketing', isFacilitator: true });
  return { client, workshop, person };
}

test('a bar of the calendar stays with the hand that holds it', async () => {
  const { client, workshop } = await joined();
  const start = dayAt(mondayOf(dayNumber(new Date().toISOString().slice(0, 10))) + 21);
  const values = { title: 'Fair', side: 'marketing', startsOn: start, endsOn: addDays(start, 18) } as const;
  const id = done(workshop, addActivity, values);
  await client.acknowledged();
  const bar = `[data-activity="${id}"]`;
  const page = await open('/activities', bar);
  const week = (await boxOf(page.locator('[data-week]').first())).width;
  for (const [at, drag] of [dragByMouse, dragByFinger].entries()) {
    const from = await middle(page.locator(bar));
    const palm = { x: from.x + 4 * week, y: from.y };
    await drag(page, { from, to: { x: from.x + week, y: from.y }, palm, held: '[data-dragging]' });
    await eventually(async () => getActivity(client.doc, id)!.startsOn).toBe(addDays(start, 7 * (at + 1)));
  }
});

test('a block of the agenda stays with the hand that holds it', async () => {
  const { client, workshop, person } = await joined();
  for (const title of ['Arrive', 'Journey', 'Goals'])
    done(workshop, addAgendaItem, { title, plannedMinutes: 30, minimumMinutes: 10 }, person);
  await client.acknowledged();
  const page = await open('/agenda', '[data-agenda-item]');
  const block = (title: string) =>
    middle(page.locator('[data-agenda-item]').filter({ hasText: title }).getByRole('button'));
  const titles = async () => readAgenda(client.doc).items.map(({ title }) => title);
  const take = async (title: string, onto: string, palm: string) => ({
    from: await block(title),
    to: await block(onto),
    palm: await block(palm),
    held: '[data-dragged]',
  });
  await dragByMouse(page, await take('Arrive', 'Journey', 'Goals'));
  await eventually(titles).toEqual(['Journey', 'Arrive', 'Goals']);
  await dragByFinger(page, await take('Goals', 'Journey', 'Arrive'));
  await eventually(titles).toEqual(['Goals', 'Journey', 'Arrive']);
});

test('a card of a collection stays with the hand that holds it', async () => {
  const { client, workshop, person } = await joined();
  // At once, so that the engine, which has no key to it, does not see it open.
  const asked = client.doc.transact(() => {
    const question = askHidden({ workshop, ids: [person] }, 'collection', { section: 'journey', mostPerPerson: 20 });
    const cards = ['Nobody calls back', 'Leads are cold'].map((text, at) => ({ id: `card${at}`, text }));
    const device = { device: 'aaaaaa', count: 1, isDone: true };
    answerHidden(workshop, question.id, person, { side: 'marketing', cards }, device);
    revealHidden(workshop, question);
    return question;
  });
  await client.acknowledged();
  const page = await open('/journey');
  await page.getByRole('button', { name: 'Ask hidden' }).click();
  await page.getByRole('menuitem', { name: 'Woran merkt ihr das?' }).click();
  const [one, two] = [page.locator('[data-card=card0]'), page.locator('[data-card=card1]')];
  await one.waitFor();
  await page.waitForFunction(() => document.getAnimations().length === 0);
  const fresh = page.locator('[data-group=new-group]');
  const groups = async () =>
    arrangeCards(client.doc, asked.id).groups.map(({ cards }) => cards.map(({ id }) => id).sort());
  const held = '[data-dragged]';
  await dragByMouse(page, { from: await middle(one), to: await middle(fresh), palm: await middle(two), held });
  await eventually(groups).toEqual([['card0']]);
  await page.keyboard.press('Escape');
  await dragByFinger(page, { from: await middle(two), to: await middle(one), palm: await middle(fresh), held });
  await eventually(groups).toEqual([['card0', 'card1']]);
});

test('a card of a blind map stays with the hand that holds it', async () => {
  const page = await open('/journey');
  await page.getByRole('button', { name: 'Ask hidden' }).click();
  await page.getByRole('menuitem', { name: 'Map each side alone' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Open the question' }).click();
  await page.locator('[data-question] button', { hasText: 'Map' }).click();
  await page.getByRole('button', { name: 'This laptop maps for marketing' }).click();
  const row = (name: string) => page.locator(`[data-row=${name}]`);
  const unplaced = row('open').locator('[data-map-card]');
  for (const [lane, drag] of [
    ['sales', dragByMouse],
    ['both', dragByFinger],
  ] as const) {
    const id = await unplaced.first().getAttribute('data-map-card');
    const [from, palm, to] = [await middle(unplaced.first()), await middle(unplaced.nth(1)), await middle(row(lane))];
    await drag(page, { from, to, palm, held: '[data-dragged]' });
    await row(lane).locator(`[data-map-card="${id}"]`).waitFor();
  }
  expect(await page.locator('[data-placed="2"]').count()).toBe(1);
});
