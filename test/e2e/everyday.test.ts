// Living the partnership in real browsers: visits that are arranged, suggested and written down, the pulse in the room,
// on a screen that is passed on and by mail without a network, and the review of a signed plan.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { listVisits, removeVisit } from '../../src/domain/everyday/visits.ts';
import { readAgenda } from '../../src/domain/facilitation/agendaItems.ts';
import { listParticipants, removeParticipant, updateParticipant } from '../../src/domain/people/participants.ts';
import { buildPlan } from '../../src/domain/plan/plan.ts';
import { sign } from '../../src/domain/plan/signoff.ts';
import { envelopesOf, openPulseIn } from '../../src/domain/questions/questions.ts';
import { openWorkshop, type Workshop } from '../../src/domain/record/workshop.ts';
import { violations, violationsInAllThemes } from '../helpers/accessibility.ts';
import { startApp, type App, type OpenOptions } from '../helpers/app.ts';
import { findFirefox, runInFirefox } from '../helpers/firefox.ts';
import { openClient, type TestClient } from '../helpers/testEngine.ts';
import { openedWorkshop } from '../helpers/openedWorkshop.ts';
import { done } from '../domain/peers.ts';

let app: App;
let folder: string;
let path: string;
let client: TestClient;
let workshop: Workshop;

const katrin = { lang: 'en', name: 'Katrin Sommer', team: 'marketing' } as const;
const joerg = { lang: 'en', name: 'Jörg Öztürk', team: 'sales' } as const;
const wide = { width: 1920, height: 1080 };
const laptop = { width: 1280, height: 720 };
const phone = { width: 390, height: 844 };

beforeAll(async () => {
  app = await startApp();
  folder = mkdtempSync(join(tmpdir(), 'handschlag-test-'));
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  path = await openedWorkshop(app.engine, { title: 'Machines' });
  client = openClient(app.engine, path.slice(3));
  await client.synced();
  workshop = openWorkshop(client.doc);
});
afterEach(async () => {
  client.close();
  await app.closePages();
});

const open = async (section: string, options: OpenOptions = katrin) => {
  const page = await app.open(`${path}/${section}`, options);
  await page.locator(`[data-section="${section}"]`).waitFor();
  return page;
};
const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 20_000, interval: 50 });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const dialog = (page: Page) => page.getByRole('dialog');
const inDialog = (page: Page, name: string | RegExp) => dialog(page).getByRole('button', { name });
const answered = (page: Page, count: number) =>
  page.locator(`[data-question][data-answered="${count}"]`).waitFor({ state: 'attached' });

async function choosePerson(page: Page, label: string, name: string) {
  await dialog(page)
    .getByRole('button', { name: new RegExp(label) })
    .click();
  await page.getByRole('option', { name }).click();
}

async function fits(page: Page, size: { width: number; height: number }) {
  await page.setViewportSize(size);
  await eventually(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width);
}

const spoken = {
  de: {
    visit: 'Besuch',
    arrange: 'Verabreden',
    marketing: 'Aus dem Marketing',
    sales: 'Aus dem Vertrieb',
    incomplete: 'Ein Besuch braucht eine Person auf jeder Seite.',
    minutes: 'Dauer in Minuten',
    between: 'Das geht nur von 1 bis 1.440.',
    suggest: 'Paare vorschlagen',
    visits: /Besuche? verabreden/,
    feedback: 'Rückmeldung',
    sentence: 'Ein Satz genügt',
    save: 'Festhalten',
    menu: 'Menü',
  },
  en: {
    visit: 'Visit',
    arrange: 'Arrange',
    marketing: 'From marketing',
    sales: 'From sales',
    incomplete: 'A visit needs a person on each side.',
    minutes: 'Duration in minutes',
    between: 'Only from 1 to 1,440.',
    suggest: 'Suggest pairs',
    visits: /^Arrange .* visits?$/,
    feedback: 'Feedback',
    sentence: 'One sentence will do',
    save: 'Record',
    menu: 'Menu',
  },
} as const;

test.each([
  ['de', wide, laptop],
  ['en', laptop, wide],
] as const)('visits are arranged, suggested and written down (%s)', async (lang, size, other) => {
  const words = spoken[lang];
  const page = await open('everyday', { ...katrin, lang, viewport: size });
  const rows = page.locator('[data-visit]');
  expect(lang === 'de' ? await violationsInAllThemes(page) : await violations(page)).toEqual([]);
  const first = listVisits(client.doc).length;

  await button(page, words.visit).click();
  await inDialog(page, words.arrange).click();
  await dialog(page).getByText(words.incomplete).waitFor();
  expect(await violations(page)).toEqual([]);
  await choosePerson(page, words.marketing, 'Katrin Sommer');
  await choosePerson(page, words.sales, 'Michael Süß');
  await dialog(page).getByRole('spinbutton').first().click();
  await page.keyboard.type('01032027');
  // A number that does not go keeps the dialog, with what goes; nothing is moved to the nearest one.
  const minutes = dialog(page).getByRole('textbox', { name: words.minutes });
  await minutes.fill('5000');
  await inDialog(page, words.arrange).click();
  await dialog(page).getByText(words.between).waitFor();
  expect(await violations(page)).toEqual([]);
  await eventually(() => minutes.evaluate((input) => input === document.activeElement)).toBe(true);
  expect([await minutes.inputValue(), listVisits(client.doc).length]).toEqual([
    lang === 'de' ? '5.000' : '5,000',
    first,
  ]);
  await minutes.fill('45');
  await inDialog(page, words.arrange).click();
  await eventually(() => rows.filter({ hasText: 'Michael Süß' }).filter({ hasText: 'Katrin Sommer' }).count()).toBe(1);
  await eventually(() => listVisits(client.doc).find(({ day }) => day === '2027-03-01')?.minutes).toBe(45);

  await button(page, words.suggest).click();
  await dialog(page).getByRole('checkbox').first().waitFor({ state: 'attached' });
  expect(await violations(page)).toEqual([]);
  const suggested = await dialog(page).getByRole('checkbox').count();
  await inDialog(page, words.visits).click();
  await eventually(() => listVisits(client.doc).length).toBe(first + 1 + suggested);

  // The slip: what one writes in the car park.
  await page.locator('[data-visit]').first().press('r');
  await choosePerson(page, words.sales, 'Petra Hübner');
  await dialog(page).getByRole('textbox', { name: words.sentence }).fill('They want to see a number.');
  expect(await violations(page)).toEqual([]);
  await inDialog(page, words.save).click();
  await page.locator('[data-visit]').getByText('They want to see a number.').waitFor();
  for (const one of [other, phone]) await fits(page, one);
  await button(page, words.menu).click();
  expect(await page.getByRole('menuitem').first().textContent()).toBe(words.feedback);
  await page.getByRole('menuitem', { name: words.feedback }).click();
  await dialog(page).getByRole('textbox', { name: words.sentence }).waitFor();
  expect(await violations(page)).toEqual([]);
});

test('without people of both teams there are no pairs, and the way to the people is there', async () => {
  for (const { id } of listParticipants(client.doc)) done(workshop, removeParticipant, { id });
  for (const { id } of listVisits(client.doc)) done(workshop, removeVisit, { id });
  await client.acknowledged();
  const page = await open('everyday');
  await page.getByText('Pairs need people of both teams.').first().waitFor();
  await button(page, 'Participants').click();
  await page.getByRole('dialog', { name: 'Participants' }).waitFor();
});

test('a pulse in the room, on a screen passed on, and by mail without a network', async () => {
  const page = await open('everyday', { ...katrin, viewport: wide });
  await button(page, 'Ask the pulse').click();
  await page.locator('[data-question]').waitFor();

  // In the room, on a phone, in two steps.
  const sales = await open('everyday', { ...joerg, viewport: phone, hasTouch: true });
  const complicated = dialog(sales).getByRole('radio', { name: "It's complicated" });
  await complicated.waitFor({ state: 'attached' });
  await sales.keyboard.press('4');
  await eventually(() => complicated.isChecked()).toBe(true);
  // What is half written is there again in this window.
  await inDialog(sales, 'Later').click();
  await button(sales, 'Answer').click();
  await eventually(() => complicated.isChecked()).toBe(true);
  await answer(sales, "It's complicated");
  expect(await violations(sales)).toEqual([]);
  await sales.getByRole('radio', { name: 'mostly' }).first().check({ force: true });
  await inDialog(sales, 'Seal the answer').click();
  await answered(page, 1);
  // Who changes the team meanwhile is told that the answer went along, counts once, and starts anew when changing it.
  const { id: joergId } = listParticipants(client.doc).find(({ name }) => name === joerg.name)!;
  for (const team of ['marketing', 'sales'] as const) {
    const before = sealedOf(joergId);
    done(workshop, updateParticipant, { id: joergId, values: { team } });
    await sales.getByText(`You are in ${team} now. Your sealed answer counts there.`).waitFor();
    await eventually(() => sealedOf(joergId)).not.toBe(before);
  }
  await answered(page, 1);
  await sales.reload();
  await answered(sales, 1);
  await button(sales, 'Change the answer').click();
  await inDialog(sales, 'Change the answer').click();
  expect(await dialog(sales).getByRole('radio', { checked: true }).count()).toBe(0);

  // On the screen that is passed on.
  await button(page, 'Pass the screen around').click();
  await inDialog(page, 'Michael Süß').click();
  await answer(page, 'Steady partnership');
  await page.getByRole('radio', { name: 'always' }).first().check({ force: true });
  await inDialog(page, 'Seal the answer').click();
  await page.getByText('Sealed. Pass the screen on.').waitFor();
  await inDialog(page, 'Next').click();
  await inDialog(page, 'Stop passing it around').click();
  await answered(page, 2);

  // By mail: the page works alone.
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, 'Pulse as a file').click()]);
  expect(file.suggestedFilename()).toMatch(/^pulse-\d{4}-\d\d-\d\d\.html$/);
  const letter = join(folder, 'pulse.html');
  await file.saveAs(letter);
  const { line, name } = await answerLetter(letter);
  expect(name).toMatch(/^pulse-answer-[0-9a-f]{8}\.txt$/);
  await button(page, 'Take answers in').click();
  await inDialog(page, 'Take in').click();
  await dialog(page).getByText('There is no answer to a pulse in it.').waitFor();
  await dialog(page)
    .getByRole('textbox')
    .fill(`Hello,\n> ${line.slice(0, 70)}\n> ${line.slice(70)}\nRegards`);
  await inDialog(page, 'Take in').click();
  await page.getByText('One answer was added.').waitFor();
  await answered(page, 3);
  // Dropped once more, as the file that was attached.
  await page.evaluate(
    ([text, fileName]) => {
      const data = new DataTransfer();
      data.items.add(new File([text!], fileName!, { type: 'text/plain' }));
      const section = document.querySelector('[data-section="everyday"]')!;
      for (const type of ['dragenter', 'dragover', 'drop'])
        section.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));
    },
    [`${line}\r\n`, name],
  );
  await page.getByText('One was here already and counts once.').waitFor();
  await answered(page, 3);

  // The same page in a Firefox, where one is installed.
  const firefox = findFirefox();
  if (firefox) {
    const other = await runInFirefox(firefox, pathToFileURL(letter).href, answeringScript);
    await button(page, 'Take answers in').click();
    await dialog(page).getByRole('textbox').fill(other);
    await inDialog(page, 'Take in').click();
    await answered(page, 4);
  }

  await button(page, 'Reveal').click();
  await page.getByRole('heading', { name: /^Pulse of / }).waitFor();
  await page.locator('[data-field="pulse"]').getByText('Call-back after white paper download').waitFor();
  expect(await violationsInAllThemes(page)).toEqual([]);
  const { progress } = buildPlan(client.doc, new Date().toISOString().slice(0, 10));
  expect(progress.pulses).toMatchObject([{ counted: firefox ? 4 : 3 }]);
});

const sealedOf = (person: string) =>
  envelopesOf(client.doc, openPulseIn(client.doc)!.id).find(({ key }) => key === person)?.sealed;

/** The first step of a pulse, as it stands in the app. */
async function answer(page: Page, state: string) {
  await page.getByRole('dialog').getByRole('radio', { name: state, exact: true }).check({ force: true });
  await page.getByRole('dialog').getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('dialog').getByRole('radio', { name: 'never' }).first().waitFor({ state: 'attached' });
}

/** Answers a letter as a script of its page, and gives its line. */
const answeringScript = `
  const press = (words) => [...document.querySelectorAll('button')].find((one) => one.textContent === words).click();
  for (const chosen of ['[name=side][value=sales]', '[name=state][value=steady]', '[value="2"]'])
    document.querySelector('input' + chosen).click();
  press('Go on');
  press('Seal the answer');
  return document.querySelector('textarea').value;
`;

/** Answers a letter where there is no network; gives the line that is to be mailed back, and the name of its file. */
async function answerLetter(letter: string) {
  const context = await app.browser.newContext({ offline: true, acceptDownloads: true, viewport: phone });
  const page = await context.newPage();
  const asked: string[] = [];
  const problems: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', ({ message }) => problems.push(message));
  page.on('console', (message) => problems.push(message.text()));
  const address = pathToFileURL(letter).href;
  await page.goto(address);
  await button(page, 'Go on').click();
  await page.getByText('Choose your team and one of the four answers first.').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
  await page.getByRole('radio', { name: 'Marketing' }).check();
  await page.getByRole('radio', { name: /Steady partnership/ }).check();
  await page.getByRole('textbox', { name: 'One word' }).fill('Jörg');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'There is a name in it. Should it stay?' }).waitFor();
  await button(page, 'Change it').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Zebra');
  await button(page, 'Go on').click();
  await page
    .getByRole('group', { name: /Call-back/ })
    .getByRole('radio', { name: 'rarely' })
    .check();
  await button(page, 'Seal the answer').click();
  await page.getByRole('heading', { name: 'Your answer is sealed.' }).waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Save as a file' }).click(),
  ]);
  const line = await page.getByRole('textbox', { name: 'Your sealed answer' }).inputValue();
  expect(readFileSync(await file.path(), 'utf8')).toBe(`${line}\r\n`);
  expect(await page.content()).not.toContain('Zebra');
  expect(await page.evaluate(() => [...document.querySelectorAll('input')].map(({ value }) => value))).not.toContain(
    'Zebra',
  );
  expect(asked.filter((url) => url !== address && !url.startsWith('blob:'))).toEqual([]);
  expect(problems).toEqual([]);
  await context.close();
  return { line, name: file.suggestedFilename() };
}

test('a review: opened on a signed plan, decided, shown, and on to signing anew', { timeout: 300_000 }, async () => {
  const today = new Date().toISOString().slice(0, 10);
  for (const name of ['Katrin Sommer', 'Petra Hübner']) {
    const { id } = listParticipants(client.doc).find((one) => one.name === name)!;
    const confirmedGaps = buildPlan(client.doc, today).gaps.length;
    done(workshop, sign, { participantId: id, signature: { kind: 'typed', name }, confirmedGaps }, id);
  }
  await client.acknowledged();
  const page = await open('review');
  await button(page, 'Open the review').click();
  const rows = page.locator('[data-reviewed]');
  await rows.first().waitFor();
  await eventually(() => readAgenda(client.doc).items.map(({ title }) => title)).toContain('What became of it?');
  expect(await violationsInAllThemes(page)).toEqual([]);
  // Each row is as high as the next one, also where it asks whether it happened: four are in sight at once.
  for (const size of [wide, laptop]) {
    await page.setViewportSize(size);
    const heights = () => rows.evaluateAll((all) => all.map((row) => Math.round(row.getBoundingClientRect().height)));
    await eventually(async () => Math.max(...(await heights()))).toBeLessThanOrEqual(size === wide ? 96 : 98);
  }
  // Beside it, how both have seen their relationship in every round.
  await page.locator('[data-review-relationship]').getByRole('table').waitFor();
  const screen = await app.open(`${path}/audience`, { lang: 'en', viewport: wide });
  await button(page, 'Screen').click();
  await page.getByRole('menuitem', { name: 'Review' }).click();
  await screen.locator('[data-audience="review"] [data-reviewed]').waitFor();
  // The facilitator's arrows lead the room from agreement to agreement.
  for (const [key, at] of [
    ['ArrowDown', 1],
    ['ArrowDown', 2],
    ['ArrowUp', 1],
  ] as const) {
    const from = rows.nth(key === 'ArrowDown' ? at - 1 : at + 1);
    await from.press(key);
    const shown = (await rows.nth(at).getAttribute('data-reviewed'))!;
    await screen.locator(`[data-reviewed="${shown}"]`).waitFor();
  }
  expect(await violations(screen)).toEqual([]);

  const decide = async (title: string, decision: string) => {
    await rows.filter({ hasText: title }).getByRole('button', { name: decision, exact: true }).click();
    await rows.filter({ hasText: title }).getByRole('button', { name: decision, exact: true, pressed: true }).waitFor();
  };
  await decide('Call-back', 'Keep');
  await decide('FachPack', 'Change');
  await decide('Sales hears', 'Keep');
  await decide('reference', 'End');
  await page.getByText('All decided').waitFor();
  expect(await violations(page)).toEqual([]);
  for (const size of [wide, phone]) await fits(page, size);
  await page.setViewportSize(laptop);
  // A laptop at 200 % is as narrow as a tablet: what is decided can be decided anew.
  await page.setViewportSize({ width: 640, height: 360 });
  await decide('reference', 'Keep');
  await decide('reference', 'End');
  await button(page, 'Sign anew').click();
  // Signing is open at its beginning, not somewhere below what is void.
  await page.locator('[data-signing-title]:focus').waitFor();
  await page.setViewportSize(laptop);

  const german = await open('review', { ...joerg, lang: 'de' });
  await german.getByText('Alle entschieden').waitFor();
  expect(await violations(german)).toEqual([]);
});

test('no page has thrown or broken the content security policy', () => {
  expect(app.problems).toEqual([]);
});
