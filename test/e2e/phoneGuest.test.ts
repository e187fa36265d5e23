// A guest on a phone, by finger alone, who came by the code for phones and may contribute: writes cards, votes, comments,
// asks, raises a hand, signs for their side and takes the plan home.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { listThreads } from '../../src/domain/discussion/comments.ts';
import { findParticipant, updateParticipant } from '../../src/domain/people/participants.ts';
import { listGaps, undecidedOf } from '../../src/domain/plan/gaps.ts';
import { sign } from '../../src/domain/plan/signoff.ts';
import { violations } from '../helpers/accessibility.ts';
import { startApp, type App } from '../helpers/app.ts';
import { asAnother, openedWorkshop } from '../helpers/openedWorkshop.ts';
import { valueOf, withHost } from '../helpers/testEngine.ts';
import { done } from '../domain/peers.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const width = 390;
const button = (page: Page | Locator, name: string | RegExp) =>
  page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) });
const dialog = (page: Page) => page.getByRole('dialog');

/** Shows an address of the workshop, as a link in the app does. */
const goTo = (page: Page, address: string) =>
  page.evaluate((to) => {
    history.pushState(null, '', to + location.search + location.hash);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);

async function ask(anna: Page, kind: string) {
  await button(anna, 'Ask hidden').click();
  await anna.getByRole('menuitem', { name: kind }).click();
  await button(dialog(anna), 'Open the question').click();
  await anna.locator('[data-question]').waitFor();
}

async function endQuestion(anna: Page) {
  await button(anna, 'Discard').click();
  await button(anna.getByRole('alertdialog'), 'Discard').click();
  await anna.locator('[data-question]').waitFor({ state: 'detached' });
}

test('does everything a guest may, by finger', { timeout: 240_000 }, async () => {
  const path = await openedWorkshop(app.engine, { language: 'en', title: 'Machines' });
  const id = path.slice('/w/'.length);
  await asAnother(app.engine, path, (workshop) => {
    const anna = findParticipant(workshop.doc, 'Anna Weber')!.id;
    done(workshop, updateParticipant, { id: anna, values: { isFacilitator: true } });
  });
  const { invites } = await withHost(app.engine, async ({ host }) =>
    valueOf(await host.openRoom({ id, address: '127.0.0.2' })),
  );
  const anna = await app.open(`${path}/journey`, { lang: 'en', name: 'Anna Weber', team: 'marketing' });
  await anna.locator('[data-board][data-ready=true]').waitFor();
  const link = new URL(invites!.contribute.link);
  link.search = new URLSearchParams({ lang: 'en', name: 'Jörg Öztürk', team: 'sales' }).toString();
  const phone = await app.open(link.href, {
    lang: 'en',
    name: 'Jörg Öztürk',
    team: 'sales',
    viewport: { width, height: 844 },
    hasTouch: true,
  });
  const fits = async () => expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(width);

  // Cards.
  await ask(anna, 'Collect cards');
  await phone.getByRole('textbox', { name: 'Your card' }).tap();
  await phone.keyboard.type('Names no date');
  await button(phone, 'Put down the card').tap();
  await button(phone, "I'm done").tap();
  await anna.locator('[data-question][data-done="1"][data-count="1"]').waitFor();
  await fits();
  await endQuestion(anna);

  // Dots.
  await ask(anna, 'Vote with dots');
  await button(phone, /^One dot more on/)
    .first()
    .tap();
  await fits();
  await button(phone, 'Hand in').tap();
  await anna.locator('[data-question][data-answered="1"]').first().waitFor({ state: 'attached' });
  await endQuestion(anna);

  // A comment, and a question that names somebody.
  await phone.locator('[data-touchpoint-id]').first().tap();
  await button(phone, 'Tools').tap();
  await button(phone, /details/i).tap();
  const comment = phone.getByRole('combobox', { name: 'Comment. @ names somebody.' });
  await comment.tap();
  await phone.keyboard.type('Takes two days');
  await button(phone, 'Send').tap();
  await phone.locator('[data-thread][data-kind=comment]').waitFor();
  await comment.tap();
  await phone.keyboard.type('Who calls? @Ann');
  await phone.getByRole('option', { name: 'Anna Weber' }).tap();
  await phone.getByText('As a question, stays open until answered').tap();
  await button(phone, 'Send').tap();
  await anna.getByText('Jörg Öztürk asks you something.').waitFor();
  expect(await violations(phone)).toEqual([]);
  await fits();
  const said = await asAnother(app.engine, path, ({ doc }) => listThreads(doc).map(({ first }) => first.kind));
  expect(said).toEqual(['comment', 'question']);

  // A hand.
  await goTo(phone, `${path}/open-points`);
  await phone.locator('[data-participants] > button').tap();
  await button(dialog(phone), /^Raise hand/).tap();
  await anna.getByText('Jörg Öztürk has raised a hand.').first().waitFor();

  // The signature of their side, and the plan.
  await asAnother(app.engine, path, (workshop) => {
    const participantId = findParticipant(workshop.doc, 'Anna Weber')!.id;
    const confirmedGaps = undecidedOf(listGaps(workshop.doc)).length;
    done(
      workshop,
      sign,
      { participantId, signature: { kind: 'typed', name: 'Anna Weber' }, confirmedGaps },
      participantId,
    );
  });
  await phone.keyboard.press('Escape');
  await phone.locator('[data-closing-steps]').getByRole('link', { name: 'Both sides sign' }).tap();
  const half = phone.locator('[data-signing] [data-side=sales]');
  const pad = half.getByRole('group').first();
  expect((await pad.boundingBox())!.width).toBeGreaterThan(300);
  await button(half, 'Type').tap();
  await phone.getByText('We know these').tap();
  await fits();
  await button(half, 'Sign for sales').tap();
  await phone.locator('[data-signing=agreed] [data-handshake=agreed]').waitFor();
  await goTo(anna, `${path}/plan/-/sign`);
  await button(anna, 'Hand out the plan').click();
  const [download] = await Promise.all([
    phone.waitForEvent('download', { timeout: 100_000 }),
    button(phone, 'Download the plan').tap(),
  ]);
  expect(download.suggestedFilename()).toMatch(/signed/);
  await fits();
  expect(app.problems).toEqual([]);
});
