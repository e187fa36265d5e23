// A program that synchronises or tidies up deletes, moves or replaces files while they are open: nothing that was
// called saved may be gone by that.
import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { execute } from '../../src/domain/record/command.ts';
import { openWorkshop, readDetails, updateWorkshop } from '../../src/domain/record/workshop.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { diskFiles } from '../../src/engine/disk/storageFiles.ts';
import { readJournalBytes } from '../../src/engine/workshops/journalFormat.ts';
import { openJournal, createJournal } from '../../src/engine/workshops/journal.ts';
import { findRunningEngine } from '../../src/engine/engine.ts';
import { memoryFiles } from '../helpers/memoryFiles.ts';
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
let moves = 0;
const told: string[] = [];
beforeEach(async () => {
  folder = makeFolder();
  told.length = 0;
  engine = await startTestEngine(folder, { filesLookedAtEvery: 1, onProblem: (message) => told.push(message) });
});
afterEach(async () => {
  await engine.close();
  removeFolder(folder);
  for (; moves > 0; moves -= 1) removeFolder(`${folder}-moved-${moves}`);
});

const journalOf = (id: string) => join(folder, 'workshops', id, 'journal');
const rename = (doc: Y.Doc, title: string) => execute(openWorkshop(doc), 'test', updateWorkshop, { title });
const titleOnDisk = (id: string): string | null => {
  const bytes = existsSync(journalOf(id)) ? readFileSync(journalOf(id)) : Buffer.alloc(0);
  const { updates, end } = readJournalBytes(bytes);
  if (end !== 'complete') return null;
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return readDetails(doc).title;
};
const enter = async (title: string) => {
  const { id } = await withHost(engine, async ({ host }) =>
    valueOf(await host.createWorkshop({ templateId: 'empty', language: 'de', title })),
  );
  const anna = openClient(engine, id);
  await anna.synced();
  rename(anna.doc, 'Vorher');
  await anna.acknowledged();
  return { id, anna };
};

const takings: readonly (readonly [string, (journal: string) => void])[] = [
  ['the journal is deleted', (journal) => rmSync(journal)],
  ['the folder of the workshop is deleted', (journal) => rmSync(join(journal, '..'), { recursive: true })],
  ['the data folder is deleted', () => rmSync(folder, { recursive: true })],
  ['the data folder is moved', () => renameSync(folder, `${folder}-moved-${(moves += 1)}`)],
  ['the journal is cut off', (journal) => truncateSync(journal, 100)],
  ['something else is written behind it', (journal) => appendFileSync(journal, Buffer.alloc(500, 7))],
  [
    'an older copy is put in its place',
    (journal) => {
      writeFileSync(`${journal}.sync`, readFileSync(journal).subarray(0, 300));
      renameSync(`${journal}.sync`, journal);
    },
  ],
];

it.each(takings)(
  'while %s, everything is written anew: what is edited, and what nobody edits any more',
  async (_, take) => {
    const { id, anna } = await enter('Eins');
    take(journalOf(id));
    rename(anna.doc, 'Danach');
    await anna.acknowledged();
    expect(titleOnDisk(id)).toBe('Danach');
    expect(told.some((message) => message.includes('written anew'))).toBe(true);
    take(journalOf(id));
    await until(() => titleOnDisk(id) === 'Danach', 'written anew without an edit');
    anna.close();
  },
);

it('what had taken its place is kept beside it and named in the list', async () => {
  const { id, anna } = await enter('Eins');
  writeFileSync(`${journalOf(id)}.sync`, 'a copy of a conflict');
  renameSync(`${journalOf(id)}.sync`, journalOf(id));
  await until(() => titleOnDisk(id) === 'Vorher', 'written anew');
  const { damage } = await withHost(engine, async ({ host }) =>
    valueOf(await host.listWorkshops({})).find((entry) => entry.id === id)!,
  );
  expect(readFileSync(join(folder, damage!), 'utf8')).toBe('a copy of a conflict');
  anna.close();
});

it('a data folder that was deleted is one that this engine holds again, with list, settings, token and rooms', async () => {
  await withHost(engine, async ({ host }) => valueOf(await host.writeSettings({ name: 'Anna' })));
  const { id, anna } = await enter('Eins');
  const files = ['access-token', 'engine.json', 'library.json', 'port', 'settings.json', 'workshops'];
  rmSync(folder, { recursive: true });
  await until(() => existsSync(folder) && files.every((name) => readdirSync(folder).includes(name)), 'made again');
  expect((await findRunningEngine(folder))?.token).toBe(engine.token);
  await until(() => titleOnDisk(id) === 'Vorher', 'the workshop');
  anna.close();
});

it('two programs that take the journal from each other fill no disk: it is said that nothing is saved', () => {
  const files = memoryFiles();
  let time = 0;
  const states: string[] = [];
  createJournal(files, '/data/w/journal', 'w', Uint8Array.of(0));
  const journal = openJournal({
    files,
    path: '/data/w/journal',
    owner: 'w',
    retryEvery: 60_000,
    now: () => time,
    onState: (code) => states.push(code),
  });
  journal.follow(() => Uint8Array.of(1));
  for (let turn = 0; turn < 30; turn += 1) {
    files.put('/data/w/journal', Buffer.from(`another ${turn}`));
    time += 1000;
    journal.append(Uint8Array.of(2));
  }
  expect(states.at(-1)).toBe('EBUSY');
  expect(files.paths().filter((path) => path.includes('.rest-'))).toHaveLength(10);
  time += 3_600_000;
  expect(journal.flush()).toBe(true);
  expect(states.at(-1)).toBe('');
  journal.close();
});

it('is not written behind the place where it was cut off, even between two looks', () => {
  const files = memoryFiles();
  const path = '/data/w/journal';
  createJournal(files, path, 'w', new Uint8Array(200));
  const journal = openJournal({ files, path, owner: 'w', now: () => 0 });
  journal.follow(() => Uint8Array.of(9, 9));
  journal.append(Uint8Array.of(1));
  const file = files.open(path, 'existing');
  files.truncate(file, 100);
  journal.append(Uint8Array.of(2));
  journal.close();
  const { updates, end } = readJournalBytes(files.read(path));
  expect(end).toBe('complete');
  expect(updates.map((update) => [...update])).toEqual([[9, 9]]);
});

it('is looked at once a second at most, and is left alone where a drive numbers its files anew each time', () => {
  let looks = 0;
  let number = 0;
  const files = memoryFiles();
  const path = '/data/w/journal';
  createJournal(files, path, 'w', Uint8Array.of(0));
  let time = 0;
  const state = (size: number) => ({ file: String((number += 1)), size });
  const journal = openJournal({
    files: {
      ...files,
      look: (at) => {
        looks += 1;
        const found = files.look(at);
        return found && state(found.size);
      },
      lookAt: (file) => state(files.lookAt(file).size),
    },
    path,
    owner: 'w',
    now: () => time,
  });
  journal.follow(() => Uint8Array.of(1));
  for (let turn = 0; turn < 1000; turn += 1) journal.append(Uint8Array.of(2));
  expect(looks).toBeLessThan(3);
  time += 1000;
  journal.append(Uint8Array.of(2));
  expect(journal.records).toBe(1002);
  expect(files.paths()).toEqual([path]);
  journal.close();
  expect(diskFiles.look('/nowhere/at/all')).toBeNull();
});
