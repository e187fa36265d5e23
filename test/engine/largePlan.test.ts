// A workshop with more records than any plan can show: everything that lays a plan out refuses it in words, and all that
// only writes it down still comes out, so that nobody is shut out of their own content.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { goals } from '../../src/domain/partnership/goals.ts';
import { insertRecord } from '../../src/domain/record/collection.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { mostRecords } from '../../src/plan/text/boundedPlan.ts';
import {
  makeFolder,
  openClient,
  removeFolder,
  startTestEngine,
  valueOf,
  withHost,
  type TestClient,
} from '../helpers/testEngine.ts';

let folder: string;
let engine: Engine;
let client: TestClient;
beforeEach(async () => {
  folder = makeFolder();
  engine = await startTestEngine(folder);
});
afterEach(async () => {
  client.close();
  await engine.close();
  removeFolder(folder);
});

it('a plan of more than 15,000 records is refused in every form that lays it out, and in no other', async () => {
  expect(mostRecords).toBe(15_000);
  const id = await withHost(engine, async ({ host }) => valueOf(await host.listWorkshops({}))[0]!.id);
  client = openClient(engine, id);
  await client.synced();
  // In parts, for a frame of more than a megabyte is refused.
  for (let part = 0; part < 10; part += 1) {
    client.doc.transact(() => {
      for (let count = 0; count < mostRecords / 10; count += 1) insertRecord(client.doc, goals, { title: 'Goal' });
    });
    await client.acknowledged();
  }
  await withHost(engine, async ({ host }) => {
    const said = async (format: 'pdf' | 'html' | 'pptx' | 'svg' | 'png' | 'json' | 'csv' | 'handschlag') => {
      const exported = await host.exportWorkshop({ id, format, language: 'en' });
      return exported.ok ? 'a file' : exported.code;
    };
    for (const format of ['pdf', 'html', 'pptx', 'svg', 'png'] as const)
      expect([format, await said(format)]).toEqual([format, 'planTooLarge']);
    for (const format of ['json', 'csv', 'handschlag'] as const)
      expect([format, await said(format)]).toEqual([format, 'a file']);
    expect(valueOf(await host.listWorkshops({})).map((one) => one.id)).toContain(id);
  });
  const plan = await fetch(`http://127.0.0.1:${engine.port}/plan/${id}`, {
    headers: { Authorization: `Bearer ${engine.token}` },
  });
  expect(plan.status).toBe(413);
  await plan.arrayBuffer();
});
