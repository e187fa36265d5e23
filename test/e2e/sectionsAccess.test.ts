// Every section that the app has, in both languages, on the sample workshop (themes: the tests of each section).
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { sections } from '../../src/domain/record/sections.ts';
import { translatorFor } from '../../src/i18n/translatorFor.ts';
import { expectFitForEverybody, expectWords, headingsOfKeys, openSection, showSection } from '../acceptance/section.ts';
import { sampleId, startApp, type App } from '../helpers/app.ts';

let app: App;
let sample: string;

beforeAll(async () => {
  app = await startApp();
  sample = await sampleId(app.engine);
});
afterAll(() => app.close());
afterEach(() => app.closePages());

test.each(['de', 'en'] as const)(
  'each section is fit for everybody, in a small window too (%s)',
  { timeout: 300_000 },
  async (lang) => {
    const t = translatorFor(lang);
    const page = await openSection(app, sample, 'journey', lang);
    for (const section of sections) {
      await showSection(page, sample, section);
      await expectWords(page, section, t(`app.section.${section}`));
      await expectFitForEverybody(page, section);
      await page.setViewportSize({ width: 1280, height: 720 });
    }
  },
);

test(
  'the head leads to every section by its English name, by keys and by the contents',
  { timeout: 120_000 },
  async () => {
    const page = await openSection(app, sample, 'goals', 'en');
    const at = (path: string) => page.waitForURL((url) => url.pathname === `/w/${sample}${path}`);
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Skip to content' }).and(page.locator(':focus')).waitFor();
    const links = { Customer: 'customer', Terms: 'terms', Agreements: 'agreements' } as const;
    for (const [name, section] of Object.entries(links)) {
      await page.getByRole('navigation').getByRole('link', { name }).click();
      await at(`/${section}`);
      await page.locator(`[data-section=${section}]`).waitFor();
    }
    await page.keyboard.press('Alt+6');
    await at('/plan');
    await page.keyboard.press('Alt+6');
    await at('/open-points');
    await page.keyboard.press('Alt+PageDown');
    await at('/plan');
    await page.keyboard.press('Control+k');
    const contents = page.locator('[data-contents]');
    await contents.getByRole('combobox').fill('webin');
    await contents
      .getByRole('option', { name: /Webinar/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await at('');
    await contents.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+k');
    await contents.getByRole('combobox').fill('quokka');
    await contents.getByText('Nothing found. Search for a word of the title.').first().waitFor();
    await page.keyboard.press('Escape');
    await contents.waitFor({ state: 'detached' });
    expect(await headingsOfKeys(page)).toEqual(expect.arrayContaining(['On the board', 'Terms', 'Everywhere']));
  },
);

test(
  'a workshop for an SLA opens with terms and agreements, and what is hidden is gone',
  { timeout: 120_000 },
  async () => {
    const page = await app.open('/', { lang: 'en', name: 'Anna Weber', team: 'marketing' });
    await page.getByRole('button', { name: 'New workshop' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('SLA');
    await page.getByRole('radio', { name: 'SLA in 60 minutes' }).check({ force: true });
    await page.getByRole('button', { name: 'Create workshop' }).click();
    await page.waitForURL(/\/w\/[^/]+\/terms/);
    const names = () => page.getByRole('navigation').getByRole('link').allInnerTexts();
    await expect.poll(names).toEqual(['Terms', 'Agreements', expect.stringMatching(/^Open points/), 'Plan']);
    await page.getByRole('button', { name: 'Menu', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Sections …' }).click();
    await page.getByRole('checkbox', { name: 'Journey' }).check({ force: true });
    await page.getByRole('checkbox', { name: 'Journey' }).click({ force: true });
    const question = page.getByRole('alertdialog');
    await question.getByText(/stay saved but are not part of the plan/).waitFor();
    await question.getByRole('button', { name: 'Hide' }).click();
    await page.keyboard.press('Escape');
    await expect.poll(names).toEqual(['Terms', 'Agreements', expect.stringMatching(/^Open points/), 'Plan']);
  },
);
