// When the rooms are written: what guests bring along by coming is gathered, for each writing holds everybody's edits
// up.
import { randomBytes } from 'node:crypto';
import { expect, it, vi } from 'vitest';
import { admitGuest } from '../../src/engine/room/roomAccess.ts';
import { openRoomStore, type StoredRoom } from '../../src/engine/room/roomStore.ts';
import { memoryFiles, type MemoryFiles } from '../helpers/memoryFiles.ts';
import { until } from '../helpers/relayClient.ts';

const id = 'workshop-1';
const anHour = 3_600_000;
const nobodyElse = { browser: '', isHere: () => false };
const unexpected = (message: string) => expect.fail(message);
const newKey = () => randomBytes(16).toString('base64url');
const seatsOnDisk = (files: MemoryFiles): number => {
  const { rooms } = JSON.parse(files.read('/data/rooms.json').toString('utf8')) as {
    rooms: Record<string, StoredRoom>;
  };
  return rooms[id]!.seats.length;
};

it('a hundred guests who come are one writing; what the host decides is written at once and takes them along', async () => {
  const files = memoryFiles();
  const store = await openRoomStore(files, '/data', unexpected, anHour);
  const { edit } = store.change(id, (room) => room);
  await store.settled();
  const operations = files.operations;
  for (let guest = 0; guest < 100; guest += 1) {
    expect(admitGuest(store, id, `${edit}.${newKey()}`, nobodyElse)?.role).toBe('edit');
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(store.find(id)!.seats.length).toBe(100);
  expect(files.operations).toBe(operations);
  store.change(id, (room) => ({ ...room, port: 4717 }));
  await new Promise((resolve) => setImmediate(resolve));
  expect(seatsOnDisk(files)).toBe(100);
  // Whoever closes the engine waits for no timer.
  admitGuest(store, id, `${edit}.${newKey()}`, nobodyElse);
  await store.settled();
  expect(seatsOnDisk(files)).toBe(101);
});

it('a guest is written without anybody asking, after a while', async () => {
  const files = memoryFiles();
  const store = await openRoomStore(files, '/data', unexpected, 1);
  const { edit } = store.change(id, (room) => room);
  await store.settled();
  admitGuest(store, id, `${edit}.${newKey()}`, nobodyElse);
  await until(() => seatsOnDisk(files) === 1, 'the seat on the disk');
});

it('one guest who takes new seats without end is written seldom', async () => {
  vi.useFakeTimers();
  const files = memoryFiles();
  const renamed = vi.spyOn(files, 'rename');
  const store = await openRoomStore(files, '/data', unexpected);
  const { edit } = store.change(id, (room) => room);
  await store.settled();
  renamed.mockClear();
  for (let tenth = 0; tenth < 200; tenth += 1) {
    admitGuest(store, id, `${edit}.${newKey()}`, nobodyElse);
    await vi.advanceTimersByTimeAsync(100);
  }
  vi.useRealTimers();
  const writings = renamed.mock.calls.filter(([, to]) => to === '/data/rooms.json').length;
  expect(writings).toBeGreaterThan(1);
  expect(writings).toBeLessThan(6);
});
