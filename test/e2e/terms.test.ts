// Terms in real browsers: from the empty chain to a definition that both sides agree to, a change that opens consent
// again, an objection, a definition duel, and no violation of accessibility.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { addParticipant } from '../../src/domain/people/participants.ts';
import { answerQuestion } from '../../src/domain/questions/questionCommands.ts';
import { openQuestionIn } from '../../src/domain/questions/questions.ts';
import { seal } from '../../src/domain/questions/sealing.ts';
import { execute } from '../../src/domain/record/command.ts';
import { openWorkshop } from '../../src/domain/record/workshop.ts';
import { listTerms } from '../../src/domain/terms/terms.ts';
import { statusOfTerm } from '../../src/domain/terms/termStatus.ts';
import { done } from '../domain/peers.ts';
import { showSection } from '../acceptance/section.ts';
import { violationsInAllThemes } from '../helpers/accessibility.ts';
import { startApp, type App, type OpenOptions } from '../helpers/app.ts';
import { openClient } from '../helpers/testEngine.ts';
import { openedWorkshop } from '../helpers/openedWorkshop.ts';

let app: App;
let path: string;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
afterEach(() => app.closePages());

const create = async (templateId: 'sample' | 'services') => {
  path = await openedWorkshop(app.engine, { templateId });
};

const anna = { lang: 'en', name: 'Anna Weber', team: 'marketing' } as const;
const joerg = { lang: 'en', name: 'Jörg Öztürk', team: 'sales' } as const;
const open = async (options: OpenOptions = anna) => {
  const page = await app.open(`${path}/terms`, options);
  await page.locator('[data-section="terms"]').waitFor();
  return page;
};
const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 20_000, interval: 50 });
const term = (page: Page, name: string) =>
  page.locator('[data-term]').filter({ has: page.getByRole('heading', { name, exact: true }) });
const status = (page: Page, name: string) => term(page, name).getAttribute('data-status');

test('the sample shows the chain, who agreed, and what is used without consent', async () => {
  await create('sample');
  const page = await open();
  await page.getByRole('heading', { name: 'Three of seven terms are agreed' }).waitFor();
  expect(await page.locator('[data-chain] [data-term]').count()).toBe(5);
  expect(await status(page, 'MQL')).toBe('agreed');
  expect(await status(page, 'SAL')).toBe('agreedByOne');
  expect(await term(page, 'SAL').locator('[data-flag]').textContent()).toBe('Used, not agreed');
  expect(await violationsInAllThemes(page)).toEqual([]);
});

test('terms are underlined in agreements, on cards and in open points, and show what they mean', async () => {
  const page = await open();
  const note = page.locator('[data-term-note]');
  for (const section of ['agreements', 'journey', 'open-points'] as const) {
    await showSection(page, path.slice(3), section);
    const word = page.locator('[data-term-word]:visible').first();
    await word.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await word.boundingBox())!;
    await page.mouse.move(x + width / 2, y + height / 2);
    await note.waitFor();
    await page.mouse.move(1, 1);
    await note.waitFor({ state: 'detached' });
  }
  await page.locator('a[data-term-ids]').first().focus();
  await note.getByText('A person with a name and a company who has contacted us.').waitFor();
});

test('both sides agree to a definition, a change opens it again, an objection withdraws', async () => {
  await create('services');
  const [marketing, sales] = [await open(), await open(joerg)];
  await marketing.getByRole('button', { name: 'Create the chain' }).click();
  await term(marketing, 'SQL').getByRole('button', { name: 'Write it right away' }).click();
  await marketing.keyboard.type('A SAL with a budget.');
  await marketing.keyboard.press('Control+Enter');
  await term(marketing, 'SQL').getByRole('button', { name: 'Agree for marketing' }).click();
  await eventually(() => status(marketing, 'SQL')).toBe('agreedByOne');
  await term(sales, 'SQL').getByRole('button', { name: 'Agree for sales' }).click();
  await eventually(() => status(marketing, 'SQL')).toBe('agreed');
  // By keyboard: a column that has the focus is written with Enter.
  await term(sales, 'SQL').focus();
  await sales.keyboard.press('Enter');
  await sales.keyboard.press('End');
  await sales.keyboard.type(' And a decider.');
  await sales.keyboard.press('Control+Enter');
  await eventually(() => status(marketing, 'SQL')).toBe('draft');
  await term(marketing, 'SQL').locator('[data-changes]').waitFor();
  await term(sales, 'SQL').getByRole('button', { name: 'Serious objection' }).click();
  await sales.getByRole('textbox', { name: 'Objection' }).fill('Nobody knows the decider that early.');
  // Enter in a field of a dialog does what its button does.
  await sales.keyboard.press('Enter');
  await eventually(() => term(marketing, 'SQL').locator('[data-objection="sales"]').textContent()).toContain(
    'Nobody knows the decider that early.',
  );
  expect(app.problems).toEqual([]);
});

/** Whoever takes part without a browser: a page would add nothing to what is shown here. */
const bots = [
  { name: 'Cem Bulut', side: 'marketing', text: 'Kudu: a company with a schedule.' },
  { name: 'Ron Ellis', side: 'sales', text: 'Nandu: budget and schedule are known.' },
] as const;

test('six people write a definition duel, merge it and agree', { timeout: 180_000 }, async () => {
  await create('services');
  const marketing = await open();
  const client = openClient(app.engine, path.slice(3));
  await client.synced();
  const workshop = openWorkshop(client.doc);
  const ids = bots.map(({ name, side: team }) => done(workshop, addParticipant, { name, team }));
  await client.acknowledged();
  const [sales, lena, petra, screen] = await Promise.all([
    open(joerg),
    open({ lang: 'en', name: 'Lena Groß', team: 'marketing', isLast: true }),
    open({ lang: 'en', name: 'Petra Hübner', team: 'sales', isLast: true }),
    app.open(`${path}/audience`, { lang: 'en', viewport: { width: 1920, height: 1080 } }),
  ]);
  await marketing.getByRole('button', { name: 'Create the chain' }).click();
  await term(marketing, 'MQL').getByRole('button', { name: 'Start a definition duel' }).click();
  await marketing.locator('[data-question][data-expected="6"]').first().waitFor({ state: 'attached' });
  // Half a minute more, by whoever facilitates.
  const endsAt = () => openQuestionIn(client.doc)?.endsAt ?? 0;
  await eventually(endsAt).toBeGreaterThan(0);
  const before = endsAt();
  await marketing.getByRole('button', { name: '30 seconds more' }).click();
  await eventually(endsAt).toBeGreaterThanOrEqual(before + 30_000);

  const write = async (page: Page, text: string) => {
    await page.getByRole('button', { name: 'Answer', exact: true }).click();
    await page.getByRole('textbox', { name: 'Your answer' }).fill(text);
  };
  await marketing.getByRole('button', { name: 'Answer myself' }).click();
  await write(marketing, 'Gecko: a company that fits us.');
  await marketing.keyboard.press('Control+Enter');
  await marketing.getByText('Your answer is sealed.').waitFor();
  await marketing.keyboard.press('Escape');
  await write(sales, 'Lemur: a company with a schedule and a budget.');
  expect(await violationsInAllThemes(sales)).toEqual([]);
  await sales.keyboard.press('Control+Enter');
  await sales.getByText('Your answer is sealed.').waitFor();
  await sales.keyboard.press('Escape');
  const { id: questionId, publicKey, size } = openQuestionIn(client.doc)!;
  for (const [at, { side, text }] of bots.entries()) {
    const sealed = seal({ questionId, publicKey, size }, { side, text })!;
    const said = { questionId, participantId: ids[at]!, sealed };
    expect(execute(workshop, ids[at]!, answerQuestion, said).ok).toBe(true);
  }
  // At the end of the time an empty text is no answer, and what is written is sealed by itself.
  for (const [page, text] of [
    [petra, ''],
    [lena, 'Okapi: somebody who has asked twice'],
  ] as const) {
    await page.clock.install();
    await write(page, text);
    await page.clock.fastForward('02:00');
    await page.getByText('Time is up').first().waitFor();
  }
  await lena.getByText('Your answer is sealed.').waitFor();
  await marketing.locator('[data-question][data-answered="5"]').first().waitFor({ state: 'attached' });

  // The room sees the question, the time and how many have answered; no answer is anywhere.
  const said = ['Gecko', 'Lemur', 'Okapi', 'Kudu', 'Nandu'];
  await screen.getByText('5 of 6 have answered').waitFor();
  const shown = [await screen.locator('body').innerText(), await sales.locator('body').innerText()].join('\n');
  expect(said.filter((word) => shown.includes(word))).toEqual([]);

  await marketing.getByRole('button', { name: 'Screen', exact: true }).click();
  await marketing.getByRole('menuitem', { name: 'Terms' }).click();
  await marketing.getByRole('button', { name: 'Reveal', exact: true }).click();
  await marketing.locator('[data-duel]').waitFor();
  await screen.locator('[data-duel]').waitFor();
  for (const page of [marketing, sales, screen])
    expect(await page.locator('[data-duel]').innerText()).toMatch(/Gecko[^]*Kudu[^]*Lemur[^]*Nandu[^]*Okapi/);
  // Two answers of sales would tell who said what: teams are not told apart.
  expect(await marketing.locator('[data-duel][data-apart]').count()).toBe(0);
  expect(await violationsInAllThemes(marketing)).toEqual([]);

  // Every answer can be reached, in a small window as well: none lies below the draft.
  for (const [page, viewport] of [
    [sales, { width: 1280, height: 720 }],
    [lena, { width: 1280, height: 560 }],
    [lena, { width: 390, height: 844 }],
  ] as const) {
    await page.setViewportSize(viewport);
    const last = page.locator('[data-duel] li button').last();
    await last.scrollIntoViewIfNeeded();
    const isOnTop = last.evaluate((button) => {
      const { left, top, width, height: high } = button.getBoundingClientRect();
      return button.contains(document.elementFromPoint(left + width / 2, top + high / 2));
    });
    expect(await isOnTop).toBe(true);
    await page.setViewportSize({ width: 1280, height: 720 });
  }

  // One is taken over; two people write on in it at once.
  await marketing.getByRole('button', { name: /Gecko/ }).press(' ');
  const draft = (page: Page) => page.getByRole('textbox', { name: 'Definition of MQL' });
  await eventually(() => draft(sales).inputValue()).toContain('Gecko: a company that fits us.');
  await Promise.all([draft(marketing).press('Control+Home'), draft(sales).press('Control+End')]);
  await Promise.all([draft(marketing).pressSequentially('Start '), draft(sales).pressSequentially(' End')]);
  for (const page of [marketing, sales, lena])
    await eventually(() => draft(page).inputValue()).toBe('Start Gecko: a company that fits us. End');
  const consent = (page: Page, side: string) => page.getByRole('button', { name: `Agree for ${side}` });
  await consent(marketing, 'marketing').click();
  await consent(sales, 'sales').click();
  const agreed = () => listTerms(client.doc).find(({ key }) => key === 'mql');
  const statusNow = () => statusOfTerm(agreed()!);
  await eventually(statusNow).toBe('agreed');
  await draft(sales).press('Control+End');
  await draft(sales).pressSequentially('!');
  await eventually(statusNow).toBe('draft');
  await marketing.getByRole('button', { name: 'Close the duel' }).click();
  await term(sales, 'MQL').getByText('Start Gecko: a company that fits us. End!').waitFor();
  client.close();
  expect(app.problems).toEqual([]);
});
