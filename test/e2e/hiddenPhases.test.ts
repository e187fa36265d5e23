// Who comes late, and whose page is loaded anew, in every phase of a collection, a vote and a blind map: they go on where
// the room is, with what this device has kept. And what is sealed once the host is back when it was away just then. What
// each sees has no text that is cut, covered or over another.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { addPainPoint } from '../../src/domain/journey/painPoints.ts';
import { addStage } from '../../src/domain/journey/stages.ts';
import { addTouchpoints } from '../../src/domain/journey/touchpointCommands.ts';
import { addParticipant } from '../../src/domain/people/participants.ts';
import { startApp, type App } from '../helpers/app.ts';
import { asAnother, openedWorkshop } from '../helpers/openedWorkshop.ts';
import { done } from '../domain/peers.ts';
import { faultsInWindows } from './textFaults.ts';

let app: App;
let path: string;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  path = await openedWorkshop(app.engine, { templateId: 'empty', title: 'Machines' });
  await asAnother(app.engine, path, (workshop) => {
    for (const [name, team] of [
      ['Anna Weber', 'marketing'],
      ['Lena Groß', 'marketing'],
      ['Jörg Öztürk', 'sales'],
    ] as const)
      done(workshop, addParticipant, { name, team, isFacilitator: name === 'Anna Weber' });
    for (const title of ['Trigger', 'Choice']) {
      const stageId = done(workshop, addStage, { title, beforeId: null });
      done(workshop, addTouchpoints, {
        stageId,
        owner: 'none',
        beforeId: null,
        cards: [{ title: `Card of ${title}` }],
      });
      done(workshop, addPainPoint, { kind: 'painPoint', stageId, text: `Pain of ${title}` });
    }
  });
});
afterAll(() => app.close());
afterEach(() => app.closePages());

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) });
const boardIsThere = (page: Page) => page.locator('[data-board][data-ready=true]').waitFor();

async function come(name: string, team: 'marketing' | 'sales') {
  const page = await app.open(`${path}/journey`, { lang: 'en', name, team });
  await boardIsThere(page);
  return page;
}

/** The page is loaded anew, as after a browser's end, and has the whole workshop again. */
async function loadAnew(page: Page) {
  await page.reload();
  await boardIsThere(page);
}

async function ask(page: Page, kind: string) {
  await button(page, 'Ask hidden').click();
  await page.getByRole('menuitem', { name: kind }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Open the question' }).click();
  await page.locator('[data-question]').waitFor();
}

async function reveal(page: Page) {
  await button(page, 'Reveal').click();
  await button(page, /^Reveal now/).click();
}

/** The strip says so many, to whoever looks. */
const answeredIs = (page: Page, kind: string, count: number) =>
  page.locator(`[data-question][data-kind=${kind}][data-answered="${count}"]`).first().waitFor({ state: 'attached' });

/** Who was not here at the reveal finds its result in the menu. */
async function findRevealed(page: Page, question: string) {
  await button(page, 'Ask hidden').click();
  await page.getByRole('menuitem', { name: question }).click();
}

const write = async (page: Page, text: string) => {
  const field = page.getByRole('textbox', { name: 'Your card' });
  await field.fill(text);
  await field.press('Enter');
  await page.getByRole('button', { name: `Edit “${text}”` }).waitFor();
};

test('a collection: while it runs, while it is grouped', async () => {
  const anna = await come('Anna Weber', 'marketing');
  const lena = await come('Lena Groß', 'marketing');
  await ask(anna, 'Collect cards');
  await button(lena, 'Answer').click();
  await write(lena, 'Zebra');
  await answeredIs(anna, 'collection', 1);
  await loadAnew(lena);
  await answeredIs(lena, 'collection', 1);
  // What was put down is there, can be edited, and is not counted twice.
  await button(lena, 'Change the answer').click();
  await button(lena, 'Edit “Zebra”').waitFor();
  await write(lena, 'Okapi');
  expect(await faultsInWindows(lena, 'collecting')).toEqual([]);
  await button(lena, "I'm done").click();
  await anna.locator('[data-question][data-done="1"][data-count="2"]').waitFor();
  await loadAnew(anna);
  await anna.locator('[data-question][data-done="1"][data-count="2"]').waitFor();
  // Somebody nobody expected.
  const mia = await come('Mia Schulz', 'sales');
  await answeredIs(mia, 'collection', 1);
  await button(mia, 'Answer').click();
  await write(mia, 'Tapir');
  await anna.locator('[data-question][data-answered="2"][data-count="3"]').waitFor();
  const question = await anna.locator('[data-question] b').first().innerText();
  await reveal(anna);
  for (const page of [anna, lena, mia])
    await expect.poll(() => page.locator('[data-card]').count(), { timeout: 20_000 }).toBe(3);
  await lena.reload();
  await boardIsThere(lena);
  await findRevealed(lena, question);
  await expect.poll(() => lena.locator('[data-card]').count(), { timeout: 20_000 }).toBe(3);
  await lena.getByRole('button', { name: /Zebra/ }).focus();
  await lena.keyboard.press('g');
  await lena.keyboard.type('Animals of the savannah and of the rain forests');
  await lena.keyboard.press('Enter');
  const paul = await come('Paul Prim', 'sales');
  await findRevealed(paul, question);
  await paul.getByRole('button', { name: 'Animals of the savannah and of the rain forests', exact: true }).waitFor();
  expect(await faultsInWindows(paul, 'grouping')).toEqual([]);
  expect(await paul.locator('[data-card]').count()).toBe(3);
  expect(app.problems).toEqual([]);
}, 120_000);

test('a vote: while it runs, and its result', async () => {
  const anna = await come('Anna Weber', 'marketing');
  const lena = await come('Lena Groß', 'marketing');
  await ask(anna, 'Vote with dots');
  await button(lena, 'Answer').click();
  const more = (page: Page) => button(page, 'One dot more on “Pain of Trigger”');
  await more(lena).click();
  // Not handed in yet: the draft is this device's alone, and still here.
  await loadAnew(lena);
  await answeredIs(lena, 'vote', 0);
  await button(lena, 'Answer').click();
  await lena.getByText('2 left').waitFor();
  expect(await faultsInWindows(lena, 'voting')).toEqual([]);
  await button(lena, 'Hand in').click();
  await answeredIs(anna, 'vote', 1);
  await loadAnew(lena);
  await button(lena, 'Change the answer').click();
  await lena.getByText('2 left').waitFor();
  // What is changed now counts without being handed in again.
  await more(lena).click();
  await button(lena, 'Handed in').waitFor();
  await lena.getByText('1 left').waitFor();
  await loadAnew(anna);
  await answeredIs(anna, 'vote', 1);
  for (const [name, team] of [
    ['Mia Schulz', 'sales'],
    ['Paul Prim', 'sales'],
  ] as const) {
    const late = await come(name, team);
    await button(late, 'Answer').click();
    await more(late).click();
    await button(late, 'Hand in').click();
  }
  await answeredIs(anna, 'vote', 3);
  const question = await anna.locator('[data-question] b').first().innerText();
  await reveal(anna);
  await lena.locator('[data-rank="1"][data-dots="4"]').waitFor();
  await loadAnew(lena);
  const rita = await come('Rita Spät', 'sales');
  for (const page of [lena, rita]) {
    await findRevealed(page, question);
    await page.locator('[data-rank="1"][data-dots="4"]').waitFor();
  }
  expect(await faultsInWindows(lena, 'result of the vote')).toEqual([]);
  expect(app.problems).toEqual([]);
}, 120_000);

test('a blind map: while it is made, and while differences are settled', async () => {
  const anna = await come('Anna Weber', 'marketing');
  const lena = await come('Lena Groß', 'marketing');
  await ask(anna, 'Map each side alone');
  const map = (page: Page) => page.locator('[data-question] button', { hasText: 'Map' }).click();
  await map(lena);
  await button(lena, 'This laptop maps for marketing').click();
  const place = async (page: Page, key: string) => {
    await page.locator('[data-row="open"] [data-map-card]').first().focus();
    await page.keyboard.press(key);
  };
  await place(lena, '1');
  await lena.locator('[data-placed="1"]').waitFor();
  await answeredIs(anna, 'doubleMap', 1);
  await lena.reload();
  await answeredIs(lena, 'doubleMap', 1);
  await map(lena);
  await lena.locator('[data-placed="1"]').waitFor();
  expect(await faultsInWindows(lena, 'mapping alone')).toEqual([]);
  await place(lena, '1');
  await button(lena, 'Done').click();
  // Somebody else of the side who comes now is told where it is made; the other side's first is not.
  const mia = await come('Mia Schulz', 'sales');
  await map(mia);
  await button(mia, 'This laptop maps for sales').click();
  await place(mia, '3');
  await mia.locator('[data-placed="1"]').waitFor();
  const paul = await come('Paul Prim', 'sales');
  await map(paul);
  await paul.getByText('Mia Schulz').first().waitFor();
  await place(mia, '1');
  await button(mia, 'Done').click();
  await anna.locator('[data-question][data-answered="2"][data-done="2"]').waitFor();
  await loadAnew(anna);
  await anna.locator('[data-question][data-answered="2"][data-done="2"]').waitFor();
  const question = await anna.locator('[data-question] b').first().innerText();
  await reveal(anna);
  await lena.locator('[data-difference]').first().waitFor();
  expect(await faultsInWindows(lena, 'differences')).toEqual([]);
  await lena.locator('[data-current]').getByRole('button', { name: 'Agree for marketing' }).click();
  const isAgreed = (page: Page) => page.locator('[data-current]').getByText('Lena Groß agrees').waitFor();
  await isAgreed(mia);
  await loadAnew(mia);
  await findRevealed(mia, question);
  await isAgreed(mia);
  const rita = await come('Rita Spät', 'sales');
  await findRevealed(rita, question);
  await isAgreed(rita);
  await rita.locator('[data-current]').getByRole('button', { name: 'Agree for sales' }).click();
  await mia.locator('[data-difference][data-settled]').first().waitFor({ state: 'attached' });
  expect(app.problems).toEqual([]);
}, 120_000);

test('the host is away just when the first card is put down: it is sealed once the host can be had again', async () => {
  const anna = await come('Anna Weber', 'marketing');
  const lena = await come('Lena Groß', 'marketing');
  // What seals is not here yet, and cannot be had.
  const isSealing = /\/assets\/sealing-[^/]*\.js$/;
  await lena.route(isSealing, (route) => route.abort());
  await ask(anna, 'Collect cards');
  await button(lena, 'Answer').click();
  const tried = () => lena.waitForRequest(isSealing);
  const first = tried();
  await write(lena, 'Quagga');
  await first;
  await write(lena, 'Dikdik');
  await answeredIs(lena, 'collection', 0);
  await lena.unroute(isSealing);
  // Both, as this device has kept them.
  await anna.locator('[data-question][data-answered="1"][data-count="2"]').waitFor();
  await reveal(anna);
  await anna.getByRole('button', { name: /Quagga/ }).waitFor();
  await anna.getByRole('button', { name: /Dikdik/ }).waitFor();
  expect(app.problems.filter((problem) => !problem.includes('ERR_FAILED'))).toEqual([]);
}, 120_000);

test('the facilitator drops out, somebody else reveals; cards that were never sealed come after the reveal', async () => {
  const anna = await come('Anna Weber', 'marketing');
  const lena = await come('Lena Groß', 'marketing');
  const isSealing = /\/assets\/sealing-[^/]*\.js$/;
  await lena.route(isSealing, (route) => route.abort());
  await ask(anna, 'Collect cards');
  await button(lena, 'Answer').click();
  await write(lena, 'Quagga');
  await write(lena, 'Dikdik');
  const joerg = await come('Jörg Öztürk', 'sales');
  await button(joerg, 'Answer').click();
  await write(joerg, 'Tapir');
  await answeredIs(joerg, 'collection', 1);
  // The question stays open without its facilitator; whoever takes over reveals it.
  await anna.close();
  await joerg.goto(joerg.url().replace('/journey', '/agenda'));
  await button(joerg, 'I facilitate').first().click();
  await button(joerg, 'I facilitate').first().waitFor({ state: 'detached' });
  await answeredIs(joerg, 'collection', 1);
  await joerg.locator('[data-question]').first().waitFor();
  await reveal(joerg);
  // What lay on her device alone is offered to her, with her name on it from now on.
  await lena.getByText('Your 2 cards came after the reveal.').waitFor();
  await lena.unroute(isSealing);
  await button(lena, 'Hand in late').click();
  await lena.locator('[data-card]').nth(2).waitFor({ state: 'attached' });
  await lena.getByRole('button', { name: /Quagga.*handed in late/ }).waitFor();
  await lena.getByText('Your 2 cards came after the reveal.').waitFor({ state: 'detached' });
  expect(app.problems.filter((problem) => !problem.includes('ERR_FAILED'))).toEqual([]);
}, 120_000);
