// What comes in a script of its own is drawn the moment it is there (ui/later.tsx): seen with the page's clock at a
// standstill, where whatever waits a while first never comes.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleId, startApp, type App } from '../helpers/app.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

async function openWithClock(path: string, isThere: string) {
  const page = await app.open(path, { lang: 'en', name: 'Anna Weber', team: 'marketing', isLast: true });
  await page.clock.install();
  await page.reload();
  await page.locator(isThere).first().waitFor();
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 100));
  return page;
}

test('a dialog of the library', async () => {
  const page = await openWithClock('/', 'a[href*="/w/"]');
  await page.getByRole('button', { name: 'New workshop' }).evaluate((button: HTMLElement) => button.click());
  await page.getByRole('dialog').waitFor();
  expect(app.problems).toEqual([]);
});

test('a section of the workshop', async () => {
  const page = await openWithClock(`/w/${await sampleId(app.engine)}`, '[data-board][data-ready="true"]');
  await page.getByRole('link', { name: 'Goals' }).evaluate((link: HTMLElement) => link.click());
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  expect(app.problems).toEqual([]);
});
