// Terms in real browsers: from the empty chain to a definition that both sides agree to, a change that opens consent
// again, an objection, and no violation of accessibility.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { connectHost } from '../../src/engine/folder/hostClient.ts';
import { violationsInAllThemes } from '../helpers/accessibility.ts';
import { startApp, type App, type OpenOptions } from '../helpers/app.ts';

let app: App;
let path: string;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
afterEach(() => app.closePages());

const create = async (templateId: 'sample' | 'services') => {
  const { host, close } = await connectHost(app.engine);
  const created = await host.createWorkshop({ templateId, language: 'en', title: 'Packaging machines', customer: '' });
  close();
  if (!created.ok) throw new Error(created.code);
  path = `/w/${created.value.id}`;
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
  await sales.getByRole('button', { name: 'Record the objection' }).click();
  await eventually(() => term(marketing, 'SQL').locator('[data-objection="sales"]').textContent()).toContain(
    'Nobody knows the decider that early.',
  );
  expect(app.problems).toEqual([]);
});
