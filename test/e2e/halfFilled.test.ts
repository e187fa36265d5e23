// Dialogs of the later sections that are half filled in while others change or remove what they are about: what nobody
// typed is shown and stays as it is now, what was typed is put together with it, and nothing is lost without a question.
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import type { Page } from 'playwright-core';
import { addActivity, getActivity } from '../../src/domain/activities/activities.ts';
import { editCard, addCardGroup, removeCardGroup, renameCardGroup } from '../../src/domain/cards/cardCommands.ts';
import { arrangeCards } from '../../src/domain/cards/cards.ts';
import { proofCustomers } from '../../src/domain/customer/targetCustomers.ts';
import { recordLesson } from '../../src/domain/everyday/lessons.ts';
import { listVisits, planVisit, updateVisit } from '../../src/domain/everyday/visits.ts';
import { dayAt, dayNumber, mondayOf } from '../../src/domain/activities/calendar.ts';
import { listPainPoints } from '../../src/domain/journey/painPoints.ts';
import { listTouchpoints } from '../../src/domain/journey/touchpoints.ts';
import { addParticipant } from '../../src/domain/people/participants.ts';
import { listRecords } from '../../src/domain/record/collection.ts';
import { openWorkshop, type Workshop } from '../../src/domain/record/workshop.ts';
import { answerHidden, askHidden, revealHidden } from '../domain/hiddenRoom.ts';
import { done } from '../domain/peers.ts';
import { startApp, type App } from '../helpers/app.ts';
import { openedWorkshop } from '../helpers/openedWorkshop.ts';
import { listTerms } from '../../src/domain/terms/terms.ts';
import { openClient, type TestClient } from '../helpers/testEngine.ts';

let app: App;
let path: string;
let client: TestClient;
let workshop: Workshop;
let nina: string;
let paul: string;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  path = await openedWorkshop(app.engine);
  client = openClient(app.engine, path.slice('/w/'.length));
  onTestFinished(() => client.close());
  await client.synced();
  workshop = openWorkshop(client.doc);
  nina = done(workshop, addParticipant, { name: 'Nina Neu', team: 'marketing', isFacilitator: true });
  paul = done(workshop, addParticipant, { name: 'Paul Prim', team: 'sales' });
  await client.acknowledged();
});
afterEach(async () => {
  await app.closePages();
  expect(app.problems.splice(0)).toEqual([]);
});

const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 20_000, interval: 50 });
const dialog = (page: Page) => page.getByRole('dialog');
const saveState = (page: Page) => page.locator('[data-save-state]').first().getAttribute('data-save-state');
async function open(section: string, name = 'Nina Neu'): Promise<Page> {
  const viewport = { width: 1920, height: 1080 };
  const page = await app.open(`${path}/${section}`, { lang: 'en', name, team: 'marketing', viewport });
  await page.locator('[data-section], [data-board][data-ready=true], [data-agenda-item]').first().waitFor();
  return page;
}

test('a visit keeps what others made of it, whoever saves the dialog; what is learned is put together', async () => {
  const id = done(workshop, planVisit, { kind: 'call', marketingId: nina, salesId: paul, day: '2031-03-04' });
  await client.acknowledged();
  const visit = () => listVisits(client.doc).find((one) => one.id === id)!;
  const page = await open('everyday');
  const row = page.locator(`[data-visit="${id}"]`);
  await row.getByRole('button', { name: /^Menu of the visit/ }).click();
  await page.getByRole('menuitem', { name: 'Change' }).click();
  const [place, about] = ['Place', 'Start'].map((name) =>
    dialog(page).getByRole('textbox', { name: new RegExp(name) }),
  );
  await place!.fill('Line 3');
  done(workshop, updateVisit, { id, values: { day: '2031-05-06', startsAt: '09:30' } });
  await eventually(() => about!.inputValue()).toBe('9:30');
  await dialog(page).getByRole('button', { name: 'Apply' }).click();
  await eventually(() => visit().place).toBe('Line 3');
  expect([visit().day, visit().startsAt]).toEqual(['2031-05-06', '09:30']);

  await row.press('l');
  const learned = dialog(page).getByRole('textbox', { name: 'One sentence will do' });
  await learned.fill('They want a number.');
  done(workshop, recordLesson, { visitId: id, text: 'Nobody calls back.' });
  await eventually(() => row.textContent()).toContain('Nobody calls back.');
  await dialog(page).getByRole('button', { name: 'Record' }).click();
  await eventually(() => visit().learned).toContain('They want a number.');
  expect(visit().learned).toContain('Nobody calls back.');
});

test('cards of a collection: words of two people, a group that is renamed or gone, and a card that is being edited', async () => {
  const asked = client.doc.transact(() => {
    const question = askHidden({ workshop, ids: [nina] }, 'collection', { section: 'journey', mostPerPerson: 20 });
    const cards = ['Nobody calls back', 'Leads are cold', 'No budget'].map((text, at) => ({ id: `card${at}`, text }));
    answerHidden(
      workshop,
      question.id,
      nina,
      { side: 'marketing', cards },
      { device: 'aaaaaa', count: 3, isDone: true },
    );
    revealHidden(workshop, question);
    return question;
  });
  const group = done(workshop, addCardGroup, { questionId: asked.id, ids: ['card1', 'card2'] });
  done(workshop, renameCardGroup, { id: group, title: 'Cold' });
  await client.acknowledged();
  const page = await open('journey');
  await page.getByRole('button', { name: 'Ask hidden' }).click();
  await page.getByRole('menuitem', { name: 'Woran merkt ihr das?' }).click();
  await page.locator('[data-card=card0]').dblclick();
  const words = dialog(page).getByRole('textbox');
  await words.press('End');
  await words.pressSequentially(' in time');
  done(workshop, editCard, { id: 'card0', text: 'Hardly anybody calls back' });
  await client.acknowledged();
  await eventually(() => page.locator('[data-card=card0]').textContent()).toContain('Hardly anybody');
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  const text = () => arrangeCards(client.doc, asked.id).byId.get('card0')!.text;
  await eventually(text).toBe('Hardly anybody calls back in time');

  await page.getByRole('button', { name: 'Take over' }).click();
  const name = dialog(page).getByRole('textbox');
  await eventually(() => name.inputValue()).toBe('Cold');
  done(workshop, renameCardGroup, { id: group, title: 'Cold leads' });
  await eventually(() => name.inputValue()).toBe('Cold leads');
  expect(await saveState(page)).toBe('saved');
  const before = listPainPoints(client.doc, 'painPoint').length;
  done(workshop, removeCardGroup, { id: group });
  await dialog(page).getByText('What you wanted to take over is no longer here.').waitFor();
  expect(listPainPoints(client.doc, 'painPoint').length).toBe(before);
});

test('Escape gives back a number and a day, also what a pause has written of them', async () => {
  const monday = mondayOf(dayNumber(new Date().toISOString().slice(0, 10)));
  const [startsOn, endsOn] = [dayAt(monday + 21), dayAt(monday + 120)];
  const id = done(workshop, addActivity, { title: 'Fair', side: 'marketing', startsOn, endsOn, expectedLeads: 40 });
  await client.acknowledged();
  const stored = () => getActivity(client.doc, id)!;
  const page = await open('activities');
  await page.locator(`[data-activity="${id}"]`).click();
  const field = (name: string) => page.locator(`[data-activity-panel] [data-field=${name}]`);
  const leads = field('expectedLeads').getByRole('textbox');
  await leads.fill('99');
  await page.keyboard.press('Escape');
  expect(await leads.inputValue()).toBe('40');
  await leads.fill('55');
  await eventually(() => stored().expectedLeads).toBe(55);
  await page.keyboard.press('Escape');
  await eventually(() => stored().expectedLeads).toBe(40);
  expect(await leads.inputValue()).toBe('40');

  const day = field('startsOn').getByRole('spinbutton').first();
  const [before, other] = [startsOn.slice(8), startsOn.endsWith('01') ? '02' : '01'];
  const typeDay = async () => {
    await day.click();
    await page.keyboard.type(other);
    await eventually(() => day.textContent()).toBe(other);
  };
  await typeDay();
  await page.keyboard.press('Escape');
  await eventually(() => day.textContent()).toBe(before);
  await typeDay();
  await eventually(() => stored().startsOn.slice(8)).toBe(other);
  await page.keyboard.press('Escape');
  await eventually(() => stored().startsOn).toBe(startsOn);
  // The next Escape, with nothing typed, is that of the panel.
  await page.keyboard.press('Escape');
  await field('startsOn').waitFor({ state: 'detached' });
  expect([stored().expectedLeads, stored().startsOn]).toEqual([40, startsOn]);
});

test('a comment that is half written is there again when its record is', async () => {
  const page = await open('journey');
  const card = (title: string) => page.locator(`[data-touchpoint-id][aria-label="${title}"]`).first();
  const comment = page.locator('[data-panel]').getByRole('combobox', { name: /^Comment/ });
  await card('Newsletter').press('Enter');
  await comment.fill('Half a tho');
  await eventually(() => saveState(page)).toBe('entering');
  await page.locator('[data-cell][data-owner=sales] [data-touchpoint-id]').first().press('Enter');
  await eventually(() => comment.inputValue()).toBe('');
  await card('Newsletter').press('Enter');
  await eventually(() => comment.inputValue()).toBe('Half a tho');
  await comment.press('End');
  await comment.pressSequentially('ught');
  await comment.press('Control+Enter');
  await page.getByText('Half a thought').waitFor();
  expect(await comment.inputValue()).toBe('');
});

test('a card that is being written or edited goes down before the field takes another one, and once one is done', async () => {
  const page = await open('journey', 'Lena Lang');
  await page.getByRole('button', { name: 'Ask hidden' }).click();
  await page.getByRole('menuitem', { name: 'Collect cards' }).click();
  await dialog(page).getByRole('textbox', { name: 'Most cards per person' }).fill('7');
  await page.keyboard.press('Tab');
  await eventually(() => saveState(page)).toBe('entering');
  await dialog(page).getByRole('button', { name: 'Open the question' }).click();
  await page.getByRole('button', { name: 'Answer', exact: true }).click();
  const field = page.getByRole('textbox', { name: 'Your card' });
  const own = async () => {
    const labels = await page
      .getByRole('button', { name: /^Edit “/ })
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
    return labels.map((label) => label!.slice('Edit “'.length, -1));
  };
  await field.fill('Zebra');
  await field.press('Enter');
  await eventually(own).toEqual(['Zebra']);
  await page.getByRole('button', { name: 'Edit “Zebra”' }).click();
  await field.fill('Zebra crossing');
  // Closed and opened again, it is still the same card.
  await field.press('Escape');
  await page.getByRole('button', { name: /^(Answer|Change the answer)$/ }).click();
  await eventually(() => field.inputValue()).toBe('Zebra crossing');
  await field.press('Enter');
  await eventually(own).toEqual(['Zebra crossing']);
  await field.fill('Okapi');
  await page.getByRole('button', { name: 'Edit “Zebra crossing”' }).click();
  await eventually(own).toEqual(['Okapi', 'Zebra crossing']);
  await eventually(() => field.inputValue()).toBe('Zebra crossing');
  await field.press('Enter');
  await field.fill('Gnu');
  await page.getByRole('button', { name: "I'm done" }).click();
  await eventually(own).toEqual(['Gnu', 'Okapi', 'Zebra crossing']);
  await page.locator('[data-question][data-done="1"][data-count="3"]').waitFor({ state: 'attached' });
});

test('what is added to a customer is nowhere else before it has a name', async () => {
  const page = await open('customer');
  const titles = () => listTouchpoints(client.doc).map(({ title }) => title);
  const names = () => listRecords(client.doc, proofCustomers).map(({ name }) => name);
  const [cards, customers] = [titles(), names()];
  const field = page.locator('[data-cell-detail]').getByRole('textbox');
  await page.locator('[role=gridcell][data-role-id]').first().focus();
  await page.keyboard.press('t');
  await field.waitFor();
  await page.keyboard.press('Escape');
  await field.waitFor({ state: 'detached' });
  expect(titles()).toEqual(cards);
  await page.getByRole('button', { name: 'Counter-check' }).click();
  await dialog(page).getByRole('button', { name: 'Good customer' }).click();
  const name = dialog(page).getByRole('textbox', { name: 'Name of the customer' });
  await name.fill('Alm');
  await name.press('Escape');
  await name.waitFor({ state: 'detached' });
  await dialog(page).getByRole('button', { name: 'Lost customer' }).click();
  await name.fill('Brewery Ost');
  await name.press('Enter');
  await eventually(names).toEqual([...customers, 'Brewery Ost']);
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
  await page.locator('[role=gridcell][data-role-id]').first().focus();
  await page.keyboard.press('t');
  await page.keyboard.type('Plant tour');
  await page.keyboard.press('Enter');
  // The field of the next one is here alone.
  await eventually(() => field.inputValue()).toBe('');
  await page.keyboard.press('Escape');
  await eventually(titles).toEqual([...cards, 'Plant tour']);
});

test('words that are stored as a list stay as they are typed while one writes', async () => {
  const page = await open('terms');
  const aliases = () => listTerms(client.doc).find(({ nameEn }) => nameEn === 'MQL')?.aliases ?? [];
  await page.getByRole('button', { name: /^Menu of .*MQL/ }).click();
  await page.getByRole('menuitem').first().click();
  const field = page.getByRole('textbox', { name: 'Further names, separated by commas' });
  await field.fill('Hot lead, ');
  await eventually(aliases).toEqual(['Hot lead']);
  await field.press('End');
  await field.pressSequentially('Prospect');
  await eventually(aliases).toEqual(['Hot lead', 'Prospect']);
});
