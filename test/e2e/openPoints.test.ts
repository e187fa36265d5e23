// The open points in a real browser: live, counted in the navigation, each a link to where it is closed, by mouse and
// keyboard.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { violations } from '../helpers/accessibility.ts';
import { sampleId, startApp, type App, type OpenOptions } from '../helpers/app.ts';
import { openedWorkshop } from '../helpers/openedWorkshop.ts';

let app: App;
let sample: string;

beforeAll(async () => {
  app = await startApp();
  sample = `/w/${await sampleId(app.engine)}`;
});
afterAll(() => app.close());
afterEach(() => app.closePages());

const anna = { lang: 'en', name: 'Anna Weber', team: 'marketing' } as const;
const open = async (path: string, options: OpenOptions = anna) => {
  const page = await app.open(path, options);
  await page.locator('[data-section=openPoints][data-ready=true]').waitFor();
  return page;
};
const count = (page: Page) => page.getByRole('navigation').locator('[data-open-points]').textContent();
const rows = (page: Page) => page.locator('[data-gap-group]').getByRole('link');
const focusedRow = (page: Page) =>
  rows(page).evaluateAll((links) => links.indexOf(document.activeElement as HTMLAnchorElement));

describe('the open points', () => {
  test('say how many there are, in the headline and in the navigation, whose name stays what it is', async () => {
    const page = await open(`${sample}/open-points`);
    const number = Number(await count(page));
    expect(number).toBeGreaterThan(3);
    await page.getByRole('heading', { level: 2, name: `${number} more points, then you can sign` }).waitFor();
    expect(await rows(page).count()).toBe(number);
    const link = page.getByRole('link', { name: 'Open points', exact: true });
    expect(
      await link.evaluate((element) => document.getElementById(element.getAttribute('aria-describedby')!)?.textContent),
    ).toBe(`${number} open points`);
    const headings = await page.locator('[data-gap-group] h3').allTextContents();
    // What is open about activities depends on the day.
    expect(headings.filter((heading) => !heading.startsWith('Activities'))).toEqual([
      expect.stringMatching(/^Customer \d+$/),
      expect.stringMatching(/^Journey \d+$/),
      expect.stringMatching(/^Handovers \d+$/),
      expect.stringMatching(/^Terms \d+$/),
      expect.stringMatching(/^Goals \d+$/),
      expect.stringMatching(/^Agreements \d+$/),
    ]);
    expect(await violations(page)).toEqual([]);
  });

  test('follow what anybody changes', async () => {
    const page = await open(`${sample}/open-points`);
    const before = Number(await count(page));
    const other = await app.open(sample, { lang: 'de', name: 'Jörg Öztürk', team: 'sales' });
    await other.locator('[data-board][data-ready="true"]').waitFor();
    await other.locator('[data-touchpoint-id][data-owner=none]').first().click();
    await other.keyboard.press('Delete');
    await expect.poll(() => count(page), { timeout: 20_000 }).toBe(String(before - 1));
    await page.getByRole('heading', { level: 2, name: `${before - 1} more points, then you can sign` }).waitFor();
    await other.getByRole('button', { name: 'Rückgängig', exact: true }).first().click();
    await expect.poll(() => count(page), { timeout: 20_000 }).toBe(String(before));
  });

  test('each leads to the record and field that closes it', async () => {
    const page = await open(`${sample}/open-points`);
    const links = await rows(page).evaluateAll((all) =>
      all.map(
        (link) =>
          [
            (link.querySelector('[data-gap]') as HTMLElement).dataset['gap']!,
            new URL((link as HTMLAnchorElement).href).pathname,
          ] as const,
      ),
    );
    const expected: Readonly<Record<string, RegExp>> = {
      roleNotReached: /\/customer\/[^/]+/,
      termNotAgreed: /\/terms\/[^/]+/,
      termUsedNotAgreed: /\/terms\/[^/]+/,
      termWithoutDefinition: /\/terms\/[^/]+/,
      stageWithoutKeyFigure: /\/journey\/[^/]+\/keyFigure$/,
      touchpointWithoutOwner: /\/journey\/[^/]+\/owner$/,
      sharedWithoutLead: /\/journey\/[^/]+\/leadId$/,
      painPointWithoutAction: /\/journey\/[^/]+\/touchpointId$/,
      handoverUndecided: /\/agreements\/suggested%3A[^/]+$/,
      handoverWithoutAgreement: /\/agreements\/[^/]+$/,
      goalWithoutSalesOwner: /\/goals\/[^/]+\/salesOwnerId$/,
      agreementWithoutReviewDate: /\/agreements\/[^/]+\/reviewOn$/,
      agreementNotAgreed: /\/agreements\/[^/]+\/consent$/,
    };
    // Of activities it depends on the day what is open.
    const lasting = links.filter(([, path]) => !path.includes('/activities'));
    expect(new Set(lasting.map(([kind]) => kind))).toEqual(new Set(Object.keys(expected)));
    for (const [kind, path] of lasting) expect(path).toMatch(expected[kind]!);
    // The address works on its own as well, as after a reload.
    const goal = links.find(([kind]) => kind === 'goalWithoutSalesOwner')![1];
    const direct = await app.open(goal, anna);
    await direct.getByRole('link', { name: 'Goals', exact: true, disabled: false }).waitFor();
    expect(await direct.getByRole('link', { name: 'Goals', exact: true }).getAttribute('aria-current')).toBe('page');
  });

  test('one click puts the focus into the field, in every section', { timeout: 240_000 }, async () => {
    const page = await open(`${sample}/open-points`);
    const focused: Readonly<Record<string, RegExp>> = {
      stageWithoutKeyFigure: /Key figure/,
      sharedWithoutLead: /person/i,
      handoverWithoutAgreement: /Vorlage Lastenheft/,
      goalWithoutSalesOwner: /sales/i,
      agreementWithoutReviewDate: /review/i,
    };
    for (const [kind, name] of Object.entries(focused)) {
      await rows(page)
        .filter({ has: page.locator(`[data-gap=${kind}]`) })
        .first()
        .click();
      const nameOfFocused = () =>
        page.evaluate(() => {
          const { activeElement: element } = document;
          if (!element || element === document.body) return '';
          const labels = (element.getAttribute('aria-labelledby') ?? '').split(' ');
          const said = labels.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
          return `${said} ${element.getAttribute('aria-label') ?? ''} ${element.textContent ?? ''}`;
        });
      await expect.poll(nameOfFocused, { timeout: 20_000 }).toMatch(name);
      await page.getByRole('link', { name: 'Open points', exact: true }).click();
      await page.locator('[data-section=openPoints][data-ready=true]').waitFor();
    }
  });

  test('by keyboard: the arrows go through all groups, Enter follows', async () => {
    const page = await open(`${sample}/open-points`);
    const last = (await rows(page).count()) - 1;
    await rows(page).first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await focusedRow(page)).toBe(1);
    await page.keyboard.press('End');
    expect(await focusedRow(page)).toBe(last);
    await page.keyboard.press('ArrowDown');
    expect(await focusedRow(page)).toBe(last);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowUp');
    expect(await focusedRow(page)).toBe(0);
    // All of them are one stop of the Tab key, to which one comes back where one was.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Leave open');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('[data-gap-group]') === null)).toBe(true);
    await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Leave open');
    await page.keyboard.press('ArrowLeft');
    expect(await focusedRow(page)).toBe(1);
    await page.keyboard.press('ArrowUp');
    expect(await focusedRow(page)).toBe(0);
    await page.keyboard.press('Enter');
    await page.locator('[data-section="customer"]').waitFor();
    await page.goBack();
    await page.locator('[data-section=openPoints][data-ready=true]').waitFor();
  });

  test.each([
    ['en', 'Nothing open. The plan is ready to sign.', 'Go to the plan'],
    ['de', 'Nichts offen. Der Plan kann unterschrieben werden.', 'Zum Plan'],
  ] as const)('nothing open says so and leads to the plan (%s)', async (lang, words, button) => {
    const empty = await openedWorkshop(app.engine, { templateId: 'empty', language: lang, title: 'Leer' });
    const page = await open(`${empty}/open-points`, { ...anna, lang });
    await page.getByRole('heading', { name: words }).waitFor();
    expect(await count(page)).toBe('0');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: button }).click();
    await page.locator('[data-section=plan][data-ready=true]').waitFor();
  });

  test('no page has thrown anything', () => {
    expect(app.problems).toEqual([]);
  });
});
