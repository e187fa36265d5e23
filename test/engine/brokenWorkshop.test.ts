// A guest who writes what no command would: refused at the door; and where it is in the journal already, the list, the
// workshop itself and the way back to an earlier version go on working.
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { recordsOf } from '../../src/domain/record/collection.ts';
import { readDetails, updateWorkshop, openWorkshop, workshopDetails } from '../../src/domain/record/workshop.ts';
import { execute } from '../../src/domain/record/command.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { deepUpdate, throwingText } from '../domain/hostileUpdates.ts';
import { takenBefore } from '../helpers/takenBefore.ts';
import {
  makeFolder,
  openClient,
  removeFolder,
  startTestEngine,
  until,
  valueOf,
  withHost,
} from '../helpers/testEngine.ts';

let folder: string;
let engine: Engine;
let problems: string[];
let id: string;
beforeEach(async () => {
  folder = makeFolder();
  problems = [];
  await start();
  id = await withHost(engine, async ({ host }) => valueOf(await host.listWorkshops({}))[0]!.id);
});
afterEach(async () => {
  await engine.close();
  removeFolder(folder);
});
const start = async () => {
  engine = await startTestEngine(folder, { onProblem: (problem) => problems.push(problem) });
};
const stateOf = async () => {
  const answer = await fetch(`http://127.0.0.1:${engine.port}/doc/${id}`, {
    headers: { Authorization: `Bearer ${engine.token}` },
  });
  const doc = new Y.Doc();
  Y.applyUpdate(doc, new Uint8Array(await answer.arrayBuffer()), 'test');
  return doc;
};
const keepVersion = () =>
  withHost(engine, async ({ host }) => {
    valueOf(await host.exportWorkshop({ id, format: 'json', language: 'en' }));
    return valueOf(await host.listVersions({ id }))[0]!.id;
  });
/** Stands in the journal as if it had been taken once. */
async function spoil(change: (doc: Y.Doc) => unknown) {
  await engine.close();
  takenBefore(folder, id, change);
  await start();
}

const details = (doc: Y.Doc) => recordsOf(doc, workshopDetails).get('details')!;
const spoilt: [string, (doc: Y.Doc) => unknown][] = [
  ['its record is deleted', (doc) => doc.getMap('workshop').delete('details')],
  ['its record is marked as removed', (doc) => details(doc).set('removedAt', 1)],
  ['its version is one that nobody knows', (doc) => details(doc).set('schemaVersion', 999_999)],
  ['its title throws', (doc) => details(doc).set('title', throwingText())],
];

it.each(spoilt)('where %s, it is listed, renamed, and restored', async (_, change) => {
  const version = await keepVersion();
  const title = readDetails(await stateOf()).title;
  await spoil(change);
  await withHost(engine, async ({ host }) => {
    expect(valueOf(await host.listWorkshops({})).map((entry) => entry.id)).toContain(id);
    for (const format of ['handschlag', 'csv', 'json'] as const)
      expect(await host.exportWorkshop({ id, format, language: 'de' }), format).toMatchObject({ ok: true });
    expect(await host.duplicateWorkshop({ id, title: 'Kopie' })).toMatchObject({ ok: true });
    valueOf(await host.restoreVersion({ id, versionId: version }));
    expect(valueOf(await host.renameWorkshop({ id, title: 'Danach' })).title).toBe('Danach');
    valueOf(await host.restoreVersion({ id, versionId: version }));
  });
  const restored = await stateOf();
  expect(readDetails(restored).title).toBe(title);
  expect(openWorkshop(restored).isReadOnly()).toBe(false);
  expect(problems).toEqual([]);
});

it('that cannot be loaded any more opens as its newest version, and its journal is kept', async () => {
  await keepVersion();
  const { title } = readDetails(await stateOf());
  await spoil(() => deepUpdate('touchpoints', 'deep', 50_000));
  const client = openClient(engine, id);
  await client.synced();
  expect(readDetails(client.doc).title).toBe(title);
  client.close();
  const entry = await withHost(engine, async ({ host }) => valueOf(await host.listWorkshops({}))[0]!);
  expect(entry.damage).toMatch(/journal\.rest-/);
  expect(problems.join('\n')).toContain('opened from its newest version');
});

it('what removes the record of the workshop or nests too deeply is refused, also before anybody has it open', async () => {
  const { title } = readDetails(await stateOf());
  for (const isEarly of [false, true]) {
    for (const change of spoilt.slice(0, 3).map(([, harm]) => harm)) {
      const doc = isEarly ? await stateOf() : new Y.Doc();
      if (isEarly) {
        await engine.close();
        await start();
      }
      const client = openClient(engine, id, doc);
      if (!isEarly) await client.synced();
      doc.transact(() => change(doc));
      await until(() => client.closeCodes.length > 0, 'closed');
      expect(client.closeCodes[0]).toBe(1008);
      client.close();
    }
  }
  const honest = openClient(engine, id);
  await honest.synced();
  expect(readDetails(honest.doc)).toMatchObject({ title, schemaVersion: expect.any(Number) });
  expect(openWorkshop(honest.doc).isReadOnly()).toBe(false);
  execute(openWorkshop(honest.doc), 'test', updateWorkshop, { title: 'Weiter' });
  await honest.acknowledged();
  expect(readDetails(await stateOf()).title).toBe('Weiter');
  honest.close();
  expect(problems).toEqual([]);
});
