// The prework from its letter to its results: asked before the day, written as one page, answered in that page without a
// network, dropped and pasted back on the workshop, waiting beside the open question, and revealed by its block.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { listRecords } from '../../src/domain/record/collection.ts';
import { cards } from '../../src/domain/cards/cards.ts';
import { listQuestions } from '../../src/domain/questions/questions.ts';
import { violations } from '../helpers/accessibility.ts';
import { startApp, type App } from '../helpers/app.ts';
import { asAnother, openedWorkshop } from '../helpers/openedWorkshop.ts';

let app: App;
const folder = mkdtempSync(join(tmpdir(), 'handschlag-test-'));
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => app.closePages());

const phone = { width: 390, height: 844 };
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const dialog = (page: Page) => page.getByRole('dialog');

interface Person {
  readonly side: 'Marketing' | 'Sales';
  readonly state: RegExp;
  /** How this side understands the term. */
  readonly term: string;
  readonly customers: readonly string[];
}

/** Answers the page from the disk where there is no network; gives its line and the name of its file. */
async function answerPage(address: string, { side, state, term, customers }: Person) {
  const context = await app.browser.newContext({ offline: true, acceptDownloads: true, viewport: phone });
  const page = await context.newPage();
  const asked: string[] = [];
  const problems: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', ({ message }) => problems.push(message));
  page.on('console', (message) => problems.push(message.text()));
  await page.goto(address);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
  await button(page, 'Seal the answer').click();
  await page.getByText('Choose your team and answer at least one question first.').waitFor();
  await page.getByRole('radio', { name: side }).check();
  await page.getByRole('radio', { name: state }).check();
  await page.getByRole('textbox', { name: 'Your answer' }).fill(term);
  for (const [at, customer] of customers.entries())
    await page.getByRole('textbox', { name: `Customer ${at + 1}` }).fill(customer);
  await button(page, 'Seal the answer').click();
  await page.getByRole('heading', { name: 'Your answer is sealed.' }).waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Save as a file' }).click(),
  ]);
  const line = await page.getByRole('textbox', { name: 'Your sealed answer' }).inputValue();
  expect(readFileSync(await file.path(), 'utf8')).toBe(`${line}\r\n`);
  // Nothing of it is left in the page, nor in the line.
  const left = await page.evaluate(() =>
    [...document.querySelectorAll('input, textarea')].map((one) => (one as HTMLInputElement).value).join(' '),
  );
  for (const word of [term, ...customers]) expect(`${left} ${await page.content()} ${line}`).not.toContain(word);
  expect(asked.filter((url) => url !== address && !url.startsWith('blob:'))).toEqual([]);
  expect(problems).toEqual([]);
  await context.close();
  return { line, name: file.suggestedFilename() };
}

async function drop(page: Page, text: string, fileName: string) {
  await page.evaluate(
    ([words, name]) => {
      const data = new DataTransfer();
      data.items.add(new File([words!], name!, { type: 'text/plain' }));
      for (const type of ['dragenter', 'dragover', 'drop'])
        document
          .querySelector('main')!
          .dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));
    },
    [text, fileName],
  );
}

test('the page of the prework is answered alone, its answers come back by drop and paste, and their block reveals them', async () => {
  const path = await openedWorkshop(app.engine, { templateId: 'services', title: 'Packaging' });
  const anna = await app.open(`${path}/agenda`, { lang: 'en', name: 'Anna Weber', team: 'marketing' });
  await button(anna, 'Half day').click();
  await button(anna, 'Prework').click();
  const [file] = await Promise.all([anna.waitForEvent('download'), button(anna, 'Ask and save the page').click()]);
  expect(file.suggestedFilename()).toBe('prework.html');
  const asked = dialog(anna).locator('[data-prework="4"] li');
  expect(await asked.evaluateAll((all) => all.map((one) => one.getAttribute('data-kind')))).toEqual([
    'poll',
    'duel',
    'collection',
    'collection',
  ]);
  expect(await violations(anna)).toEqual([]);
  const letter = join(folder, 'prework.html');
  await file.saveAs(letter);
  const address = pathToFileURL(letter).href;
  const people: readonly Person[] = [
    { side: 'Marketing', state: /Steady partnership/, term: 'Zebra', customers: ['Okapi GmbH', 'Tapir AG'] },
    { side: 'Sales', state: /complicated/i, term: 'Quagga', customers: ['Lemur KG'] },
    { side: 'Sales', state: /complicated/i, term: 'Dikdik', customers: ['Lemur KG'] },
  ];
  const letters = [];
  for (const person of people) letters.push(await answerPage(address, person));

  // What is no whole answer is refused in words; one line is pasted into the dialog, as a mail quotes it.
  await dialog(anna).getByRole('textbox').fill(letters[0]!.line.slice(0, -40));
  await button(anna, 'Take in').click();
  await anna.getByText('One line is incomplete: the mail has cut it short.').first().waitFor();
  const { line } = letters[0]!;
  await dialog(anna)
    .getByRole('textbox')
    .fill(`Hello,\n> ${line.slice(0, 70)}\n> ${line.slice(70)}\nRegards`);
  await button(anna, 'Take in').click();
  await anna.getByText('The answers of one person were added.').first().waitFor();
  await dialog(anna).getByText('1 answer, sealed').first().waitFor();
  await anna.keyboard.press('Escape');
  await dialog(anna).waitFor({ state: 'detached' });
  // Two are dropped on the workshop as one file, the second time nothing is counted.
  const both = letters.slice(1).map((one) => one.line);
  await drop(anna, both.join('\r\n'), letters[1]!.name);
  await anna.getByText('The answers of 2 people were added.').first().waitFor();
  await drop(anna, both.join('\r\n'), letters[1]!.name);
  await anna.getByText('2 were here already and count once.').first().waitFor();

  // The day begins: they wait, nothing is open, and the room may be asked something else. The block reveals its own.
  await button(anna, 'Start the agenda').click();
  await anna.locator('[data-regie="running"]').waitFor();
  expect(await anna.locator('[data-question]').count()).toBe(0);
  const block = () => anna.locator('[data-agenda]').getAttribute('data-block');
  const place = async () =>
    `${await block()} ${await anna.locator('[data-step]').getAttribute('data-step')} ${await anna.locator('[data-key*="Press again"], [data-key*="Reveal now"]').count()}`;
  const next = async () => {
    const before = await place();
    await anna.keyboard.press('PageDown');
    await expect.poll(place, { timeout: 20_000, interval: 30 }).not.toBe(before);
  };
  while ((await block()) === '1') await next();
  await next();
  await anna.locator('[data-question][data-kind=poll][data-answered="3"]').first().waitFor({ state: 'attached' });
  await next();
  const outcome = () =>
    asAnother(app.engine, path, ({ doc }) => listQuestions(doc).find(({ kind }) => kind === 'poll')?.outcome);
  await expect.poll(outcome, { timeout: 20_000 }).toBe('revealed');
  // Of the third block: the customers, as cards of both sides without names.
  while ((await block()) === '2') await next();
  await next();
  await anna
    .locator('[data-question][data-kind=collection][data-answered="3"][data-count="4"]')
    .first()
    .waitFor({ state: 'attached' });
  // Cards are revealed by a second press.
  await next();
  await anna.locator('[data-key*="Reveal now, 4 cards"]').waitFor();
  await next();
  const read = () => asAnother(app.engine, path, ({ doc }) => listRecords(doc, cards));
  const texts = async () => (await read()).map(({ text }) => String(text)).sort();
  await expect.poll(texts, { timeout: 20_000 }).toEqual(['Lemur KG', 'Lemur KG', 'Okapi GmbH', 'Tapir AG']);
  const written = await read();
  expect(written.map(({ side }) => side).sort()).toEqual(['marketing', 'marketing', 'sales', 'sales']);
  expect(written.every(({ authorId }) => authorId === null)).toBe(true);
  expect(app.problems).toEqual([]);
}, 240_000);
