// What every section must pass, and how each is recognised as ready: by its element, or what the table names besides;
// test/e2e/sectionsAccess.test.ts runs it for all of them.
import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import type { Section } from '../../src/domain/record/sections.ts';
import { violations } from '../helpers/accessibility.ts';
import type { App } from '../helpers/app.ts';

/** What is on screen once a section of the sample workshop is drawn, where its element alone does not say so. */
const drawn: Partial<Record<Section, string>> = {
  journey: '[data-board][data-ready=true]',
  goals: '[data-goal] >> nth=0',
  agreements: '[data-section=agreements] [data-agreement] >> nth=0',
  'open-points': '[data-section=openPoints][data-ready=true]',
  plan: '[data-section=plan][data-ready=true]',
};

/** What is on screen once the section of the sample workshop is drawn. */
export const ready = (section: Section): string => drawn[section] ?? `[data-section=${section}]`;

export type Lang = 'de' | 'en';

export async function openSection(app: App, workshopId: string, section: Section, lang: Lang): Promise<Page> {
  const viewport = { width: 1280, height: 720 };
  const page = await app.open(`/w/${workshopId}/${section}`, { lang, name: 'Anna Weber', team: 'marketing', viewport });
  await page.locator(ready(section)).waitFor();
  return page;
}

/** Shows another section on the same page, as a link of the head does: loading the app anew takes far longer. */
export async function showSection(page: Page, workshopId: string, section: Section) {
  await page.evaluate((path) => {
    history.pushState(null, '', path + location.search + location.hash);
    dispatchEvent(new PopStateEvent('popstate'));
  }, `/w/${workshopId}/${section}`);
  await page.locator(ready(section)).waitFor();
}

/** Nothing that axe finds, nothing wider than the window, and the head says where one is, in a small window too. */
export async function expectFitForEverybody(page: Page, section: Section) {
  expect([section, ...(await violations(page))]).toEqual([section]);
  expect([section, await page.locator('header nav [aria-current=page]').count()]).toEqual([section, 1]);
  for (const [width, height] of [
    [1280, 720],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    expect([section, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([section, width]);
  }
}

/** The headings of the list of keys: the sections in use that have some, and what holds everywhere. */
export async function headingsOfKeys(page: Page): Promise<readonly string[]> {
  await page.locator('body').press('?');
  const dialog = page.getByRole('dialog');
  await dialog.locator('kbd').first().waitFor();
  return dialog.getByRole('heading', { level: 3 }).allTextContents();
}
