// What happens in people's hands around a workshop: it is open in two tabs, printed outside of the plan, and a part of
// its script cannot be had.
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
const jorg = { lang: 'en', name: 'Jörg Öztürk', team: 'sales' } as const;

test('the same person in two tabs counts once, for everybody, and goes with the last of them', async () => {
  const first = await app.open(path, anna);
  const second = await first.context().newPage();
  await second.goto(first.url());
  await second.locator('[data-board][data-ready=true]').waitFor();
  const other = await app.open(path, jorg);
  for (const page of [first, second, other]) await page.locator('[data-participants="2"]').waitFor();
  await other.locator('[data-participants]').getByRole('button').first().click();
  const list = other.getByRole('dialog');
  await expect.poll(() => list.getByText('Anna Weber').count()).toBe(1);
  await other.keyboard.press('Escape');
  await second.close();
  await first.close();
  await other.locator('[data-participants="1"]').waitFor();
  expect(app.problems).toEqual([]);
});

test('printing outside of the plan prints the plan; by the menu of the browser a sentence that says where', async () => {
  const page = await app.open(`${path}/goals`, anna);
  await page.locator('[data-goal]').first().waitFor();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const said = () => page.evaluate(() => getComputedStyle(document.body, '::before').content);
  expect(await said()).toContain('What is printed is the plan');
  expect(await page.locator('#root').isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await page.locator('#root').isVisible()).toBe(true);

  await page.evaluate(() => {
    window.print = () => (document.documentElement.dataset['printed'] = location.pathname);
  });
  await page.keyboard.press('Control+p');
  await expect.poll(() => page.locator('html').getAttribute('data-printed')).toBe(`${path}/plan`);
});

test('a part whose script is refused says so and offers it again; what is around it goes on', async () => {
  const page = await app.open(path, anna);
  await page.locator('[data-board][data-ready=true]').waitFor();
  await page.route('**/*.js', (route) => route.abort());
  await page.getByRole('link', { name: 'Terms', exact: true }).first().click();
  const missing = page.locator('[data-missing-part]');
  await missing.waitFor();
  await page.locator('[data-participants="1"]').waitFor();
  await page.unroute('**/*.js');
  await missing.getByRole('button', { name: 'Load again' }).click();
  await page.locator('[data-section=terms]').waitFor();
  await missing.waitFor({ state: 'detached' });
  app.problems.splice(0);
});
