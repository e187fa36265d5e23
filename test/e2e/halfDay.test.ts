// The whole half day, run by keys alone on a clock that goes faster: twelve people are here, and in every block and at
// every step the audience window is looked at, which shows nothing that is not for the room.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { readAgenda } from '../../src/domain/facilitation/agendaItems.ts';
import { listParticipants, addParticipant } from '../../src/domain/people/participants.ts';
import { paddedSize } from '../../src/domain/questions/kinds.ts';
import { abandonQuestion, answerQuestion } from '../../src/domain/questions/questionCommands.ts';
import { openQuestionIn } from '../../src/domain/questions/questions.ts';
import { seal } from '../../src/domain/questions/sealing.ts';
import { execute } from '../../src/domain/record/command.ts';
import { openWorkshop } from '../../src/domain/record/workshop.ts';
import { connectHost } from '../../src/engine/folder/hostClient.ts';
import { english } from '../../src/i18n/english.ts';
import { startApp, type App } from '../helpers/app.ts';
import { openClient, until, type TestClient } from '../helpers/testEngine.ts';

const minute = 60_000;
let offset = 0;
let app: App;
const bots: TestClient[] = [];
beforeAll(async () => {
  app = await startApp({ ownClock: () => Date.now() + offset, tellsTimeEvery: 50 });
});
afterAll(async () => {
  for (const bot of bots) bot.close();
  await app.close();
});

const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 40_000, interval: 40 });

/** Eleven people at the relay: names that stand nowhere else. */
async function gather(id: string) {
  for (let person = 0; person < 11; person += 1) {
    const name = `Quintus Nr${person}`;
    const team = person % 2 === 0 ? 'marketing' : 'sales';
    const bot = openClient(app.engine, id);
    bots.push(bot);
    await bot.synced();
    execute(openWorkshop(bot.doc), name, addParticipant, { name, team });
    bot.provider.awareness!.setLocalState({ name, team, view: 'journey' });
  }
}

/** Everybody answers the open question, sealed, as their windows would. */
function answerAll() {
  const { doc } = bots[0]!;
  const question = openQuestionIn(doc)!;
  const answer = { side: 'none', state: 'steady', word: 'Geheimwort' } as const;
  const size = paddedSize(question.kind, answer)!;
  for (const { id } of listParticipants(doc).filter(({ name }) => name.startsWith('Quintus'))) {
    const sealed = seal({ questionId: question.id, publicKey: question.publicKey, size }, answer)!;
    execute(openWorkshop(doc), id, answerQuestion, { questionId: question.id, participantId: id, sealed });
  }
}

/** Collections and maps that a step has opened are not answered here. */
function endHidden() {
  const { doc } = bots[0]!;
  const open = openQuestionIn(doc);
  const anna = listParticipants(doc).find(({ isFacilitator }) => isFacilitator)!.id;
  if (open && open.kind !== 'poll') execute(openWorkshop(doc), anna, abandonQuestion, { questionId: open.id });
}

/** What must not stand on the screen: words for the facilitator alone, names, what comes next, how much is open. */
async function lookAt(screen: Page, runs: { readonly title: string; readonly number: number }) {
  const shown = await screen.locator('body').innerText();
  const place = await screen.locator('div[data-audience]').getAttribute('data-audience');
  const { items } = readAgenda(bots[0]!.doc);
  for (const words of Object.values(english.agendaTemplate.say)) expect(shown).not.toContain(words.slice(0, 24));
  // Who visits whom is what that section is about.
  if (place !== 'everyday') for (const { name } of listParticipants(bots[0]!.doc)) expect(shown).not.toContain(name);
  const next = items.find(({ number }) => number === runs.number + 1);
  if (next && place !== 'agenda') expect(shown).not.toContain(next.title);
  if (openQuestionIn(bots[0]!.doc)) expect(shown).not.toContain('Geheimwort');
  expect(await screen.locator('[data-open-points], [data-say], [data-check]').count()).toBe(0);
  expect(shown).not.toMatch(/minutes late|minutes early|on time|open points?\b/i);
  return place;
}

test('a half day by keys alone, with twelve people, and nothing private on the screen', async () => {
  const { host, close } = await connectHost(app.engine);
  const created = await host.createWorkshop({
    templateId: 'services',
    language: 'en',
    title: 'Packaging',
    customer: '',
  });
  close();
  if (!created.ok) throw new Error(created.code);
  const { id } = created.value;
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
  const stepAt = async () => {
    const list = anna.locator('[data-step]');
    const walked = list.locator('[data-walked]');
    const record = (await walked.count()) > 0 ? await walked.getAttribute('data-walked') : '';
    return `${await list.getAttribute('data-step')} ${record}`.trim();
  };
  const seen = new Set<string>();

  for (let number = 1; number <= 12; number += 1) {
    await eventually(() => numberIn('data-block')).toBe(number);
    await eventually(() => readAgenda(bots[0]!.doc).running?.number).toBe(number);
    const runs = readAgenda(bots[0]!.doc).running!;
    await eventually(() => screen.locator('[data-screen-timer]').getAttribute('data-block')).toBe(String(number));
    seen.add((await lookAt(screen, runs))!);
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
    // Through its steps, and where something is still open with a second press.
    for (let presses = 0; presses < 40 && readAgenda(bots[0]!.doc).running?.number === number; presses += 1) {
      const [step, isArmed] = [await stepAt(), await anna.locator('[data-key*="Press again"]').count()];
      await anna.keyboard.press('PageDown');
      await eventually(async () => {
        const isElsewhere = readAgenda(bots[0]!.doc).running?.number !== number;
        return (
          isElsewhere ||
          (await stepAt()) !== step ||
          (await anna.locator('[data-key*="Press again"]').count()) !== isArmed
        );
      }).toBe(true);
      if (number === 2 && (await stepAt()) === '1' && readAgenda(bots[0]!.doc).running?.number === 2) {
        await until(() => openQuestionIn(bots[0]!.doc) !== null, 'the step has opened the question');
        await screen.locator('div[data-audience="relationship"], div[data-audience="question"]').first().waitFor();
        answerAll();
        await anna.locator('[data-question][data-answered="11"]').waitFor();
        await lookAt(screen, runs);
        await anna.keyboard.press('PageDown');
        await until(() => openQuestionIn(bots[0]!.doc) === null, 'the next step has revealed it');
      }
      if (readAgenda(bots[0]!.doc).running?.number === number) {
        // The screen goes along from record to record.
        if ((await stepAt()).includes(' ')) await screen.locator('[data-point]').waitFor({ state: 'attached' });
        await lookAt(screen, runs);
      }
      endHidden();
    }
  }
  await eventually(() => numberIn('data-block')).toBe(0);
  expect([...seen]).toEqual(
    expect.arrayContaining(['agenda', 'relationship', 'customer', 'journey', 'agreements', 'plan']),
  );
  const took = readAgenda(bots[0]!.doc).items.map(({ state }) => state);
  expect(took).toEqual(Array.from({ length: 12 }, () => 'done'));
  expect(app.problems).toEqual([]);
}, 300_000);
