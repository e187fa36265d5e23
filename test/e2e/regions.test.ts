// From anywhere in a workshop to every region of its window by one key, and what is said of a card and an agreement.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { sampleId, startApp, type App } from '../helpers/app.ts';

let app: App;
let id: string;

beforeAll(async () => {
  app = await startApp();
  id = await sampleId(app.engine);
});
afterAll(() => app.close());
afterEach(() => app.closePages());

test('F6 and Shift+F6 go from a card to tools, people and sections, and back', { timeout: 90_000 }, async () => {
  const page = await app.open(`/w/${id}`, { lang: 'en', name: 'Anna Weber', team: 'marketing' });
  await page.locator('[data-board][data-ready=true]').waitFor();
  await page.locator('[data-touchpoint-id]').first().click();
  const where = () =>
    page.evaluate(() => {
      const { activeElement: here } = document;
      if (here?.closest('main')) return 'section';
      if (here?.closest('nav')) return here.getAttribute('aria-current') === 'page' ? 'sections' : 'elsewhere';
      return here?.closest('[data-tools]') ? 'tools' : here?.closest('[data-people]') ? 'people' : 'nowhere';
    });
  const seen = [await where()];
  for (const key of ['Shift+F6', 'Shift+F6', 'Shift+F6', 'F6', 'F6', 'F6']) {
    await page.keyboard.press(key);
    seen.push(await where());
  }
  expect(seen).toEqual(['section', 'tools', 'people', 'sections', 'people', 'tools', 'section']);
  // Back on the card that one came from.
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('option');
  const card = page.locator('[data-touchpoint-id]', { hasText: 'Whitepaper Gesamt' });
  expect(await card.getAttribute('aria-description')).toBe(
    'Marketing, Download, weight 2 of 3, evidence: Data, contact person Lena Groß',
  );
});

test('an agreement says its state, and who is responsible in one sentence', { timeout: 90_000 }, async () => {
  const page = await app.open(`/w/${id}/agreements`, { lang: 'en', name: 'Anna Weber', team: 'marketing' });
  const agreement = page.locator('[data-section=agreements] [data-agreement]').first();
  await agreement.waitFor();
  expect(await agreement.getAttribute('aria-label')).toBe('Rückruf nach Whitepaper-Download, Agreed');
  await agreement.getByRole('button', { name: 'Responsible: Michael Süß Deputy Lena Groß', exact: true }).waitFor();
});

test('on a phone, whose bar has no room for it, the title is still the heading', { timeout: 90_000 }, async () => {
  const page = await app.open(`/w/${id}`, {
    lang: 'en',
    name: 'Anna Weber',
    team: 'marketing',
    viewport: { width: 390, height: 844 },
  });
  await page.getByRole('heading', { level: 1, name: 'Verpackungsmaschinen' }).waitFor();
});
