// Comments, the parking lot and closing in real browsers: a question with a name in it reaches that person on a phone, points
// are left open, both sides sign side by side, and the plan is handed out.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { addParticipant, findParticipant, updateParticipant } from '../../src/domain/people/participants.ts';
import { listThreads } from '../../src/domain/discussion/comments.ts';
import { openWorkshop, type Workshop } from '../../src/domain/record/workshop.ts';
import { connectHost } from '../../src/engine/folder/hostClient.ts';
import { violations } from '../helpers/accessibility.ts';
import { startApp, type App, type OpenOptions } from '../helpers/app.ts';
import { openClient } from '../helpers/testEngine.ts';
import { openedWorkshop } from '../helpers/openedWorkshop.ts';
import { done } from '../domain/peers.ts';

let app: App;
let id: string;

beforeAll(async () => {
  app = await startApp();
  id = (await openedWorkshop(app.engine, { title: 'Packaging' })).slice('/w/'.length);
  await asAnother((workshop) => {
    done(workshop, addParticipant, { name: 'Anna Weber', team: 'marketing' });
    for (const { name, isFacilitator } of [
      { name: 'Katrin Sommer', isFacilitator: false },
      { name: 'Anna Weber', isFacilitator: true },
    ]) {
      const person = findParticipant(workshop.doc, name);
      if (person) done(workshop, updateParticipant, { id: person.id, values: { isFacilitator } });
    }
  });
});
afterAll(() => app.close());
afterEach(() => app.closePages());

async function asAnother<T>(change: (workshop: Workshop) => T): Promise<T> {
  const client = openClient(app.engine, id);
  await client.synced();
  const value = change(openWorkshop(client.doc));
  await client.acknowledged();
  client.close();
  return value;
}

async function exported() {
  const { host, close } = await connectHost(app.engine);
  const file = await host.exportWorkshop({ id, format: 'json', language: 'en' });
  close();
  if (!file.ok) throw new Error(file.code);
  return JSON.parse(new TextDecoder().decode(file.value.bytes)) as {
    comments: { text: string; kind: string; resolvedAt: number | null }[];
    parkedTopics: { text: string; state: string }[];
    openDecisions: { id: string; dueOn: string }[];
    gaps: { decision?: { dueOn: string } }[];
    signatures: { isValid: boolean }[];
  };
}

const phone = { width: 390, height: 844 };
const anna = { lang: 'en', name: 'Anna Weber', team: 'marketing' } as const;
const joerg = { lang: 'en', name: 'Jörg Öztürk', team: 'sales', viewport: phone, hasTouch: true } as const;
const open = (place: string, options: OpenOptions) => app.open(`/w/${id}${place}`, options);
const dialog = (page: Page) => page.getByRole('dialog');
/** Waits as long as the browser is waited for: how fast the machine is must not matter. */
const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 20_000, interval: 50 });

test('a question about a card reaches whom it names, is answered on a phone and settled', async () => {
  const page = await open('', anna);
  await page.locator('[data-board][data-ready=true]').waitFor();
  const card = page.locator('[data-touchpoint-id]').first();
  await card.focus();
  // By the keyboard, from the card itself.
  await page.keyboard.press('Control+Alt+KeyM');
  await dialog(page).getByRole('combobox').waitFor();
  await page.keyboard.type('Who calls then? @Jör');
  await dialog(page).getByRole('option', { name: 'Jörg Öztürk' }).waitFor();
  await page.keyboard.press('Enter');
  await dialog(page).getByText('As a question, stays open until answered').click();
  expect(await violations(page)).toEqual([]);
  await dialog(page).getByRole('combobox').focus();
  await page.keyboard.press('Control+Enter');
  await dialog(page).locator('[data-thread][data-kind=question]').waitFor();
  await page.keyboard.press('Escape');
  await card.locator('[data-comments="1?"]').waitFor();
  expect(await card.getAttribute('aria-description')).toContain('a question among them');

  // On the screen: the words of the question, and nothing of who asked.
  const screen = await open('/audience', { lang: 'en' });
  await card.focus();
  await page.keyboard.press('Control+Alt+KeyM');
  await dialog(page).getByRole('button', { name: 'On the screen' }).click();
  await screen.locator('[data-asked]', { hasText: 'Who calls then?' }).waitFor();
  expect(await screen.locator('body').innerText()).not.toContain('Anna');
  await dialog(page).getByRole('button', { name: 'Take off the screen' }).click();
  await screen.locator('[data-asked]').waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');

  const mobile = await open('', joerg);
  await mobile.getByText('Anna Weber asks you something.').waitFor();
  await mobile.getByRole('button', { name: 'Look', exact: true }).click();
  await dialog(mobile).getByRole('button', { name: 'Reply' }).click();
  await dialog(mobile).getByRole('combobox', { name: 'Reply. @ names somebody.' }).fill('I do');
  await dialog(mobile).getByRole('button', { name: 'Send' }).click();
  await dialog(mobile).locator('[data-comment]').nth(1).waitFor();
  expect(await violations(mobile)).toEqual([]);
  await dialog(mobile).getByRole('button', { name: 'Settled', exact: true }).focus();
  await mobile.keyboard.press('r');
  await dialog(mobile).getByText('One settled comment').waitFor();
  await eventually(() => card.locator('[data-comments]').count()).toBe(0);

  // What is parked is an open point, which leads to it.
  await dialog(mobile).getByRole('radio', { name: 'Parking lot' }).press('Space');
  await dialog(mobile).getByRole('textbox', { name: 'What must not get lost?' }).fill('Commission on shared orders');
  await dialog(mobile).getByRole('button', { name: 'Park the topic' }).click();
  await dialog(mobile).locator('[data-topic][data-state=open]').waitFor();
  const points = await open('/open-points', anna);
  await points.locator('[data-gap=topicUndecided]').click();
  await dialog(points).locator('[data-topic]').getByText('Commission on shared orders').waitFor();
  const { comments, parkedTopics } = await exported();
  expect(comments).toMatchObject([{ text: 'Who calls then? @Jörg Öztürk', kind: 'question' }, { text: 'I do' }]);
  expect(parkedTopics).toMatchObject([{ text: 'Commission on shared orders', state: 'open' }]);
  expect(await asAnother(({ doc }) => listThreads(doc).map(({ isOpen }) => isOpen))).toEqual([false]);
  expect(app.problems).toEqual([]);
});

test(
  'a point is left open with a person and a date, and both sides sign and take the plan home',
  { timeout: 240_000 },
  async () => {
    const page = await open('/open-points', anna);
    const rows = page.locator('[data-gap-group]').getByRole('link');
    await rows.first().waitFor();
    const before = await rows.count();
    await page.getByRole('button', { name: 'Leave open' }).first().click();
    // A day that has passed is told as such, and does not count as decided.
    await dialog(page).getByRole('spinbutton').first().focus();
    await page.keyboard.type('01012020');
    await dialog(page).locator('[data-past-day]').waitFor();
    await dialog(page).getByRole('button', { name: 'Leave open' }).click();
    await dialog(page).getByText('Choose one that is still to come.').waitFor();
    await dialog(page).getByText('Without a person it stays undecided').waitFor();
    await dialog(page)
      .getByRole('button', { name: /Who takes care of it/ })
      .click();
    await page.getByRole('option', { name: 'Jörg Öztürk' }).click();
    await dialog(page).getByRole('spinbutton').first().focus();
    await page.keyboard.type('15012027');
    expect(await violations(page)).toEqual([]);
    await dialog(page).getByRole('button', { name: 'Leave open' }).click();
    await page.locator('[data-left-open="1"]').getByText('15 January 2027').waitFor();
    await eventually(() => rows.count()).toBe(before - 1);
    // One count: the navigation says how many are still to be decided, as the headline does.
    expect(await page.locator('[data-open-points]').first().getAttribute('data-open-points')).toBe(String(before - 1));
    expect(await violations(page)).toEqual([]);

    await page.locator('[data-closing-steps]').getByRole('link', { name: 'Both sides sign' }).click();
    const half = (on: Page, side: string) => on.locator(`[data-signing] [data-side=${side}]`);
    await page.getByText('We know these').click();
    // By the keyboard: Enter on the pad types the name instead.
    const otherHalf = () => half(page, 'sales').getByRole('heading').boundingBox();
    const place = await otherHalf();
    await half(page, 'marketing').getByRole('group').first().focus();
    await page.keyboard.press('Enter');
    await half(page, 'marketing').getByRole('textbox', { name: 'Name as signature' }).waitFor();
    // Under the pen of the other side nothing moves.
    expect(await otherHalf()).toEqual(place);
    expect(await violations(page)).toEqual([]);
    await half(page, 'marketing').getByRole('button', { name: 'Sign for marketing' }).click();
    await page.locator('[data-signing] [data-side=marketing][data-state=valid]').waitFor();

    const mobile = await open('/plan/-/sign', joerg);
    await half(mobile, 'sales').getByRole('button', { name: 'Type' }).click();
    await mobile.getByText('We know these').click();
    expect(await mobile.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
    expect(await violations(mobile)).toEqual([]);
    await half(mobile, 'sales').getByRole('button', { name: 'Sign for sales' }).click();
    for (const each of [page, mobile]) await each.locator('[data-signing=agreed] [data-handshake=agreed]').waitFor();
    await mobile.getByText('The facilitator hands out the plan').waitFor();
    await page.getByRole('button', { name: 'Hand out the plan' }).click();
    // The host prints it by itself.
    await page.getByText(/The plan is on [01] of 2 devices\./).waitFor();
    const [download] = await Promise.all([
      mobile.waitForEvent('download', { timeout: 100_000 }),
      mobile.getByRole('button', { name: 'Download the plan' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/signed by both\.pdf$|signed.*\.pdf$/);
    await page.getByText('The plan is on 1 of 2 devices.').waitFor();
    expect(await violations(page)).toEqual([]);
    const plan = await exported();
    expect(plan.openDecisions).toMatchObject([{ dueOn: '2027-01-15' }]);
    expect(plan.gaps.filter(({ decision }) => decision?.dueOn === '2027-01-15')).toHaveLength(1);
    expect(plan.signatures.map(({ isValid }) => isValid)).toEqual([true, true]);
    expect(app.problems).toEqual([]);
  },
);
