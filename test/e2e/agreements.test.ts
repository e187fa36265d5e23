// Agreements and handovers in real browsers: two sides agree, change and agree again; from a card to its handover and
// back; keys only.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Page } from 'playwright-core';
import { startApp, type App, type OpenOptions } from '../helpers/app.ts';
import { violationsInAllThemes } from '../helpers/accessibility.ts';
import { openedWorkshop } from '../helpers/openedWorkshop.ts';

let app: App;
let path: string;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
afterEach(() => app.closePages());

beforeEach(async () => {
  path = await create('sample');
});

async function create(templateId: string) {
  return openedWorkshop(app.engine, { templateId });
}

const large = { width: 1920, height: 1080 };
const lena = { lang: 'en', name: 'Lena Groß', team: 'marketing', viewport: large } as const;
const michael = { lang: 'en', name: 'Michael Süß', team: 'sales', viewport: large } as const;
/** Facilitates. */
const katrin = { lang: 'en', name: 'Katrin Sommer', team: 'marketing', viewport: large } as const;
const patience = { timeout: 20_000, interval: 20 };

const open = async (options: OpenOptions = lena, at = '/agreements') => {
  const page = await app.open(path + at, options);
  await page.locator('[data-section="agreements"]').waitFor();
  return page;
};
const card = (page: Page, title: string) => page.getByRole('article', { name: title });
const callBack = 'Call-back after white paper download';
const reference = 'Who looks after the reference';
const shapes = (page: Page, title: string) =>
  card(page, title).evaluate((element) => {
    const box = element.querySelector('[data-joined], [class*="lensBox"]')!;
    const [square, circle] = [box.querySelector('rect')!, box.querySelector('circle')!].map((shape) =>
      shape.getBoundingClientRect(),
    );
    return {
      isJoined: box.hasAttribute('data-joined'),
      isSliding: box.hasAttribute('data-sliding'),
      overlap: circle!.right - square!.left,
    };
  });
const messages = (page: Page) => page.getByRole('region', { name: 'Messages' });
/** As a link inside the app leads there. */
const follow = (page: Page, to: string) =>
  page.evaluate((address) => {
    history.pushState(null, '', address + location.search + location.hash);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, path + to);
const focusedField = (page: Page) =>
  page.evaluate(() => {
    const place = document.activeElement?.closest<HTMLElement>('[data-field]');
    return `${place?.dataset['field'] ?? ''}: ${place?.textContent ?? ''}`;
  });
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
const headline = (page: Page) => page.locator('[data-section="agreements"] h2').nth(1).textContent();

describe('two sides', () => {
  test('agree, change and agree again: the other browser sees each step, and the handshake once', async () => {
    const [left, right] = [await open(lena), await open(michael)];
    expect(await shapes(left, callBack)).toMatchObject({ isJoined: true, isSliding: false });
    const words = card(left, callBack).getByRole('textbox', { name: 'Sales promises' });
    await words.fill('We call every MQL within two hours.');
    for (const page of [left, right]) {
      await card(page, callBack)
        .getByRole('heading', { name: 'Changed since Lena Groß and Michael Süß agreed' })
        .waitFor();
      const change = card(page, callBack).locator('[data-changes]');
      expect(await change.locator('del').innerText()).toContain(
        'We call every MQL within four hours, up to six times.',
      );
      expect(await change.locator('ins').innerText()).toContain('We call every MQL within two hours.');
      expect((await shapes(page, callBack)).overlap).toBeLessThan(0);
    }
    await card(left, callBack).getByRole('button', { name: 'Agree for marketing again' }).click();
    await card(right, callBack).getByRole('heading', { name: 'Changed since Michael Süß agreed' }).waitFor();
    expect(await card(right, callBack).getByText('SLA · One side has agreed').count()).toBe(1);
    expect(
      await card(left, callBack)
        .getByRole('button', { name: /Agree for sales|Hand the screen/ })
        .count(),
    ).toBe(0);
    await card(right, callBack).getByRole('button', { name: 'Agree for sales again' }).click();
    for (const page of [left, right]) {
      await messages(page).getByText('Handshake. Next review on 15 January 2027.').waitFor();
      await vi.waitFor(
        async () => expect(await shapes(page, callBack)).toMatchObject({ isJoined: true, isSliding: true }),
        patience,
      );
      await vi.waitFor(async () => expect((await shapes(page, callBack)).overlap).toBeGreaterThan(30), patience);
      expect(await card(page, callBack).locator('[data-changes]').count()).toBe(0);
    }
    // Opened by a letter and closed by taking it back: nobody has agreed anew, so nothing is celebrated.
    await words.press('End');
    await left.keyboard.type('!');
    await vi.waitFor(async () => expect((await shapes(right, callBack)).isJoined).toBe(false), patience);
    await left.keyboard.press('Control+z');
    for (const page of [left, right])
      await vi.waitFor(
        async () => expect(await shapes(page, callBack)).toMatchObject({ isJoined: true, isSliding: false }),
        patience,
      );
    await right.reload();
    await card(right, callBack).waitFor();
    expect(await shapes(right, callBack)).toMatchObject({ isJoined: true, isSliding: false });
  });

  test('without motion, where that is asked for, the shapes are together at once', async () => {
    const [left, right] = [await open(lena), await open(michael)];
    await right.emulateMedia({ reducedMotion: 'reduce' });
    await card(right, reference).getByRole('button', { name: 'Agree for sales' }).click();
    await vi.waitFor(async () => expect((await shapes(right, reference)).overlap).toBeGreaterThan(30), patience);
    expect(
      await right.evaluate(
        () => document.getAnimations().filter((animation) => Number(animation.effect?.getTiming().duration) > 0).length,
      ),
    ).toBe(0);
    await messages(left).getByText('Handshake. The review date is still missing.').waitFor();
  });

  test('each takes back the own consent only; whoever facilitates hands the screen over, and that is said', async () => {
    const page = await open(katrin);
    await card(page, reference).getByRole('button', { name: 'Hand the screen to sales' }).click();
    const dialog = page.getByRole('dialog', { name: 'Over to sales' });
    expect(await dialog.textContent()).toContain('agrees in person, under their own name');
    await dialog.getByText('Petra Hübner').click();
    await dialog.getByRole('button', { name: 'I, Petra Hübner, agree' }).click();
    await card(page, reference)
      .locator('[data-side="sales"]')
      .getByText(/Petra Hübner, /)
      .waitFor();
    await card(page, reference)
      .locator('[data-side="sales"]')
      .getByRole('button', { name: /Withdraw the consent of sales/ })
      .click();
    await page.getByRole('dialog').getByText('Petra Hübner').click();
    await page.getByRole('button', { name: 'I, Petra Hübner, withdraw the consent' }).click();
    await card(page, reference).getByRole('button', { name: 'Hand the screen to sales' }).waitFor();
    const other = await open(michael);
    const sides = (side: string) => card(other, callBack).locator(`[data-side="${side}"]`);
    expect(await sides('marketing').getByRole('button').count()).toBe(0);
    await sides('sales')
      .getByRole('button', { name: /Withdraw/ })
      .click();
    await sides('sales').getByRole('button', { name: 'Agree for sales' }).waitFor();
    await messages(other).getByRole('button', { name: 'Undo' }).click();
    await sides('sales')
      .getByText(/Michael Süß, /)
      .waitFor();
  });
});

describe('a handover', () => {
  test('is reached from its card in one click, and its cards from it', async () => {
    const page = await app.open(path, lena);
    await page.locator('[data-board][data-ready="true"]').waitFor();
    await page.locator('[data-touchpoint-id][aria-label="Annual review"]').click();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Handover to “Review and approval as a reference”' }).click();
    const frame = page.getByRole('region', { name: 'Not agreed by both yet' });
    await frame.waitFor();
    expect(await frame.locator('[data-side="sales"]').innerText()).toMatch(/Sales hands over\s+Annual review/);
    expect(await frame.locator('[data-side="marketing"]').innerText()).toMatch(
      /Marketing takes over\s+Review and approval as a reference/,
    );
    expect(await focused(page)).toMatch(/^Annual review/);
    await frame.getByRole('button', { name: reference }).click();
    await vi.waitFor(async () => expect(await focused(page)).toBe(`${reference}, One side has agreed`), patience);
    await frame.getByRole('link', { name: /Review and approval/ }).click();
    await vi.waitFor(async () => expect(await focused(page)).toMatch(/^Review and approval as a reference/), patience);
    expect(await page.locator('[data-touchpoint-id][data-selected]').getAttribute('aria-label')).toBe(
      'Review and approval as a reference',
    );
    await page.keyboard.press('ContextMenu');
    await page.getByRole('menuitem', { name: 'Handover from “Annual review”' }).click();
    await frame.waitFor();
  });

  test('is confirmed, covered by a template in the language of the plan, detached, and taken back', async () => {
    const page = await open({ ...lena, lang: 'de' });
    const row = page.locator('[data-handover]', { hasText: 'Customer magazine' });
    expect(await row.innerText()).toContain('Vorschlag: an Customer magazine');
    await row.getByRole('button', { name: /bestätigen$/ }).click();
    const frame = page.locator('[data-selected-handover]');
    await frame.getByRole('button', { name: 'Vereinbaren' }).click();
    await page.locator('[data-template="acceptance"]').click();
    const added = card(page, 'Acceptance or return with a reason');
    await added.waitFor();
    expect(await added.getByRole('textbox', { name: 'Vertrieb verspricht' }).inputValue()).toBe(
      'We accept every MQL within two days or return it with a reason.',
    );
    await vi.waitFor(async () => expect(await row.getAttribute('data-look')).toBe('drafted'), patience);
    await row.getByRole('button').first().click();
    await frame.getByRole('button', { name: 'Vereinbarung lösen' }).click();
    await vi.waitFor(async () => expect(await row.getAttribute('data-look')).toBe('open'), patience);
    await frame.getByRole('button', { name: 'Bestätigung zurücknehmen' }).click();
    await vi.waitFor(async () => expect(await row.getAttribute('data-look')).toBe('suggested'), patience);
  });

  test('is dismissed and found folded away; an existing agreement can cover another one', async () => {
    const page = await open();
    await page
      .locator('[data-handover]', { hasText: 'Customer magazine' })
      .getByRole('button', { name: /^Dismiss/ })
      .click();
    await page.getByRole('button', { name: '2 dismissed' }).click();
    expect(await page.locator('[data-look="dismissed"][data-handover]').count()).toBe(2);
    await messages(page).getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: '1 dismissed' }).waitFor();
    await page.getByRole('button', { name: 'Make an agreement' }).click();
    await page.getByRole('button', { name: `Cover with “${callBack}”` }).click();
    await vi.waitFor(
      async () =>
        expect(
          await page.locator('[data-handover]', { hasText: 'Quote with layout drawing' }).getAttribute('data-look'),
        ).toBe('covered'),
      patience,
    );
    await page.getByText('3 of 5 covered').waitFor();
  });

  test('is added by keys alone: both touchpoints found by typing', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Add handover' }).focus();
    await page.keyboard.press('Enter');
    for (const search of ['Newsl', 'Negot']) {
      await page.keyboard.type(search);
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
    }
    expect(await page.getByRole('radio', { name: 'Handover to sales' }).isChecked()).toBe(true);
    for (let steps = 0; (await focused(page)) !== 'Add'; steps += 1) {
      if (steps > 6) throw new Error('The button is not reached by Tab');
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.locator('[data-handover][data-selected]', { hasText: 'to Negotiation' }).waitFor();
  });

  test('needs two touchpoints that differ, and says so', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Add handover' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
    expect(await page.getByRole('alert').textContent()).toBe(
      'Choose a touchpoint that hands over and one that takes over.',
    );
  });
});

describe('an agreement', () => {
  test('is written by keys alone: added empty, filled in, given a time limit, agreed to', async () => {
    path = await create('empty');
    const page = await open();
    await page.getByRole('button', { name: 'Add agreement' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-template="empty"]').focus();
    await page.keyboard.press('Enter');
    const article = page.getByRole('article');
    await vi.waitFor(async () => expect(await focused(page)).toBe('Sales promises'), patience);
    await article.getByRole('button', { name: 'Agree for marketing' }).focus();
    await page.keyboard.press('Enter');
    await messages(page).getByText('The promise is still missing').waitFor();
    expect(await focused(page)).toBe('Sales promises');
    await page.keyboard.type('We call back.');
    await article.getByRole('textbox', { name: 'Marketing gives in return' }).focus();
    await page.keyboard.type('We ask for the line.');
    await article.getByRole('button', { name: 'No time limit yet' }).focus();
    await page.keyboard.press('Enter');
    const limit = page.getByRole('complementary', { name: 'Agreement' }).getByRole('textbox', { name: 'Time limit' });
    await vi.waitFor(
      async () => expect(await limit.evaluate((element) => element === document.activeElement)).toBe(true),
      patience,
    );
    await page.keyboard.type('3');
    await page.keyboard.press('Tab');
    await page
      .getByRole('complementary')
      .getByRole('button', { name: /Unit of the time limit/ })
      .focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'Days' }).press('Enter');
    await page.keyboard.press('Escape');
    await article.getByRole('button', { name: 'Time limit: 3 days' }).waitFor();
    await article.getByRole('button', { name: 'Agree for marketing' }).focus();
    await page.keyboard.press('Enter');
    await article.getByText('SLA · One side has agreed').waitFor();
    expect(await headline(page)).toBe('No agreement is in force yet.');
  });

  test('has figures: what cannot be is said at the field, what was entered stays', async () => {
    const page = await open();
    await card(page, reference)
      .getByRole('button', { name: /No figures yet/ })
      .click();
    const dialog = page.getByRole('dialog', { name: `Figures for “${reference}”` });
    await dialog.getByRole('button', { name: 'Save figures' }).click();
    await dialog.getByRole('alert').getByText('There is no number yet.').waitFor();
    await dialog.getByRole('textbox', { name: 'All cases' }).fill('10');
    await dialog.getByRole('textbox', { name: 'Of these within the limit' }).fill('12');
    await page.keyboard.press('Tab');
    await dialog.getByText('More than the total (10). Check both numbers.').waitFor();
    await dialog.getByRole('button', { name: 'Save figures' }).click();
    expect(await dialog.getByRole('textbox', { name: 'Of these within the limit' }).inputValue()).toBe('12');
    await dialog.getByRole('textbox', { name: 'Of these within the limit' }).fill('9');
    await page.keyboard.press('Tab');
    await dialog.getByRole('button', { name: 'Save figures' }).click();
    await card(page, reference).getByText('90%').waitFor();
  });

  test('goes into review, ends, runs again, moves and is removed with a way back', async () => {
    const page = await open();
    const choose = async (title: string, item: string) => {
      await page.getByRole('button', { name: `Menu of agreement ${title}` }).click();
      await page.getByRole('menuitem', { name: item }).click();
    };
    const titles = () =>
      page.getByRole('article').evaluateAll((articles) =>
        // The name says the state as well: "Follow-up after FachPack, Agreed".
        articles.map((article) => article.getAttribute('aria-label')?.replace(/, [^,]*$/, '')),
      );
    await choose(callBack, 'Put into review');
    await card(page, callBack).getByText('SLA · In review').waitFor();
    await choose(callBack, 'Move down');
    await vi.waitFor(
      async () => expect((await titles()).slice(0, 2)).toEqual(['Follow-up after FachPack', callBack]),
      patience,
    );
    await choose(callBack, 'End');
    await vi.waitFor(async () => expect(await titles()).not.toContain(callBack), patience);
    await page.getByRole('button', { name: '1 ended agreement' }).click();
    await choose(callBack, 'Put back in force');
    await vi.waitFor(
      async () => expect((await titles()).slice(0, 2)).toEqual(['Follow-up after FachPack', callBack]),
      patience,
    );
    await choose(callBack, 'Remove agreement');
    await vi.waitFor(async () => expect(await titles()).not.toContain(callBack), patience);
    await messages(page).getByText(`“${callBack}” removed.`).waitFor();
    await messages(page).locator('li', { hasText: 'removed' }).getByRole('button', { name: 'Undo' }).click();
    await card(page, callBack).waitFor();
  });
});

describe('a link', () => {
  const idOf = (page: Page, title: string) => card(page, title).getAttribute('data-agreement');

  test('leads to a field of an agreement, to its consent, and to a handover', async () => {
    const page = await open(michael);
    const id = await idOf(page, reference);
    const suggestion = await page
      .locator('[data-look="suggested"][data-handover]')
      .first()
      .getAttribute('data-handover');
    await follow(page, `/agreements/${id}/consent`);
    await vi.waitFor(async () => expect(await focused(page)).toBe('Agree for sales'), patience);
    for (const [field, name] of [
      ['reviewOn', 'Next review'],
      ['timeLimit', 'Time limit'],
      ['responsibleId', 'Responsible'],
    ] as const) {
      await follow(page, `/agreements/${id}/${field}`);
      await vi.waitFor(
        async () => expect(await focusedField(page)).toMatch(new RegExp(`^${field}: ${name}`)),
        patience,
      );
      expect(new URL(page.url()).pathname).toBe(`${path}/agreements`);
    }
    await follow(page, `/agreements/${encodeURIComponent(suggestion!)}`);
    await page.getByRole('region', { name: 'Suggested by the journey' }).waitFor();
    await vi.waitFor(async () => expect(await focused(page)).toMatch(/^Specification template/), patience);
    const later = await open(michael, `/agreements/${id}/reviewOn`);
    await vi.waitFor(async () => expect(await focusedField(later)).toMatch(/^reviewOn: /), patience);
  });

  test('leads into the journey: to the owner and contact person of a card, the key figure of a stage, what answers a pain point', async () => {
    const page = await app.open(path, lena);
    await page.locator('[data-board][data-ready="true"]').waitFor();
    const cardId = await page
      .locator('[data-touchpoint-id][aria-label="Competitor comparison table"]')
      .getAttribute('data-touchpoint-id');
    const stageId = await page.locator('[data-stage-head]').first().getAttribute('data-stage-head');
    for (const [target, expected] of [
      [`${cardId}/owner`, /^owner: Owner/],
      [`${cardId}/leadId`, /^leadId: Contact person/],
      [`${stageId}/keyFigure`, /^keyFigure: Key figure/],
    ] as const) {
      await follow(page, `/journey/${target}`);
      await vi.waitFor(async () => expect(await focusedField(page)).toMatch(expected), patience);
      expect(new URL(page.url()).pathname).toBe(path);
    }
    const answer = page.locator('[data-panel="stage"] [data-field$=" touchpointId"]').first();
    const supportId = await page.locator('[data-stage-head]', { hasText: 'Support' }).getAttribute('data-stage-head');
    await follow(page, `/journey/${supportId}/keyFigure`);
    const painPointField = await answer.getAttribute('data-field');
    await follow(page, `/journey/${stageId}/keyFigure`);
    await vi.waitFor(
      async () => expect(await answer.getAttribute('data-field').catch(() => '')).not.toBe(painPointField),
      patience,
    );
    await follow(page, `/journey/${painPointField!.replace(' ', '/')}`);
    await vi.waitFor(
      async () => expect(await focusedField(page)).toMatch(new RegExp(`^${painPointField}: `)),
      patience,
    );
    await follow(page, `/journey/${stageId}`);
    await vi.waitFor(async () => expect(await focused(page)).toMatch(/^Trigger, Unassigned/), patience);
    await page.getByRole('link', { name: 'Open points' }).click();
    await page.locator('[data-board]').waitFor({ state: 'detached' });
    await follow(page, `/journey/${cardId}/leadId`);
    await vi.waitFor(async () => expect(await focusedField(page)).toMatch(/^leadId: Contact person/), patience);
  });
});

test('axe finds nothing in the section, its panel and its dialogs, in any theme', async () => {
  const page = await open({ ...lena, viewport: { width: 1280, height: 720 } });
  await card(page, callBack).getByRole('textbox', { name: 'Trigger' }).fill('MQL handed over');
  await card(page, callBack).locator('[data-changes]').waitFor();
  expect(await violationsInAllThemes(page)).toEqual([]);
  await card(page, callBack).getByRole('button', { name: 'Time limit: 4 hours' }).click();
  await page.getByRole('complementary', { name: 'Agreement' }).waitFor();
  expect(await violationsInAllThemes(page)).toEqual([]);
  await page.getByRole('button', { name: 'Enter figures' }).click();
  await page.getByRole('dialog').waitFor();
  expect(await violationsInAllThemes(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  for (const name of ['Add agreement', 'Add handover']) {
    await page.getByRole('button', { name }).click();
    await page.getByRole('dialog').waitFor();
    expect(await violationsInAllThemes(page)).toEqual([]);
    await page.keyboard.press('Escape');
    if (await page.getByRole('dialog').count()) await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
});

test('no page has thrown or broken the content security policy', () => {
  expect(app.problems).toEqual([]);
});
