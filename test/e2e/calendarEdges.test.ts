// At the edges of the calendar of activities: nothing of the week before shows beside the first one, a bar of both sides
// has a half of each however short it is, and a dialog that has the focus itself draws no ring.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApp, type App } from '../helpers/app.ts';
import { openedWorkshop } from '../helpers/openedWorkshop.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

test('a year of the sample', { timeout: 60_000 }, async () => {
  const path = await openedWorkshop(app.engine);
  const page = await app.open(`${path}/activities`, { lang: 'en', name: 'Anna Weber', team: 'marketing' });
  await page.locator('[data-activity]').first().waitFor();
  await page.getByRole('radio', { name: 'Year', exact: true }).check({ force: true });
  // As many weeks as a year has, and no more.
  await expect.poll(() => page.locator('[data-week]').count(), { timeout: 20_000 }).toBeGreaterThan(50);
  // The week before the first one is drawn as well, for when one scrolls, and is cut off where the first one begins.
  const seenBefore = await page
    .locator('[data-week]')
    .first()
    .evaluate((week) => {
      for (let box = week.parentElement; box; box = box.parentElement) {
        const { clipPath } = getComputedStyle(box);
        if (!clipPath.startsWith('inset')) continue;
        const left = Number.parseFloat(clipPath.slice('inset('.length).split(' ').at(-1)!);
        return week.getBoundingClientRect().left - (box.getBoundingClientRect().left + left);
      }
      return Number.NaN;
    });
  expect.soft(seenBefore).toBeCloseTo(0, 0);

  const flanks = await page
    .locator('[data-activity][data-side="both"]')
    .evaluateAll((bars) =>
      bars.map((bar) => ({
        room: bar.clientWidth,
        taken: [...bar.children].reduce((sum, flank) => sum + flank.getBoundingClientRect().width, 0),
        sides: bar.children.length,
      })),
    );
  expect(flanks.length).toBeGreaterThan(0);
  for (const { room, taken, sides } of flanks) {
    expect(sides).toBe(2);
    expect.soft(taken).toBeLessThanOrEqual(room + 0.5);
  }

  await page.locator('[data-week]').first().focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const focused = await page.evaluate(() => document.activeElement!.getAttribute('role'));
  expect(focused).toBe('dialog');
  expect.soft(await dialog.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('none');
});
