// The section of the shared goals in real browsers: by keyboard alone, in both languages, with two people, and for
// those who may only look.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { patchRecord } from '../../src/domain/record/collection.ts';
import { addCheckIn, addGoal, listGoals, type Goal } from '../../src/domain/partnership/goals.ts';
import { addParticipant } from '../../src/domain/people/participants.ts';
import { readDetails, workshopDetails, type Workshop } from '../../src/domain/record/workshop.ts';
import { violationsInAllThemes } from '../helpers/accessibility.ts';
import { startApp, type App, type OpenOptions } from '../helpers/app.ts';
import { takenBefore } from '../helpers/takenBefore.ts';
import { asAnother, openedWorkshop } from '../helpers/openedWorkshop.ts';
import { done } from '../domain/peers.ts';

let app: App;
let path: string;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
afterEach(() => app.closePages());

const create = async (templateId: 'sample' | 'services') => {
  path = await openedWorkshop(app.engine, { templateId });
};

/** Runs commands as somebody else who is connected, until the engine has them. */
const another = <T>(change: (workshop: Workshop) => T) => asAnother(app.engine, path, change);

const anna = { lang: 'en', name: 'Anna Weber', team: 'marketing' } as const;
const joerg = { lang: 'en', name: 'Jörg Öztürk', team: 'sales' } as const;
const open = async (options: OpenOptions = anna, address = '/goals') => {
  const page = await app.open(path + address, options);
  await page.locator('[data-section="goals"]').waitFor();
  return page;
};
/** Waits as long as the browser is waited for: how fast the machine is must not matter. */
const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 20_000, interval: 50 });
const rows = (page: Page) => page.locator('[data-goal]');
const row = (page: Page, title: string) => rows(page).filter({ hasText: title });
const titles = (page: Page) => rows(page).locator('h3').allTextContents();
const panel = (page: Page) => page.locator('[data-goal-panel]');
const messages = (page: Page) => page.getByRole('region', { name: 'Messages' });
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return '';
    return (
      element.closest('[data-field]')?.getAttribute('data-field') ??
      element.getAttribute('aria-label') ??
      element.textContent ??
      ''
    );
  });
const tabTo = async (page: Page, wanted: string | RegExp) => {
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    const here = await focused(page);
    if (typeof wanted === 'string' ? here === wanted : wanted.test(here)) return;
  }
  throw new Error(`Tab never came to ${String(wanted)}, but is at ${await focused(page)}`);
};

describe('a goal', () => {
  beforeEach(() => create('services'));

  const spoken = {
    de: {
      add: 'Ziel anlegen',
      empty: 'Woran würdet ihr beide Erfolg messen?',
      typed: '71,5',
      shown: '71,5 %',
      attained: '73 %',
      due: '30.06.2027',
      headline: 'Ein gemeinsames Ziel',
    },
    en: {
      add: 'Add goal',
      empty: 'What would both of you call success?',
      typed: '71.5',
      shown: '71.5%',
      attained: '73%',
      due: '30/06/2027',
      headline: 'One shared goal',
    },
  } as const;

  test.each(['de', 'en'] as const)(
    'is added and filled in by keyboard alone, percentages as the language writes them (%s)',
    async (lang) => {
      const words = spoken[lang];
      const page = await open({ ...anna, lang });
      await page.getByText(words.empty).waitFor();
      await tabTo(page, words.add);
      await page.keyboard.press('Enter');
      await page.locator('[data-goal] textarea').waitFor();
      await page.keyboard.type('First contact in time');
      await page.keyboard.press('Enter');
      await eventually(() => focused(page)).toBe('metric');
      await page.keyboard.type('Share within four hours');
      await tabTo(page, 'measure');
      await page.keyboard.press('ArrowRight');
      await tabTo(page, 'baseline');
      await page.keyboard.type('22');
      await tabTo(page, 'target');
      await page.keyboard.type('90');
      await tabTo(page, 'dueOn');
      await page.keyboard.type('30062027');
      await tabTo(page, 'marketingOwnerId');
      await page.keyboard.press('Enter');
      await page.getByRole('option', { name: 'Anna Weber' }).waitFor();
      await page.keyboard.type('Anna');
      await page.keyboard.press('Enter');
      await tabTo(page, 'salesOwnerId');
      await page.keyboard.press('Enter');
      await page.getByRole('option').last().waitFor();
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await page.locator('[data-field="salesOwnerId"] input').waitFor();
      await page.keyboard.type('Petra Hübner');
      await page.keyboard.press('Enter');
      await page.locator('[data-field="salesOwnerId"] input:not([type=hidden])').waitFor({ state: 'detached' });
      await row(page, 'First contact').getByRole('img', { name: 'Petra Hübner' }).waitFor();
      await row(page, 'First contact').locator('[data-field="title"] button').focus();
      await tabTo(page, /71|No actual|Noch kein/);
      await page.keyboard.press('Enter');
      await eventually(() => focused(page)).toBe('actual');
      await page.keyboard.type(words.typed);
      await page.keyboard.press('Enter');
      const text = async () => (await row(page, 'First contact').innerText()).replaceAll('\u00a0', ' ');
      await eventually(text).toContain(words.shown);
      for (const part of [words.attained, words.due, 'Anna Weber', 'Petra Hübner'])
        expect(await text()).toContain(part);
      await page.getByRole('heading', { level: 2, name: words.headline }).waitFor();
      const stored = await another(({ doc }) => listGoals(doc)[0]!);
      expect(stored).toMatchObject({
        title: 'First contact in time',
        metric: 'Share within four hours',
        measure: 'percent',
        baseline: 0.22,
        target: 0.9,
        dueOn: '2027-06-30',
      });
    },
  );

  test('measured in money has its currency, written as the language does; the figures stay when the measure changes', async () => {
    const [page, german] = [await open(), await open({ ...joerg, lang: 'de' })];
    await page.getByRole('button', { name: 'Add goal' }).click();
    await page.keyboard.type('Revenue');
    await page.keyboard.press('Enter');
    const target = panel(page).getByRole('textbox', { name: 'Target' });
    await target.fill('500,000');
    await target.press('Tab');
    await panel(page).getByText('Money', { exact: true }).click();
    await eventually(() => target.inputValue()).toBe('€500,000');
    await panel(page)
      .getByRole('button', { name: /Currency/ })
      .click();
    await page.getByRole('option', { name: /Swiss/ }).click();
    await eventually(() => target.inputValue()).toMatch(/^CHF\s500,000$/);
    await row(german, 'Revenue').click();
    const ziel = panel(german).getByRole('textbox', { name: 'Zielwert' });
    await eventually(() => ziel.inputValue()).toMatch(/^500\.000\sCHF$/);
    await ziel.fill('-1.250,5');
    await ziel.press('Tab');
    await eventually(() => target.inputValue()).toMatch(/^-CHF\s1,250\.5$/);
    await panel(page).getByText('Percent', { exact: true }).click();
    await eventually(() => target.inputValue()).toBe('-1,250.5%');
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await eventually(() => target.inputValue()).toMatch(/^-CHF\s1,250\.5$/);
  });

  test('less is better: asked only while there is no baseline that says so', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Add goal' }).click();
    await page.keyboard.type('Days to the first contact');
    await page.keyboard.press('Enter');
    const isFalling = panel(page).getByText('Less is better');
    await isFalling.click();
    for (const [field, value] of [
      ['Target', '1'],
      ['Baseline', '5'],
    ] as const) {
      await panel(page).getByRole('textbox', { name: field }).fill(value);
      await page.keyboard.press('Tab');
    }
    await isFalling.waitFor({ state: 'detached' });
    const actual = panel(page).getByRole('textbox', { name: 'Actual' });
    await actual.fill('3');
    await actual.press('Enter');
    await row(page, 'Days to').getByText('50%').waitFor();
  });
});

describe('goals', () => {
  beforeEach(() => create('sample'));
  const sample = [
    'First contact within four hours',
    'Marketing qualified leads per month',
    'Acceptance rate MQL to SAL',
    'Revenue from jointly accompanied projects',
    'Subscribers of the customer magazine',
  ];

  test('state the result: headline, figures, attainment, silo index, what lags behind', async () => {
    const page = await open();
    await page.getByRole('heading', { name: 'Four shared goals, one silo goal' }).waitFor();
    const texts = await rows(page).allInnerTexts();
    expect(texts.map((text) => /(\d+%)\s*attained/.exec(text)?.[1])).toEqual(['72%', '50%', '46%', '25%', '40%']);
    expect(texts[3]).toMatch(/214\s+thousand € latest/);
    const silo = row(page, 'Subscribers');
    expect(await silo.getAttribute('data-silo')).toBe('true');
    expect(await rows(page).locator('..').locator('[data-silo]').count()).toBe(1);
    expect(await silo.innerText()).toContain('Sales is still missing');
    const overview = page.getByRole('complementary');
    expect(await overview.innerText()).toMatch(
      /20%\s+Silo index\. One of five goals belongs to one side only\. It becomes shared as soon as sales names somebody\./,
    );
    expect(await overview.getByRole('button', { name: /€214,000 instead of €226,000/ }).count()).toBe(1);
    const chart = row(page, 'First contact').getByRole('img', { name: /^Check-ins/ });
    expect(await chart.getAttribute('aria-label')).toBe(
      'Check-ins: 22% on 15 June 2026, 30% on 15 July 2026, 41% on 17 August 2026, 52% on 15 September 2026, 63% on 15 October 2026, 71% on 20 November 2026. ' +
        'Baseline 22%. Target 90% on 30 June 2027. On schedule it would be 50.3%.',
    );
  });

  test('become shared when the missing side names somebody', async () => {
    const page = await open(joerg);
    await row(page, 'Subscribers')
      .getByRole('button', { name: /Change who is responsible/ })
      .click();
    await eventually(() => focused(page)).toBe('salesOwnerId');
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'Jörg Öztürk' }).click();
    await page.getByRole('heading', { name: 'Five shared goals' }).waitFor();
    expect(await page.locator('[data-silo]').count()).toBe(0);
    await page.keyboard.press('Escape');
    await eventually(() => focused(page)).toBe('title');
    expect(await page.getByRole('complementary').innerText()).toMatch(
      /0%\s+Silo index\. No goal belongs to one side only\./,
    );
  });

  test('are put in another sequence by keys and by menu, removed, and brought back', async () => {
    const page = await open();
    await row(page, 'Acceptance').locator('[data-field="title"] button').focus();
    await page.locator('[data-term-note]').getByText('MQL', { exact: true }).waitFor();
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Alt+ArrowUp');
    await eventually(() => titles(page)).toEqual([sample[2], sample[0], sample[1], sample[3], sample[4]]);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(sample[2]);
    await page.keyboard.press('Alt+ArrowUp');
    await page.getByText('“Acceptance rate MQL to SAL” is now number 1 of 5.').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Menu of “Acceptance rate MQL to SAL”' }).click();
    expect(await page.getByRole('menuitem', { name: /Move up/ }).getAttribute('aria-disabled')).toBe('true');
    await page.getByRole('menuitem', { name: /Move down/ }).click();
    await eventually(() => titles(page)).toEqual([sample[0], sample[2], sample[1], sample[3], sample[4]]);
    // From the button of the menu as well, which arrow keys alone would open.
    const menu = page.getByRole('button', { name: 'Menu of “Acceptance rate MQL to SAL”' });
    await menu.focus();
    await page.keyboard.press('Alt+ArrowUp');
    await eventually(() => titles(page)).toEqual([sample[2], sample[0], sample[1], sample[3], sample[4]]);
    await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toBe(sample[2]);
    await menu.focus();
    await page.keyboard.press('Alt+ArrowDown');
    await eventually(() => titles(page)).toEqual([sample[0], sample[2], sample[1], sample[3], sample[4]]);
    await menu.click();
    await page.getByRole('menuitem', { name: 'Remove' }).click();
    await eventually(() => titles(page)).toEqual([sample[0], sample[1], sample[3], sample[4]]);
    await messages(page).getByRole('button', { name: 'Undo' }).click();
    await eventually(() => titles(page)).toEqual([sample[0], sample[2], sample[1], sample[3], sample[4]]);
    await row(page, 'First contact').locator('[data-field="title"] button').focus();
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('Control+z');
    await eventually(() => titles(page)).toEqual(sample);
    await page.keyboard.press('Control+y');
    await eventually(() => titles(page)).not.toEqual(sample);
  });

  test('get check-ins, which are changed and removed; what does not fit is said and nothing typed is lost', async () => {
    const goalId = await another((workshop) =>
      done(workshop, addGoal, { title: 'Visits', baseline: 0, target: 10, dueOn: '2099-12-31' }),
    );
    await another((workshop) => done(workshop, addCheckIn, { goalId, date: '2020-02-03', actual: 2, note: 'a start' }));
    const page = await open();
    await row(page, 'Visits')
      .getByRole('button', { name: /Record a check-in/ })
      .click();
    const actual = panel(page).getByRole('textbox', { name: 'Actual' });
    await panel(page).getByRole('textbox', { name: 'Note' }).fill('with the new list');
    await panel(page).getByRole('button', { name: 'Record check-in' }).click();
    await panel(page).getByText('The actual value is missing. Enter a number.').waitFor();
    await eventually(() => focused(page)).toBe('actual');
    await page.keyboard.type('4');
    const day = panel(page).locator('[data-field="date"]').getByRole('spinbutton', { name: /^day/ });
    await day.click();
    await page.keyboard.type('03022099');
    await panel(page).getByRole('button', { name: 'Record check-in' }).click();
    await panel(page).getByText('This date is in the future. Enter a past date.').waitFor();
    await day.click();
    await page.keyboard.type('03022020');
    await panel(page).getByRole('button', { name: 'Record check-in' }).click();
    await panel(page).getByText('There is already 2 for this day. Change it in the list.').waitFor();
    expect([await actual.inputValue(), await panel(page).getByRole('textbox', { name: 'Note' }).inputValue()]).toEqual([
      '4',
      'with the new list',
    ]);
    await day.click();
    await page.keyboard.type('05032020');
    await panel(page).getByRole('button', { name: 'Record check-in' }).click();
    const history = panel(page).locator('[data-check-in]');
    await eventually(() =>
      history.allInnerTexts().then((texts) => texts.map((text) => text.replace(/\s+/g, ' ').trim())),
    ).toEqual(['05/03/2020 4 with the new list', '03/02/2020 2 a start']);
    await row(page, 'Visits').getByText('40%').waitFor();
    await panel(page).getByRole('button', { name: 'Change the check-in of 5 March 2020: 4' }).click();
    await history.first().getByRole('textbox', { name: 'Actual' }).fill('-5');
    await page.keyboard.press('Tab');
    await row(page, 'Visits').getByText('-50%').waitFor();
    await history.first().getByRole('button', { name: 'Remove the check-in of 5 March 2020' }).click();
    await row(page, 'Visits').getByText('20%').waitFor();
    await messages(page).getByRole('button', { name: 'Undo' }).last().click();
    await row(page, 'Visits').getByText('-50%').waitFor();
  });

  test('two people type into the same title at once and change numbers; one removes what the other has open', async () => {
    const [left, right] = [await open(anna), await open(joerg)];
    for (const page of [left, right]) {
      await row(page, 'Subscribers').locator('[data-field="title"] button').click();
      await page.locator('[data-goal] textarea').waitFor();
    }
    await left.keyboard.press('Control+Home');
    await right.keyboard.press('Control+End');
    const typing = async (page: Page, letters: string) => {
      for (const letter of letters) await page.keyboard.insertText(letter);
    };
    await Promise.all([typing(left, 'More '), typing(right, ' in 2027')]);
    for (const page of [left, right])
      await eventually(() => page.locator('[data-goal] textarea').inputValue()).toBe(
        'More Subscribers of the customer magazine in 2027',
      );
    await left.locator('[data-foreign-caret="Jörg Öztürk"] > span').waitFor();
    await left.keyboard.press('Enter');
    const target = panel(left).getByRole('textbox', { name: 'Target' });
    await target.fill('3,000');
    await target.press('Tab');
    await eventually(() => row(right, 'Subscribers').innerText()).toMatch(/23%/);
    await right.keyboard.press('Escape');
    await right.getByRole('button', { name: /Menu of “More Subscribers/ }).click();
    await right.getByRole('menuitem', { name: 'Remove' }).click();
    await panel(left).waitFor({ state: 'detached' });
    await left.getByRole('heading', { name: 'Four shared goals' }).waitFor();
    await messages(right).getByRole('button', { name: 'Undo' }).click();
    await left.getByRole('heading', { name: 'Four shared goals, one silo goal' }).waitFor();
  });

  test.each([
    ['marketingOwnerId', 'marketingOwnerId'],
    ['salesOwnerId', 'salesOwnerId'],
    ['target', 'target'],
    ['dueOn', 'dueOn'],
    ['', 'title'],
  ])('an address with the field "%s" leads to it, once', async (asked, reached) => {
    const { id } = await another(({ doc }): Goal => listGoals(doc)[4]!);
    const page = await open(anna, `/goals/${id}${asked === '' ? '' : `/${asked}`}`);
    await eventually(() => focused(page)).toBe(reached);
    expect(new URL(page.url()).pathname).toBe(`${path}/goals`);
    expect(await panel(page).getByRole('heading', { level: 2 }).textContent()).toBe(sample[4]);
  });

  test('an address with a goal that is gone shows the section all the same', async () => {
    const page = await open(anna, '/goals/gone/target');
    await page.getByRole('heading', { name: 'Four shared goals, one silo goal' }).waitFor();
    await eventually(() => new URL(page.url()).pathname).toBe(`${path}/goals`);
  });

  test('who may only look sees everything and can change nothing', async () => {
    await app.restartEngine(() =>
      takenBefore(app.dataDir, path.slice(3), (doc) =>
        patchRecord(doc, workshopDetails, readDetails(doc).id, { schemaVersion: 999 }),
      ),
    );
    const page = await open();
    await page.getByText(/For viewing only/).waitFor();
    expect(await page.getByRole('button', { name: 'Add goal' }).count()).toBe(0);
    await row(page, 'Acceptance')
      .getByRole('button', { name: /66% latest/ })
      .click();
    await panel(page).waitFor();
    expect(
      await panel(page)
        .getByRole('textbox')
        .evaluateAll((fields) => fields.every((field) => (field as HTMLInputElement).readOnly)),
    ).toBe(true);
    expect(await panel(page).getByRole('button', { name: 'Record check-in' }).count()).toBe(0);
    expect(
      await panel(page)
        .getByRole('radio')
        .evaluateAll((radios) => radios.every((radio) => (radio as HTMLInputElement).disabled)),
    ).toBe(true);
    expect(await row(page, 'Acceptance').locator('[data-field="title"] button').isDisabled()).toBe(true);
    await page.getByRole('button', { name: /Menu of “Acceptance/ }).click();
    await page.getByRole('menuitem', { name: 'All details and check-ins' }).waitFor();
    expect(await page.getByRole('menuitem').count()).toBe(1);
  });

  test('axe finds nothing in the list, in the panel and in an empty section, in any theme', async () => {
    await another((workshop) => {
      done(workshop, addGoal, { title: 'Nobody owns it', dueOn: '2020-01-01' });
      done(workshop, addParticipant, { name: 'Petra Hübner', team: 'sales' });
    });
    const page = await open();
    await rows(page).last().waitFor();
    expect(await violationsInAllThemes(page)).toEqual([]);
    await row(page, 'Acceptance')
      .getByRole('button', { name: /66% latest/ })
      .click();
    await panel(page).getByRole('button', { name: 'Record check-in' }).click();
    await panel(page)
      .getByRole('button', { name: /Change the check-in of 15 June 2026/ })
      .click();
    expect(await violationsInAllThemes(page)).toEqual([]);
    await page.getByRole('button', { name: /Menu of “Acceptance/ }).click();
    await page.getByRole('menu').waitFor();
    expect(await violationsInAllThemes(page)).toEqual([]);
    await create('services');
    const empty = await open();
    await empty.getByRole('button', { name: 'Add goal' }).waitFor();
    expect(await violationsInAllThemes(empty)).toEqual([]);
  });

  test('no page has thrown or broken the content security policy', () => {
    expect(app.problems).toEqual([]);
  });
});
