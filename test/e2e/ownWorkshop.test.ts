// A workshop that somebody has just made: they facilitate it, and the board says what to do first.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { addStage } from '../../src/domain/journey/stages.ts';
import { listParticipants } from '../../src/domain/people/participants.ts';
import { done } from '../domain/peers.ts';
import { startApp, type App } from '../helpers/app.ts';
import { asAnother } from '../helpers/openedWorkshop.ts';
import { openClient } from '../helpers/testEngine.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
afterEach(() => app.closePages());

test.each([
  ['de', 'Neuer Workshop', 'Titel', 'Workshop anlegen'],
  ['en', 'New workshop', 'Title', 'Create workshop'],
] as const)(
  'who makes it facilitates, and first steps stand above the board until it has three cards (%s)',
  async (lang, make, title, create) => {
    const page = await app.open('/', { lang, name: 'Anna Weber' });
    await page.getByRole('button', { name: make }).click();
    await page.getByRole('textbox', { name: title }).fill('Ersatzteile');
    await page.getByRole('radio', { name: lang === 'de' ? /^Leer/ : /^Empty/ }).check({ force: true });
    await page.getByRole('button', { name: create }).click();
    await page.locator('[data-board][data-ready="true"]').waitFor();
    const client = openClient(app.engine, /\/w\/([^/?#]+)/.exec(page.url())![1]!);
    await client.synced();
    // Of neither team until they say so.
    const people = () => listParticipants(client.doc).map((one) => [one.name, one.team, one.isFacilitator]);
    await expect.poll(people).toEqual([['Anna Weber', 'none', true]]);
    client.close();

    const steps = page.locator('[data-first-steps]');
    expect(await steps.locator('li').count()).toBe(3);
    // No cell and no key for a card before there is a stage.
    await steps.getByText(lang === 'de' ? /^Legt eine Phase an/ : /^Add a stage/).waitFor();
    await asAnother(app.engine, new URL(page.url()).pathname, (workshop) =>
      done(workshop, addStage, { title: 'Auslöser', beforeId: null }),
    );
    await steps.getByText(lang === 'de' ? /Taste N/ : /key N/).waitFor();
    // The focus after naming a stage is on its title: the key for a card is good there as well.
    await page.locator('[data-stage-head] h2 button').focus();
    for (const card of ['Anzeige', 'Messe', 'Anruf']) {
      expect(await steps.count()).toBe(1);
      await page.keyboard.press('n');
      await page.getByRole('textbox').last().fill(card);
      await page.keyboard.press('Enter');
      await page.locator(`[data-touchpoint-id][aria-label="${card}"]`).waitFor();
      await page.keyboard.press('Escape');
    }
    await steps.waitFor({ state: 'detached' });
  },
);
