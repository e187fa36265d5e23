// Records behind a damaged one: what needs nothing that is missing is applied, the rest kept aside; files say whose
// they are.
import { copyFileSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { execute } from '../../src/domain/record/command.ts';
import { readJourney } from '../../src/domain/journey/journey.ts';
import { addStage } from '../../src/domain/journey/stages.ts';
import { createWorkshop, openWorkshop, readDetails, updateWorkshop } from '../../src/domain/record/workshop.ts';
import { applicableUpdate } from '../../src/engine/workshops/applicableUpdate.ts';
import { diskFiles } from '../../src/engine/disk/storageFiles.ts';
import {
  encodeHead,
  encodeRecord,
  readBehind,
  readJournalBytes,
  recordHeadLength,
} from '../../src/engine/workshops/journalFormat.ts';
import { readMark, removeMark, writeMark } from '../../src/engine/workshops/journalMark.ts';
import {
  makeFolder,
  openClient,
  removeFolder,
  startTestEngine,
  until,
  valueOf,
  withHost,
} from '../helpers/testEngine.ts';

const owner = 'workshop-1';
let folder: string;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => removeFolder(folder));

/** A workshop that Anna and Ben edit in turn without building on each other, as records of a journal. */
function edited(turns = 8) {
  const anna = new Y.Doc();
  const records: Uint8Array[] = [];
  createWorkshop(anna, { title: 'Titel' });
  records.push(Y.encodeStateAsUpdate(anna));
  const ben = new Y.Doc();
  Y.applyUpdate(ben, records[0]!);
  for (const doc of [anna, ben]) doc.on('update', (update: Uint8Array) => records.push(update));
  for (let turn = 0; turn < turns; turn += 1) {
    const doc = turn % 2 === 0 ? anna : ben;
    doc.transact(() =>
      execute(openWorkshop(doc), 'test', addStage, { title: `${turn % 2 ? 'Ben' : 'Anna'} ${turn}`, beforeId: null }),
    );
  }
  return records;
}
const titles = (updates: readonly Uint8Array[]) => {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return { titles: stagesOf(doc), pending: doc.store.pendingStructs };
};
const stagesOf = (doc: Y.Doc) =>
  readJourney(doc)
    .stages.map(({ stage }) => stage.title)
    .sort();
const journalOf = (records: readonly Uint8Array[]) =>
  Buffer.concat([encodeHead(owner), ...records.map((record, number) => encodeRecord(number, record))]);

it('are found by their checksums behind any damage, and not read twice', () => {
  const records = edited();
  const whole = journalOf(records);
  const ends = records.map((_, count) => journalOf(records.slice(0, count + 1)).length);
  const texts = (found: readonly Uint8Array[]) => found.map((one) => Buffer.from(one).toString('hex'));
  // Every byte of the third record, its length among them.
  for (let at = ends[1]!; at < ends[2]!; at += 1) {
    const bytes = Buffer.from(whole);
    bytes[at]! ^= 0x55;
    const read = readJournalBytes(bytes);
    expect(texts(read.updates), `byte ${at}`).toEqual(texts(records.slice(0, 2)));
    expect(texts(readBehind(bytes, read)), `byte ${at}`).toEqual(texts(records.slice(3)));
  }
  const doubled = Buffer.concat([whole.subarray(0, ends[3]), whole.subarray(ends[2]!)]);
  const read = readJournalBytes(doubled);
  expect(texts([...read.updates, ...readBehind(doubled, read)])).toEqual(texts(records));
});

it('give all that does not build on what is missing, and nothing that would wait for it', () => {
  const records = edited();
  // One of Anna's is missing: what she did later waits for it, and is left out; what Ben did is there.
  const found = applicableUpdate(records.slice(0, 3), records.slice(4))!;
  expect(titles([...records.slice(0, 3), found])).toEqual({
    titles: ['Anna 0', 'Ben 1', 'Ben 3', 'Ben 5', 'Ben 7'].sort(),
    pending: null,
  });
  // Without the workshop itself there is nothing to build on.
  expect(applicableUpdate([], records.slice(1))).toBeNull();
  expect(applicableUpdate(records, records)).toBeNull();
  expect(applicableUpdate(records.slice(0, 1), [Uint8Array.of(1, 2, 3)])).toBeNull();
});

const put = (id: string, bytes: Uint8Array) => {
  const path = join(folder, 'workshops', id, 'journal');
  cpSync(join(folder, 'workshops', sampleId()), join(folder, 'workshops', id), { recursive: true });
  writeFileSync(path, bytes);
  return path;
};
const sampleId = () => readdirSync(join(folder, 'workshops')).find((name) => name !== owner)!;
const read = async (id: string) => {
  const engine = await startTestEngine(folder);
  try {
    return await withHost(engine, async ({ host }) => {
      const answer = await fetch(`http://127.0.0.1:${engine.port}/doc/${id}`, {
        headers: { Authorization: `Bearer ${engine.token}` },
      });
      const entry = valueOf(await host.listWorkshops({ isWhole: true })).find((one) => one.id === id);
      const doc = new Y.Doc();
      if (answer.ok) Y.applyUpdate(doc, new Uint8Array(await answer.arrayBuffer()));
      return { status: answer.status, entry, titles: stagesOf(doc), doc };
    });
  } finally {
    await engine.close();
  }
};
const make = async () => (await startTestEngine(folder)).close();

it('are in the workshop again, and what was damaged is kept and told, also in a list that is made anew', async () => {
  await make();
  const records = edited();
  const bytes = journalOf(records);
  bytes[journalOf(records.slice(0, 3)).length + 20]! ^= 1;
  put(owner, bytes);
  rmSync(join(folder, 'library.json'));
  rmSync(join(folder, 'library.json.good'));
  const found = await read(owner);
  expect(found.titles).toEqual(['Anna 0', 'Ben 1', 'Ben 3', 'Ben 5', 'Ben 7']);
  expect(found.entry?.damage).toMatch(/journal\.rest-/);
  expect(existsSync(join(folder, found.entry!.damage!))).toBe(true);
  // From now on it is whole.
  const again = await read(owner);
  expect(again.titles).toEqual(found.titles);
  expect(readJournalBytes(readFileSync(join(folder, 'workshops', owner, 'journal'))).end).toBe('complete');
});

it('a journal that cannot be read at all is in a list that is made anew, and says so', async () => {
  await make();
  put(owner, Buffer.from('nothing of ours'));
  rmSync(join(folder, 'library.json'));
  rmSync(join(folder, 'library.json.good'));
  const { status, entry } = await read(owner);
  expect(status).toBe(500);
  expect(entry).toMatchObject({ title: '', damage: join('workshops', owner, 'journal') });
});

it('journals that were swapped are not taken for each other: each opens from its own newest version', async () => {
  const engine = await startTestEngine(folder);
  const ids = await withHost(engine, async ({ host }) => {
    const made: string[] = [];
    for (const title of ['Alpha', 'Beta']) {
      const { id } = valueOf(await host.createWorkshop({ templateId: 'services', language: 'de', title }));
      valueOf(await host.exportWorkshop({ id, format: 'json', language: 'de' }));
      made.push(id);
    }
    return made as [string, string];
  });
  await engine.close();
  const [alpha, beta] = ids.map((id) => join(folder, 'workshops', id, 'journal')) as [string, string];
  copyFileSync(alpha, `${folder}/kept`);
  copyFileSync(beta, alpha);
  copyFileSync(`${folder}/kept`, beta);
  for (const [id, title] of [
    [ids[0], 'Alpha'],
    [ids[1], 'Beta'],
  ] as const) {
    const { doc, entry } = await read(id);
    expect(readDetails(doc).title).toBe(title);
    expect(entry).toMatchObject({ title, damage: expect.stringContaining('journal.rest-') as string });
  }
});

it('a journal of an older program, without an id, opens and is edited on', async () => {
  await make();
  const records = edited();
  const head = Buffer.from('\x89HSJ\r\n\x1a\n\0\x01\0\0\0\0', 'latin1');
  head.writeUInt32BE(crc32(head.subarray(0, 10)), 10);
  const old = Buffer.concat([head, ...records.map((record, number) => encodeRecord(number, record))]);
  const path = put(owner, old);
  expect((await read(owner)).titles).toHaveLength(8);
  const engine = await startTestEngine(folder);
  await withHost(engine, async ({ host }) => valueOf(await host.renameWorkshop({ id: owner, title: 'Umbenannt' })));
  await engine.close();
  // Written anew when it ended: now it says whose it is.
  expect(readJournalBytes(readFileSync(path)).owner).toBe(owner);
  const { doc } = await read(owner);
  expect(readDetails(doc).title).toBe('Umbenannt');
  expect(execute(openWorkshop(doc), 'test', updateWorkshop, { title: 'x' }).ok).toBe(true);
});

it('that end before the record that was marked last are told as cut off, once, and go on', async () => {
  const problems: string[] = [];
  const start = () =>
    startTestEngine(folder, { onProblem: (problem) => problems.push(problem), filesLookedAtEvery: 20 });
  let engine = await start();
  const [id, journal, mark] = await withHost(engine, async ({ host }) => {
    const { id: made } = valueOf(await host.createWorkshop({ templateId: 'empty', language: 'de', title: 'Eins' }));
    const path = join(folder, 'workshops', made, 'journal');
    return [made, path, `${path}.mark`] as const;
  });
  const client = openClient(engine, id);
  await client.synced();
  for (const title of ['Zwei', 'Drei', 'Vier']) {
    client.doc.transact(() => execute(openWorkshop(client.doc), 'test', updateWorkshop, { title }));
    await client.acknowledged();
  }
  // Marked a moment later, and every record is whole.
  await until(
    () => existsSync(mark) && readMark(diskFiles, journal) === readJournalBytes(readFileSync(journal)).nextSequence,
    'marked',
  );
  const bytes = readFileSync(journal);
  const kept = readFileSync(mark);
  client.close();
  await engine.close();
  const { updates } = readJournalBytes(bytes);
  writeFileSync(journal, bytes.subarray(0, bytes.length - recordHeadLength - updates.at(-1)!.length));
  writeFileSync(mark, kept);
  expect(readJournalBytes(readFileSync(journal)).end).toBe('complete');

  engine = await start();
  const answer = await fetch(`http://127.0.0.1:${engine.port}/doc/${id}`, {
    headers: { Authorization: `Bearer ${engine.token}` },
  });
  const doc = new Y.Doc();
  Y.applyUpdate(doc, new Uint8Array(await answer.arrayBuffer()));
  expect(readDetails(doc).title).toBe('Drei');
  const entry = await withHost(engine, async ({ host }) =>
    valueOf(await host.listWorkshops({})).find((one) => one.id === id),
  );
  expect(entry?.damage).toMatch(/journal\.rest-/);
  expect(readFileSync(join(folder, entry!.damage!), 'utf8')).toMatch(/ends before record \d+; it had gone up to/);
  expect(problems).toHaveLength(1);
  await engine.close();
  engine = await start();
  await withHost(engine, ({ host }) => host.exportWorkshop({ id, format: 'json', language: 'de' }));
  await engine.close();
  expect(problems).toHaveLength(1);
});

it('whose mark is damaged are read as before', () => {
  const path = join(folder, 'journal');
  for (const text of ['', 'HSM1', 'HSM1 9999999999 00000000\n', 'HSM1 x\n', '\0'.repeat(24)]) {
    writeFileSync(`${path}.mark`, text);
    expect(readMark(diskFiles, path)).toBe(0);
  }
  removeMark(diskFiles, path);
  writeMark(diskFiles, path, 17);
  expect(readMark(diskFiles, path)).toBe(17);
});
