// The sheet on which a question is answered on a phone, in a real browser: before and after sealing, how many have answered
// stands in lines of its own at the lower edge.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { violations } from '../helpers/accessibility.ts';
import { startApp, type App } from '../helpers/app.ts';
import { openedWorkshop } from '../helpers/openedWorkshop.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const phone = { width: 390, height: 844 };

/** Of the last part of the sheet: whether it ends where the window ends, and its height. */
const standing = (page: Page) =>
  page.getByRole('dialog').evaluate((sheet) => {
    const { bottom, height } = sheet.lastElementChild!.getBoundingClientRect();
    return { isAtEdge: Math.abs(bottom - Math.max(innerHeight, sheet.scrollHeight)) < 2, height };
  });

test('before and after sealing', async () => {
  const path = await openedWorkshop(app.engine);
  const host = await app.open(`${path}/relationship`, { lang: 'en', name: 'Katrin Sommer', team: 'marketing' });
  await host.getByRole('button', { name: 'Ask the question', exact: true }).first().click();
  await host.getByRole('dialog').getByRole('button', { name: 'Ask the question' }).click();
  const page = await app.open(`${path}/journey`, {
    lang: 'en',
    name: 'Jörg Öztürk',
    team: 'sales',
    viewport: phone,
    hasTouch: true,
  });
  await page.getByRole('dialog').getByText('0 of 6 have answered').waitFor();
  const before = await standing(page);
  expect(before.isAtEdge).toBe(true);
  await page.keyboard.press('2');
  await page.getByRole('dialog').getByRole('button', { name: 'Seal the answer' }).click();
  await page.getByRole('dialog').getByText('1 of 6 have answered').waitFor();
  expect(await standing(page)).toEqual(before);
  expect(await violations(page)).toEqual([]);
});
