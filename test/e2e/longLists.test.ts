// A list far longer than anybody reads is drawn up to a bound, and a press shows more of it. What counts is how many of
// its records the page has, not how long it takes.
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { seedWorkshop, workshopSeed } from '../../src/domain/document/seed.ts';
import { insertRecord } from '../../src/domain/record/collection.ts';
import { terms } from '../../src/domain/terms/terms.ts';
import { encodeWorkshopFile } from '../../src/engine/exchange/workshopFile.ts';
import { startApp, type App } from '../helpers/app.ts';
import { valueOf, withHost } from '../helpers/testEngine.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

test('of 250 own terms 40 are drawn, and the next 40 by a press', async () => {
  const doc = new Y.Doc();
  seedWorkshop(doc, workshopSeed.parse({ title: 'Long' }));
  doc.transact(() => {
    for (let at = 0; at < 250; at += 1) insertRecord(doc, terms, { nameDe: `Term ${at}` });
  });
  const bytes = new Uint8Array(encodeWorkshopFile(doc));
  const imported = withHost(app.engine, ({ host }) => host.importFile({ fileName: 'long.handschlag', bytes }));
  const { id } = valueOf(await imported);
  const page = await app.open(`/w/${id}/terms`, { lang: 'en', name: 'Anna Weber', team: 'marketing' });
  const drawn = page.locator('[data-section=terms] li [data-term]');
  await drawn.first().waitFor();
  const more = page.getByRole('button', { name: 'Show more (210)' });
  await more.waitFor();
  expect(await drawn.count()).toBe(40);
  await more.click();
  await drawn.nth(40).waitFor();
  expect(await drawn.count()).toBe(80);
  expect(app.problems).toEqual([]);
});
