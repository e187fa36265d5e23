// A start on a folder in which something is odd: what can be read is shown and exported, the rest is named.
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { jsonFile } from '../../src/engine/disk/jsonFile.ts';
import { diskFiles, type StorageFiles } from '../../src/engine/disk/storageFiles.ts';
import { openKeyFiles } from '../../src/engine/counting/keyFiles.ts';
import { whoHasFolder } from '../../src/engine/folder/engineFile.ts';
import { openAppState } from '../../src/main/appState.ts';
import { openRoomStore } from '../../src/engine/room/roomStore.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { failFrom, faultyFiles } from '../helpers/faultyFiles.ts';
import { memoryFiles } from '../helpers/memoryFiles.ts';
import { makeFolder, removeFolder, startTestEngine, valueOf, withHost } from '../helpers/testEngine.ts';

let folder: string;
let id: string;
beforeEach(async () => {
  folder = makeFolder();
  const engine = await startTestEngine(folder);
  id = await withHost(engine, async ({ host }) => valueOf(await host.listWorkshops({}))[0]!.id);
  await engine.close();
});
afterEach(() => removeFolder(folder));

const workshops = () => join(folder, 'workshops');
async function usable(files?: StorageFiles) {
  const told: string[] = [];
  const engine = await startTestEngine(folder, {
    onProblem: (message) => told.push(message),
    ...(files ? { files } : {}),
  });
  try {
    return await withHost(engine, async ({ host }) => ({
      told,
      list: valueOf(await host.listWorkshops({ isWhole: true })).map((entry) => entry.id),
      document: await documentStatus(engine),
      exported: (await host.exportWorkshop({ id, format: 'json', language: 'de' })).ok,
    }));
  } finally {
    await engine.close();
  }
}
const documentStatus = async ({ port, token }: Engine) =>
  (await fetch(`http://127.0.0.1:${port}/doc/${id}`, { headers: { Authorization: `Bearer ${token}` } })).status;
const whole = (list: readonly string[]) => ({ list, document: 200, exported: true });

const underAFolder = (path: string) => {
  rmSync(path, { force: true });
  mkdirSync(path, { recursive: true });
};

const oddities: readonly (readonly [string, () => void])[] = [
  ['a link leads nowhere', () => symlinkSync('/nowhere/at/all', join(workshops(), 'danglingLink'))],
  ['a file lies among the folders', () => writeFileSync(join(workshops(), 'note-to-self'), 'x')],
  [
    'a journal leads to itself',
    () => {
      mkdirSync(join(workshops(), 'abcdef'));
      symlinkSync('journal', join(workshops(), 'abcdef', 'journal'));
    },
  ],
  ['a journal is a folder', () => mkdirSync(join(workshops(), 'abcdef', 'journal'), { recursive: true })],
  [
    'the versions are a file',
    () => {
      rmSync(join(workshops(), id, 'versions'), { recursive: true, force: true });
      writeFileSync(join(workshops(), id, 'versions'), 'x');
    },
  ],
  [
    'the list is a folder',
    () => {
      rmSync(join(folder, 'library.json'));
      mkdirSync(join(folder, 'library.json'));
    },
  ],
  [
    'settings and rooms are folders',
    () => {
      for (const name of ['settings.json', 'rooms.json', 'rooms.json.good']) {
        rmSync(join(folder, name), { force: true });
        mkdirSync(join(folder, name));
      }
    },
  ],
  ['the last port is a folder', () => underAFolder(join(folder, 'port'))],
  [
    'the token cannot be read',
    () => {
      rmSync(join(folder, 'access-token'));
      mkdirSync(join(folder, 'access-token', 'x'), { recursive: true });
    },
  ],
];

it.each(oddities)('the app starts when %s', async (_, make) => {
  make();
  expect(await usable()).toMatchObject(whole([id]));
});

it('what can be done without is nothing where it cannot be read', async () => {
  for (const name of ['windows.json', 'sealed/question1', 'sealed/computer', 'engine.json'])
    underAFolder(join(folder, name));
  expect(openAppState(folder).read()).toMatchObject({ bounds: [], isSpellChecked: true });
  const keys = openKeyFiles(diskFiles, folder);
  expect([keys.read(id, 'question1'), keys.knownComputerId()]).toEqual([null, null]);
  expect(await whoHasFolder(folder)).toBe('nobody');
  const engine = await startTestEngine(folder);
  expect(await whoHasFolder(folder)).toBe('other');
  await engine.close();
});

it.each(['EROFS', 'ENOSPC', 'EACCES'])(
  'with a disk that says %s, all is shown and exported, and it is said',
  async (code) => {
    const disk = faultyFiles();
    failFrom(disk, 0, code);
    const { told, ...rest } = await usable(disk.files);
    expect(rest).toEqual(whole([id]));
    expect(told.some((message) => /Nothing can be kept.+changes are not saved/.test(message))).toBe(true);
  },
);

it('an empty folder on such a disk opens with an empty list', async () => {
  removeFolder(folder);
  mkdirSync(folder);
  const disk = faultyFiles();
  failFrom(disk, 0, 'EROFS');
  const engine = await startTestEngine(folder, { files: disk.files });
  expect(await withHost(engine, async ({ host }) => valueOf(await host.listWorkshops({})))).toEqual([]);
  await engine.close();
});

it('left-overs of a crash are removed everywhere', async () => {
  const left = ['', 'workshops/ID', 'workshops/ID/versions'].map((at) =>
    join(folder, at.replace('ID', id), 'x.1a2b.tmp'),
  );
  mkdirSync(join(workshops(), id, 'versions'), { recursive: true });
  for (const path of left) writeFileSync(path, 'half');
  await usable();
  expect(left.filter((path) => existsSync(path))).toEqual([]);
});

it('a list of many that were edited since is written once for all, while the first can be opened', async () => {
  const engine = await startTestEngine(folder);
  const made = await withHost(engine, async ({ host }) => {
    const ids: string[] = [];
    for (let count = 0; count < 30; count += 1)
      ids.push(valueOf(await host.createWorkshop({ templateId: 'empty', language: 'de', title: `W${count}` })).id);
    return ids;
  });
  await engine.close();
  for (const name of ['library.json', 'library.json.good']) rmSync(join(folder, name));
  writeFileSync(join(folder, 'engine.json'), '{}');
  const disk = faultyFiles();
  const again = await startTestEngine(folder, { files: disk.files });
  expect(await documentStatus(again)).toBe(200);
  const list = await withHost(again, async ({ host }) => valueOf(await host.listWorkshops({ isWhole: true })));
  expect(list.map((entry) => entry.id).sort()).toEqual([...made, id].sort());
  expect(disk.operations.filter((one) => /^rename .+library\.json\.[0-9a-f]+\.tmp$/.test(one)).length).toBeLessThan(5);
  await again.close();
});

describe('a JSON file', () => {
  const schema = z.looseObject({ name: z.string() });
  const path = '/data/x.json';
  const open = async (bytes?: Buffer, copy?: Buffer) => {
    const files = memoryFiles();
    if (bytes) files.put(path, bytes);
    if (copy) files.put(`${path}.good`, copy);
    const file = jsonFile(files, path, schema);
    return { files, file, data: await file.read() };
  };

  it('that was changed anywhere is not believed, and its copy takes its place', async () => {
    const { files, file } = await open();
    await file.write({ name: 'Anna', size: 12.5, list: ['a', 'b'] });
    const whole = files.read(path);
    const data = { name: 'Anna', size: 12.5, list: ['a', 'b'] };
    for (let at = 0; at < whole.length; at += 1)
      for (const mask of [1, 4, 32, 255]) {
        const bytes = Buffer.from(whole);
        bytes[at]! ^= mask;
        const read = await open(bytes, whole);
        expect({ ...read.data, checksum: undefined, chfcksum: undefined }, `byte ${at} ^ ${mask}`).toMatchObject(data);
        if (read.file.origin === 'file') expect(at, 'only the word itself').toBeLessThan(14);
      }
    expect((await open(whole, whole)).data).toEqual(data);
  });

  it('of an older program, or one that a person has edited, is read as it is', async () => {
    const { data, file } = await open(Buffer.from('{"name": "Anna"}'));
    expect(data).toEqual({ name: 'Anna' });
    expect(file.origin).toBe('file');
    expect((await open(Buffer.from('{}'), Buffer.from('{"name": "Ben"}'))).file.origin).toBe('olderCopy');
    expect((await open(Buffer.from('{}'))).file.origin).toBe('lost');
  });

  it('has a copy that is never older, whatever fails', async () => {
    for (let fails = 1; fails <= 12; fails += 1) {
      const { files, file } = await open();
      await file.write({ name: 'before' });
      const first = files.operations;
      files.onOperation = (number) => {
        if (number === first + fails) throw Object.assign(new Error('EIO'), { code: 'EIO' });
      };
      const isWritten = await file.write({ name: 'after' }).then(
        () => true,
        () => false,
      );
      files.losePower();
      files.put(path, Buffer.from('damaged'));
      const read = await jsonFile(files, path, schema).read();
      if (isWritten) expect(read, `operation ${fails}`).toEqual({ name: 'after' });
    }
  });
});

describe('a damaged rooms file', () => {
  const seat = { id: 's', digest: '0'.repeat(64), name: 'Eve', team: 'sales', role: 'edit', cameAs: 'edit' } as const;
  const make = async () => {
    const files = memoryFiles();
    const store = await openRoomStore(files, '/data', () => undefined);
    const add = (isRemoved: boolean) =>
      store.change('w1', (room) => ({
        ...room,
        seats: [{ ...seat, isRemoved, hasApp: false, address: null, browser: '', publicKey: null }],
      }));
    add(false);
    await store.settled();
    const before = files.read('/data/rooms.json');
    add(true);
    await store.settled();
    return { files, before };
  };

  it('brings nobody back who was removed', async () => {
    const { files } = await make();
    files.put('/data/rooms.json', files.read('/data/rooms.json').subarray(0, 200));
    const store = await openRoomStore(files, '/data', () => expect.fail('its copy is as new'));
    expect(store.find('w1')?.seats).toMatchObject([{ isRemoved: true }]);
  });

  it('of an older program, whose copy is one change behind, lets nobody in until the host invites anew', async () => {
    const { files, before } = await make();
    const old = JSON.parse(before.toString('utf8')) as { checksum?: string; rooms: { w1: { edit: string } } };
    delete old.checksum;
    files.put('/data/rooms.json', Buffer.from('damaged'));
    files.put('/data/rooms.json.good', Buffer.from(JSON.stringify(old)));
    const told: string[] = [];
    const store = await openRoomStore(files, '/data', (message) => told.push(message));
    expect(store.find('w1')?.seats).toMatchObject([{ isRemoved: true }]);
    expect(store.find('w1')?.edit).not.toBe(old.rooms.w1.edit);
    expect(told).toEqual([expect.stringContaining('all invitations are void')]);
  });
});
