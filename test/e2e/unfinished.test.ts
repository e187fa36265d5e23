// What is typed and not finished, in the sections that came later: a number of the capacity sheet, a check of the agenda,
// a topic to park, the words of a card, and lines that are added to a list. Nothing is lost, nothing that others wrote is
// reverted, and nothing empty is in the workshop.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { readCapacity, updateCapacity } from '../../src/domain/activities/capacity.ts';
import { editCard } from '../../src/domain/cards/cardCommands.ts';
import { arrangeCards } from '../../src/domain/cards/cards.ts';
import { customerTraits } from '../../src/domain/customer/targetCustomers.ts';
import { readAgenda } from '../../src/domain/facilitation/agendaItems.ts';
import { addAgendaItem, updateAgendaItem } from '../../src/domain/facilitation/prepareAgenda.ts';
import { listRecords } from '../../src/domain/record/collection.ts';
import { addParticipant } from '../../src/domain/people/participants.ts';
import { openWorkshop, type Workshop } from '../../src/domain/record/workshop.ts';
import { startApp, type App } from '../helpers/app.ts';
import { openedWorkshop } from '../helpers/openedWorkshop.ts';
import { openClient, type TestClient } from '../helpers/testEngine.ts';
import { sampleCapacity } from '../domain/activitiesSample.ts';
import { answerHidden, askHidden, revealHidden } from '../domain/hiddenRoom.ts';
import { done } from '../domain/peers.ts';

let app: App;
let path: string;
let client: TestClient;
let workshop: Workshop;
let anna: string;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  path = await openedWorkshop(app.engine);
  client = openClient(app.engine, path.slice(3));
  await client.synced();
  workshop = openWorkshop(client.doc);
  anna = done(workshop, addParticipant, { name: 'Nina Neu', team: 'marketing', isFacilitator: true });
  await client.acknowledged();
});
afterEach(async () => {
  client.close();
  await app.closePages();
});

const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 20_000, interval: 50 });
async function open(section: string): Promise<Page> {
  const viewport = { width: 1920, height: 1080 };
  const page = await app.open(`${path}/${section}`, { lang: 'en', name: 'Nina Neu', team: 'marketing', viewport });
  await page.locator('[data-section], [data-board][data-ready=true], [data-agenda-item]').first().waitFor();
  return page;
}
/** As a facilitator who brings everybody over does: the section goes, and no field is left first. */
const bring = (page: Page, section: string) =>
  page.evaluate((address) => {
    history.pushState(null, '', address + location.search + location.hash);
    dispatchEvent(new PopStateEvent('popstate'));
  }, `${path}/${section}`);
/** Whether the page asks before it is loaded anew. */
async function asksBeforeReload(page: Page): Promise<boolean> {
  let asked = false;
  page.on('dialog', (dialog) => {
    asked = true;
    void dialog.dismiss();
  });
  await page.evaluate(() => location.reload());
  await eventually(() => asked || page.evaluate(() => document.readyState === 'complete').catch(() => false)).toBe(
    true,
  );
  return asked;
}

test('a number of the capacity sheet is written when the section goes, and gives back what the arrows made of it', async () => {
  done(workshop, updateCapacity, sampleCapacity);
  await client.acknowledged();
  const page = await open('activities/capacity');
  const field = page.locator('[data-field=fte] input');
  await field.click();
  // Left without a letter, it keeps what somebody else has written meanwhile.
  done(workshop, updateCapacity, { fte: 4 });
  await eventually(() => field.inputValue()).toBe('4');
  await page.keyboard.press('Tab');
  await field.click();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await eventually(() => readCapacity(client.doc).fte).toBe(6);
  await page.keyboard.press('Escape');
  await eventually(() => readCapacity(client.doc).fte).toBe(4);
  await field.fill('7');
  await bring(page, 'goals');
  await eventually(() => readCapacity(client.doc).fte).toBe(7);
});

test('a check that is ticked by hand shows what others write, and one that is being written asks before it is lost', async () => {
  const manualChecks = [{ id: 'check', text: 'Rules read', isDone: false }];
  const id = done(workshop, addAgendaItem, { title: 'Arrive', plannedMinutes: 15, minimumMinutes: 10 }, anna);
  done(workshop, updateAgendaItem, { id, values: { manualChecks } }, anna);
  await client.acknowledged();
  const page = await open('agenda');
  await page
    .locator(`[data-agenda-item="${id}"]`)
    .getByRole('button', { name: /Arrive/ })
    .first()
    .click();
  const check = page.getByRole('textbox', { name: 'Tick by hand', exact: true });
  await check.click();
  done(
    workshop,
    updateAgendaItem,
    { id, values: { manualChecks: [{ ...manualChecks[0]!, text: 'Rules agreed' }] } },
    anna,
  );
  await eventually(() => check.inputValue()).toBe('Rules agreed');
  await page.keyboard.press('Tab');
  await check.click();
  await page.keyboard.press('End');
  await page.keyboard.type(' by all');
  await page.keyboard.press('Enter');
  const texts = () => readAgenda(client.doc).items.flatMap((item) => item.manualChecks.map(({ text }) => text));
  await eventually(texts).toEqual(['Rules agreed by all']);
  const added = page.getByRole('textbox', { name: 'Tick by hand …' });
  await added.fill('Phones away');
  expect(await asksBeforeReload(page)).toBe(true);
  await added.press('Escape');

  // What a press removes or replaces for everybody is said, with the way back.
  const titles = () => readAgenda(client.doc).items.map(({ title }) => title);
  const takeBack = async (said: string) => {
    await page.getByText(said).waitFor();
    await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
    await eventually(titles).toEqual(['Arrive']);
  };
  await page.getByRole('button', { name: 'Another template' }).click();
  await page.getByRole('menuitem', { name: 'Half day' }).click();
  await takeBack('The agenda is now “Half day”. What had not begun is replaced.');
  await page.getByRole('button', { name: 'Remove block' }).click();
  await takeBack('“Arrive” removed.');
});

test('a topic that is being written is asked about, and is there again', async () => {
  const page = await open('goals');
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Park the topic' }).click();
  const field = page.getByRole('textbox', { name: 'What must not get lost?' });
  await field.fill('Commission');
  expect(await asksBeforeReload(page)).toBe(true);
  await page.keyboard.press('Escape');
  await field.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Park the topic' }).click();
  expect(await field.inputValue()).toBe('Commission');
});

test('a card that is opened and kept without a letter does not revert what others made of its words', async () => {
  const room = { workshop, ids: [anna] };
  // At once, so that the engine, which has no key to it, does not see it open.
  const asked = client.doc.transact(() => {
    const question = askHidden(room, 'collection', { section: 'journey', mostPerPerson: 20 });
    answerHidden(
      workshop,
      question.id,
      anna,
      { side: 'marketing', cards: [{ id: 'card', text: 'Nobody calls back' }] },
      { device: 'aaaaaa', count: 1, isDone: true },
    );
    revealHidden(workshop, question);
    return question;
  });
  await client.acknowledged();
  const page = await open('journey');
  await page.getByRole('button', { name: 'Ask hidden' }).click();
  await page.getByRole('menuitem', { name: 'Woran merkt ihr das?' }).click();
  await page.locator('[data-card]').first().dblclick();
  const words = page.getByRole('dialog').getByRole('textbox');
  await words.waitFor();
  done(workshop, editCard, { id: 'card', text: 'Nobody calls back in time' }, anna);
  await eventually(() => words.inputValue()).toBe('Nobody calls back in time');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(arrangeCards(client.doc, asked.id).byId.get('card')?.text).toBe('Nobody calls back in time');
});

test('an added line is in the workshop with its first letter, and nothing of it stays when it is taken back', async () => {
  const page = await open('customer');
  const traits = () => listRecords(client.doc, customerTraits).map(({ text }) => text);
  const before = traits();
  const needs = page.locator('section[data-kind=need]');
  const field = needs.getByRole('textbox');
  await page.locator('[data-field=need] button').click();
  await field.waitFor();
  await field.press('Enter');
  await field.waitFor({ state: 'detached' });
  expect(traits()).toEqual(before);
  await page.locator('[data-field=need] button').click();
  await page.keyboard.type('Spare');
  await eventually(traits).toEqual([...before, 'Spare']);
  await page.keyboard.press('Escape');
  await eventually(traits).toEqual(before);
  await page.keyboard.press('Control+z');
  await page.locator('[data-field=need] button').click();
  await page.keyboard.type('Spare parts');
  await page.keyboard.press('Enter');
  // Enter goes on with the next line, which is nowhere but here.
  await field.waitFor();
  expect(await field.inputValue()).toBe('');
  await page.keyboard.press('Escape');
  await eventually(traits).toEqual([...before, 'Spare parts']);
  // Behind a line that was there already Enter is the end.
  await needs.getByRole('button', { name: /Spare parts/ }).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' at once');
  await page.keyboard.press('Enter');
  await field.waitFor({ state: 'detached' });
  await eventually(traits).toEqual([...before, 'Spare parts at once']);
  expect(app.problems).toEqual([]);
});
