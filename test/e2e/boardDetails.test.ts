// What is written and set on the board besides moving cards, in real browsers: shared texts, stages, emotion, pain
// points, panel, search.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Page } from 'playwright-core';
import { startApp, type App, type OpenOptions } from '../helpers/app.ts';
import { violations, violationsInAllThemes } from '../helpers/accessibility.ts';
import { openedWorkshop } from '../helpers/openedWorkshop.ts';

let app: App;
let path: string;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
afterEach(() => app.closePages());

beforeEach(async () => {
  path = await openedWorkshop(app.engine);
});

const large = { width: 1920, height: 1080 };
const anna = { lang: 'en', name: 'Anna Weber', team: 'marketing', viewport: large } as const;
const joerg = { lang: 'en', name: 'Jörg Öztürk', team: 'sales', viewport: large } as const;
const open = async (options: OpenOptions = anna) => {
  const page = await app.open(path, options);
  await page.locator('[data-board][data-ready="true"]').waitFor();
  return page;
};
const card = (page: Page, title: string) => page.locator(`[data-touchpoint-id][aria-label="${title}"]`);
const field = (page: Page) => page.locator('[data-touchpoint-id] textarea');
const patience = { timeout: 20_000, interval: 20 };
const share = (page: Page, stage: string) =>
  page
    .getByRole('row', { name: new RegExp(`^${stage}`) })
    .getByRole('cell')
    .first()
    .textContent();

describe('a text', () => {
  test('two people type into the same title at once: both texts survive, both carets stay, each undoes only what is theirs', async () => {
    const [left, right] = [await open(anna), await open(joerg)];
    for (const page of [left, right]) {
      await card(page, 'Newsletter').dblclick();
      await field(page).waitFor();
    }
    await left.keyboard.press('Home');
    await right.keyboard.press('End');
    const typing = async (page: Page, letters: string) => {
      for (const letter of letters) await page.keyboard.insertText(letter);
    };
    await Promise.all([typing(left, 'Monthly '), typing(right, ' 😀 for all')]);
    for (const page of [left, right])
      await vi.waitFor(
        async () => expect(await field(page).inputValue()).toBe('Monthly Newsletter 😀 for all'),
        patience,
      );
    const caret = (page: Page) => field(page).evaluate((element) => (element as HTMLTextAreaElement).selectionStart);
    expect(await caret(left)).toBe('Monthly '.length);
    expect(await caret(right)).toBe('Monthly Newsletter 😀 for all'.length);
    await left.locator('[data-foreign-caret="Jörg Öztürk"] > span').waitFor();
    await right.locator('[data-foreign-caret="Anna Weber"] > span').waitFor();
    // How many letters make one step depends on how fast they were typed.
    for (
      let step = 0;
      step < 'Monthly '.length && (await field(left).inputValue()) !== 'Newsletter 😀 for all';
      step += 1
    ) {
      await left.keyboard.press('Control+z');
      expect(await field(left).inputValue()).toMatch(/Newsletter 😀 for all$/);
    }
    await vi.waitFor(async () => expect(await field(right).inputValue()).toBe('Newsletter 😀 for all'), patience);
    await left.keyboard.press('Escape');
    await right.locator('[data-foreign-caret]').waitFor({ state: 'detached' });
  });

  test('a word that is being composed is not disturbed by others, and lands where it was begun', async () => {
    const [left, right] = [await open(anna), await open(joerg)];
    for (const page of [left, right]) await card(page, 'Newsletter').dblclick();
    const session = await right.context().newCDPSession(right);
    await right.keyboard.press('End');
    await session.send('Input.imeSetComposition', { selectionStart: 1, selectionEnd: 1, text: 'に' });
    await left.keyboard.press('Home');
    await left.keyboard.type('Our ');
    await vi.waitFor(async () => expect(await field(left).inputValue()).toBe('Our Newsletter'), patience);
    await session.send('Input.imeSetComposition', { selectionStart: 2, selectionEnd: 2, text: 'にほ' });
    expect(await field(right).inputValue()).toMatch(/Newsletterにほ$/);
    await session.send('Input.insertText', { text: '日本' });
    for (const page of [left, right])
      await vi.waitFor(async () => expect(await field(page).inputValue()).toBe('Our Newsletter日本'), patience);
  });

  test('is written where it stood: the card keeps its height, and the field shows all lines', async () => {
    const page = await open();
    const ids = await page
      .locator('[data-touchpoint-id]')
      .evaluateAll((all) =>
        all.filter((one) => one.clientHeight > 40).map((one) => one.getAttribute('data-touchpoint-id')),
      );
    const tall = page.locator(`[data-touchpoint-id="${ids[0]}"]`);
    const { height } = (await tall.boundingBox())!;
    await tall.dblclick();
    const edited = page.locator('[data-editing]');
    await edited.waitFor();
    expect((await edited.boundingBox())!.height).toBeCloseTo(height, 0);
    expect(await field(page).evaluate((own) => own.scrollHeight - own.clientHeight)).toBe(0);
  });

  test('lines that are pasted into a title become one; Enter in a description makes a line', async () => {
    const page = await open();
    await card(page, 'Newsletter').dblclick();
    await page.keyboard.press('End');
    await page.evaluate(() => document.execCommand('insertText', false, ' for\n  everybody'));
    expect(await field(page).inputValue()).toBe('Newsletter for everybody');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: 'Touchpoint' });
    await panel.getByRole('textbox', { name: 'Description' }).fill('first');
    await page.keyboard.press('Enter');
    await page.keyboard.type('second');
    expect(await panel.getByRole('textbox', { name: 'Description' }).inputValue()).toBe('first\nsecond');
  });
});

test('a card that has only a description says that it has no title, as do its cell in a stage without one and what is spoken', async () => {
  const page = await open();
  await card(page, 'Newsletter').focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Touchpoint' });
  await panel.getByRole('textbox', { name: 'Description' }).fill('What is new');
  await panel.getByRole('textbox', { name: 'Title' }).fill('');
  const untitled = card(page, 'Untitled');
  await vi.waitFor(async () => expect(await untitled.innerText()).toBe('Untitled'), patience);
  const inks = await untitled.evaluate((element) =>
    [element, element.querySelector('span + span')!].map((one) => getComputedStyle(one).color),
  );
  expect(inks[1]).not.toBe(inks[0]);
  await page.getByRole('button', { name: 'Stage title: Orientation' }).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Enter');
  await page.getByRole('listbox', { name: 'Untitled, Marketing' }).waitFor();
  await untitled.focus();
  await page.keyboard.press('Space');
  await page
    .locator('[aria-live="assertive"]')
    .filter({ hasText: 'Untitled lifted: Untitled, Marketing' })
    .waitFor({ state: 'attached' });
  await page.keyboard.press('Escape');
});

describe('a stage', () => {
  test('is added, named, given a duration, moved by key, removed and brought back', async () => {
    const page = await open();
    const heads = page.locator('[data-stage-head] h2');
    await page.getByRole('button', { name: 'Add stage', exact: true }).click();
    await page.keyboard.type('Reorder');
    await page.keyboard.press('Enter');
    await vi.waitFor(async () => expect((await heads.allInnerTexts()).at(-1)).toBe('Reorder'), patience);
    await page.getByRole('button', { name: 'Duration of Reorder: Duration open' }).click();
    await page.keyboard.type('12.5');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('button', { name: /^Duration of Reorder/ }).innerText()).toBe('12.5 days');
    await page.getByRole('button', { name: 'Stage title: Reorder' }).focus();
    await page.keyboard.press('Alt+ArrowLeft');
    await vi.waitFor(async () => expect((await heads.allInnerTexts()).at(-2)).toBe('Reorder'), patience);
    const before = await heads.count();
    await page.getByRole('button', { name: 'Menu of stage Trigger' }).click();
    await page.getByRole('menuitem', { name: 'Remove stage' }).click();
    await vi.waitFor(
      async () => expect(await page.locator('[data-cell][data-stage-id=""] [data-touchpoint-id]').count()).toBe(4),
      patience,
    );
    await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
    await vi.waitFor(async () => expect(await heads.count()).toBe(before), patience);
    expect(await page.locator('[data-cell][data-stage-id=""]').count()).toBe(0);
  });

  test.each([
    ['de', 'lange', 'Das ist keine Zahl. Schreibt zum Beispiel 25.', '-4', 'Das geht nur von 0 bis 36.500.', '9,5'],
    ['en', 'long', 'That is no number. Write 25, for example.', '40000', 'Only from 0 to 36,500.', '9.5'],
  ] as const)('keeps what is no duration, and says so (%s)', async (lang, letters, none, wrong, limits, right) => {
    const page = await open({ ...anna, lang });
    const name = lang === 'de' ? /^Dauer von/ : /^Duration of/;
    await page.getByRole('button', { name }).first().click();
    const field = page.getByRole('textbox', { name });
    const before = await field.inputValue();
    await field.fill(letters);
    // Left for another place, with what is no number.
    await page.keyboard.press('Tab');
    await page.getByRole('alert').filter({ hasText: none }).waitFor();
    expect(await field.inputValue()).toBe(letters);
    await field.fill(wrong);
    await field.press('Enter');
    await page.getByRole('alert').filter({ hasText: limits }).waitFor();
    expect(await field.getAttribute('aria-describedby')).not.toBeNull();
    expect(await violations(page)).toEqual([]);
    await field.press('Escape');
    await page.getByRole('button', { name }).first().click();
    expect(await field.inputValue()).toBe(before);
    await field.fill(letters);
    await field.press('Enter');
    await field.fill(right);
    await field.press('Enter');
    await field.waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name }).first().innerText()).toContain(right);
  });

  test('shows how the customer feels: by arrow keys, by dragging the face, cleared by Delete', async () => {
    const page = await open();
    const face = page.getByRole('slider', { name: 'How the customer feels in Trigger' });
    expect(await face.getAttribute('aria-valuenow')).toBe('-2');
    await face.focus();
    await page.keyboard.press('ArrowUp');
    await vi.waitFor(async () => expect(await face.getAttribute('aria-valuetext')).toMatch(/^−1, /), patience);
    await page.waitForFunction(() => document.getAnimations().length === 0);
    const box = (await face.boundingBox())!;
    await page.mouse.move(box.x + 12, box.y + 12);
    await page.mouse.down();
    await page.mouse.move(box.x + 12, box.y + 5, { steps: 3 });
    await page.mouse.move(box.x + 12, box.y - 9, { steps: 3 });
    await page.mouse.up();
    await vi.waitFor(async () => expect(await face.getAttribute('aria-valuenow')).toBe('2'), patience);
    await page.keyboard.press('Control+z');
    await vi.waitFor(async () => expect(await face.getAttribute('aria-valuenow')).toBe('-1'), patience);
    await face.focus();
    await page.keyboard.press('Delete');
    await vi.waitFor(async () => expect(await face.getAttribute('aria-valuetext')).toBe('not rated yet'), patience);
  });

  test('collects pain points: one in the overview, the rest counted; a vote can be taken back', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Add pain point: Orientation' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('No prices online');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Too many forms');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    const more = page.getByRole('button', { name: 'Show 2 more pain points in Orientation' });
    await more.waitFor();
    const vote = page.getByRole('button', { name: 'Form with 9 fields: 4 votes' });
    await vote.click();
    const voted = page.getByRole('button', { name: 'Form with 9 fields: 5 votes' });
    expect(await voted.getAttribute('aria-pressed')).toBe('true');
    await voted.click();
    await vote.waitFor();
    await more.click();
    const texts = page.getByRole('complementary', { name: 'Stage' }).getByRole('textbox', { name: 'Pain point' });
    await vi.waitFor(async () => expect(await texts.count()).toBe(3), patience);
    expect(await Promise.all([0, 1, 2].map((at) => texts.nth(at).inputValue()))).toEqual([
      'Form with 9 fields',
      'No prices online',
      'Too many forms',
    ]);
  });
});

describe('the side panel', () => {
  test('by keyboard alone: owner, weight and share change the curve; Escape gives the focus back', async () => {
    const page = await open();
    const before = await share(page, 'Selection');
    await card(page, 'Competitor comparison table').focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: 'Touchpoint' });
    await panel.getByRole('slider', { name: 'Share of marketing' }).focus();
    await page.keyboard.press('End');
    await vi.waitFor(async () => expect(await share(page, 'Selection')).not.toBe(before), patience);
    await panel.getByRole('button', { name: 'Back to half each' }).click();
    await vi.waitFor(async () => expect(await share(page, 'Selection')).toBe(before), patience);
    await panel.getByRole('radio', { name: 'Shared' }).focus();
    await page.keyboard.press('ArrowRight');
    await vi.waitFor(
      async () => expect(await card(page, 'Competitor comparison table').getAttribute('data-owner')).toBe('sales'),
      patience,
    );
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await vi.waitFor(
      async () =>
        expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
          'Competitor comparison table',
        ),
      patience,
    );
  });

  test('a contact person is added where one is missing', async () => {
    const page = await open();
    await card(page, 'Competitor comparison table').focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: 'Touchpoint' });
    await panel.getByRole('button', { name: /Contact person/ }).click();
    await page.getByRole('option', { name: 'Somebody new …' }).click();
    await panel.getByRole('textbox', { name: 'Name' }).fill('Olga Novak');
    await panel.getByRole('radio', { name: 'Sales' }).last().check({ force: true });
    await panel.getByRole('button', { name: 'Add', exact: true }).click();
    await vi.waitFor(
      async () =>
        expect(await card(page, 'Competitor comparison table').getAttribute('aria-description')).toContain(
          'Olga Novak',
        ),
      patience,
    );
  });

  test('several selected are changed together, in one step', async () => {
    const page = await open();
    await card(page, 'Newsletter').click();
    await card(page, 'Negotiation').click({ modifiers: ['Control'] });
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: '2 touchpoints selected' });
    await panel.getByRole('radio', { name: 'Shared' }).check({ force: true });
    const ownersNow = () =>
      Promise.all(['Newsletter', 'Negotiation'].map((title) => card(page, title).getAttribute('data-owner')));
    await vi.waitFor(async () => expect(await ownersNow()).toEqual(['both', 'both']), patience);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await vi.waitFor(async () => expect(await ownersNow()).toEqual(['marketing', 'sales']), patience);
  });
});

test('search finds titles and descriptions, steps around, and leaves the focus on the hit', async () => {
  const page = await open();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('fachpack');
  const bar = page.getByRole('search', { name: 'Search' });
  await bar.getByText('1 of 2', { exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await bar.getByText('2 of 2', { exact: true }).waitFor();
  await page.keyboard.press('Shift+Enter');
  await bar.getByText('1 of 2', { exact: true }).waitFor();
  expect(await page.locator('[data-hit="current"]').getAttribute('aria-label')).toBe('Booth at FachPack, Nuremberg');
  await page.keyboard.press('Escape');
  await vi.waitFor(
    async () =>
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
        'Booth at FachPack, Nuremberg',
      ),
    patience,
  );
});

test.each(['de', 'en'] as const)(
  'axe finds nothing serious on the board, with panel, search and menus open, in any theme (%s)',
  async (lang) => {
    const page = await open({ ...anna, lang });
    expect(await violationsInAllThemes(page)).toEqual([]);
    await card(page, 'Newsletter').click();
    await page.keyboard.press('Enter');
    await page.locator('[data-panel="touchpoint"] textarea').first().waitFor();
    expect(await violationsInAllThemes(page)).toEqual([]);
    await page.keyboard.press('Control+f');
    await page.keyboard.type('e');
    expect(await violationsInAllThemes(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('[data-panel]').press('Escape');
    await page.locator('[data-stage-head]').first().locator('button[aria-haspopup]').click();
    await page.getByRole('menuitem').first().click();
    await page.locator('[data-panel="stage"] textarea').first().waitFor();
    expect(await violationsInAllThemes(page)).toEqual([]);
  },
);

test('nothing was thrown, written to the console as an error or refused by the security policy', () => {
  expect(app.problems).toEqual([]);
});
