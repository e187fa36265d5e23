// Where the system forces its colours every mark still has a form: the channel of a card, the section one is in, an
// agreement that both have agreed to, and the number on it.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openedWorkshop } from '../helpers/openedWorkshop.ts';
import { startApp, type App } from '../helpers/app.ts';

let app: App;
let path: string;

beforeAll(async () => {
  app = await startApp();
  path = await openedWorkshop(app.engine);
});
afterAll(() => app.close());
afterEach(() => app.closePages());

const anna = { lang: 'en', name: 'Anna Weber', team: 'marketing' } as const;

test.each(['light', 'dark'] as const)('marks have a form in forced colours (%s)', async (colorScheme) => {
  const page = await app.open(path, anna);
  await page.emulateMedia({ forcedColors: 'active', colorScheme });
  await page.locator('[data-board][data-ready=true]').waitFor();

  // With and without its icon a card is drawn differently where the icon is.
  const card = page.locator('[data-touchpoint-id][aria-label="Newsletter"]').first();
  await card.evaluate((element) => element.scrollIntoView({ block: 'center', inline: 'center' }));
  const box = (await card.boundingBox())!;
  const icon = () => page.screenshot({ clip: { x: box.x + 8, y: box.y + 4, width: 22, height: 20 } });
  const drawn = await icon();
  await card.evaluate((element) => (element.style.backgroundImage = 'none'));
  expect((await icon()).equals(drawn)).toBe(false);

  const markOf = (current: boolean) =>
    page
      .locator(`header nav a${current ? '[aria-current=page]' : ':not([aria-current])'}`)
      .first()
      .evaluate((link) => getComputedStyle(link).borderBottomColor);
  expect(await markOf(true)).not.toBe(await markOf(false));

  await page.getByRole('link', { name: 'Agreements', exact: true }).first().click();
  const agreed = page.locator('[data-agreement] [data-joined]').first();
  await agreed.waitFor();
  const lens = await agreed.evaluate((element) => {
    const of = (selector: string) => getComputedStyle(element.querySelector(selector)!);
    return {
      dashes: of('[data-agreed]').strokeDasharray,
      stroke: of('[data-agreed]').stroke,
      fill: of('[data-agreed]').fill,
      number: of('[class*=limit]').color,
      under: of('[class*=lens]').fill,
    };
  });
  expect(lens.dashes).toBe('none');
  expect(lens.stroke).not.toBe(lens.fill);
  expect(lens.number).not.toBe(lens.under);
  expect(app.problems).toEqual([]);
});
