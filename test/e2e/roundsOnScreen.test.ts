// Four rounds of the relationship on the projector, in a real browser: no line of a head or of a figure lies over another,
// and the shapes of a round are as large as each other.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { questions } from '../../src/domain/questions/questions.ts';
import { insertRecord } from '../../src/domain/record/collection.ts';
import { violations } from '../helpers/accessibility.ts';
import { startApp, type App } from '../helpers/app.ts';
import { asAnother, openedWorkshop } from '../helpers/openedWorkshop.ts';
import { answersOf, table } from '../domain/relationship/roundsOfTable.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

test.each([
  ['de', 'Leinwand', 'Beziehung'],
  ['en', 'Screen', 'Relationship'],
] as const)('no line lies over another (%s)', { timeout: 90_000 }, async (lang, screen, section) => {
  const path = await openedWorkshop(app.engine, { language: lang });
  await asAnother(app.engine, path, ({ doc }) => {
    for (const [round, marketing, sales] of table.slice(2)) {
      const answers = answersOf(marketing, sales);
      const isPulse = round === 'pulse';
      const at = Date.now();
      insertRecord(doc, questions, {
        kind: isPulse ? 'pulse' : 'poll',
        round,
        outcome: 'revealed',
        openedAt: at,
        closedAt: at + 1,
        result: isPulse ? answers.map((one) => ({ ...one, kept: {} })) : { answers, counted: answers.length },
      });
    }
  });
  const size = { width: 1920, height: 1080 };
  const page = await app.open(`${path}/relationship`, {
    lang,
    name: 'Katrin Sommer',
    team: 'marketing',
    viewport: size,
  });
  await page.locator('[data-section="relationship"]').waitFor();
  const wall = await app.open(`${path}/audience`, { lang, viewport: size });
  await page.getByRole('button', { name: screen, exact: true }).click();
  await page.getByRole('menuitem', { name: section }).click();
  await wall.locator('[data-audience="relationship"] [data-round="review"]').waitFor();
  expect(await violations(wall)).toEqual([]);
  const lines = await wall.evaluate(() =>
    [...document.querySelectorAll('[data-audience] table :is(thead, tfoot) :is(th, td)')].flatMap((cell) => {
      const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      const found = [];
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(text);
        for (const { left, right, top, bottom } of range.getClientRects()) found.push({ left, right, top, bottom });
      }
      return found;
    }),
  );
  expect(lines.length).toBeGreaterThan(16);
  // A line's box is a little taller than its letters.
  const slack = 4;
  const over = lines.filter((one, at) =>
    lines.some(
      (other, index) =>
        index > at &&
        one.left < other.right &&
        other.left < one.right &&
        one.top + slack < other.bottom &&
        other.top + slack < one.bottom,
    ),
  );
  expect(over).toEqual([]);
  // One answer is as large as the other: within the last round, and among those before it.
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.locator('[data-section="relationship"] [data-round="review"]').waitFor();
  for (const shown of [page, wall]) {
    const sizes = () =>
      shown.evaluate(() =>
        ['td:not([data-last]) i', 'td[data-last] i'].map((shapes) =>
          [...document.querySelectorAll<HTMLElement>(`tbody ${shapes}`)].map(({ offsetWidth }) => offsetWidth),
        ),
      );
    await expect
      .poll(async () => (await sizes()).map((widths) => [widths.length > 5, new Set(widths).size]), { timeout: 20_000 })
      .toEqual([
        [true, 1],
        [true, 1],
      ]);
  }
  await app.closePages();
});
