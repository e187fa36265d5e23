// The whole half day, run by keys alone on a clock that goes faster and on a workshop that grows: twelve people are here,
// answer, decide, sign and take the plan home; the host ends once and comes back, a guest's phone is closed once; in every
// block and at every step the audience window is looked at, which shows nothing that is not for the room. In full, with
// HANDSCHLAG_HALF_DAY=full: two phones, another laptop and an app with an engine of its own go along.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { readAgenda } from '../../src/domain/facilitation/agendaItems.ts';
import { listParticipants, addParticipant } from '../../src/domain/people/participants.ts';
import { lastHandOut, receiptsOf, receivePlan } from '../../src/domain/closing/handOuts.ts';
import { stepIn, stepsOf } from '../../src/domain/facilitation/agendaSteps.ts';
import { openQuestionIn } from '../../src/domain/questions/questions.ts';
import { dayOf } from '../../src/domain/record/part.ts';
import { execute } from '../../src/domain/record/command.ts';
import { openWorkshop } from '../../src/domain/record/workshop.ts';
import { catalogue as english } from '../../src/i18n/en/catalogue.ts';
import { startApp, type App, type OpenOptions } from '../helpers/app.ts';
import {
  makeFolder,
  openClient,
  removeFolder,
  startTestEngine,
  until,
  valueOf,
  withHost,
  type TestClient,
} from '../helpers/testEngine.ts';
import { openedWorkshop } from '../helpers/openedWorkshop.ts';
import { linesOver } from '../helpers/linesOver.ts';
import { answerOpen, grow, secret, signAll, type Somebody } from './growingWorkshop.ts';

const minute = 60_000;
let offset = 0;
let app: App;
const bots: TestClient[] = [];
beforeAll(async () => {
  app = await startApp({ ownClock: () => Date.now() + offset, tellsTimeEvery: 50 });
});
const isFull = process.env['HANDSCHLAG_HALF_DAY'] === 'full';
afterAll(async () => {
  for (const bot of bots) bot.close();
  await app.close();
});

const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 40_000, interval: 40 });

/** Ten people at the relay: names that stand nowhere else. With the facilitator and a phone there are twelve. */
async function gather(id: string) {
  for (let person = 0; person < 10; person += 1) {
    const name = `Quintus Nr${person}`;
    const team = person % 2 === 0 ? 'marketing' : 'sales';
    const bot = openClient(app.engine, id);
    bots.push(bot);
    await bot.synced();
    execute(openWorkshop(bot.doc), name, addParticipant, { name, team });
    bot.provider.awareness!.setLocalState({ name, team, view: 'journey' });
  }
}

const people = (): readonly Somebody[] =>
  listParticipants(bots[0]!.doc).flatMap(({ id, name, team }) =>
    name.startsWith('Quintus') && team !== 'none' ? [{ id, side: team }] : [],
  );

const today = () => dayOf(Date.now());

/** Answers what a step has opened, as everybody's windows would; its answers are with the host then. */
async function answer(anna: Page, answered: Set<string>) {
  const { doc } = bots[0]!;
  const open = openQuestionIn(doc);
  if (!open || answered.has(open.id)) return;
  answered.add(open.id);
  const given = answerOpen(doc, people());
  await bots[0]!.acknowledged();
  await anna.locator(`[data-question="${open.id}"][data-answered="${given}"]`).first().waitFor({ state: 'attached' });
}

/** Steps that ask, steps after which nothing is open, and where in a block the room has done its work. */
const asking: readonly string[] = ['ask', 'collect', 'map', 'poll'];
const revealing: readonly string[] = ['reveal', 'sign'];
const growsAt: Readonly<Record<number, string>> = { 3: 'group', 5: 'differences', 7: 'walk', 8: 'talk' };
/** Blocks in which it has done so before the first press. */
const growsAtOnce: readonly number[] = [9, 11, 12];

/** The button that asks for a second press: something is open, or hidden answers would be revealed. */
const asksOnce = '[data-key*="Press again"], [data-key*="Reveal now"]';

function stepNow(): string {
  const { running, live } = readAgenda(bots[0]!.doc);
  return running ? stepsOf(running)[stepIn(running, live.step)]! : '';
}

/** The engine ends and comes back; nobody's window is loaded anew, and the block goes on. */
async function restartHost(anna: Page) {
  const before = await anna.locator('[data-agenda]').getAttribute('data-block');
  await app.restartEngine();
  await until(() => bots.every(({ provider }) => provider.isSynced), 'everybody is back');
  await anna.locator('[data-connection="connected"]').first().waitFor({ state: 'attached' });
  expect(await anna.locator('[data-agenda]').getAttribute('data-block')).toBe(before);
}

/** Of the full form: another phone, another laptop, and an app with an engine of its own. */
async function moreGuests(path: string, phone: OpenOptions) {
  const pages = [
    await app.open(path, { ...phone, name: 'Prisca Prim' }),
    await app.open(path, { lang: 'en', name: 'Primus Prim', team: 'marketing' }),
  ];
  const folder = makeFolder();
  const engine = await startTestEngine(folder);
  const id = path.slice('/w/'.length);
  const openRoom = () =>
    withHost(app.engine, async ({ host }) => valueOf(await host.openRoom({ id, address: '127.0.0.2' })));
  const { invites } = await openRoom();
  await withHost(engine, async ({ host }) => valueOf(await host.joinRoom({ invite: invites!.edit.link })));
  const own = openClient(engine, id);
  await own.synced();
  return {
    openRoom,
    async areAt(number: number) {
      for (const page of pages)
        await eventually(() => page.locator('[data-agenda]').getAttribute('data-block')).toBe(String(number));
      await until(() => readAgenda(own.doc).running?.number === number, 'the app has the block');
    },
    async close() {
      expect(lastHandOut(own.doc)).toEqual(lastHandOut(bots[0]!.doc));
      own.close();
      await engine.close();
      removeFolder(folder);
    },
  };
}

/** Sections that say who does what: who owns a goal, visits whom, has agreed or signed. */
const aboutPeople: readonly string[] = ['everyday', 'goals', 'agreements', 'terms', 'point', 'plan'];

/** What must not stand on the screen: words for the facilitator alone, names, what comes next, how much is open. */
async function lookAt(screen: Page, runs: { readonly title: string; readonly number: number }) {
  const shown = await screen.locator('body').innerText();
  const place = await screen.locator('div[data-audience]').getAttribute('data-audience');
  const { items } = readAgenda(bots[0]!.doc);
  for (const words of Object.values(english.agendaTemplate.say)) expect(shown).not.toContain(words.slice(0, 24));
  if (!aboutPeople.includes(place ?? ''))
    for (const { name } of listParticipants(bots[0]!.doc)) expect(shown, `${place}`).not.toContain(name);
  const next = items.find(({ number }) => number === runs.number + 1);
  if (next && place !== 'agenda') expect(shown).not.toContain(next.title);
  if (openQuestionIn(bots[0]!.doc)) expect(shown).not.toContain(secret);
  expect(await screen.locator('[data-open-points], [data-say], [data-check]').count()).toBe(0);
  expect(await linesOver(screen, 'div[data-audience]'), `${place}`).toEqual([]);
  expect(shown).not.toMatch(/minutes late|minutes early|on time|open points?\b/i);
  return place;
}

test('a half day by keys alone, with twelve people, from arriving to the plan, and nothing private on the screen', async () => {
  const id = (await openedWorkshop(app.engine, { templateId: 'services', title: 'Packaging' })).slice('/w/'.length);
  const anna = await app.open(`/w/${id}/agenda`, { lang: 'en', name: 'Anna Weber', team: 'marketing' });
  const press = async (name: string) => {
    await anna.getByRole('button', { name }).first().focus();
    await anna.keyboard.press('Enter');
  };
  await press('Half day');
  await gather(id);
  await press('Start the agenda');
  await anna.locator('[data-regie="running"]').waitFor();
  const screen = await anna.context().newPage();
  await screen.goto(anna.url().replace('/agenda', '/audience'));
  await screen.locator('div[data-audience="agenda"]').waitFor();
  await anna.bringToFront();
  const cell = anna.locator('[data-agenda]');
  const numberIn = async (field: string) => Number(await cell.getAttribute(field));
  const stepAt = () =>
    anna
      .locator('[data-step]')
      .evaluate((list) =>
        `${list.getAttribute('data-step')} ${list.querySelector('[data-walked]')?.getAttribute('data-walked') ?? ''}`.trim(),
      );
  const seen = new Set<string>();
  const answered = new Set<string>();
  const phone = { lang: 'en', team: 'sales', viewport: { width: 390, height: 844 }, hasTouch: true } as const;
  const path = `/w/${id}`;
  let guest = await app.open(path, { ...phone, name: 'Paula Prim' });
  const others = isFull ? await moreGuests(path, phone) : null;

  for (let number = 1; number <= 12; number += 1) {
    await eventually(() => numberIn('data-block')).toBe(number);
    await eventually(() => readAgenda(bots[0]!.doc).running?.number).toBe(number);
    const runs = readAgenda(bots[0]!.doc).running!;
    await eventually(() => screen.locator('[data-screen-timer]').getAttribute('data-block')).toBe(String(number));
    const place = (await lookAt(screen, runs))!;
    seen.add(place);
    const small = anna.frameLocator('[data-regie] iframe').locator('[data-small-screen]');
    await eventually(() => small.getAttribute('data-small-screen')).toBe(place);
    await eventually(() => guest.locator('[data-agenda]').getAttribute('data-block')).toBe(String(number));
    if (number === 4) await guest.context().close();
    if (number === 5) {
      await restartHost(anna);
      await others?.openRoom();
    }
    if (others) await others.areAt(number);
    // Its time goes by; the sixth block takes four minutes more, which the rest can make up for.
    offset += (runs.plannedMinutes + runs.addedMinutes + (number === 5 ? 4 : 0)) * minute;
    await eventually(() => numberIn('data-rest')).toBeLessThan(5);
    if (number === 5) {
      // And as much more as this machine has taken.
      await eventually(() => numberIn('data-drift')).toBeGreaterThanOrEqual(4);
      await anna.keyboard.press('+');
      await anna.keyboard.press('-');
      await anna.keyboard.press('c');
      await eventually(() => numberIn('data-drift')).toBeLessThanOrEqual(0);
      await anna.keyboard.press(' ');
      await anna.locator('[data-agenda]', { hasText: 'paused' }).waitFor();
      await anna.keyboard.press(' ');
    }
    let hasGrown = growsAtOnce.includes(number);
    if (hasGrown) {
      grow(bots[0]!.doc, number, people(), today());
      await bots[0]!.acknowledged();
    }
    // Through its steps, and where something is still open with a second press.
    for (let presses = 0; presses < 40 && readAgenda(bots[0]!.doc).running?.number === number; presses += 1) {
      const [step, isArmed] = [await stepAt(), await anna.locator(asksOnce).count()];
      await anna.keyboard.press('PageDown');
      await eventually(async () => {
        const isElsewhere = readAgenda(bots[0]!.doc).running?.number !== number;
        return isElsewhere || (await stepAt()) !== step || (await anna.locator(asksOnce).count()) !== isArmed;
      }).toBe(true);
      if (readAgenda(bots[0]!.doc).running?.number !== number) break;
      const now = stepNow();
      if (asking.includes(now)) {
        await until(() => openQuestionIn(bots[0]!.doc) !== null, `the step “${now}” of block ${number} asks`);
        await answer(anna, answered);
      }
      // The next step has revealed it; the two maps lie open with the next block.
      if (revealing.includes(now)) await until(() => openQuestionIn(bots[0]!.doc) === null, 'it is revealed');
      // The screen goes along from record to record, until they are settled.
      if (!hasGrown && (await stepAt()).includes(' '))
        await screen.locator('[data-point], [data-difference]').first().waitFor({ state: 'attached' });
      await lookAt(screen, runs);
      if (growsAt[number] === now && !hasGrown) {
        hasGrown = true;
        grow(bots[0]!.doc, number, people(), today());
        await bots[0]!.acknowledged();
      }
      // What was revealed stays before the room while it is grouped and taken over.
      if (now === 'group') await screen.locator('[data-cards] [data-card]').first().waitFor();
      if (now === 'sign') {
        signAll(bots[0]!.doc, people(), today());
        await bots[0]!.acknowledged();
        await screen.locator('[data-handshake]').first().waitFor();
      }
    }
    if (number === 4) guest = await app.open(path, { ...phone, name: 'Paula Prim' });
  }
  await eventually(() => numberIn('data-block')).toBe(0);
  expect([...seen]).toEqual(
    expect.arrayContaining(['agenda', 'relationship', 'customer', 'journey', 'agreements', 'plan']),
  );
  const took = readAgenda(bots[0]!.doc).items.map(({ state }) => state);
  expect(took).toEqual(Array.from({ length: 12 }, () => 'done'));

  // The last key has handed the plan out: it comes to twelve devices, the phone among them.
  const given = lastHandOut(bots[0]!.doc)!;
  for (const [at, bot] of bots.entries())
    execute(openWorkshop(bot.doc), people()[at]!.id, receivePlan, { digest: given.id, entry: `device-${at}` });
  const { invites } = await withHost(app.engine, async ({ host: api }) =>
    valueOf(await api.openRoom({ id, address: '127.0.0.2' })),
  );
  // The phone comes by the code for phones; the host's laptop has had its plan from its own engine.
  for (const [page, link, who] of [
    [guest, invites!.contribute.link, 'name=Paula+Prim&team=sales'],
    [anna, `${app.engineUrl}#token=${app.token}`, 'name=Anna+Weber&team=marketing'],
  ] as const) {
    await page.goto(Object.assign(new URL(link), { pathname: `${path}/plan/-/sign`, search: `lang=en&${who}` }).href);
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 100_000 }),
      page.getByRole('button', { name: 'Download the plan' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/signed/);
  }
  const devices = isFull ? 13 : 12;
  await until(() => receiptsOf(bots[0]!.doc, given.id).length === devices, 'the plan is on all devices');
  await others?.close();
  // While the host was away, windows met nobody there.
  expect(app.problems.filter((problem) => !/ERR_CONNECTION_(REFUSED|RESET)/.test(problem))).toEqual([]);
}, 480_000);
