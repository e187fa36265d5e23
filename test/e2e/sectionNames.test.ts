// What others rely on of the head: the English names of the sections as links of the navigation; and on a phone every tool
// of every section in sight, none cut at an edge.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { planVisit } from '../../src/domain/everyday/visits.ts';
import { listParticipants } from '../../src/domain/people/participants.ts';
import { translatorFor } from '../../src/i18n/translatorFor.ts';
import { startApp, type App } from '../helpers/app.ts';
import { asAnother, openedWorkshop } from '../helpers/openedWorkshop.ts';
import { done } from '../domain/peers.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
afterEach(() => app.closePages());

const anna = { name: 'Anna Weber', team: 'marketing' } as const;
const names = [
  'Relationship',
  'Customer',
  'Journey',
  'Terms',
  'Goals',
  'Activities',
  'Agreements',
  'Every day',
  'Open points',
  'Plan',
];

/** The sample, in which every section has content. */
async function sample(language: 'de' | 'en') {
  const path = await openedWorkshop(app.engine, { language });
  await asAnother(app.engine, path, (workshop) => {
    const people = listParticipants(workshop.doc);
    const of = (team: string) => people.find((person) => person.team === team)!.id;
    const pair = { marketingId: of('marketing'), salesId: of('sales') };
    done(workshop, planVisit, { kind: 'coffee', day: '2027-02-10', ...pair });
  });
  return path;
}

test('each section is a link of the navigation by its English name', { timeout: 90_000 }, async () => {
  const page = await app.open(await sample('en'), { ...anna, lang: 'en' });
  await page.locator('[data-board][data-ready=true]').waitFor();
  for (const name of names) {
    const link = page.locator('nav').getByRole('link', { name }).first();
    await link.press('Enter');
    await page.locator('nav [aria-current="page"]', { hasText: name }).first().waitFor();
  }
});

test.each(['de', 'en'] as const)('no tool leaves a phone (%s)', { timeout: 120_000 }, async (lang) => {
  const t = translatorFor(lang);
  const path = await sample(lang);
  const page = await app.open(path, { ...anna, lang, viewport: { width: 390, height: 844 }, hasTouch: true });
  const cut: string[] = [];
  for (const section of [
    'relationship',
    'customer',
    'journey',
    'goals',
    'terms',
    'activities',
    'agreements',
    'everyday',
  ]) {
    await page.goto(page.url().replace(/\/w\/([^/?#]+)[^?#]*/, `/w/$1/${section}`));
    await page.locator(`[data-section="${section}"], [data-board][data-ready=true]`).first().waitFor();
    await page.getByRole('button', { name: t('contents.toolsOpen'), exact: true }).click();
    cut.push(
      ...(await page.evaluate(
        (at) =>
          [...document.querySelectorAll('[data-open] :is(button, label)')]
            .filter((tool) => tool.getBoundingClientRect().width > 0)
            .filter((tool) => {
              const { left, right } = tool.getBoundingClientRect();
              return left < 0 || right > innerWidth;
            })
            .map((tool) => `${at}: ${tool.textContent || tool.getAttribute('aria-label')}`),
        section,
      )),
    );
    await page.keyboard.press('Escape');
  }
  expect(cut).toEqual([]);
});

test('no tooltip lies over the tools for a finger', { timeout: 60_000 }, async () => {
  const t = translatorFor('en');
  const page = await app.open(await sample('en'), {
    ...anna,
    lang: 'en',
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  await page.goto(page.url().replace(/\/w\/([^/?#]+)[^?#]*/, '/w/$1/activities'));
  await page.locator('[data-section="activities"]').waitFor();
  await page.getByRole('button', { name: t('contents.toolsOpen'), exact: true }).tap();
  const tool = page.locator('[data-open]').getByRole('button', { name: t('activities.table.menu') });
  await tool.tap();
  // Keys of a phone's keyboard are keys: the focus that comes back is shown, but explains nothing.
  await page.getByRole('menu').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => tool.evaluate((button) => button === document.activeElement)).toBe(true);
  expect(await page.getByRole('tooltip').count()).toBe(0);
});
