// The agenda in real browsers: prepared from a template, run by one key, with somebody else beside it and the audience
// window, which shows nothing private.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { readDetails, updateWorkshop } from '../../src/domain/record/workshop.ts';
import type { HostApi } from '../../src/protocol/hostApi.ts';
import { readAgenda } from '../../src/domain/facilitation/agendaItems.ts';
import { startAgendaItem } from '../../src/domain/plan/startBlock.ts';
import { findParticipant, listParticipants } from '../../src/domain/people/participants.ts';
import { violations, violationsInAllThemes } from '../helpers/accessibility.ts';
import { startApp, type App } from '../helpers/app.ts';
import { asAnother, openedWorkshop } from '../helpers/openedWorkshop.ts';
import { valueOf, withHost } from '../helpers/testEngine.ts';
import { done } from '../domain/peers.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
afterEach(() => app.closePages());

const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 20_000, interval: 50 });

async function newWorkshop(language: 'de' | 'en', templateId = 'services') {
  return openedWorkshop(app.engine, { templateId, language, title: 'Packaging' });
}

/** The facilitator's view shows in small what the screen shows: the same place, the same words, nothing to press. */
async function smallIs(facilitator: Page, screen: Page) {
  const place = await screen.locator('div[data-audience]').getAttribute('data-audience');
  const small = facilitator.frameLocator('[data-regie] iframe').locator('[data-small-screen]');
  await eventually(() => small.getAttribute('data-small-screen')).toBe(place);
  // Clocks may be read a second apart.
  const words = (text: string | null) => (text ?? '').replaceAll(/\d?\d:\d\d( [AP]M)?/g, '');
  await eventually(async () => words(await small.textContent())).toBe(
    words(await screen.locator('div[data-audience]').textContent()),
  );
  const ground = (element: Element) => getComputedStyle(element).backgroundColor;
  if (place !== 'black')
    expect(await small.evaluate(ground)).toBe(await screen.locator('div[data-audience]').evaluate(ground));
  expect(await facilitator.locator('[data-regie] iframe').evaluate((frame) => frame.closest('[inert]') !== null)).toBe(
    true,
  );
}

test('the facilitator runs the agenda by keys; the others and the screen follow', async () => {
  const path = await newWorkshop('en');
  const anna = await app.open(`${path}/agenda`, { lang: 'en', name: 'Anna Weber', team: 'marketing' });
  await anna.getByRole('button', { name: 'Half day' }).click();
  await eventually(() => anna.locator('[data-agenda-item]').count()).toBe(12);
  await anna.getByRole('button', { name: 'Start the agenda' }).click();
  await anna.locator('[data-regie="running"]').waitFor();
  const cell = anna.locator('[data-agenda]');
  expect(await cell.getAttribute('data-block')).toBe('1');
  expect(Number(await cell.getAttribute('data-rest'))).toBeGreaterThan(500);
  expect(await cell.getAttribute('data-drift')).toBe('0');
  for (const name of ['Next', 'Add a minute', 'Catch up', 'Pens down', 'Take back'])
    expect(await anna.getByRole('button', { name, exact: true }).count(), name).toBe(1);
  expect(await violationsInAllThemes(anna)).toEqual([]);

  const joerg = await app.open(path, { lang: 'en', name: 'Jörg Öztürk', team: 'sales' });
  await eventually(() => joerg.locator('[data-agenda]').getAttribute('data-block')).toBe('1');
  // In the same browser, as the facilitator opens it: keys pressed there are passed on within it.
  const screen = await anna.context().newPage();
  await screen.goto(anna.url().replace('/agenda', '/audience'));
  await screen.locator('div[data-audience="agenda"]').waitFor();
  await smallIs(anna, screen);
  expect(await screen.locator('body').textContent()).not.toContain('What should be different afterwards');

  // An open check takes a second press; the second one may come from the audience window.
  await anna.keyboard.press('PageDown');
  await anna.locator('[data-key*="Still open: Rules agreed. Press again"]').waitFor();
  await screen.locator('[data-open-check]', { hasText: 'Still open' }).waitFor();
  await screen.keyboard.press('PageDown');
  await eventually(() => cell.getAttribute('data-block')).toBe('2');
  await joerg.locator('[data-strip="now"]').waitFor();
  await screen.locator('div[data-audience="relationship"]').waitFor();
  await smallIs(anna, screen);
  await anna.getByRole('button', { name: 'Add a minute' }).click();
  await eventually(async () => Number(await cell.getAttribute('data-rest'))).toBeGreaterThan(600);
  // Whatever has a key is a button as well.
  await anna.getByRole('button', { name: 'A minute less' }).click();
  await eventually(async () => Number(await cell.getAttribute('data-rest'))).toBeLessThan(601);
  await anna.keyboard.press('PageDown');
  const step = () => anna.locator('[data-step]').getAttribute('data-step');
  await eventually(step).toBe('1');
  await anna.getByRole('button', { name: 'One step back' }).click();
  await eventually(step).toBe('0');
  await anna.keyboard.press('b');
  await screen.locator('div[data-audience="black"]').waitFor();
  await smallIs(anna, screen);
  await anna.keyboard.press('s');
  await joerg.locator('[data-strip="pens-down"]').waitFor();
  await anna.getByRole('button', { name: 'Pens free' }).first().click();
  await joerg.locator('[data-strip="pens-down"]').waitFor({ state: 'detached' });
});

test('before a block asks, the room sees that it will, and the strip of the question has one row', async () => {
  const path = await newWorkshop('de');
  const anna = await app.open(`${path}/agenda`, { lang: 'de', name: 'Anna Weber', team: 'marketing' });
  await anna.getByRole('button', { name: 'Halber Tag' }).click();
  await anna.getByRole('button', { name: 'Ablauf beginnen' }).click();
  const screen = await app.open(`${path}/audience`, { lang: 'de' });
  const start = async (title: string) => {
    const { id } = await asAnother(app.engine, path, ({ doc }) =>
      readAgenda(doc).items.find((item) => item.title === title),
    ).then((item) => item!);
    await asAnother(app.engine, path, (workshop) =>
      done(workshop, startAgendaItem, { id }, findParticipant(workshop.doc, 'Anna Weber')!.id),
    );
  };
  // Today's map would lead what each side says of it.
  await start('Jede Seite für sich');
  await screen.getByRole('heading', { name: 'Jede Seite für sich' }).waitFor();
  await screen.getByText('Gleich ordnet jede Seite für sich zu, ohne die andere zu sehen.').waitFor();
  expect(await screen.locator('div[data-audience="journey"] [data-touchpoint-id]').count()).toBe(0);
  await start('Zielkunde und Buying Center');
  await screen.getByText('Gleich schreibt jede Person für sich, ohne Namen.').waitFor();
  await anna.locator('[data-agenda][data-block="3"]').waitFor();
  await anna.keyboard.press('PageDown');
  const strip = anna.locator('[data-question][data-kind="collection"]').first();
  await strip.getByRole('button', { name: 'Bildschirm herumgeben' }).waitFor();
  expect(await strip.evaluate((element) => element.clientHeight)).toBeLessThanOrEqual(45);
  await screen.locator('[data-question][data-kind="collection"]').waitFor();
});

test('what is locked refuses on every way and says who can open it', async () => {
  const path = await newWorkshop('de');
  const anna = await app.open(`${path}/journey`, { lang: 'de', name: 'Anna Weber', team: 'marketing' });
  // Who comes first facilitates: she is known before he comes.
  await eventually(() => asAnother(app.engine, path, ({ doc }) => listParticipants(doc).length)).toBe(1);
  const joerg = await app.open(`${path}/journey`, { lang: 'de', name: 'Jörg Öztürk', team: 'sales' });
  for (const page of [anna, joerg]) await page.locator('[data-board][data-ready=true]').waitFor();
  const lock = async (what: string) => {
    await anna.getByRole('button', { name: 'Sperren', exact: true }).click();
    await anna.getByRole('menuitem', { name: `${what} für die anderen sperren` }).click();
  };
  await lock('Titel');
  const card = joerg.locator('[data-touchpoint-id]').first();
  const title = await card.innerText();
  const refusal = joerg.getByText('„Titel“ ist gesperrt. Anna Weber kann es öffnen.').first();
  // In the panel the field cannot be written in, once the lock has come.
  await card.focus();
  await joerg.keyboard.press('Enter');
  const field = joerg.locator('[data-panel] textarea').first();
  await field.waitFor();
  await expect.poll(() => field.evaluate((element: HTMLTextAreaElement) => element.readOnly)).toBe(true);
  await joerg.keyboard.press('Escape');
  // On the board, by key.
  await card.focus();
  await joerg.keyboard.press('F2');
  await joerg.keyboard.type('x');
  await joerg.keyboard.press('Enter');
  await refusal.waitFor();
  expect(await card.innerText()).toBe(title);
  // Pasted into a stage that is locked, and taken from it.
  await lock('Titel');
  await anna.getByRole('button', { name: 'Sperren', exact: true }).click();
  await anna.getByRole('group', { name: 'Phasen' }).getByRole('menuitem').first().click();
  await joerg.locator('[data-lock^="stage:"]').first().waitFor();
  await card.focus();
  await joerg.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'Eingefügt');
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement!.dispatchEvent(event);
  });
  await joerg.getByText('ist gesperrt. Anna Weber kann es öffnen. Nichts wurde geändert.').first().waitFor();
  await card.focus();
  await joerg.keyboard.press('Delete');
  expect(await joerg.locator('[data-touchpoint-id]', { hasText: 'Eingefügt' }).count()).toBe(0);
  expect(await card.innerText()).toBe(title);
});

test('while something is locked nobody but the facilitator restores a version, nor takes a restore back', async () => {
  const path = await newWorkshop('de');
  const id = path.slice('/w/'.length);
  const host = <T>(use: (api: HostApi) => Promise<T>) => withHost(app.engine, ({ host: api }) => use(api));
  // With the export a version is kept.
  await host(async (api) => valueOf(await api.exportWorkshop({ id, format: 'json', language: 'de' })));
  await asAnother(app.engine, path, (workshop) => done(workshop, updateWorkshop, { title: 'Später' }));
  const anna = await app.open(`${path}/journey`, { lang: 'de', name: 'Anna Weber', team: 'marketing' });
  await eventually(() => asAnother(app.engine, path, ({ doc }) => listParticipants(doc).length)).toBe(1);
  const joerg = await app.open(`${path}/journey`, { lang: 'de', name: 'Jörg Öztürk', team: 'sales' });
  for (const page of [anna, joerg]) await page.locator('[data-board][data-ready=true]').waitFor();
  await anna.getByRole('button', { name: 'Sperren', exact: true }).click();
  await anna.getByRole('group', { name: 'Phasen' }).getByRole('menuitem').first().click();
  await joerg.locator('[data-lock^="stage:"]').first().waitFor();
  const refusal = joerg.getByText('ist gesperrt. Anna Weber kann es öffnen.');
  const title = () => asAnother(app.engine, path, ({ doc }) => readDetails(doc).title);
  const restore = async (page: Page) => {
    await page.getByRole('button', { name: 'Menü', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Frühere Versionen' }).click();
    await page
      .getByRole('button', { name: /^Version vom .* wiederherstellen$/ })
      .last()
      .click();
  };
  await restore(joerg);
  await refusal.first().waitFor();
  expect(await title()).toBe('Später');
  await joerg.keyboard.press('Escape');
  await restore(anna);
  await eventually(title).toBe('Packaging');
  // Everybody is told and offered the way back; what is locked has none but the facilitator's.
  const news = (page: Page) => page.locator('li[data-kind=done]', { hasText: 'wurde für alle wiederhergestellt' });
  await news(joerg).getByRole('button', { name: 'Rückgängig' }).click();
  await eventually(() => refusal.count()).toBeGreaterThan(0);
  expect(await title()).toBe('Packaging');
  await news(anna).getByRole('button', { name: 'Rückgängig' }).click();
  await eventually(title).toBe('Später');
});

test('when the facilitator’s laptop drops out, somebody takes over with one press, and gives it back', async () => {
  const path = await newWorkshop('de');
  const anna = await app.open(`${path}/agenda`, { lang: 'de', name: 'Anna Weber', team: 'marketing' });
  await anna.getByRole('button', { name: 'Halber Tag' }).click();
  expect(await violations(anna)).toEqual([]);
  await anna.getByRole('button', { name: 'Übereinanderlegen' }).click();
  await anna.getByRole('checkbox', { name: 'Sperrt Titel und Phasen, solange er läuft' }).waitFor();
  expect(await violations(anna)).toEqual([]);
  const joerg = await app.open(`${path}/agenda`, { lang: 'de', name: 'Jörg Öztürk', team: 'sales' });
  await joerg.getByText('Anna Weber moderiert und beginnt den Ablauf.').waitFor();
  expect(await joerg.getByRole('button', { name: 'Ablauf beginnen' }).count()).toBe(0);
  await anna.getByRole('button', { name: 'Ablauf beginnen' }).click();
  await anna.locator('[data-regie="running"]').waitFor();
  expect(await violations(anna)).toEqual([]);
  const browser = anna.context();
  const back = await browser.newPage();
  await anna.close();
  await joerg.getByText('Anna Weber ist gerade nicht verbunden. Die Zeit läuft weiter.').waitFor();
  expect(await violations(joerg)).toEqual([]);
  await joerg.getByRole('button', { name: 'Ich moderiere' }).first().click();
  await joerg.locator('[data-regie="running"]').waitFor();
  const numberAt = (page: Page) => page.locator('[data-agenda]').getAttribute('data-block');
  await joerg.keyboard.press('PageDown');
  await joerg.keyboard.press('PageDown');
  await eventually(() => numberAt(joerg)).toBe('2');
  // A phone under the same name has the same view.
  const mobile = await app.open(`${path}/agenda`, {
    lang: 'de',
    name: 'Jörg Öztürk',
    team: 'sales',
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  await mobile.getByRole('button', { name: 'Stifte weg' }).waitFor();
  expect(await violations(mobile)).toEqual([]);
  expect(await mobile.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await back.goto(new URL(path, app.engineUrl).href + `?lang=de&name=Anna Weber&team=marketing#token=${app.token}`);
  await back.getByText('Jörg Öztürk moderiert jetzt.').waitFor();
  await back.getByRole('button', { name: 'Wieder übernehmen' }).click();
  await joerg.locator('[data-regie]').waitFor({ state: 'detached' });
  expect(await numberAt(back)).toBe('2');
  expect(app.problems).toEqual([]);
});
