// What people who are new to it do on the screen: renaming and its keys, an earlier version that comes back for
// everybody.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openedWorkshop } from '../helpers/openedWorkshop.ts';
import { startApp, type App } from '../helpers/app.ts';
import { connectHost } from '../../src/engine/folder/hostClient.ts';

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

const anna = { lang: 'en', name: 'Anna Weber', team: 'marketing' } as const;
const joerg = { lang: 'en', name: 'Jörg Öztürk', team: 'sales' } as const;
const open = async (person: typeof anna | typeof joerg) => {
  const page = await app.open(path, person);
  await page.locator('[data-board][data-ready="true"]').waitFor();
  return page;
};
const card = (page: Page, title: string) => page.locator(`[data-touchpoint-id][aria-label="${title}"]`);
const count = (page: Page) => page.locator('[data-touchpoint-id]').count();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
const ownerOf = (page: Page, title: string) =>
  card(page, title).evaluate((element) => element.closest('[data-cell]')?.getAttribute('data-owner'));

test('Enter ends renaming and opens nothing, Escape gives the title back, undo revives no card that never was', async () => {
  const page = await open(anna);
  const all = await count(page);
  await card(page, 'Newsletter').focus();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Letter');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('Letter');
  expect(await count(page)).toBe(all);

  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Something else');
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(page)).toBe('Letter');

  await page.keyboard.press('n');
  await expect.poll(() => count(page)).toBe(all + 1);
  await page.keyboard.press('Escape');
  await expect.poll(() => count(page)).toBe(all);
  // The last step is the renaming, and not the card.
  await page.keyboard.press('Control+z');
  await card(page, 'Newsletter').waitFor({ state: 'attached' });
  expect(await count(page)).toBe(all);
});

test('1, 2, 3 and 0 give a card its owner, and ? shows the keys', async () => {
  const page = await open(anna);
  await card(page, 'Newsletter').focus();
  for (const [key, owner] of [
    ['3', 'sales'],
    ['2', 'both'],
    ['0', 'none'],
    ['1', 'marketing'],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(() => ownerOf(page, 'Newsletter')).toBe(owner);
    await expect.poll(() => focused(page)).toBe('Newsletter');
  }
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  await page.keyboard.press('Escape');
  // The focus is where it was, not on the body.
  await expect.poll(() => focused(page)).toBe('Newsletter');
});

test('everybody is told that a version was restored, and each can take it back', async () => {
  const [page, other] = [await open(anna), await open(joerg)];
  const { host, close } = await connectHost(app.engine);
  await host.exportWorkshop({ id: path.slice(3), format: 'json', language: 'en' });
  close();
  await card(page, 'Newsletter').focus();
  await page.keyboard.press('Delete');
  await card(other, 'Newsletter').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Earlier versions …' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Restore the version of/ })
    .first()
    .click();
  await card(other, 'Newsletter').waitFor({ state: 'attached' });
  const told = other.getByRole('region', { name: 'Messages' });
  await told.getByText(/^The version of .+ was restored for everybody\.$/).waitFor();
  await told.getByRole('button', { name: 'Undo' }).click();
  await card(other, 'Newsletter').waitFor({ state: 'detached' });
  await card(page, 'Newsletter').waitFor({ state: 'detached' });
});
