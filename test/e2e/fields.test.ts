// Fields in real browsers: what is written, and when; what others write meanwhile; keys that belong to an input method.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { CDPSession, Locator, Page } from 'playwright-core';
import { execute } from '../../src/domain/record/command.ts';
import { openWorkshop, readDetails, updateWorkshop } from '../../src/domain/record/workshop.ts';
import { sampleId, startApp, type App } from '../helpers/app.ts';
import { openClient } from '../helpers/relayClient.ts';

let app: App;
let id: string;
let anna: Page;
let joerg: Page;
let keys: CDPSession;
const patience = { timeout: 20_000, interval: 20 };

beforeAll(async () => {
  app = await startApp();
  id = await sampleId(app.engine);
  const path = `/w/${id}`;
  const open = async (name: string, team: 'marketing' | 'sales') => {
    const page = await app.open(path, { lang: 'en', name, team, viewport: { width: 1920, height: 1080 } });
    await page.locator('[data-board][data-ready="true"]').waitFor();
    return page;
  };
  [anna, joerg] = [await open('Anna Weber', 'marketing'), await open('Jörg Öztürk', 'sales')];
  keys = await anna.context().newCDPSession(anna);
});
afterAll(async () => {
  expect(app.problems).toEqual([]);
  await app.close();
});

const title = (page: Page) => page.getByRole('textbox', { name: 'Title of the workshop' });
const customer = (page: Page) => page.getByRole('textbox', { name: 'Customer or segment' });
const line = (page: Page, name: string) => page.locator(`header button[title="${name}"]`);
const days = (page: Page) => page.locator('[data-stage-head]').first().locator('p button').first();
const reads = (where: Locator, words: string) =>
  vi.waitFor(async () => expect(await where.textContent()).toBe(words), patience);
const targetOf = (page: Page) => page.getByRole('textbox', { name: 'Target' });
const state = (page: Page) => page.locator('[data-save-state]').first();

async function rename(page: Page, words: string) {
  await line(page, 'Title of the workshop').click();
  await title(page).fill(words);
  await page.keyboard.press('Enter');
  await line(page, 'Title of the workshop').waitFor();
}

/** What a key does that an input method has taken: browsers tell it with the code 229. */
const takenKey = (key: string) =>
  keys.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key,
    code: key,
    windowsVirtualKeyCode: 229,
    nativeVirtualKeyCode: 229,
  });
const compose = (text: string) =>
  keys.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });

test('who clicks into a field and leaves without typing writes nothing, and the field shows what others write', async () => {
  await line(anna, 'Title of the workshop').click();
  await title(anna).waitFor();
  await rename(joerg, 'Renamed by Jörg');
  await vi.waitFor(async () => expect(await title(anna).inputValue()).toBe('Renamed by Jörg'), patience);
  await anna.keyboard.press('Enter');
  await days(anna).click();
  await days(joerg).click();
  await joerg.keyboard.type('99');
  await joerg.keyboard.press('Enter');
  await reads(days(joerg), '99 days');
  await vi.waitFor(async () => expect(await anna.locator('input:focus').inputValue()).toBe('99'), patience);
  await anna.keyboard.press('Enter');
  // What Anna writes next arrives after anything that leaving the fields would have written.
  await line(anna, 'Customer or segment').click();
  await customer(anna).fill('Dairies');
  await anna.keyboard.press('Enter');
  await reads(line(joerg, 'Customer or segment'), 'Dairies');
  await reads(line(joerg, 'Title of the workshop'), 'Renamed by Jörg');
  await reads(days(joerg), '99 days');
});

test('what is typed is written after a pause, together with what others wrote; Escape takes it back', async () => {
  await rename(joerg, 'Machines');
  await reads(line(anna, 'Title of the workshop'), 'Machines');
  await line(anna, 'Title of the workshop').click();
  await anna.keyboard.press('End');
  await anna.keyboard.type(' for milk');
  expect(await state(anna).getAttribute('data-save-state')).not.toBe('saved');
  await reads(line(joerg, 'Title of the workshop'), 'Machines for milk');
  expect(await title(anna).inputValue()).toBe('Machines for milk');
  await anna.keyboard.press('Escape');
  await reads(line(joerg, 'Title of the workshop'), 'Machines');
});

test('keys that an input method has taken neither end a field nor throw away what was typed', async () => {
  const survives = async (field: Locator) => {
    for (const key of ['Enter', 'Escape']) {
      await compose('nihon');
      await takenKey(key);
    }
    // The next key that the app gets comes after those.
    await keys.send('Input.insertText', { text: '日本' });
    await vi.waitFor(async () => expect(await field.inputValue()).toMatch(/日本$/), patience);
  };
  await line(anna, 'Title of the workshop').click();
  await survives(title(anna));
  await anna.keyboard.press('Escape');
  await line(anna, 'Customer or segment').click();
  await survives(customer(anna));
  await anna.keyboard.press('Escape');
  await days(anna).click();
  await survives(anna.locator('input:focus'));
  await anna.keyboard.press('Escape');
  await anna.locator('[data-touchpoint-id][aria-label="Newsletter"]').focus();
  await anna.keyboard.press('Enter');
  const panel = anna.locator('[data-panel]');
  await panel
    .getByRole('button', { name: /Contact person|Lead/ })
    .first()
    .click();
  await anna.getByRole('option', { name: 'Somebody new' }).click();
  const name = panel.getByRole('textbox', { name: 'Name' });
  await name.focus();
  await survives(name);
  expect(await state(anna).getAttribute('data-save-state')).toBe('entering');
  await panel.getByRole('button', { name: 'Cancel' }).click();
  await anna.keyboard.press('Escape');
});

test('a day is written when it is picked, a number after a pause; a filled form asks before the page is left', async () => {
  for (const page of [anna, joerg]) await page.getByRole('link', { name: 'Goals' }).click();
  const due = (page: Page) =>
    page
      .locator('[data-goal]')
      .nth(1)
      .getByRole('button', { name: /^Due on/ });
  await due(anna).click();
  await anna
    .getByRole('button', { name: /Calendar/ })
    .first()
    .click();
  await anna.getByRole('gridcell').getByRole('button', { name: /15/ }).first().click();
  await vi.waitFor(async () => expect(await due(joerg).textContent()).toContain('15/06/2027'), patience);
  const target = targetOf(anna);
  await due(joerg).click();
  await target.fill('777');
  await vi.waitFor(async () => expect(await targetOf(joerg).inputValue()).toBe('777'), patience);
  expect(await target.inputValue()).toBe('777');
  await vi.waitFor(async () => expect(await state(anna).getAttribute('data-save-state')).toBe('saved'), patience);
  await anna.getByRole('textbox', { name: /^Note/ }).first().fill('Trade fair was late');
  await vi.waitFor(async () => expect(await state(anna).getAttribute('data-save-state')).toBe('entering'), patience);
  const asked: string[] = [];
  anna.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await anna.evaluate(() => location.reload());
  await vi.waitFor(() => expect(asked).toEqual(['beforeunload']), patience);
  // Who goes elsewhere and comes back finds the form as it was.
  await anna.getByRole('link', { name: 'Agreements' }).click();
  await anna.getByRole('link', { name: 'Goals' }).click();
  await due(anna).click();
  expect(await anna.getByRole('textbox', { name: /^Note/ }).first().inputValue()).toBe('Trade fair was late');
});

test('leaving a number that shows less than is stored writes nothing, nor does a wheel; what does not go is said', async () => {
  const relay = openClient(app.engine, id);
  await relay.synced();
  const stored = () => readDetails(relay.doc).estimatedFirstContact;
  relay.doc.transact(() => execute(openWorkshop(relay.doc), 'test', updateWorkshop, { estimatedFirstContact: 0.333 }));
  await anna.getByRole('button', { name: 'Menu', exact: true }).click();
  await anna.getByRole('menuitem', { name: 'Workshop details …' }).click();
  const estimate = anna.getByRole('dialog').getByRole('textbox', { name: /estimate/i });
  await vi.waitFor(async () => expect(await estimate.inputValue()).toMatch(/3[35]/), patience);
  await estimate.focus();
  const { x, y, width, height } = (await estimate.boundingBox())!;
  await anna.mouse.move(x + width / 2, y + height / 2);
  await anna.mouse.wheel(0, 200);
  await anna.keyboard.press('Tab');
  // What Anna writes next arrives after that.
  await anna.getByRole('dialog').getByRole('textbox', { name: 'Customer or segment' }).fill('Breweries');
  await vi.waitFor(() => expect(readDetails(relay.doc).customer).toBe('Breweries'), patience);
  expect(stored()).toBe(0.333);

  // What does not go stays as it was typed, with what goes; Escape gives back the number before, and the dialog stays.
  const said = (words: string) => anna.getByRole('dialog').getByText(words).waitFor();
  await estimate.fill('150');
  await anna.keyboard.press('Tab');
  await said('Only from 0% to 100%. Until then 33% stays.');
  expect([await estimate.inputValue(), await estimate.getAttribute('aria-invalid')]).toEqual(['150%', 'true']);
  await estimate.press('Escape');
  expect(await estimate.inputValue()).toBe('33%');
  await estimate.press('ControlOrMeta+a');
  await anna.keyboard.type('x');
  await said('That is no number. Write 25, for example.');
  await anna.keyboard.type('-');
  await said('Only from 0% to 100%.');
  await anna.keyboard.type('42');
  await anna.keyboard.press('Tab');
  await vi.waitFor(() => expect(stored()).toBe(0.42), patience);
  expect(await estimate.getAttribute('aria-invalid')).toBe(null);
  relay.close();
});

test('the code of a room can be typed on a keyboard that composes, corrected in the middle, and pasted as it is written', async () => {
  const phone = await app.open('/', { lang: 'en', token: '', viewport: { width: 390, height: 844 }, hasTouch: true });
  const code = phone.getByRole('textbox');
  await code.focus();
  const keyboard = await phone.context().newCDPSession(phone);
  for (const text of ['k', 'k7', 'k7q'])
    await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  expect(await code.inputValue()).toBe('k7q');
  await keyboard.send('Input.insertText', { text: 'k7q' });
  await vi.waitFor(async () => expect(await code.inputValue()).toBe('K7Q'), patience);
  await code.fill('ABCD');
  for (const key of ['ArrowLeft', 'ArrowLeft']) await phone.keyboard.press(key);
  await phone.keyboard.type('xy');
  expect(await code.inputValue()).toBe('ABXYCD');
  const sent = phone.waitForRequest('**/code');
  await code.fill('  k7q – k7 q ');
  await phone.keyboard.press('Enter');
  expect((await sent).postData()).toBe('K7QK7Q');
  await phone.getByText(/code/i).first().waitFor();
  expect(await code.getAttribute('autocomplete')).toBe('one-time-code');
  expect(await code.getAttribute('autocapitalize')).toBe('characters');
  // The browser's word for the refusal that was meant to be.
  await vi.waitFor(
    () => expect(app.problems.splice(0).every((problem) => problem.includes('404'))).toBe(true),
    patience,
  );
});
