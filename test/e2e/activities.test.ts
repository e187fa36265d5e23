// Activities in real browsers: a trade fair is entered, its peak is tried and accepted by both and is open again once it
// is raised; bars are dragged by mouse, touch and keyboard and by two people at once; what is new reaches sales.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import * as Y from 'yjs';
import { addActivity, getActivity, listActivities, updateActivity } from '../../src/domain/activities/activities.ts';
import { addDays, dayAt, dayNumber, mondayOf, weekNumber, weekOfDay } from '../../src/domain/activities/calendar.ts';
import { readCapacity, updateCapacity } from '../../src/domain/activities/capacity.ts';
import { readFunnel, updateFunnel } from '../../src/domain/activities/funnel.ts';
import { addPainPoint } from '../../src/domain/journey/painPoints.ts';
import { addStage, orderedStages } from '../../src/domain/journey/stages.ts';
import { addTouchpoints } from '../../src/domain/journey/touchpointCommands.ts';
import { addParticipant } from '../../src/domain/people/participants.ts';
import { openWorkshop, type Workshop } from '../../src/domain/record/workshop.ts';
import { violations, violationsInAllThemes } from '../helpers/accessibility.ts';
import { startApp, type App, type OpenOptions } from '../helpers/app.ts';
import { openClient, type TestClient } from '../helpers/testEngine.ts';
import { openedWorkshop } from '../helpers/openedWorkshop.ts';
import { sampleCapacity, sampleFunnel } from '../domain/activitiesSample.ts';
import { done } from '../domain/peers.ts';

let app: App;
let path: string;
let client: TestClient;
let workshop: Workshop;

const anna = { lang: 'en', name: 'Anna Weber', team: 'marketing' } as const;
const joerg = { lang: 'en', name: 'Jörg Öztürk', team: 'sales' } as const;
const wide = { width: 1920, height: 1080 };
const laptop = { width: 1280, height: 720 };
const phone = { width: 390, height: 844 };

/** The Monday of this week; activities are planned from it on. */
const monday = mondayOf(dayNumber(new Date().toISOString().slice(0, 10)));
const day = (weeks: number, days = 0) => dayAt(monday + weeks * 7 + days);

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  path = await openedWorkshop(app.engine, { templateId: 'empty', title: 'Machines' });
  client = openClient(app.engine, path.slice(3));
  await client.synced();
  workshop = openWorkshop(client.doc);
  for (const { name, team } of [anna, joerg]) done(workshop, addParticipant, { name, team });
  done(workshop, updateFunnel, sampleFunnel);
  done(workshop, updateCapacity, sampleCapacity);
  await client.acknowledged();
});
afterEach(async () => {
  client.close();
  await app.closePages();
});

const open = async (options: OpenOptions = anna, address = '/activities') => {
  const page = await app.open(path + address, options);
  await page.locator('[data-section="activities"]').waitFor();
  return page;
};
const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 20_000, interval: 50 });
const button = (page: Page | Locator, name: string) => page.getByRole('button', { name, exact: true });
const choose = (page: Page | Locator, name: string) =>
  page.getByRole('radio', { name, exact: true }).check({ force: true });
const panel = (page: Page) => page.locator('[data-activity-panel]');
const field = (page: Page, name: string) => panel(page).locator(`[data-field="${name}"]`);
const bar = (page: Page, id: string) => page.locator(`[data-activity="${id}"]`);
const stored = (id: string) => getActivity(client.doc, id)!;

async function writeDay(page: Page, name: string, value: string) {
  const [year, month, date] = value.split('-');
  await field(page, name).getByRole('spinbutton').first().click();
  await page.keyboard.type(`${date}${month}${year}`);
}

async function write(page: Page, name: string, value: string) {
  await field(page, name).getByRole('textbox').fill(value);
  await page.keyboard.press('Tab');
}

/** The numbers that a week of the chart carries. */
async function week(page: Page, name: string) {
  const column = page.locator(`[data-week="${name}"]`);
  const number = async (key: string) => Number(await column.getAttribute(key));
  return { load: await number('data-load'), inflow: await number('data-inflow'), slots: await number('data-capacity') };
}

async function fits(page: Page, size: { width: number; height: number }) {
  await page.setViewportSize(size);
  await eventually(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width);
}

const spoken = {
  de: {
    add: 'Maßnahme anlegen',
    capacity: 'Kapazität',
    accept: 'In Kauf nehmen',
    marketing: 'Für Marketing zustimmen',
    sales: 'Für den Vertrieb zustimmen',
    atEnd: 'am Ende',
    reason: 'Warum nehmt ihr es in Kauf? Ein Satz genügt.',
    raised: /Angenommen waren 307.%, jetzt sind es 392.%\./,
    discard: 'Verwerfen',
    trial: 'Probe: nichts ist geändert.',
    endBeforeStart: 'Das Ende liegt vor dem Beginn. Nichts wurde geändert.',
    rateAboveOne: 'Nichts wurde geändert. Der Teil ist größer als die Gesamtzahl; prüft beide Zahlen.',
    noNumber: 'Das ist keine Zahl. Schreibt zum Beispiel 25.',
    headline: (week: number) => `Im Schnitt passt es, in KW ${week} nicht`,
  },
  en: {
    add: 'Add activity',
    capacity: 'Capacity',
    accept: 'Accept the load',
    marketing: 'Agree for marketing',
    sales: 'Agree for sales',
    atEnd: 'at the end',
    reason: 'Why do you accept it? One sentence is enough.',
    raised: /Accepted were 307%, now it is 392%\./,
    discard: 'Discard',
    trial: 'Trial: nothing is changed.',
    endBeforeStart: 'The end is before the start. Nothing was changed.',
    rateAboveOne: 'The part is larger than the total. Check the numbers; nothing was changed.',
    noNumber: 'That is no number. Write 25, for example.',
    headline: (week: number) => `On average it fits, in week ${week} it does not`,
  },
} as const;

test.each([
  ['de', wide, laptop],
  ['en', laptop, wide],
] as const)('a trade fair: peak, ways to try, accepted by both, raised (%s)', async (lang, size, other) => {
  const words = spoken[lang];
  const page = await open({ ...anna, lang, viewport: size });
  await button(page, words.add).focus();
  await page.keyboard.press('Enter');
  await eventually(() =>
    page.evaluate(() => document.activeElement?.closest('[data-field]')?.getAttribute('data-field')),
  ).toBe('title');
  await page.keyboard.type('ProSweets');
  await field(page, 'side').getByRole('radio').nth(1).check({ force: true });
  await writeDay(page, 'startsOn', day(9, -1));
  await writeDay(page, 'endsOn', day(9, 2));
  await write(page, 'expectedLeads', '180');
  await write(page, 'mqlRate', '30');
  // What it gives in MQL is said below, and moves what follows.
  await eventually(() => listActivities(client.doc)[0]?.mqlRate).toBe(0.3);
  await field(page, 'arrival').getByText(words.atEnd, { exact: true }).click();
  await write(page, 'effortSales', '6');
  const [fair] = listActivities(client.doc);
  await eventually(() => stored(fair!.id)).toMatchObject({
    title: 'ProSweets',
    side: 'both',
    startsOn: day(9, -1),
    endsOn: day(9, 2),
    expectedLeads: 180,
    mqlRate: 0.3,
    arrival: 'atEnd',
    effortSales: 6,
  });
  // The peak: 11 of every week and 54 of the fair meet what is left of the week.
  const peak = weekOfDay(monday + 63);
  await eventually(() => week(page, peak)).toEqual({
    load: expect.closeTo(3.0698, 3) as number,
    inflow: expect.closeTo(65, 6) as number,
    slots: expect.closeTo(21.1737, 3) as number,
  });
  expect(await page.locator(`[data-week="${peak}"]`).getAttribute('data-bad')).toBe('true');
  // The weeks are in sight without scrolling, and say more to the pointer and to the keyboard.
  const dock = (await page.locator(`[data-week="${peak}"]`).boundingBox())!;
  expect(dock.y + dock.height).toBeLessThanOrEqual(size.height);
  await page.locator(`[data-week="${peak}"]`).focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await page.locator(`[data-hint-of="week:${peak}"]`).getByText('54 MQL').waitFor();
  // It lies over the bars until it is put away.
  await page.keyboard.press('Escape');
  await page.locator('[data-hint-of]').waitFor({ state: 'detached' });
  await bar(page, fair!.id).hover();
  await page.locator(`[data-hint-of="bar:${fair!.id}"]`).getByText('ProSweets').waitFor();

  // What cannot be is refused in words, and nothing is lost.
  await writeDay(page, 'endsOn', day(9, -9));
  await page.getByText(words.endBeforeStart).waitFor();
  await write(page, 'mqlRate', '400');
  await page.getByText(words.rateAboveOne).waitFor();
  expect(stored(fair!.id)).toMatchObject({ endsOn: day(9, 2), mqlRate: 0.3 });
  expect(lang === 'de' ? await violationsInAllThemes(page) : await violations(page)).toEqual([]);

  await page.keyboard.press('Escape');
  await panel(page).waitFor({ state: 'detached' });
  await choose(page, words.capacity);
  await page.getByRole('heading', { name: words.headline(weekNumber(peak)) }).waitFor();
  const fte = page.locator('[data-field="fte"]').getByRole('textbox');
  await fte.fill('three');
  await fte.press('Enter');
  await page.getByRole('alert').filter({ hasText: words.noNumber }).waitFor();
  expect(await fte.inputValue()).toBe('three');
  // A note that is still shown somewhere takes the first Escape.
  await eventually(async () => {
    await fte.press('Escape');
    return fte.inputValue();
  }).toBe('3');
  const present = page.locator('[data-field="absence"]').getByRole('textbox');
  await present.fill('400');
  await present.press('Enter');
  await page.getByText(words.rateAboveOne).last().waitFor();
  expect(readCapacity(client.doc)).toMatchObject({ fte: 3, absence: 0.12 });
  const ways = page.locator('[data-way]');
  const kinds = await ways.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-way')));
  expect(kinds.toSorted()).toEqual(['fewerMinutes', 'morePeople', 'sortLeads']);
  const before = Y.encodeStateAsUpdate(client.doc);
  for (const kind of kinds) {
    await page.locator(`[data-way="${kind}"]`).getByRole('button').click();
    await page.getByText(words.trial).waitFor();
    await eventually(async () => (await week(page, peak)).load).toBeLessThan(3);
    // What is being tried stays beside what is.
    await page.locator('[data-ways] thead').getByText(/307/).waitFor();
    await button(page, words.discard).click();
    await eventually(async () => (await week(page, peak)).load).toBeCloseTo(3.0698, 3);
  }
  await client.acknowledged();
  expect(Y.encodeStateAsUpdate(client.doc)).toEqual(before);
  expect(lang === 'de' ? await violations(page) : await violationsInAllThemes(page)).toEqual([]);
  await fits(page, other);
  await fits(page, size);

  // Accepted in writing, by both.
  await button(page, words.accept).click();
  await button(page.getByRole('dialog'), words.accept).click();
  await page.getByText(words.reason).waitFor();
  await page.getByRole('dialog').getByRole('textbox').fill('Two weeks of fair contacts');
  await button(page.getByRole('dialog'), words.accept).click();
  await button(page, words.marketing).click();
  const sales = await open({ ...joerg, lang, viewport: size }, '/activities/capacity');
  await button(sales, words.sales).click();
  await page.locator(`[data-week="${peak}"][data-accepted]`).waitFor();
  await page.locator('[data-consent="given"]').nth(1).waitFor();
  expect(await button(page, words.accept).count()).toBe(0);

  // Raised above what was accepted, it is open again.
  done(workshop, updateActivity, { id: fair!.id, values: { expectedLeads: 240 } });
  await page.locator('[data-raised]').getByText(words.raised).waitFor();
  await button(page, words.accept).waitFor();
  expect(await page.locator(`[data-week="${peak}"][data-accepted]`).count()).toBe(0);
});

describe('bars', () => {
  let id: string;
  beforeEach(async () => {
    id = done(workshop, addActivity, { title: 'Campaign', side: 'marketing', startsOn: day(3), endsOn: day(5, 4) });
    await client.acknowledged();
  });

  /** Width of a day, in px. */
  const dayWidth = async (page: Page) => (await page.locator('[data-week]').first().boundingBox())!.width / 7;
  /** Where the bar is taken, its right end, and the middle of a lane. */
  async function places(page: Page) {
    const box = (await bar(page, id).boundingBox())!;
    const lane = async (name: string) => {
      const at = (await page.locator(`[data-lane="${name}"]`).boundingBox())!;
      return at.y + at.height / 2;
    };
    return { x: box.x + 20, y: box.y + box.height / 2, end: box.x + box.width - 3, lane };
  }
  async function hold(page: Page, from: { x: number; y: number }, to: { x: number; y: number }) {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 8, from.y);
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page
      .getByRole('status')
      .filter({ hasText: / (?:to|bis) / })
      .waitFor();
  }
  const days = () => [stored(id).startsOn, stored(id).endsOn, stored(id).side];

  test('are dragged in days, by an end and between sides with the mouse; and moved by keyboard', async () => {
    const page = await open();
    await bar(page, id).waitFor();
    const width = await dayWidth(page);
    const first = await places(page);
    await hold(page, first, { x: first.x + 7 * width, y: first.y });
    await page.mouse.up();
    await eventually(days).toEqual([day(4), day(6, 4), 'marketing']);
    const second = await places(page);
    await hold(page, { x: second.end, y: second.y }, { x: second.end + 3 * width, y: second.y });
    await page.mouse.up();
    await eventually(days).toEqual([day(4), day(7), 'marketing']);
    const third = await places(page);
    await hold(page, third, { x: third.x, y: await third.lane('sales') });
    await page.mouse.up();
    await eventually(days).toEqual([day(4), day(7), 'sales']);

    await bar(page, id).focus();
    for (const keys of ['Alt+ArrowRight', 'Alt+Shift+ArrowLeft', 'Alt+ArrowUp', 'Alt+Shift+Comma'])
      await page.keyboard.press(keys);
    await eventually(days).toEqual([day(3, 1), day(6, 0), 'both']);
    await page.getByText(/“Campaign” now runs from .* Shared/).waitFor({ state: 'attached' });
    for (let step = 0; step < 7; step += 1) await page.keyboard.press('Control+z');
    await eventually(days).toEqual([day(3), day(5, 4), 'marketing']);
  });

  test('are dragged by touch', async () => {
    const page = await open({ ...anna, hasTouch: true });
    await bar(page, id).waitFor();
    const width = await dayWidth(page);
    const from = await places(page);
    const touch = await page.context().newCDPSession(page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y: from.y }] });
    await send('touchStart', from.x);
    // The finger rests until the bar is lifted.
    await page.locator(`[data-activity-place="${id}"][data-dragging]`).waitFor();
    for (const part of [1, 3, 5]) await send('touchMove', from.x + part * width);
    await send('touchEnd');
    await eventually(days).toEqual([day(3, 5), day(6, 2), 'marketing']);
  });

  test('come into sight while one scrolls through the weeks, and can be taken once one rests', async () => {
    const later = done(workshop, addActivity, { title: 'Fair', side: 'sales', startsOn: day(19), endsOn: day(22) });
    const page = await open();
    await bar(page, id).waitFor();
    /** Where it stands, as a part of the window; null where it is not drawn, or only for when one scrolls. */
    const placeOf = (of: string) =>
      bar(page, of).evaluateAll(([element]) =>
        !element || element.closest('[inert]') ? null : element.getBoundingClientRect().left / innerWidth,
      );
    expect(await placeOf(later)).toBe(null);
    await page.mouse.move(700, 400);
    await page.keyboard.down('Shift');
    for (let notch = 0; notch < 12; notch += 1) await page.mouse.wheel(0, 60);
    await page.keyboard.up('Shift');
    await eventually(() => placeOf(later)).toBeGreaterThan(0.3);
    expect(await placeOf(later)).toBeLessThan(0.7);
    await eventually(() => placeOf(id)).toBe(null);
    await eventually(() => page.locator('[data-week]').first().getAttribute('data-week')).toBe(
      weekOfDay(monday + 12 * 7),
    );
    await bar(page, later).click();
    await panel(page).waitFor();
    await button(page, 'Today').click();
    await eventually(() => placeOf(id)).toBeLessThan(0.5);
    expect(await violations(page)).toEqual([]);
  });

  test('two people drag the same one while a third changes the funnel: each undo takes back its own', async () => {
    const [left, right] = [await open(anna), await open(joerg)];
    for (const page of [left, right]) await bar(page, id).waitFor();
    const width = await dayWidth(left);
    const from = await places(left);
    await hold(left, from, { x: from.x + 7 * width, y: from.y });
    await hold(right, from, { x: from.x, y: await from.lane('sales') });
    done(workshop, updateFunnel, { leadToMql: 0.25 });
    await left.mouse.up();
    await eventually(days).toEqual([day(4), day(6, 4), 'marketing']);
    await right.mouse.up();
    await eventually(days).toEqual([day(4), day(6, 4), 'sales']);
    await button(left, 'Undo').click();
    await eventually(days).toEqual([day(3), day(5, 4), 'sales']);
    await button(right, 'Undo').click();
    await eventually(days).toEqual([day(3), day(5, 4), 'marketing']);
    expect(readFunnel(client.doc).leadToMql).toBe(0.25);
  });
});

describe('news for sales', () => {
  let id: string;
  beforeEach(async () => {
    const values = { title: 'Newsletter', description: 'Spare parts', side: 'marketing' as const };
    id = done(workshop, addActivity, { ...values, startsOn: addDays(day(0), 10), endsOn: addDays(day(0), 10) });
    await client.acknowledged();
  });

  test('reach their windows, are seen and say which customers they concern', async () => {
    const sales = await app.open(`${path}/goals`, { ...joerg, viewport: phone, hasTouch: true });
    await sales.locator('[data-section="goals"]').waitFor();
    const page = await open();
    await button(page, 'Inform sales').click();
    await sales.getByText(/^New from marketing: Newsletter, from /).waitFor();
    await sales.getByRole('link', { name: 'Look' }).tap();
    await panel(sales).waitFor();
    // Open for a while, it counts as seen, and the strip is gone.
    await choose(page, 'New for sales');
    await page.getByRole('img', { name: /Jörg Öztürk has seen it/ }).waitFor();
    await sales.locator('[data-news-notice]').waitFor({ state: 'detached' });
    await panel(sales).getByRole('textbox', { name: 'Which customers does it concern?' }).fill('Allgäu Dairy');
    await sales.keyboard.press('Tab');
    await page.getByText('Concerns: Allgäu Dairy').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await violations(sales)).toEqual([]);
    await fits(sales, phone);
    await panel(sales).getByRole('button', { name: 'Close activity' }).tap();
    await bar(sales, id).waitFor();
    expect(await violations(sales)).toEqual([]);
  });

  test('a table comes in as one step, and what does not is said', async () => {
    const page = await open();
    const table = `Title;Start;End;Stage;Leads\nWebinar;${day(4)};${day(4)};Nowhere;64\nNewsletter;${addDays(day(0), 10)};;;20\n;${day(5)};;;\n`;
    const take = (text: string) =>
      page
        .locator('input[type=file][accept*=csv]')
        .setInputFiles({ name: 'activities.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await take(`Title;Start\n${`Webinar;${day(4)}\n`.repeat(5001)}`);
    await page.getByText('Nothing was imported. The table has more than 5000 rows').waitFor();
    await take('Title;Start\n'.repeat(2_000_000));
    await page.getByText('Nothing was imported. The file is too large').waitFor();
    await take(table);
    const dialog = page.getByRole('dialog', { name: '2 entries did not come in' });
    await dialog.getByText('Row 2: there is no stage “Nowhere” here.').waitFor();
    await dialog.getByText('Row 4: the title is missing.').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await page.getByText('One activity was added. One was here already and was adapted.').waitFor();
    expect(listActivities(client.doc).map(({ title, expectedLeads }) => [title, expectedLeads])).toEqual([
      ['Newsletter', 20],
      ['Webinar', 64],
    ]);
    await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
    await eventually(() =>
      listActivities(client.doc).map(({ title, expectedLeads }) => [title, expectedLeads]),
    ).toEqual([['Newsletter', null]]);
  });
});

test('a pain point, a touchpoint and a collected card are answered by an activity from where they are read', async () => {
  done(workshop, addStage, { title: 'Trigger', beforeId: null });
  const [stage] = orderedStages(client.doc);
  const painPoint = done(workshop, addPainPoint, {
    kind: 'painPoint',
    stageId: stage!.id,
    text: 'Calls come too late',
  });
  const [touchpoint] = done(workshop, addTouchpoints, {
    stageId: stage!.id,
    owner: 'marketing',
    beforeId: null,
    cards: [{ title: 'Hotline' }],
  });
  await client.acknowledged();
  const page = await app.open(`${path}/journey/${stage!.id}/painPoints`, anna);
  await button(page, 'Activity for “Calls come too late”').click();
  await eventually(() => listActivities(client.doc).map(({ title, fromId }) => [title, fromId])).toEqual([
    ['Calls come too late', painPoint],
  ]);
  expect(await violations(page)).toEqual([]);
  const card = await app.open(`${path}/journey/${touchpoint}/title`, anna);
  await card.locator('[data-panel]').getByRole('button', { name: 'Add an activity' }).click();
  await eventually(() => listActivities(client.doc).map(({ fromId }) => fromId)).toContain(touchpoint);
  await card.getByText('Activity for “Hotline” added.').waitFor();
});

test('without figures nothing is said of weeks, and every missing one is named', async () => {
  const empty = await openedWorkshop(app.engine, { templateId: 'empty', title: 'Bare' });
  const page = await app.open(`${empty}/activities/capacity`, anna);
  await page.getByRole('heading', { name: 'Not computable yet: full-time staff (FTE) is missing.' }).waitFor();
  await page.getByText('This shows once all figures are entered.').waitFor();
  expect(await page.getByText('No week is overloaded.').count()).toBe(0);
});

test('the room sees the weeks, and what the facilitator tries', async () => {
  done(workshop, addActivity, {
    title: 'Fair',
    side: 'both',
    channel: 'tradeFair',
    startsOn: day(9),
    expectedLeads: 270,
  });
  const page = await open(anna, '/activities/capacity');
  await button(page, 'Screen').click();
  await page.getByRole('menuitem', { name: 'Activities' }).click();
  const screen = await app.open(`${path}/audience`, { lang: 'en', viewport: wide });
  await screen.getByRole('heading', { name: 'On average it fits, after the trade fair it does not' }).waitFor();
  expect(await screen.locator('[data-week]').count()).toBe(10);
  await page.locator('[data-way="fewerMinutes"]').getByRole('button').click();
  await screen.getByText('Trial: nothing is changed. 30 instead of 38 minutes per lead.').waitFor();
  expect(await violations(screen)).toEqual([]);
  await button(page, 'Discard').click();
  await screen.getByText('Trial: nothing is changed.').waitFor({ state: 'detached' });
});

test('no page has thrown or broken the content security policy', () => {
  expect(app.problems).toEqual([]);
});
