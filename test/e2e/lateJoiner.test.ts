// Somebody joins a room late: nothing is shown and nothing is written before the first whole state is here, then all of
// it is.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { listParticipants, type Participant } from '../../src/domain/people/participants.ts';
import { seats } from '../../src/domain/people/seats.ts';
import { listRecords } from '../../src/domain/record/collection.ts';
import { listTouchpoints } from '../../src/domain/journey/touchpoints.ts';
import { sampleId, startApp, type App } from '../helpers/app.ts';
import { openClient, valueOf, withHost } from '../helpers/testEngine.ts';

const patience = { timeout: 40_000 };
let app: App;
let id: string;
let link: string;

beforeAll(async () => {
  app = await startApp();
  id = await sampleId(app.engine);
  const { invites } = await withHost(app.engine, async ({ host }) =>
    valueOf(await host.openRoom({ id, address: '127.0.0.2' })),
  );
  link = invites!.edit.link;
});
afterAll(() => app.close());

const participants = (page: Page) => page.locator('[data-participants]').getAttribute('data-participants');

test('nothing is shown or written before the first whole state, and all of it afterwards', async () => {
  const anna = await app.open(`/w/${id}`, { lang: 'en', name: 'Anna Weber', team: 'marketing' });
  await anna.locator('[data-board][data-ready=true]').waitFor();
  const witness = openClient(app.engine, id);
  await witness.synced();
  // Anna is in once her seat is written, which follows her name.
  const isSeated = ({ name, id: participantId }: Participant) =>
    name === 'Anna Weber' && listRecords(witness.doc, seats).some((seat) => seat.participantId === participantId);
  await expect.poll(() => listParticipants(witness.doc).some(isSeated), patience).toBe(true);
  const updates: Uint8Array[] = [];
  witness.doc.on('update', (update: Uint8Array) => updates.push(update));

  const context = await app.browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'en-GB' });
  const late = await context.newPage();
  let letThrough = () => undefined as void;
  const asked = new Promise<void>((resolve) => {
    void late.route(`**/doc/${id}`, (route) => {
      letThrough = () => void route.continue();
      resolve();
    });
  });
  await late.goto(link.replace('#', '?lang=en&name=Zoe%20Late&team=sales#'));
  await asked;
  // The app is there and waits: it says so, and shows nothing of the workshop.
  await late.getByText('Loading …').waitFor(patience);
  expect(await late.locator('[data-board], [data-touchpoint-id], [data-participants], header').count()).toBe(0);
  expect(await participants(anna)).toBe('1');
  expect(updates).toEqual([]);
  expect([...witness.provider.awareness!.getStates().values()].some((state) => state['name'] === 'Zoe Late')).toBe(
    false,
  );

  letThrough();
  await late.locator('[data-board][data-ready=true]').waitFor(patience);
  expect(await late.locator('[data-board]').getAttribute('data-touchpoints')).toBe(
    String(listTouchpoints(witness.doc).length),
  );
  await expect.poll(() => participants(anna), patience).toBe('2');
  await expect.poll(() => listParticipants(witness.doc).some(({ name }) => name === 'Zoe Late'), patience).toBe(true);
  expect(updates.length).toBeGreaterThan(0);
  await context.close();
  witness.close();
  expect(app.problems).toEqual([]);
});
