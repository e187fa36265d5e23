// What the room sees: the invitation until all are in, counted as the head counts, words that are not broken where there
// is room, signs on one line, and the handshake whatever has stayed unanswered.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { orderedStages } from '../../src/domain/journey/stages.ts';
import { listTouchpoints } from '../../src/domain/journey/touchpoints.ts';
import { listParticipants } from '../../src/domain/people/participants.ts';
import { dayOf } from '../../src/domain/record/part.ts';
import { quietPresence } from '../../src/renderer/session/presence.ts';
import { startApp, type App } from '../helpers/app.ts';
import { openedWorkshop } from '../helpers/openedWorkshop.ts';
import { openClient, valueOf, withHost, type TestClient } from '../helpers/testEngine.ts';
import { signAll } from './growingWorkshop.ts';

let app: App;
let path: string;
let facilitator: TestClient;

beforeAll(async () => {
  app = await startApp();
  path = await openedWorkshop(app.engine, { language: 'de' });
  facilitator = openClient(app.engine, path.slice('/w/'.length));
  await facilitator.synced();
});
afterAll(async () => {
  facilitator.close();
  await app.close();
});
afterEach(() => app.closePages());

const show = (section: string, stageId: string | null) =>
  facilitator.provider.awareness!.setLocalState({
    ...quietPresence('Anna Weber', 'marketing'),
    audience: { section, stageId, isLight: false, follows: false },
  });
const screen = () => app.open(`${path}/audience`, { lang: 'de', viewport: { width: 1920, height: 1080 } });

test('the invitation stays until something else is shown, and counts people, not windows', async () => {
  const id = path.slice('/w/'.length);
  const invites = await withHost(
    app.engine,
    async ({ host }) => valueOf(await host.openRoom({ id, address: '127.0.0.2' })).invites!,
  );
  const page = await screen();
  show('invitation', null);
  await page.getByRole('img', { name: 'Kommt dazu.' }).waitFor();
  const jorg = { lang: 'de', name: 'Jörg Öztürk', team: 'sales' } as const;
  const first = await app.open(path, jorg);
  const second = await first.context().newPage();
  await second.goto(first.url());
  for (const one of [first, second]) await one.locator('[data-participants="2"]').waitFor();
  await page.getByText('2 Personen hier').waitFor();
  expect(await page.locator('dl').innerText()).toMatch(/[2-9A-Z]{6}/);
  expect(Object.keys(invites)).toContain('edit');
  show('journey', null);
  await page.locator('[data-audience=journey]').waitFor();
  expect(app.problems).toEqual([]);
});

test('no word of a card is broken where its lane has room', async () => {
  const page = await screen();
  for (const { id: stageId } of orderedStages(facilitator.doc)) {
    show('journey', stageId);
    const titles = listTouchpoints(facilitator.doc)
      .filter(({ place }) => place.stageId === stageId)
      .map(({ title }) => title);
    await page.getByText(titles[0]!.split(' ')[0]!).first().waitFor();
    const broken = await page.evaluate(() => {
      const found: string[] = [];
      const walker = document.createTreeWalker(document.querySelector('[data-audience]')!, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        for (const { index, 0: word } of node.textContent!.matchAll(/[^\s\-\u2013/\u00AD]+/gu)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) found.push(word);
        }
      return found;
    });
    expect(broken).toEqual([]);
  }
});

test('the handshake goes before a question that was open when both sides signed', { timeout: 60_000 }, async () => {
  const { doc } = facilitator;
  const people = listParticipants(doc).flatMap(({ id, team }) => (team === 'none' ? [] : [{ id, side: team }]));
  const id = path.slice('/w/'.length);
  const expectedIds = people.map((person) => person.id);
  const poll = { id, kind: 'poll', round: 'end', text: 'Wie ist unser Beziehungsstatus?', expectedIds };
  const ask = () =>
    withHost(app.engine, async ({ host }) =>
      valueOf(await host.askQuestion({ ...poll, participantId: expectedIds[0]! })),
    );
  const page = await screen();
  show('plan', null);
  await page.locator('[data-audience=plan]').waitFor();
  await ask();
  const question = page.locator('[data-question]');
  await question.waitFor();
  // In English one of the four names takes two lines: the signs above them stand on one line all the same.
  const english = await app.open(`${path}/audience`, { lang: 'en', viewport: { width: 1920, height: 1080 } });
  await english.getByText('Getting to know each other').waitFor();
  const tops = await english
    .locator('main li svg')
    .evaluateAll((signs) => signs.map((sign) => Math.round(sign.getBoundingClientRect().top)));
  expect([tops.length, new Set(tops).size]).toEqual([4, 1]);
  signAll(doc, people, dayOf(Date.now()));
  await page.locator('[data-handshake-on-screen]').waitFor();
  expect(await question.count()).toBe(0);
  // What is chosen for the screen besides the plan shows the question as before.
  show('relationship', null);
  await question.waitFor();
  expect(app.problems).toEqual([]);
});
