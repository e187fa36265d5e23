// Kinds of leads in a real browser: put in order by menu and by keys, given a deal size of their own and taken back from it.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { addLeadKind, listLeadKinds, updateFunnel } from '../../src/domain/activities/funnel.ts';
import { addParticipant } from '../../src/domain/people/participants.ts';
import { openWorkshop } from '../../src/domain/record/workshop.ts';
import { sampleFunnel } from '../domain/activitiesSample.ts';
import { done } from '../domain/peers.ts';
import { violations, violationsInAllThemes } from '../helpers/accessibility.ts';
import { startApp, type App } from '../helpers/app.ts';
import { openedWorkshop } from '../helpers/openedWorkshop.ts';
import { openClient } from '../helpers/testEngine.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
afterEach(() => app.closePages());

const spoken = {
  de: {
    menu: 'Menü zu „Webinar“',
    up: 'Nach oben verschieben',
    moved: '„Webinar“ steht jetzt auf Platz 1 von 3.',
    own: 'Eigenen Auftragswert nennen',
    size: 'Auftragswert der Art „Webinar“',
    usual: '25.000\u00A0€',
    ofAll: 'Auftragswert wie bei allen',
  },
  en: {
    menu: 'Menu of “Webinar”',
    up: 'Move up',
    moved: '“Webinar” is now number 1 of 3.',
    own: 'Give it a deal size of its own',
    size: 'Deal size of the kind “Webinar”',
    usual: '€25,000',
    ofAll: 'Deal size as for all kinds',
  },
} as const;
const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 20_000, interval: 50 });
const focusedName = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

test.each([
  ['de', { width: 1280, height: 720 }],
  ['en', { width: 390, height: 844 }],
] as const)('are put in order and have a deal size of their own (%s)', async (lang, viewport) => {
  const words = spoken[lang];
  const path = await openedWorkshop(app.engine, { templateId: 'empty', title: 'Machines' });
  const client = openClient(app.engine, path.slice(3));
  await client.synced();
  const workshop = openWorkshop(client.doc);
  done(workshop, addParticipant, { name: 'Anna Weber', team: 'marketing' });
  done(workshop, updateFunnel, sampleFunnel);
  for (const name of ['Callback', 'Fair', 'Webinar']) done(workshop, addLeadKind, { name, count: 10, closeRate: 0.1 });
  await client.acknowledged();
  const names = () => listLeadKinds(client.doc).map(({ name }) => name);
  const sizeOf = () => listLeadKinds(client.doc).find(({ name }) => name === 'Webinar')!.dealSize;
  const page = await app.open(`${path}/activities/capacity`, { lang, name: 'Anna Weber', team: 'marketing', viewport });
  const menu = page.getByRole('button', { name: words.menu });

  await menu.click();
  await page.getByRole('menuitem', { name: words.up }).click();
  await eventually(names).toEqual(['Callback', 'Webinar', 'Fair']);
  await eventually(() => focusedName(page)).toBe(words.menu);
  await page.keyboard.press('Alt+ArrowUp');
  await eventually(names).toEqual(['Webinar', 'Callback', 'Fair']);
  await page.getByRole('status').filter({ hasText: words.moved }).waitFor({ state: 'attached' });
  expect(await focusedName(page)).toBe(words.menu);
  // It is the first: nothing more happens, neither from a number of the row, which the arrows alone would step.
  const count = page.locator('[data-kind]').first().getByRole('textbox').first();
  await count.focus();
  await page.keyboard.press('Alt+ArrowDown');
  await eventually(names).toEqual(['Callback', 'Webinar', 'Fair']);
  await eventually(() => focusedName(page)).toContain('Webinar');
  expect(listLeadKinds(client.doc).map((kind) => kind.count)).toEqual([10, 10, 10]);

  await menu.click();
  await page.getByRole('menuitem', { name: words.own }).click();
  const size = page.getByRole('textbox', { name: words.size });
  await eventually(() => focusedName(page)).toBe(words.size);
  expect(await size.getAttribute('placeholder')).toBe(words.usual);
  expect(lang === 'de' ? await violationsInAllThemes(page) : await violations(page)).toEqual([]);
  // Left empty, it is gone again, and nothing was written.
  await page.keyboard.press('Tab');
  await size.waitFor({ state: 'detached' });
  expect(sizeOf()).toBeNull();
  await menu.click();
  await page.getByRole('menuitem', { name: words.own }).click();
  await eventually(() => focusedName(page)).toBe(words.size);
  await page.keyboard.type('40000');
  await page.keyboard.press('Enter');
  await eventually(sizeOf).toBe(40_000);
  await page
    .locator('[data-kind]')
    .nth(1)
    .getByText(/40[.,]000/)
    .waitFor();
  await eventually(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
  await menu.click();
  await page.getByRole('menuitem', { name: words.ofAll }).click();
  await eventually(sizeOf).toBeNull();
  await size.waitFor({ state: 'detached' });
  client.close();
});

test('no page has thrown or broken the content security policy', () => {
  expect(app.problems).toEqual([]);
});
