// A disk that fails while people edit: everyone is told before the relay acknowledges, editing goes on, and it heals by
// itself.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { execute } from '../../src/domain/record/command.ts';
import { openWorkshop, readDetails, updateWorkshop } from '../../src/domain/record/workshop.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { storageNotice, type StorageNotice } from '../../src/protocol/hostApi.ts';
import { failFrom, failOnce, faultyFiles, type FaultyFiles } from '../helpers/faultyFiles.ts';
import {
  makeFolder,
  openClient,
  removeFolder,
  startTestEngine,
  until,
  valueOf,
  withHost,
  type TestClient,
} from '../helpers/testEngine.ts';

let folder: string;
let disk: FaultyFiles;
let engine: Engine;
let id: string;
let clients: TestClient[];

beforeEach(async () => {
  folder = makeFolder();
  disk = faultyFiles();
  clients = [];
  engine = await startTestEngine(folder, { files: disk.files, retryEvery: 20 });
  id = await withHost(engine, async ({ host }) => valueOf(await host.listWorkshops({}))[0]!.id);
});
afterEach(async () => {
  for (const client of clients) client.close();
  disk.follow(null);
  await engine.close();
  removeFolder(folder);
});

const join = async () => {
  const client = openClient(engine, id);
  clients.push(client);
  await client.synced();
  await client.acknowledged();
  return client;
};
const rename = ({ doc }: TestClient, title: string) => execute(openWorkshop(doc), 'test', updateWorkshop, { title });
/** What was told about storage; windows are told about the room in the same way. */
const read = (notice: string): StorageNotice[] => {
  const told = JSON.parse(notice) as { kind: string };
  return told.kind === 'room' ? [] : [storageNotice.parse(told)];
};
const toldTo = ({ notices }: TestClient) => notices.flatMap(read);
const last = (client: TestClient) => toldTo(client).at(-1) ?? null;

async function titleOnDisk(): Promise<string> {
  const next = await startTestEngine(folder);
  try {
    const answer = await fetch(`http://127.0.0.1:${next.port}/doc/${id}`, {
      headers: { Authorization: `Bearer ${next.token}` },
    });
    const doc = new Y.Doc();
    Y.applyUpdate(doc, new Uint8Array(await answer.arrayBuffer()));
    return readDetails(doc).title;
  } finally {
    await next.close();
  }
}

describe.each(['ENOSPC', 'EIO', 'EROFS'])('a disk that fails with %s', (code) => {
  it('is told to everyone before the edit is acknowledged, and once more when all is written', async () => {
    const anna = await join();
    const ben = await join();
    const seen: string[] = [];
    anna.provider.on('stateless', ({ payload }: { payload: string }) =>
      seen.push(...read(payload).map(({ state }) => state)),
    );
    anna.provider.on('unsyncedChanges', ({ number }: { number: number }) => number === 0 && seen.push('acknowledged'));
    failFrom(disk, 0, code);
    rename(anna, 'Noch nicht gespeichert');
    await until(() => seen.includes('acknowledged'), 'acknowledged');
    expect(seen[0]).toBe('error');
    await until(() => last(ben) !== null, 'the other is told');
    expect(last(anna)).toEqual({ kind: 'storage', state: 'error', code });
    expect(last(ben)).toEqual({ kind: 'storage', state: 'error', code });

    // Editing goes on, and each edit is told anew that it is not saved.
    rename(ben, 'Auch nicht');
    await until(() => readDetails(anna.doc).title === 'Auch nicht', 'the edit arrives');
    expect(last(anna)?.state).toBe('error');

    const carla = await join();
    await until(() => last(carla)?.code === code, 'who comes later is told as well');
    expect(readDetails(carla.doc).title).toBe('Auch nicht');

    disk.follow(null);
    await until(
      () => [anna, ben, carla].every((client) => last(client)?.state === 'saved'),
      'all are told that it is saved',
    );
    expect(last(anna)).toEqual({ kind: 'storage', state: 'saved', code: '' });
    expect(await engine.close()).toBe(true);
    expect(await titleOnDisk()).toBe('Auch nicht');
  });
});

it('tells nobody anything while the disk is well', async () => {
  const anna = await join();
  rename(anna, 'Gespeichert');
  await anna.acknowledged();
  expect(toldTo(anna)).toEqual([]);
});

it.each([
  ['writing', 0],
  ['syncing', 1],
])('is written at the next attempt when only %s fails', async (_, operation) => {
  const anna = await join();
  failOnce(disk, operation, 'EIO');
  rename(anna, 'Beim zweiten Mal');
  await anna.acknowledged();
  await until(() => toldTo(anna).length >= 2, 'told twice');
  expect(toldTo(anna).map(({ state }) => state)).toEqual(['error', 'saved']);
  expect(await engine.close()).toBe(true);
  expect(await titleOnDisk()).toBe('Beim zweiten Mal');
});

it('says at the end when something could not be written, and what was written before is there', async () => {
  const anna = await join();
  rename(anna, 'Gespeichert');
  await anna.acknowledged();
  failFrom(disk, 0, 'ENOSPC');
  rename(anna, 'Nicht gespeichert');
  await until(() => last(anna)?.state === 'error', 'told');
  expect(await engine.close()).toBe(false);
  expect(await titleOnDisk()).toBe('Gespeichert');
});

it('refuses what the host would have to write, and changes nothing', async () => {
  await withHost(engine, async ({ host }) => {
    const before = valueOf(await host.listWorkshops({}));
    failFrom(disk, 0, 'ENOSPC');
    expect(await host.createWorkshop({ templateId: 'empty', language: 'de', title: 'Neu' })).toMatchObject({
      ok: false,
      code: 'diskFull',
    });
    expect(await host.removeWorkshop({ id })).toMatchObject({ ok: false, code: 'diskFull' });
    expect(await host.writeSettings({ name: 'Anna' })).toMatchObject({ ok: false, code: 'diskFull' });
    disk.follow(null);
    expect(valueOf(await host.listWorkshops({}))).toEqual(before);
    expect(valueOf(await host.readSettings({})).name).toBe('');
    expect(valueOf(await host.createWorkshop({ templateId: 'empty', language: 'de', title: 'Neu' })).title).toBe('Neu');
  });
});
