// What surrounds the board, in a real browser: who is here, title, menu, dialogs, versions, exports, and the save state
// when the engine goes.
import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { startApp, type App, type OpenOptions } from '../helpers/app.ts';
import { violationsInAllThemes } from '../helpers/accessibility.ts';
import { openedWorkshop } from '../helpers/openedWorkshop.ts';
import { connectHost } from '../../src/engine/folder/hostClient.ts';

let app: App;
let path: string;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
afterEach(() => app.closePages());

beforeEach(async () => {
  path = await openedWorkshop(app.engine, {
    templateId: 'services',
    title: 'Service contracts',
    customer: 'Workshops',
  });
});

const anna = { lang: 'en', name: 'Anna Weber', team: 'marketing' } as const;
const open = async (options: OpenOptions = anna) => {
  const page = await app.open(path, options);
  await ready(page);
  return page;
};
const ready = (page: Page) => page.locator('[data-board][data-ready="true"]').waitFor();
const choose = async (page: Page, ...items: string[]) => {
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  for (const item of items) await page.getByRole('menuitem', { name: item, exact: true }).click();
};
const title = (page: Page) => page.getByRole('heading', { level: 1 });
const saveState = (page: Page) => page.locator('[data-save-state]').getAttribute('data-save-state');

describe('a workshop', () => {
  test('asks once who is here, keeps the answer, and shows the others', async () => {
    const page = await app.open(path, { lang: 'en' });
    const dialog = page.getByRole('dialog', { name: 'Who are you?' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Jörg Öztürk');
    await dialog.getByText('Sales', { exact: true }).click();
    await dialog.getByRole('button', { name: 'Let’s go' }).click();
    await ready(page);
    await page.reload();
    await ready(page);
    const other = await open();
    const here = other.getByRole('list', { name: 'Here now' });
    await here.getByRole('img', { name: 'Jörg Öztürk' }).waitFor();
    expect(await here.getByRole('img', { name: 'Anna Weber' }).count()).toBe(1);
    await page.context().close();
    await here.getByRole('img', { name: 'Jörg Öztürk' }).waitFor({ state: 'detached' });
    const { host, close } = await connectHost(app.engine);
    await host.writeSettings({ name: '', team: 'none' });
    close();
  });

  test('the title is edited in place, for everybody, and can be undone', async () => {
    const [page, other] = [await open(), await open({ lang: 'de', name: 'Ben', team: 'sales' })];
    await title(page).getByRole('button').click();
    await page.getByRole('textbox', { name: 'Title of the workshop' }).fill('Maintenance');
    await page.keyboard.press('Enter');
    await expect.poll(() => title(other).textContent()).toBe('Maintenance');
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(() => title(other).textContent()).toBe('Service contracts');
    await page.keyboard.press('Control+y');
    await expect.poll(() => title(other).textContent()).toBe('Maintenance');
  });

  test('participants are added, changed and removed with a way back', async () => {
    const page = await open();
    await choose(page, 'Participants …');
    const dialog = page.getByRole('dialog', { name: 'Participants' });
    const names = () =>
      dialog.locator('[role=img]').evaluateAll((badges) => badges.map((badge) => badge.getAttribute('aria-label')));
    await dialog.getByRole('textbox', { name: 'Name' }).last().fill('Petra Hübner');
    await page.keyboard.press('Enter');
    await expect.poll(names).toEqual(['Anna Weber', 'Petra Hübner']);
    const petra = dialog.getByRole('listitem').nth(1);
    await petra.getByRole('button', { name: /Team/ }).click();
    await page.getByRole('option', { name: 'Sales' }).click();
    await petra.getByText('Facilitator').click();
    await dialog.getByRole('listitem').nth(0).getByText('Facilitator').click();
    expect(
      await dialog.getByRole('checkbox').evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).checked)),
    ).toEqual([true, false]);
    await petra.getByRole('button', { name: 'Remove Petra Hübner' }).click();
    await expect.poll(names).toEqual(['Anna Weber']);
    await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
    await expect.poll(names).toEqual(['Anna Weber', 'Petra Hübner']);
  });

  test('details are kept: date, language of the plan, the own estimate', async () => {
    const page = await open();
    await choose(page, 'Workshop details …');
    await page.getByRole('spinbutton', { name: /day/i }).click();
    await page.keyboard.type('24112026');
    const estimate = page.getByRole('textbox', { name: /Your estimate/ });
    await estimate.fill('60');
    await estimate.press('Tab');
    await page.keyboard.press('Escape');
    await page.reload();
    await ready(page);
    await choose(page, 'Workshop details …');
    await expect
      .poll(() =>
        page
          .getByRole('group', { name: /Date of the workshop/ })
          .first()
          .textContent(),
      )
      .toMatch(/24\s*\/\s*11\s*\/\s*2026/);
    expect(await estimate.inputValue()).toBe('60%');
  });

  test('an earlier version comes back in three clicks, and the state before is kept', async () => {
    const page = await open();
    const { host, close } = await connectHost(app.engine);
    await host.exportWorkshop({ id: path.slice(3), format: 'json', language: 'en' });
    close();
    await title(page).getByRole('button').click();
    await page.getByRole('textbox', { name: 'Title of the workshop' }).fill('Changed later');
    await page.keyboard.press('Enter');
    await expect.poll(() => saveState(page)).toBe('saved');
    await choose(page, 'Earlier versions …');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Restore the version of/ })
      .first()
      .click();
    await expect.poll(() => title(page).textContent()).toBe('Service contracts');
    await choose(page, 'Earlier versions …');
    await page
      .getByRole('dialog')
      .getByText(/Saved before restoring/)
      .waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => title(page).textContent()).toBe('Changed later');
  });

  test('the plan is exported as PDF by its button, other formats from the menu', async () => {
    const page = await open();
    const [pdf] = await Promise.all([
      page.waitForEvent('download', { timeout: 60_000 }),
      page.getByRole('button', { name: 'Export PDF' }).click(),
    ]);
    expect((await readFile(await pdf.path())).subarray(0, 5).toString()).toBe('%PDF-');
    const [html] = await Promise.all([
      page.waitForEvent('download', { timeout: 60_000 }),
      choose(page, 'Export', 'Plan as HTML'),
    ]);
    expect((await readFile(await html.path())).toString()).toContain('Service contracts');
    await page
      .getByRole('region', { name: 'Messages' })
      .getByText(/exported/)
      .first()
      .waitFor();
  });

  test('says offline while the engine is away, keeps the changes and saves them later', async () => {
    const page = await open();
    await expect.poll(() => saveState(page)).toBe('saved');
    const before = app.problems.length;
    await app.engine.close();
    await expect.poll(() => saveState(page)).toBe('offline');
    await page.getByText('Your changes are kept here and sent later.').waitFor();
    await title(page).getByRole('button').click();
    await page.getByRole('textbox', { name: 'Title of the workshop' }).fill('Written offline');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Export PDF' }).click();
    await page.getByText('Handschlag is not responding. Nothing was changed.').waitFor();
    await page.getByRole('link', { name: 'All workshops' }).click();
    await page.getByText('Your last changes are in this window only.').waitFor();
    expect(page.url()).toContain(path);
    await app.restartEngine();
    await expect.poll(() => saveState(page), { timeout: 20_000 }).toBe('saved');
    const other = await open({ lang: 'en', name: 'Ben' });
    await expect.poll(() => title(other).textContent()).toBe('Written offline');
    await page.getByRole('link', { name: 'All workshops' }).click();
    await page.getByRole('heading', { level: 3, name: 'Written offline' }).waitFor();
    // The browser itself writes refused connections to the console.
    app.problems.splice(
      before,
      app.problems.length,
      ...app.problems.slice(before).filter((problem) => !/ERR_CONNECTION|ERR_EMPTY_RESPONSE|WebSocket/.test(problem)),
    );
  });

  test('changes its language without losing anything on screen', async () => {
    const page = await open();
    await choose(page, 'Language', 'Deutsch');
    await page.getByRole('button', { name: 'PDF exportieren' }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('de');
    expect(await title(page).textContent()).toBe('Service contracts');
  });

  test('axe finds nothing in menu and dialogs, in any theme', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Menu', exact: true }).click();
    await page.getByRole('menu').waitFor();
    expect(await violationsInAllThemes(page)).toEqual([]);
    await page.keyboard.press('Escape');
    for (const item of [
      'Participants …',
      'Workshop details …',
      'Earlier versions …',
      'My name and team …',
      'Keyboard shortcuts',
    ]) {
      await choose(page, item);
      await page.getByRole('dialog').waitFor();
      expect(await violationsInAllThemes(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Menu');
  });

  test('no page has thrown or broken the content security policy', () => {
    expect(app.problems).toEqual([]);
  });
});
