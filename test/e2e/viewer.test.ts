// Whoever watches: no section offers them anything that they cannot do, neither by a control nor by what a screen
// reader says of it.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { offersToWrite, type Lang } from '../acceptance/section.ts';
import { violations } from '../helpers/accessibility.ts';
import { sampleId, startApp, type App } from '../helpers/app.ts';
import { valueOf, withHost } from '../helpers/testEngine.ts';

let app: App;
let link: string;

beforeAll(async () => {
  app = await startApp();
  const id = await sampleId(app.engine);
  const { invites } = await withHost(app.engine, async ({ host }) =>
    valueOf(await host.openRoom({ id, address: '127.0.0.2' })),
  );
  link = invites!.view.link;
});
afterAll(() => app.close());
afterEach(() => app.closePages());

const watching = { de: 'Ihr schaut zu', en: 'You are watching' };
async function watch(section: string, lang: Lang, ready: string): Promise<Page> {
  const address = new URL(link);
  address.pathname += section;
  const page = await app.open(address.href, { lang, name: 'Vera Lang', team: 'sales' });
  await page.locator(ready).waitFor();
  await page.getByText(watching[lang]).waitFor();
  return page;
}

const board = '[data-board][data-ready=true]';

test.each(['de', 'en'] as const)('nothing in any section offers to write (%s)', { timeout: 200_000 }, async (lang) => {
  const found: Record<string, string[]> = {};
  const look = async (place: string, page: Page) => {
    const here = await offersToWrite(page, lang);
    if (here.length > 0) found[place] = here;
  };

  const journey = await watch('', lang, board);
  await look('journey', journey);
  const shared = journey.locator('[data-touchpoint-id][data-owner=both]').first();
  await shared.click();
  await journey.keyboard.press('Enter');
  await journey.locator('[data-panel=touchpoint] textarea').first().waitFor();
  await look('touchpoint', journey);
  await journey.keyboard.press('Escape');
  await shared.focus();
  for (const key of ['F2', 'm']) await journey.keyboard.press(key);
  expect(await journey.locator('[data-editing], [role=dialog]').count()).toBe(0);
  await journey.keyboard.press('ControlOrMeta+a');
  await journey
    .locator('[data-touchpoint-id][data-owner=marketing]')
    .first()
    .click({ modifiers: ['ControlOrMeta'] });
  await journey.keyboard.press('Enter');
  await journey.locator('[data-panel=selection]').waitFor();
  await look('several touchpoints', journey);

  const goals = await watch('/goals', lang, '[data-goal] >> nth=0');
  await look('goals', goals);
  const menu = goals.locator('[data-goal]').first().getByRole('button').last();
  await menu.click();
  await goals.getByRole('menu').waitFor();
  expect(await goals.getByRole('menuitem').count()).toBe(1);
  await goals.getByRole('menuitem').click();
  await goals.locator('[data-goal-panel]').waitFor();
  await look('goal', goals);
  expect(await violations(goals)).toEqual([]);

  const agreements = await watch('/agreements', lang, '[data-agreement] >> nth=0');
  await look('agreements', agreements);
  await agreements.locator('[data-handover][data-look=suggested] button').first().click();
  await look('suggested handover', agreements);

  const openPoints = await watch('/open-points', lang, '[data-section=openPoints][data-ready=true]');
  await look('open points', openPoints);
  // A stage lacks a key figure: the point leads to its field.
  await openPoints
    .locator('[data-gap-group] a', { hasText: /Kennzahl|key figure/ })
    .first()
    .click();
  await openPoints.locator('[data-panel=stage] [data-field=keyFigure]').waitFor();
  await look('stage', openPoints);

  const plan = await watch('/plan', lang, '[data-section=plan][data-ready=true]');
  await look('plan', plan);
  for (const item of lang === 'de' ? ['Teilnehmende', 'Angaben zum Workshop'] : ['Participants', 'Workshop details']) {
    await plan.getByRole('banner').getByRole('button').last().click();
    await plan.getByRole('menuitem', { name: item }).click();
    await plan.getByRole('dialog').waitFor();
    await look(item, plan);
    await plan.keyboard.press('Escape');
    await plan.getByRole('dialog').waitFor({ state: 'detached' });
  }
  expect(found).toEqual({});
});

test('nothing went wrong in the pages', () => expect(app.problems).toEqual([]));
