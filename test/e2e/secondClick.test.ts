// A double click stays where it began: its second click reaches neither what lies below a dialog that the first one has
// closed, nor closes the dialog that the first one has opened.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openedWorkshop } from '../helpers/openedWorkshop.ts';
import { startApp, type App } from '../helpers/app.ts';

let app: App;
let path: string;

beforeAll(async () => {
  app = await startApp();
  path = await openedWorkshop(app.engine);
});
afterAll(() => app.close());
afterEach(() => app.closePages());

const anna = { lang: 'en', name: 'Anna Weber', team: 'marketing' } as const;

test('what lies below a dialog gets no click of the one that has closed it', async () => {
  const page = await app.open(`${path}/goals`, anna);
  await page.locator('[data-goal] >> nth=0').waitFor();
  await page.evaluate(() => {
    const below = document.createElement('div');
    below.style.cssText = 'position: fixed; inset: 0; z-index: 1';
    below.addEventListener('click', () => (below.dataset['clicks'] = String(Number(below.dataset['clicks'] ?? 0) + 1)));
    below.id = 'below';
    document.body.prepend(below);
  });
  await page.keyboard.press('Control+K');
  await page.locator('[data-contents]').waitFor();
  await page.mouse.dblclick(40, 600);
  await page.locator('[data-contents]').waitFor({ state: 'detached' });
  // Another press, somewhere else, is one.
  await page.mouse.click(400, 600);
  await expect.poll(() => page.locator('#below').getAttribute('data-clicks')).toBe('1');
});

test('a double click on the button that opens a dialog leaves it open', async () => {
  const page = await app.open(`${path}/everyday`, anna);
  await page.locator('[data-section=everyday]').waitFor();
  await page.getByRole('button', { name: 'Visit', exact: true }).dblclick();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(app.problems).toEqual([]);
});
