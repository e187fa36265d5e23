// A field that takes no more says so: once, and again only after it took something.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startApp, type App } from '../helpers/app.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
afterEach(() => app.closePages());

test.each([
  ['de', 'Neuer Workshop', 'Hier haben höchstens 300 Zeichen Platz.'],
  ['en', 'New workshop', 'There is room for 300 characters here.'],
] as const)('what has no room in a field is said (%s)', async (lang, action, sentence) => {
  const page = await app.open('/', { lang });
  await page.getByRole('button', { name: action, exact: true }).click();
  const field = page.getByRole('dialog').getByRole('textbox').first();
  await page.evaluate(() => {
    const messages = document.querySelector('section > ul[aria-live=polite]')!;
    const said: string[] = [];
    (window as unknown as { said: string[] }).said = said;
    new MutationObserver((records) => {
      for (const { addedNodes } of records) for (const node of addedNodes) said.push(node.textContent ?? '');
    }).observe(messages, { childList: true });
  });
  const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);

  await field.fill('Rüstzeit '.repeat(33) + 'abc');
  await field.press('x');
  await field.press('y');
  expect(await field.inputValue()).toHaveLength(300);
  await expect.poll(said).toEqual([sentence]);

  // Something of it has gone, so there is room for one letter, and then for none.
  await field.press('Backspace');
  await field.press('x');
  await field.press('y');
  await expect.poll(said).toEqual([sentence, sentence]);

  // What takes the place of what is selected has as much room as all of the field.
  await field.selectText();
  await page.keyboard.insertText('Verpackung '.repeat(27));
  expect(await field.inputValue()).toHaveLength(297);
  await page.keyboard.insertText(' und Instandhaltung');
  await expect.poll(said).toEqual([sentence, sentence, sentence]);
  expect(await field.inputValue()).toHaveLength(300);
  expect(app.problems).toEqual([]);
});
