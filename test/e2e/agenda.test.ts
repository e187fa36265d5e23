// The agenda in real browsers: prepared from a template, run by one key, with somebody else beside it and the audience
// window, which shows nothing private.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { connectHost } from '../../src/engine/folder/hostClient.ts';
import { violationsInAllThemes } from '../helpers/accessibility.ts';
import { startApp, type App } from '../helpers/app.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
afterEach(() => app.closePages());

const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 20_000, interval: 50 });

test('the facilitator runs the agenda by keys; the others and the screen follow', async () => {
  const { host, close } = await connectHost(app.engine);
  const created = await host.createWorkshop({
    templateId: 'services',
    language: 'en',
    title: 'Packaging',
    customer: '',
  });
  close();
  if (!created.ok) throw new Error(created.code);
  const path = `/w/${created.value.id}`;
  const anna = await app.open(`${path}/agenda`, { lang: 'en', name: 'Anna Weber', team: 'marketing' });
  await anna.getByRole('button', { name: 'Half day' }).click();
  await eventually(() => anna.locator('[data-agenda-item]').count()).toBe(12);
  await anna.getByRole('button', { name: 'Start the agenda' }).click();
  await anna.locator('[data-regie="running"]').waitFor();
  const cell = anna.locator('[data-agenda]');
  expect(await cell.getAttribute('data-block')).toBe('1');
  expect(Number(await cell.getAttribute('data-rest'))).toBeGreaterThan(500);
  expect(await violationsInAllThemes(anna)).toEqual([]);

  const joerg = await app.open(path, { lang: 'en', name: 'Jörg Öztürk', team: 'sales' });
  await eventually(() => joerg.locator('[data-agenda]').getAttribute('data-block')).toBe('1');
  // In the same browser, as the facilitator opens it: keys pressed there are passed on within it.
  const screen = await anna.context().newPage();
  await screen.goto(anna.url().replace('/agenda', '/audience'));
  await screen.locator('div[data-audience="agenda"]').waitFor();
  expect(await screen.locator('body').textContent()).not.toContain('What should be different afterwards');

  // An open check takes a second press; the second one may come from the audience window.
  await anna.keyboard.press('PageDown');
  await anna.locator('[data-key*="Press again"]').waitFor();
  await screen.keyboard.press('PageDown');
  await eventually(() => cell.getAttribute('data-block')).toBe('2');
  await joerg.locator('[data-strip="now"]').waitFor();
  await screen.locator('div[data-audience="relationship"]').waitFor();
  await anna.getByRole('button', { name: 'Add a minute' }).click();
  await eventually(async () => Number(await cell.getAttribute('data-rest'))).toBeGreaterThan(600);
  await anna.keyboard.press('b');
  await screen.locator('div[data-audience="black"]').waitFor();
  await anna.keyboard.press('s');
  await joerg.locator('[data-strip="pens-down"]').waitFor();
  await anna.getByRole('button', { name: 'Pens free' }).first().click();
  await joerg.locator('[data-strip="pens-down"]').waitFor({ state: 'detached' });
});
