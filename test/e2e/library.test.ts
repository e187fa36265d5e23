// The library in a real browser: new workshops, files, every action on a card, search, languages, and what is said when
// something is wrong.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { startApp, type App } from '../helpers/app.ts';
import { openedWorkshop } from '../helpers/openedWorkshop.ts';
import { valueOf, withHost } from '../helpers/testEngine.ts';
import { violations } from '../helpers/accessibility.ts';

const sample = (name: string) => fileURLToPath(new URL(`../samples/${name}`, import.meta.url));
let app: App;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
afterEach(() => app.closePages());

const library = async (lang: 'de' | 'en' = 'en') => {
  const page = await app.open('/', { lang, name: 'Anna Weber', team: 'marketing' });
  await page.getByRole('heading', { level: 3, name: 'Verpackungsmaschinen', exact: true }).waitFor();
  return page;
};
const titles = (page: Page) => page.getByRole('heading', { level: 3 }).allTextContents();
const choose = async (page: Page, title: string, ...items: string[]) => {
  await page.getByRole('button', { name: `Actions for ${title}`, exact: true }).click();
  for (const item of items) await page.getByRole('menuitem', { name: item, exact: true }).click();
};
const inWorkshop = async (page: Page, title: string) => {
  await page.waitForURL(/\/w\//);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.locator('[data-board][data-ready="true"]').waitFor();
};
const readDownload = async (page: Page, start: () => Promise<void>) => {
  const [download] = await Promise.all([page.waitForEvent('download'), start()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
};

describe('the library', () => {
  test('creates a workshop from a template and opens it, with the token kept in the address', async () => {
    const page = await library();
    await page.getByRole('button', { name: 'New workshop' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Spare parts');
    await page.getByRole('radio', { name: /Services/ }).check({ force: true });
    await page.getByRole('button', { name: 'Create workshop' }).click();
    await inWorkshop(page, 'Spare parts');
    expect(new URL(page.url()).hash).toBe(`#token=${app.token}`);
    await page.getByRole('link', { name: 'All workshops' }).click();
    await page.getByRole('heading', { level: 3, name: 'Spare parts' }).waitFor();
    expect(await titles(page)).toContain('Verpackungsmaschinen');
  });

  test('a badge breaks no word of a title', async () => {
    await openedWorkshop(app.engine, { templateId: 'empty', title: 'Spare parts and service in four countries' });
    const page = await library();
    await page.getByRole('heading', { level: 3, name: /^Spare parts and/ }).waitFor();
    const lines = page
      .getByRole('link', { name: 'Verpackungsmaschinen', exact: true })
      .evaluate((link) => link.getClientRects().length);
    expect(await lines).toBe(1);
  });

  test('a title is needed, and said', async () => {
    const page = await library();
    await page.getByRole('button', { name: 'New workshop' }).click();
    await page.getByRole('button', { name: 'Create workshop' }).click();
    await page.getByText('The title is missing. Enter one.').waitFor();
    expect(
      await page.getByRole('textbox', { name: 'Title' }).evaluate((field) => field === document.activeElement),
    ).toBe(true);
    expect(page.url()).not.toContain('/w/');
  });

  test('shows what a table would become and takes it with another title', async () => {
    const page = await library();
    await page.setInputFiles('input[type=file]', sample('packaging-machines.csv'));
    const dialog = page.getByRole('dialog', { name: 'Import' });
    await dialog.getByText('Contents: 7 stages, 15 touchpoints').waitFor();
    // The stages scroll by themselves; title, picture and button stay within the dialog.
    expect(await dialog.locator('form').evaluate((form) => form.scrollWidth - form.clientWidth)).toBe(0);
    await dialog.getByRole('textbox', { name: 'Title' }).fill('From a table');
    await dialog.getByRole('button', { name: 'Create as workshop' }).click();
    await inWorkshop(page, 'From a table');
    await expect.poll(() => page.locator('[data-board]').getAttribute('data-touchpoints')).toBe('15');
    // None is known yet, so these are not more of them.
    await page.getByRole('link', { name: 'Agreements' }).click();
    await page.getByText(/^The journey suggests [a-z]+ handovers\./).waitFor();
  });

  test('takes a file that is dropped, and names row and column of what was not clear', async () => {
    const page = await library();
    await page.evaluate(() => {
      const files = new DataTransfer();
      files.items.add(new File(['stage,touchpoint,owner\nStart,Call,Purchasing\n'], 'odd.csv', { type: 'text/csv' }));
      for (const type of ['dragenter', 'dragover', 'drop'])
        window.dispatchEvent(new DragEvent(type, { dataTransfer: files, cancelable: true }));
    });
    const dialog = page.getByRole('dialog', { name: 'Import' });
    await dialog.getByText('1 note').waitFor();
    expect(await dialog.getByRole('listitem').allTextContents()).toContainEqual(
      expect.stringMatching(/[Rr]ow 2.*owner.*Purchasing/),
    );
    await page.keyboard.press('Escape');
    expect(await titles(page)).not.toContain('odd');
  });

  test('says why a file cannot be taken', async () => {
    const page = await library();
    await page.setInputFiles('input[type=file]', { name: 'empty.csv', mimeType: 'text/csv', buffer: Buffer.from('') });
    await page.getByRole('region', { name: 'Messages' }).getByText(/empty/).waitFor();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });

  test('renames, duplicates, removes with a way back', async () => {
    const page = await library();
    await choose(page, 'Verpackungsmaschinen', 'Duplicate');
    const copy = 'Verpackungsmaschinen (copy)';
    await page.getByRole('heading', { level: 3, name: copy }).waitFor();
    await choose(page, copy, 'Rename …');
    await page.getByRole('textbox', { name: 'Title' }).fill('Filling lines');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 3, name: 'Filling lines' }).waitFor();
    await choose(page, 'Filling lines', 'Remove');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('“Filling lines” is back.').waitFor();
    await choose(page, 'Filling lines', 'Remove');
    await page.getByRole('heading', { level: 3, name: 'Filling lines' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Removed (1)' }).click();
    await page.getByRole('button', { name: 'Restore Filling lines' }).click();
    await page.getByRole('heading', { level: 3, name: 'Filling lines' }).waitFor();
    expect(await page.getByRole('button', { name: /Removed/ }).count()).toBe(0);
  });

  test('exports from a card, and what was exported opens again', async () => {
    const page = await library();
    const table = await readDownload(page, () => choose(page, 'Verpackungsmaschinen', 'Export', 'Table (CSV)'));
    expect(table.name).toMatch(/\.csv$/);
    expect(table.bytes.toString('utf8').split('\r\n')).toHaveLength(33 + 2);
    const whole = await readDownload(page, () =>
      choose(page, 'Verpackungsmaschinen', 'Export', 'Whole workshop (.handschlag)'),
    );
    await page.setInputFiles('input[type=file]', {
      name: whole.name,
      mimeType: 'application/octet-stream',
      buffer: whole.bytes,
    });
    await page.getByRole('dialog', { name: 'Import' }).getByText('Contents: 8 stages, 33 touchpoints').waitFor();
  });

  test('searches by title and customer', async () => {
    const page = await library();
    const search = page.getByRole('searchbox', { name: 'Search workshops' });
    await search.fill('LEBENSMITTEL verpack');
    await expect
      .poll(async () => (await titles(page)).every((title) => title.startsWith('Verpack') || title === 'Filling lines'))
      .toBe(true);
    await search.fill('zzz');
    await page.getByText('No workshop matches “zzz”.').waitFor();
    await search.press('Escape');
    await expect.poll(async () => (await titles(page)).length).toBeGreaterThan(1);
  });

  test('speaks the language that is chosen, at once and after reloading', async () => {
    const page = await library('de');
    await page.getByRole('button', { name: 'Deutsch' }).click();
    await page.getByRole('menuitem', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Here’s to a good partnership.' }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Here’s to a good partnership.' }).waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('menuitem', { name: 'Dark (projector)' }).click();
    await expect.poll(() => page.getAttribute('html', 'data-theme')).toBe('dark');
  });

  test('keeps what is chosen before the host has said what was chosen earlier', async () => {
    const late: (() => void)[] = [];
    let isHeld = true;
    const page = await library('de');
    await page.routeWebSocket(/\/host$/, (page) => {
      const host = page.connectToServer();
      host.onMessage((message) => (isHeld ? void late.push(() => page.send(message)) : page.send(message)));
    });
    await page.goto(`${app.engineUrl}/?early#token=${app.token}`);
    await page.getByRole('button', { name: /^(Deutsch|English)$/ }).click();
    await page.getByRole('menuitem', { name: /^(Dunkel|Dark) \(/ }).click();
    await expect.poll(() => page.getAttribute('html', 'data-theme')).toBe('dark');
    await expect.poll(() => late.length).toBeGreaterThan(1);
    isHeld = false;
    for (const deliver of late) deliver();
    await page.getByRole('heading', { level: 3, name: 'Verpackungsmaschinen', exact: true }).waitFor();
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
    await expect
      .poll(() => withHost(app.engine, async ({ host }) => valueOf(await host.readSettings({})).theme))
      .toBe('dark');
  });

  test('can be used with the keyboard alone', async () => {
    const page = await library();
    await page.getByRole('button', { name: 'New workshop' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('By keyboard');
    await page.keyboard.press('Enter');
    await inWorkshop(page, 'By keyboard');
  });

  test('says what is wrong: a wrong link, an unknown workshop', async () => {
    const before = app.problems.length;
    const stranger = await app.open('/', { lang: 'en', token: 'wrong-token' });
    await stranger.getByRole('heading', { name: 'This link is not valid.' }).waitFor();
    const lost = await app.open('/w/nothing-here', { lang: 'en', name: 'Anna' });
    await lost.getByRole('heading', { name: 'This workshop does not exist here.' }).waitFor();
    await lost.getByRole('button', { name: 'All workshops' }).click();
    await lost.getByRole('heading', { level: 3, name: 'Verpackungsmaschinen', exact: true }).waitFor();
    // The browser itself writes refused answers to the console.
    app.problems.splice(
      before,
      app.problems.length,
      ...app.problems.slice(before).filter((problem) => !/40[14]|1008/.test(problem)),
    );
  });

  test.each(['de', 'en'] as const)('axe finds nothing in the library and its dialogs (%s)', async (lang) => {
    const page = await library(lang);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: lang === 'de' ? 'Neuer Workshop' : 'New workshop' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.setInputFiles('input[type=file]', sample('verpackungsmaschinen.csv'));
    await page.getByRole('dialog').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('draws of many workshops as much as somebody looks at, in the sequence of their change', async () => {
    const many = Array.from({ length: 45 }, (_, at) => `Plan ${at + 1}`);
    for (const title of many) await openedWorkshop(app.engine, { title });
    const page = await app.open('/', { lang: 'en', name: 'Anna Weber', team: 'marketing' });
    const drawn = page.locator('ul > li').filter({ has: page.getByRole('link', { name: /^Plan \d+$/ }) });
    await page.getByRole('link', { name: 'Plan 45', exact: true }).waitFor();
    // Two screens at most, and the rest when the end comes near.
    expect(await drawn.count()).toBeLessThan(45);
    await expect
      .poll(async () => {
        await drawn.last().scrollIntoViewIfNeeded();
        return drawn.count();
      })
      .toBe(45);
    expect((await titles(page)).filter((title) => many.includes(title))).toEqual(many.toReversed());
    // With a 1 in the number, wherever they stand in the list.
    await page.getByRole('searchbox').fill('Plan 1');
    await expect.poll(() => drawn.count()).toBe(14);
  });

  test('no page has thrown or broken the content security policy', () => {
    expect(app.problems).toEqual([]);
  });
});
