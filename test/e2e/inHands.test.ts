// What happens in people's hands around a workshop: it is open in two tabs, printed outside of the plan, opened by a link
// that is not whole or in a browser that is too old, and a part of its script cannot be had.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openedWorkshop } from '../helpers/openedWorkshop.ts';
import { startApp, type App } from '../helpers/app.ts';
import { valueOf, withHost } from '../helpers/testEngine.ts';

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

test('a link that is cut, was renewed or has lost its end says what is wrong with it, and has the field for the code', async () => {
  const id = path.slice('/w/'.length);
  const link = await withHost(
    app.engine,
    async ({ host }) => valueOf(await host.openRoom({ id, address: '127.0.0.2' })).invites!.edit.link,
  );
  const page = await (await app.browser.newContext({ locale: 'en-GB' })).newPage();
  const says = async (address: string, sentence: string) => {
    await page.goto('about:blank');
    await page.goto(address.replace('#', '?lang=en#'));
    await page.getByText(sentence).first().waitFor();
    await page.getByRole('textbox', { name: /code/i }).waitFor();
  };
  await says(link.slice(0, -3), 'The link is incomplete.');
  await says(`${link.split('#')[0]}#`, 'The part after the # is missing.');
  await withHost(app.engine, ({ host }) => host.renewInvite({ id }));
  await says(link, 'There may be new links by now.');
  await page.context().close();
});

test.each(['de', 'en'] as const)('a browser that is too old gets a sentence (%s)', async (lang) => {
  const page = await (await app.browser.newContext()).newPage();
  await page.addInitScript(() => {
    delete (window as { structuredClone?: unknown }).structuredClone;
  });
  await page.goto(`${app.engineUrl}${path}?lang=${lang}#token=${app.token}`);
  const sentence =
    lang === 'de' ? 'Dieser Browser ist zu alt für Handschlag.' : 'This browser is too old for Handschlag.';
  await page.getByText(sentence).waitFor();
  await page.context().close();
});
