// Where the focus is: each field of a day has one ring, and what is closed gives the focus back to what opened it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { startApp, type App } from '../helpers/app.ts';
import { asAnother, openedWorkshop } from '../helpers/openedWorkshop.ts';
import { fillWorkshop } from './fullWorkshop.ts';
import { allScreens } from './screens.ts';

let app: App;
let page: Page;
let id: string;
beforeAll(async () => {
  app = await startApp();
  const path = await openedWorkshop(app.engine);
  await asAnother(app.engine, path, (workshop) => fillWorkshop(workshop, 'en'));
  id = path.slice('/w/'.length);
  page = await app.open(path, { lang: 'en', name: 'Anna Weber', team: 'marketing' });
  await page.locator('[data-board][data-ready=true]').waitFor();
});
afterAll(async () => {
  expect(app.problems).toEqual([]);
  await app.close();
});

/** As it is drawn once the page has heard of the focus. */
const drawn = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** How many rings are drawn around the field of a day while its first part has the focus, for each field on screen. */
async function ringsOfDays(): Promise<number[]> {
  const rings: number[] = [];
  for (const part of await page.locator('[role=spinbutton][data-type=day]').all()) {
    const hasFocus = await part.evaluate((element: HTMLElement) => {
      if (element.getClientRects().length > 0 && !element.closest('[inert]')) element.focus({ preventScroll: true });
      return document.activeElement === element;
    });
    if (!hasFocus) continue;
    await drawn(page);
    const count = await part.evaluate((element) => {
      const group = element.parentElement!.closest('[role=group]:has(button)')!;
      const around = [group.parentElement!, group, ...group.querySelectorAll('*')];
      return around.filter((each) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
        return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
      }).length;
    });
    rings.push(count);
  }
  return rings;
}

test('each field of a day has one ring, the one of the whole field', { timeout: 300_000 }, async () => {
  const found: Record<string, readonly number[]> = {};
  let days = 0;
  const withDays = ['review', 'goal beside the list', 'activity beside the calendar', 'details', 'topics', 'visit'];
  for (const { name, kind, open } of allScreens('en').filter((screen) => withDays.includes(screen.name))) {
    await open(page, id);
    // By keys: only then does the browser draw rings around what is not written into.
    await page.keyboard.press('Shift+Tab');
    const rings = await ringsOfDays();
    days += rings.length;
    if (rings.some((ring) => ring !== 1)) found[name] = rings;
    if (kind === 'dialog') await page.keyboard.press('Escape');
  }
  expect(found).toEqual({});
  expect(days).toBeGreaterThan(3);
});

test('a dialog that is closed gives the focus back to what opened it', { timeout: 300_000 }, async () => {
  const lost: string[] = [];
  const dialogs = allScreens('en').filter(({ kind }) => kind === 'dialog');
  for (const { name, open } of dialogs) {
    // What a key opens comes from where the focus is.
    await page.getByRole('button', { name: 'Menu', exact: true }).focus();
    await open(page, id);
    const dialog = page.locator('[role=dialog], [role=alertdialog]');
    await page.keyboard.press('Escape');
    await dialog.first().waitFor({ state: 'detached' });
    // The focus goes back in the frame after the dialog has gone.
    await drawn(page);
    const isLost = await page.evaluate(
      () => document.activeElement === null || document.activeElement === document.body,
    );
    if (isLost) lost.push(name);
  }
  expect(lost).toEqual([]);
});
