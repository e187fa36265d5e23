// Every section of the sample workshop in both languages (themes: the tests of each section): nothing that axe finds,
// nothing wider than the window.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../helpers/accessibility.ts';
import { sampleId, startApp, type App } from '../helpers/app.ts';

let app: App;
let sample: string;

beforeAll(async () => {
  app = await startApp();
  sample = await sampleId(app.engine);
});
afterAll(() => app.close());

const ready = {
  '': '[data-board][data-ready=true]',
  '/goals': '[data-goal] >> nth=0',
  '/agreements': '[data-section=agreements] [data-agreement] >> nth=0',
  '/open-points': '[data-section=openPoints][data-ready=true]',
  '/plan': '[data-section=plan][data-ready=true]',
} as const;

test.each(['de', 'en'] as const)(
  'each section is fit for everybody, in a small window too (%s)',
  { timeout: 120_000 },
  async (lang) => {
    for (const [section, selector] of Object.entries(ready)) {
      const viewport = { width: 1280, height: 720 };
      const page = await app.open(`/w/${sample}${section}`, { lang, name: 'Anna Weber', team: 'marketing', viewport });
      await page.locator(selector).waitFor();
      expect([section, ...(await violations(page))]).toEqual([section]);
      expect([section, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([
        section,
        viewport.width,
      ]);
      await page.context().close();
    }
  },
);
