// The result of a vote on the projector, in a real browser: six candidates with titles over several lines, and no row is cut.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addPainPoint, listPainPoints } from '../../src/domain/journey/painPoints.ts';
import { addStage } from '../../src/domain/journey/stages.ts';
import { addParticipant } from '../../src/domain/people/participants.ts';
import { violations } from '../helpers/accessibility.ts';
import { startApp, type App } from '../helpers/app.ts';
import { asAnother, openedWorkshop } from '../helpers/openedWorkshop.ts';
import { answerHidden, askHidden, revealHidden } from '../domain/hiddenRoom.ts';
import { done } from '../domain/peers.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

test('rows that do not fit are counted, not cut', { timeout: 90_000 }, async () => {
  const path = await openedWorkshop(app.engine, { templateId: 'empty' });
  await asAnother(app.engine, path, (workshop) => {
    const ids = ['M1', 'M2', 'M3', 'S1', 'S2', 'S3'].map((name, at) =>
      done(workshop, addParticipant, {
        name,
        team: name.startsWith('M') ? 'marketing' : 'sales',
        isFacilitator: at === 0,
      }),
    );
    const stageId = done(workshop, addStage, { title: 'First contact with the customer', beforeId: null });
    for (let number = 1; number <= 6; number += 1)
      done(workshop, addPainPoint, {
        kind: 'painPoint',
        stageId,
        text: `Number ${number}: nobody at the customer knows whom to call about a quote that has been lying around for three weeks`,
      });
    const candidates = listPainPoints(workshop.doc, 'painPoint').map(({ id }) => ({
      collection: 'painPoints' as const,
      id,
    }));
    const settings = { section: 'journey', candidates, budget: 5, mostPerCandidate: 3, places: 3 };
    // At once, so that the engine, which has no key to it, does not see it open.
    workshop.doc.transact(() => {
      const asked = askHidden({ workshop, ids }, 'vote', settings);
      for (const [at, person] of ids.entries())
        answerHidden(workshop, asked.id, person, {
          side: at < 3 ? 'marketing' : 'sales',
          dots: { [candidates[at]!.id]: 1, [candidates[0]!.id]: 2 },
        });
      expect(revealHidden(workshop, asked)).toBe(true);
    });
  });
  const page = await app.open(path, { lang: 'en', name: 'M1', team: 'marketing' });
  await page.locator('[data-board][data-ready=true]').waitFor();
  const wall = await app.open(`${path}/audience`, { lang: 'en', viewport: { width: 1920, height: 1080 } });
  await page.getByRole('button', { name: 'Ask hidden' }).click();
  await page.getByRole('menuitem', { name: 'Woran merkt ihr das?' }).click();
  const rows = wall.locator('[data-fit] [data-candidate]');
  await rows.first().waitFor();
  const measured = () =>
    wall
      .locator('[data-fit]')
      .evaluate((content) => ({
        isCut: content.scrollHeight > content.clientHeight + 1,
        rows: content.querySelectorAll('[data-candidate]').length,
        words: content.textContent,
      }));
  await expect.poll(async () => (await measured()).isCut, { timeout: 20_000 }).toBe(false);
  const { rows: shown, words } = await measured();
  expect(shown).toBeGreaterThan(1);
  expect(shown).toBeLessThan(6);
  expect(words).toContain(shown === 5 ? 'and one more' : `and ${6 - shown} more`);
  expect(await violations(wall)).toEqual([]);
  if (process.env['HANDSCHLAG_PICTURE']) await wall.screenshot({ path: process.env['HANDSCHLAG_PICTURE'] });
});
