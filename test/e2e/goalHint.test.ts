// An activity that serves no goal says so in its panel until one is chosen; it is a hint, and no open point.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { addActivity, getActivity } from '../../src/domain/activities/activities.ts';
import { addGoal } from '../../src/domain/partnership/goals.ts';
import { addParticipant } from '../../src/domain/people/participants.ts';
import { openWorkshop } from '../../src/domain/record/workshop.ts';
import { done } from '../domain/peers.ts';
import { violations } from '../helpers/accessibility.ts';
import { startApp, type App } from '../helpers/app.ts';
import { openedWorkshop } from '../helpers/openedWorkshop.ts';
import { openClient } from '../helpers/testEngine.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
afterEach(() => app.closePages());

test.each([
  ['de', 'Zahlt noch auf kein Ziel ein.'],
  ['en', 'Serves no goal yet.'],
] as const)('is said until a goal is chosen (%s)', async (lang, hint) => {
  const path = await openedWorkshop(app.engine, { templateId: 'empty', title: 'Machines' });
  const client = openClient(app.engine, path.slice(3));
  await client.synced();
  const workshop = openWorkshop(client.doc);
  done(workshop, addParticipant, { name: 'Anna Weber', team: 'marketing' });
  const goalId = done(workshop, addGoal, { title: 'More leads' });
  const id = done(workshop, addActivity, { title: 'Webinar', side: 'marketing' });
  await client.acknowledged();
  const page = await app.open(`${path}/activities/${id}/goalIds`, { lang, name: 'Anna Weber', team: 'marketing' });
  await page.getByText(hint).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByText('More leads').first().click();
  await page.getByText(hint).waitFor({ state: 'detached' });
  expect(getActivity(client.doc, id)!.goalIds).toEqual([goalId]);
  client.close();
});
