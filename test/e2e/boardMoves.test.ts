// Cards on the board in real browsers: dragged with the mouse and by keys, seen by others, added, copied, removed.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { startApp, type App, type OpenOptions } from '../helpers/app.ts';
import { openedWorkshop } from '../helpers/openedWorkshop.ts';

let app: App;
let path: string;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  path = await openedWorkshop(app.engine);
});
afterEach(async () => {
  await app.closePages();
  expect(app.problems.splice(0)).toEqual([]);
});

const large = { width: 1920, height: 1080 };
const anna = { lang: 'en', name: 'Anna Weber', team: 'marketing', viewport: large } as const;
const joerg = { lang: 'en', name: 'Jörg Öztürk', team: 'sales', viewport: large } as const;
const patience = { timeout: 20_000, interval: 20 };

async function open(options: OpenOptions = anna): Promise<Page> {
  const page = await app.open(path, options);
  await page.locator('[data-board][data-ready="true"]').waitFor();
  return page;
}
const card = (page: Page, title: string) => page.locator(`[data-touchpoint-id][aria-label="${title}"]`);
const cell = (page: Page, stage: number, owner: string) =>
  page.locator(`[data-cell][data-owner="${owner}"]`).nth(stage);
const titles = (where: Locator) =>
  where.locator('[data-touchpoint-id]').evaluateAll((cards) => cards.map((one) => one.getAttribute('aria-label')));
const inCell = (page: Page, stage: number, owner: string, expected: readonly string[]) =>
  vi.waitFor(async () => expect(await titles(cell(page, stage, owner))).toEqual(expected), patience);
const inCellContains = (page: Page, stage: number, owner: string, title: string) =>
  vi.waitFor(async () => expect(await titles(cell(page, stage, owner))).toContain(title), patience);
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
const hasFocus = (page: Page, name: string) => vi.waitFor(async () => expect(await focused(page)).toBe(name), patience);
/** Whatever travels has arrived, and two frames have been drawn since. */
const atRest = (page: Page) =>
  page.evaluate(async () => {
    const travelling = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(travelling.map(({ finished }) => finished));
    for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
  });
const count = (page: Page, expected: number) => page.locator(`[data-board][data-touchpoints="${expected}"]`).waitFor();

/** Takes a card by the mouse to a point of a cell; `release` false leaves the button down. */
async function drag(page: Page, title: string, to: Locator, { y = 40, release = true } = {}) {
  const from = (await card(page, title).boundingBox())!;
  const target = (await to.boundingBox())!;
  await page.mouse.move(from.x + 60, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(from.x + 70, from.y + 24, { steps: 3 });
  await page.mouse.move(target.x + 90, target.y + y, { steps: 8 });
  if (release) await page.mouse.up();
}

describe('moving', () => {
  test('a card dragged to the sales lane is assigned to sales; the other browser sees it travel with cursor and name, and arrive', async () => {
    const [left, right] = [await open(anna), await open(joerg)];
    await drag(left, 'Newsletter', cell(left, 1, 'sales'), { release: false });
    await left.getByText('Drop here: Sales').waitFor();
    await right.locator('[data-other-cursor="Anna Weber"]').waitFor();
    await left.mouse.up();
    for (const page of [left, right]) await inCell(page, 1, 'sales', ['Newsletter']);
    await hasFocus(left, 'Newsletter');
    await left.locator('[data-save-state="saved"]').first().waitFor();
    await left.getByRole('button', { name: 'Undo' }).first().click();
    for (const page of [left, right]) await inCell(page, 1, 'sales', []);
  });

  test('dropping outside and pressing Escape leave the card where it is', async () => {
    const page = await open();
    const before = await titles(cell(page, 1, 'marketing'));
    await drag(page, 'Newsletter', cell(page, 1, 'both'), { release: false });
    await page.keyboard.press('Escape');
    await page.mouse.up();
    const from = (await card(page, 'Newsletter').boundingBox())!;
    await page.mouse.move(from.x + 60, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(from.x + 80, from.y + 30, { steps: 3 });
    await page.mouse.move(700, 20, { steps: 5 });
    await page.mouse.up();
    expect(await titles(cell(page, 1, 'marketing'))).toEqual(before);
  });

  test('several selected cards move at once and keep their sequence', async () => {
    const page = await open();
    await card(page, 'Newsletter').click();
    await card(page, 'ROI calculator').click({ modifiers: ['ControlOrMeta'] });
    await drag(page, 'ROI calculator', cell(page, 4, 'both'));
    await inCell(page, 4, 'both', ['Newsletter', 'ROI calculator']);
    await page.keyboard.press('Control+z');
    await inCell(page, 4, 'both', []);
  });

  test.each([50, 200])('dragging falls into the right cell at %i %', async (percent) => {
    const page = await open();
    await page.locator('[data-touchpoint-id]').first().focus();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press(percent < 100 ? 'Control+-' : 'Control++');
    await page.locator('[data-board-scroll]').evaluate((scroller) => scroller.scrollTo(0, 0));
    const title = 'Breakdown on the old packaging line';
    await vi.waitFor(async () => expect((await card(page, title).boundingBox())!.x).toBeGreaterThan(0), patience);
    await drag(page, title, cell(page, 1, 'none'), { y: 4 });
    await vi.waitFor(async () => expect(await titles(cell(page, 1, 'none'))).toContain(title), patience);
  });

  test('with keys alone: lift, carry, drop; what happens is spoken', async () => {
    const page = await open();
    await page.keyboard.press('Tab');
    await card(page, 'Newsletter').focus();
    const says = (words: string) =>
      vi.waitFor(
        async () =>
          expect((await page.locator('[aria-live="assertive"]').allTextContents()).join(' ')).toContain(words),
        patience,
      );
    await page.keyboard.press('Space');
    await says('Newsletter lifted: Orientation, Marketing');
    await page.keyboard.press('ArrowRight');
    await says('Newsletter: Requirements, Marketing, position 3 of 3');
    await page.keyboard.press('ArrowDown');
    await says('Newsletter: Requirements, Shared, position 1 of 2');
    await page.keyboard.press('Space');
    await inCell(page, 2, 'both', ['Newsletter', 'Reference visit to a customer']);
    await hasFocus(page, 'Newsletter');
    await says('Newsletter dropped: Requirements, Shared, position 1 of 2');
  });

  test('keys that follow each other faster than anything is drawn lift, move and drop, and none is lost', async () => {
    const page = await open();
    await card(page, 'Newsletter').focus();
    // As one, so that no pause between two of them lets the board catch up.
    await Promise.all(
      ['Space', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'Space'].map((key) => page.keyboard.press(key)),
    );
    await inCell(page, 2, 'both', ['Newsletter', 'Reference visit to a customer']);
    await hasFocus(page, 'Newsletter');
  });

  test('arrow keys walk from card to card and from cell to cell', async () => {
    const page = await open();
    await card(page, 'Newsletter').focus();
    await page.keyboard.press('ArrowUp');
    await hasFocus(page, 'Webinar “Halve your changeover times”');
    await page.keyboard.press('ArrowLeft');
    await hasFocus(page, 'LinkedIn post: “5 signs that your line is too slow”');
    await page.keyboard.press('ArrowDown');
    await hasFocus(page, 'Booth at FachPack, Nuremberg');
  });

  test('"Move to…" does the same by choosing', async () => {
    const page = await open();
    await card(page, 'Newsletter').focus();
    await page.keyboard.press('m');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /Owner/ }).click();
    await page.getByRole('option', { name: 'Sales' }).click();
    await dialog.getByRole('button', { name: 'Move', exact: true }).click();
    await inCell(page, 1, 'sales', ['Newsletter']);
    await hasFocus(page, 'Newsletter');
  });
});

describe('the focus', () => {
  test('stays on a card that somebody else moves, also while it travels', async () => {
    const [left, right] = [await open(anna), await open(joerg)];
    await card(left, 'Newsletter').focus();
    await drag(right, 'Newsletter', cell(right, 1, 'sales'));
    await inCell(left, 1, 'sales', ['Newsletter']);
    await hasFocus(left, 'Newsletter');
    await atRest(left);
    expect(await focused(left)).toBe('Newsletter');
    await left.keyboard.press('F2');
    await cell(left, 1, 'sales').locator('textarea').waitFor();
  });

  test('is not taken from a field by a card that comes into view or is moved by somebody else', async () => {
    const [left, right] = [await open(anna), await open(joerg)];
    await card(left, 'Newsletter').click();
    await left.keyboard.press('Control+f');
    await left.keyboard.type('Web');
    const field = await focused(left);
    await drag(right, 'Newsletter', cell(right, 1, 'sales'));
    await inCell(left, 1, 'sales', ['Newsletter']);
    await atRest(left);
    await left.keyboard.type('inar');
    expect(await focused(left)).toBe(field);
    expect(await left.locator('input:focus').inputValue()).toBe('Webinar');
  });

  test('goes where one clicks while a title is being written', async () => {
    const page = await open();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('Web');
    await card(page, 'Newsletter').dblclick();
    await page.keyboard.type('Our newsletter');
    await page.getByRole('textbox', { name: 'Title or description' }).click();
    await page.keyboard.type('inar');
    await inCellContains(page, 1, 'marketing', 'Our newsletter');
    expect(await page.locator('input:focus').count()).toBe(1);
  });
});

describe('the focus is never lost', () => {
  const chosen = async (page: Page, item: string | RegExp) => {
    await page.getByRole('menuitem', { name: item }).click();
    await page.getByRole('menu').waitFor({ state: 'detached' });
  };
  const white = 'White paper on overall equipment effectiveness (OEE)';

  test('when a card goes by its menu or by the panel, or goes somewhere else by its menu, or is brought back by the message', async () => {
    const page = await open();
    await card(page, 'Newsletter').click({ button: 'right' });
    await chosen(page, /Sales/);
    await inCellContains(page, 1, 'sales', 'Newsletter');
    await hasFocus(page, 'Newsletter');
    await card(page, 'ROI calculator').click({ button: 'right' });
    await chosen(page, /Remove/);
    await hasFocus(page, 'Specification template');
    await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
    await inCellContains(page, 2, 'marketing', 'ROI calculator');
    await hasFocus(page, 'Specification template');
    await card(page, 'Webinar “Halve your changeover times”').focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-panel]').getByRole('button', { name: 'Remove' }).click();
    await hasFocus(page, white);
  });

  test('when a new card is left without a title: it stays on the card above', async () => {
    const page = await open();
    await card(page, 'Newsletter').focus();
    await page.keyboard.press('n');
    await cell(page, 1, 'marketing').locator('textarea').waitFor();
    await page.keyboard.press('Escape');
    await hasFocus(page, 'Newsletter');
  });

  test('when a stage is removed: it goes to the next one, to the one before at the end', async () => {
    const page = await open();
    const remove = async (stage: string) => {
      await page.getByRole('button', { name: `Menu of stage ${stage}` }).click();
      await chosen(page, 'Remove stage');
    };
    await remove('Orientation');
    await hasFocus(page, 'Stage title: Requirements');
    await remove('Referral');
    await hasFocus(page, 'Stage title: Support');
  });

  test('when somebody else removes what the panel shows', async () => {
    const [left, right] = [await open(anna), await open(joerg)];
    await card(left, 'Newsletter').focus();
    await left.keyboard.press('Enter');
    await left.locator('[data-panel]').getByRole('textbox', { name: 'Description' }).focus();
    await card(right, 'Newsletter').focus();
    await right.keyboard.press('Delete');
    await left.locator('[data-panel]').waitFor({ state: 'detached' });
    await vi.waitFor(async () => expect(await focused(left)).toContain('Orientation, Marketing'), patience);
  });
});

test('a card that Tab reaches comes out from under the dock', async () => {
  const page = await open({ ...anna, viewport: { width: 1280, height: 500 } });
  await card(page, 'Negotiation').focus();
  await card(page, 'Negotiation').evaluate((element) => element.blur());
  await page.locator('[data-board-scroll]').evaluate((scroller) => scroller.scrollTo(500, 0));
  await page.locator('[data-board-scroll]').evaluate((scroller) => {
    // As far as the browser itself would scroll it: to the edge, where the dock lies over it.
    const cards = [...scroller.querySelectorAll<HTMLElement>('[data-touchpoint-id]')];
    const hidden = cards.find(
      (one) => one.getBoundingClientRect().bottom > scroller.getBoundingClientRect().bottom - 100,
    )!;
    hidden.focus();
  });
  await vi.waitFor(async () => {
    const isClear = await page.evaluate(() => {
      const { left, bottom } = document.activeElement!.getBoundingClientRect();
      return document.activeElement!.contains(document.elementFromPoint(left + 30, bottom - 4));
    });
    expect(isClear).toBe(true);
  }, patience);
});

test('the whole menu of a card can be seen in a small window', async () => {
  const page = await open({ ...anna, viewport: { width: 1280, height: 620 } });
  await card(page, 'White paper on overall equipment effectiveness (OEE)').click({ button: 'right' });
  const menu = page.getByRole('menu');
  await menu.waitFor();
  const cut = await menu.evaluate((element) => {
    const popover = element.parentElement!;
    return {
      scrolls: popover.scrollHeight - popover.clientHeight,
      below: popover.getBoundingClientRect().bottom - window.innerHeight,
    };
  });
  expect(cut.scrolls).toBeLessThanOrEqual(0);
  expect(cut.below).toBeLessThanOrEqual(0);
});

describe('adding and removing', () => {
  test('one key adds, Enter adds the next, Escape ends; an empty card goes again', async () => {
    const page = await open();
    await card(page, 'Newsletter').focus();
    await page.keyboard.press('n');
    await page.keyboard.type('Podcast');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Guest article');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await count(page, 35);
    const all = await titles(cell(page, 1, 'marketing'));
    const at = all.indexOf('Newsletter');
    expect(all.slice(at, at + 3)).toEqual(['Newsletter', 'Podcast', 'Guest article']);
  });

  test('a double click adds where it belongs, and the button adds as well', async () => {
    const page = await open();
    const empty = (await cell(page, 3, 'both').boundingBox())!;
    await page.mouse.dblclick(empty.x + 100, empty.y + empty.height - 14);
    await page.keyboard.type('Reference call');
    await page.keyboard.press('Enter');
    // Enter goes on to the next card; Escape takes that one back.
    await page.keyboard.press('Escape');
    await vi.waitFor(async () => expect(await titles(cell(page, 3, 'both'))).toContain('Reference call'), patience);
    await page.getByRole('button', { name: 'Add touchpoint', exact: true }).click();
    await page.keyboard.type('Site tour');
    await page.keyboard.press('Enter');
    // Enter goes on to the next card; Escape takes that one back.
    await page.keyboard.press('Escape');
    await count(page, 35);
  });

  test('keys work at once after opening: an arrow leads to the first card, N adds one', async () => {
    const page = await open();
    await vi.waitFor(
      async () =>
        expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-board-scroll'))).toBe(true),
      patience,
    );
    // Its focus shows on cards and cells: a ring of its own would lie over the line below the head.
    expect(
      await page.evaluate(() => {
        const { boxShadow, outlineStyle } = getComputedStyle(document.activeElement!);
        return [boxShadow, outlineStyle];
      }),
    ).toEqual(['none', 'none']);
    await page.keyboard.press('ArrowDown');
    await vi.waitFor(
      async () => expect(await page.evaluate(() => document.activeElement?.matches('[data-touchpoint-id]'))).toBe(true),
      patience,
    );
    await page.reload();
    await page.locator('[data-board][data-ready="true"]').waitFor();
    await page.keyboard.press('n');
    await page.keyboard.type('Site tour');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await count(page, 34);
  });

  test('copy and paste, duplicate, remove with undo', async () => {
    const page = await open();
    await card(page, 'Newsletter').focus();
    await page.keyboard.press('Control+c');
    await card(page, 'Negotiation').focus();
    await page.keyboard.press('Control+v');
    await inCell(page, 4, 'sales', ['Negotiation', 'Newsletter', 'Contract & order confirmation']);
    await page.keyboard.press('Control+d');
    await count(page, 35);
    await page.keyboard.press('Delete');
    await count(page, 34);
    await page.keyboard.press('Control+z');
    await count(page, 35);
    await page.keyboard.press('Control+Shift+z');
    await count(page, 34);
  });

  test('a card let go before its last movement was drawn goes where it was let go', async () => {
    const page = await open();
    await drag(page, 'Newsletter', cell(page, 1, 'both'), { release: false });
    await card(page, 'Newsletter').and(page.locator('[data-dragged]')).waitFor({ state: 'attached' });
    const { x, y } = (await cell(page, 1, 'sales').boundingBox())!;
    // Both in one turn, as on a machine that is late, each behind the event of its pointer as browsers send them.
    await page.evaluate(
      ([clientX, clientY]) => {
        for (const name of ['move', 'up']) {
          const at = { clientX, clientY, bubbles: true, cancelable: true, view: window };
          document.body.dispatchEvent(
            new PointerEvent(`pointer${name}`, { ...at, pointerType: 'mouse', pointerId: 1 }),
          );
          document.body.dispatchEvent(new MouseEvent(`mouse${name}`, at));
        }
      },
      [x + 90, y + 40] as const,
    );
    await inCell(page, 1, 'sales', ['Newsletter']);
    await page.mouse.up();
    await page.keyboard.press('Control+z');
    await page.close();
  });

  test('a card thrown in one movement, the same that lifts it, goes where it was let go', async () => {
    const page = await open();
    const from = (await card(page, 'Newsletter').boundingBox())!;
    const { x, y } = (await cell(page, 1, 'sales').boundingBox())!;
    await page.mouse.move(from.x + 60, from.y + 12);
    await page.mouse.down();
    await page.mouse.move(x + 90, y + 40);
    await page.mouse.up();
    await inCell(page, 1, 'sales', ['Newsletter']);
    await page.keyboard.press('Control+z');
    await page.close();
  });

  test('what was saved is there after the engine was ended and started again', async () => {
    const page = await open();
    await drag(page, 'Newsletter', cell(page, 1, 'sales'));
    await inCell(page, 1, 'sales', ['Newsletter']);
    await page.locator('[data-save-state="saved"]').first().waitFor();
    await page.close();
    await app.restartEngine();
    await inCell(await open(), 1, 'sales', ['Newsletter']);
  });
});
