// What others rely on of hidden questions, the overlay and closing: names of buttons, attributes of what is asked and
// shown, and the records in the exported JSON. Signing and handing out are in closing.test.ts.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { addComment } from '../../src/domain/discussion/commentCommands.ts';
import { parkTopic } from '../../src/domain/discussion/parkedTopics.ts';
import { addAgendaItem } from '../../src/domain/facilitation/prepareAgenda.ts';
import { addStage } from '../../src/domain/journey/stages.ts';
import { listTouchpoints } from '../../src/domain/journey/touchpoints.ts';
import { addTouchpoints } from '../../src/domain/journey/touchpointCommands.ts';
import { addParticipant, findParticipant } from '../../src/domain/people/participants.ts';
import { openQuestionIn } from '../../src/domain/questions/questions.ts';
import { paddedSize } from '../../src/domain/questions/kinds.ts';
import { answerQuestion } from '../../src/domain/questions/questionCommands.ts';
import { seal } from '../../src/domain/questions/sealing.ts';
import { startApp, type App } from '../helpers/app.ts';
import { asAnother, openedWorkshop } from '../helpers/openedWorkshop.ts';
import { valueOf, withHost } from '../helpers/testEngine.ts';
import { done } from '../domain/peers.ts';

let app: App;
let path: string;
const people = [
  ['Anna Weber', 'marketing'],
  ['Lena Groß', 'marketing'],
  ['Jörg Öztürk', 'sales'],
] as const;
beforeAll(async () => {
  app = await startApp();
  path = await openedWorkshop(app.engine, { templateId: 'empty', title: 'Machines' });
  await asAnother(app.engine, path, (workshop) => {
    for (const [name, team] of people)
      done(workshop, addParticipant, { name, team, isFacilitator: name === 'Anna Weber' });
    const stageId = done(workshop, addStage, { title: 'Choice', beforeId: null });
    const two = ['Reference visit', 'Quote'].map((title) => ({ title }));
    done(workshop, addTouchpoints, { stageId, owner: 'none', beforeId: null, cards: two });
    const cardId = listTouchpoints(workshop.doc)[0]!.id;
    const lena = findParticipant(workshop.doc, 'Lena Groß')!.id;
    const about = { collection: 'touchpoints', id: cardId } as const;
    done(workshop, addComment, { target: about, parentId: null, kind: 'question', text: 'Who goes along?' }, lena);
    done(workshop, parkTopic, { text: 'Commission' }, lena);
    done(workshop, addAgendaItem, { title: 'Cards', plannedMinutes: 10, minimumMinutes: 5 }, lena);
  });
});
afterAll(() => app.close());

const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) })
    .first()
    .click();

async function come(name: string, team: string, place = 'journey') {
  const page = await app.open(`${path}/${place}`, { lang: 'en', name, team: team as 'sales' });
  if (place === 'journey') await page.locator('[data-board][data-ready=true]').waitFor();
  return page;
}

/** Asks, and gives how the strip says it to others. */
async function ask(page: Page, other: Page, item: string, kind: string) {
  await press(page, 'Ask hidden');
  await page.getByRole('menuitem', { name: item }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Open the question' }).click();
  const strip = other.locator(`[data-question][data-kind="${kind}"]`).first();
  await strip.waitFor();
  expect(await strip.getAttribute('data-answered')).toBe('0');
  return strip.getAttribute('data-expected');
}

const answered = (page: Page, count: number) =>
  page.locator(`[data-question][data-answered="${count}"]`).first().waitFor({ state: 'attached' });

async function reveal(page: Page) {
  await press(page, 'Reveal');
  await press(page, /^Reveal now/);
}

/** Somebody else hands in. */
function answerAs(name: string, said: (cards: readonly string[]) => object) {
  return asAnother(app.engine, path, (workshop) => {
    const { id: questionId, publicKey, kind } = openQuestionIn(workshop.doc)!;
    const participantId = findParticipant(workshop.doc, name)!.id;
    const answer = said(listTouchpoints(workshop.doc).map(({ id }) => id));
    const sealed = seal({ questionId, publicKey, size: paddedSize(kind, answer)! }, answer)!;
    done(workshop, answerQuestion, { questionId, participantId, sealed }, participantId);
  });
}

async function exported() {
  const id = path.slice('/w/'.length);
  const { bytes } = await withHost(app.engine, async ({ host }) =>
    valueOf(await host.exportWorkshop({ id, format: 'json', language: 'en' })),
  );
  return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, readonly Record<string, unknown>[]>;
}

test('names, attributes and records from the first card to a point that is left open', async () => {
  const anna = await come(...people[0]);
  const lena = await come(...people[1]);
  const joerg = await come(...people[2]);

  expect(await ask(anna, lena, 'Collect cards', 'collection')).toBe('3');
  await press(lena, 'Answer');
  const card = lena.getByRole('textbox', { name: 'Your card' });
  await card.fill('Names no date');
  await card.press('Enter');
  await press(lena, "I'm done");
  await answered(joerg, 1);
  await reveal(anna);
  for (const page of [anna, lena, joerg]) await page.locator('[data-card]').waitFor();
  await press(anna, 'Take over');
  await anna.getByRole('dialog').getByRole('button', { name: 'Take over', exact: true }).click();
  await anna.getByText('One card taken over.').waitFor();
  for (const page of [anna, lena, joerg]) await press(page, 'Back');

  await press(anna, 'Ask hidden');
  await anna.keyboard.press('Escape');
  expect(await ask(anna, lena, 'Map each side alone', 'doubleMap')).toBe('2');
  await lena.locator('[data-question] button', { hasText: 'Map' }).click();
  await press(lena, 'This laptop maps for marketing');
  await joerg.locator('[data-question] button', { hasText: 'Map' }).click();
  await press(joerg, 'This laptop maps for sales');
  for (const [page, keys] of [
    [lena, ['1', '1']],
    [joerg, ['3', '1']],
  ] as const) {
    for (const key of keys) {
      await page.locator('[data-row="open"] [data-map-card]').first().focus();
      await page.keyboard.press(key);
    }
    await press(page, 'Done');
  }
  await answered(anna, 2);
  await reveal(anna);
  await lena.locator('[data-difference]').first().waitFor();
  await lena.locator('[data-current]').getByRole('button', { name: 'Agree for marketing', exact: true }).click();
  await joerg.locator('[data-current]').getByText('Lena Groß agrees').waitFor();
  await joerg.locator('[data-current]').getByRole('button', { name: 'Agree for sales', exact: true }).click();
  await joerg.locator('[data-difference][data-settled]').first().waitFor({ state: 'attached' });
  for (const page of [anna, lena, joerg]) await press(page, 'Show as journey');

  await press(anna, 'Ask hidden');
  await anna.getByRole('menuitem', { name: 'Vote with dots' }).click();
  await anna.getByRole('dialog').getByRole('button', { name: 'Open the question' }).click();
  await lena.locator('[data-question][data-kind=vote][data-answered="0"][data-expected="3"]').waitFor();
  await press(lena, 'Answer');
  await press(lena, /^One dot more/);
  await press(lena, 'Hand in');
  for (const name of ['Anna Weber', 'Jörg Öztürk'])
    await answerAs(name, ([first]) => ({ side: 'sales', dots: { [first!]: 1 } }));
  await answered(anna, 3);
  await reveal(anna);
  await lena.locator('[data-rank="1"]').waitFor();

  await anna.goto(anna.url().replace('/journey', '/open-points'));
  const open = anna.locator('[data-gap-group]').getByRole('link');
  await open.first().waitFor();
  await press(anna, 'Leave open');
  const dialog = anna.getByRole('dialog');
  await dialog.getByRole('button', { name: /Who takes care of it/ }).click();
  await anna.getByRole('option', { name: 'Jörg Öztürk' }).click();
  await dialog.getByRole('spinbutton').first().focus();
  await anna.keyboard.type('15012027');
  await dialog.getByRole('button', { name: 'Leave open', exact: true }).click();
  await anna.locator('[data-left-open="1"]').waitFor();

  const plan = await exported();
  expect(plan['questions']!.map(({ kind }) => kind)).toEqual(['collection', 'doubleMap', 'vote']);
  for (const name of [
    'agenda',
    'cards',
    'comments',
    'mapDecisions',
    'mapViews',
    'openDecisions',
    'parkedTopics',
    'voteResults',
  ])
    expect(plan[name]?.length, name).toBeGreaterThan(0);
  for (const name of ['envelopes', 'locks', 'liveState', 'planReceipts']) expect(plan[name], name).toBeUndefined();
  expect(app.problems).toEqual([]);
}, 180_000);
