// Where the keys go around a dialog, whichever it is: into it when it opens, and back to where they were when it closes,
// never to the page's body, from which no key leads anywhere.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { startApp, type App } from '../helpers/app.ts';
import { asAnother, openedWorkshop } from '../helpers/openedWorkshop.ts';
import { fillWorkshop } from './fullWorkshop.ts';
import { allScreens } from './screens.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
afterEach(() => app.closePages());

const place = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) return 'body';
    return activeElement.closest('[role=dialog], [role=alertdialog]') ? 'dialog' : 'page';
  });

test('every dialog takes the focus and gives it back', { timeout: 300_000 }, async () => {
  const path = await openedWorkshop(app.engine, { language: 'en' });
  await asAnother(app.engine, path, (workshop) => fillWorkshop(workshop, 'en'));
  const page = await app.open(path, { lang: 'en', name: 'Anna Weber', team: 'marketing' });
  await page.locator('[data-board][data-ready=true]').waitFor();
  for (const { name, kind, open } of allScreens('en')) {
    if (kind !== 'dialog') continue;
    await open(page, path.slice('/w/'.length));
    await expect.poll(() => place(page), { message: name }).toBe('dialog');
    await page.keyboard.press('Escape');
    await page.locator('[role=dialog], [role=alertdialog]').first().waitFor({ state: 'detached' });
    await expect.poll(() => place(page), { message: name }).toBe('page');
  }
  expect(app.problems).toEqual([]);
});
