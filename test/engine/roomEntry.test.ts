// Ways round the host's decisions: second sessions on one socket, two tokens at once, spare seats fetched before a
// removal, a room that was full once, and codes guessed from many addresses.
import { randomBytes } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import { execute } from '../../src/domain/record/command.ts';
import { openWorkshop, updateWorkshop } from '../../src/domain/record/workshop.ts';
import { openAttempts } from '../../src/engine/access/attempts.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { admitGuest } from '../../src/engine/room/roomAccess.ts';
import { newCode, openRoomStore } from '../../src/engine/room/roomStore.ts';
import type { HostApi } from '../../src/protocol/hostApi.ts';
import type { Room } from '../../src/protocol/roomApi.ts';
import { memoryFiles } from '../helpers/memoryFiles.ts';
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
import { authentication, doorOf, frame, presenceFrame, type Door } from './abusiveFrames.ts';

const newKey = () => randomBytes(16).toString('base64url');
let folder: string;
let engine: Engine;
let id: string;
let room: Room;
let clients: TestClient[];
let sockets: WebSocket[];
const on = <T>(use: (api: HostApi) => Promise<T>) => withHost(engine, ({ host }) => use(host));

beforeAll(async () => {
  folder = makeFolder();
  engine = await startTestEngine(folder);
  id = await on(async (api) => valueOf(await api.listWorkshops({}))[0]!.id);
});
afterAll(async () => {
  await engine.close();
  removeFolder(folder);
});
beforeEach(async () => {
  clients = [];
  sockets = [];
  room = await on(async (api) => valueOf(await api.openRoom({ id, address: '127.0.0.2' })));
});
afterEach(() => {
  for (const client of clients) client.close();
  for (const socket of sockets) socket.terminate();
});

const editDoor = (): Door => doorOf(room.invites!.edit.link);
async function enter(key: string, name: string | null, door = editDoor()): Promise<TestClient> {
  const client = openClient({ ...door, token: `${door.token}.${key}` }, id);
  clients.push(client);
  await client.synced();
  if (name === null) return client;
  client.provider.awareness!.setLocalState({ name, team: 'sales' });
  await until(async () => (await idOf(name)) !== undefined, `${name} is known`);
  return client;
}
const people = () => on(async (api) => valueOf(await api.readRoom({ id })).people);
const idOf = async (name: string) => (await people()).find((one) => one.name === name)?.id;
async function openSocket({ address, port }: Door): Promise<WebSocket & { code: number | null; got: Buffer[] }> {
  const socket = Object.assign(new WebSocket(`ws://${address}:${port}/sync`, { perMessageDeflate: false }), {
    code: null as number | null,
    got: [] as Buffer[],
  });
  sockets.push(socket);
  socket.on('message', (data: Buffer) => socket.got.push(data));
  socket.on('close', (code) => (socket.code = code));
  await new Promise((resolve) => socket.once('open', resolve));
  return socket;
}
/** What a link is answered with: 200, or 401 when it lets nobody in. */
const knock = async ({ address, port }: Door, credential: string, headers: Record<string, string> = {}) =>
  (
    await fetch(`http://${address}:${port}/doc/${id}`, {
      method: 'HEAD',
      headers: { Authorization: `Bearer ${credential}`, ...headers },
    })
  ).status;

describe('a socket', () => {
  it('has one session per workshop: a session of its own name is malformed, so nobody is in unseen', async () => {
    const door = editDoor();
    const socket = await openSocket(door);
    socket.send(authentication({ ...door, id: `${id}\0x`, token: `${door.token}.${newKey()}` }));
    await until(() => socket.code !== null, 'closed');
    expect(socket.code).toBe(1007);
    expect(socket.got).toEqual([]);
  });

  it('with two tokens at once is in under the first alone, is seen, and goes when that person is removed', async () => {
    const door = editDoor();
    const socket = await openSocket(door);
    for (let round = 0; round < 3; round += 1)
      socket.send(authentication({ ...door, token: `${door.token}.${newKey()}` }));
    socket.send(presenceFrame(id, [[77, 1, { name: 'Mallory', team: 'none' }]]));
    await until(async () => (await idOf('Mallory')) !== undefined, 'seen');
    // No second seat was taken by the way.
    expect((await people()).filter(({ role }) => role !== 'owner').map(({ name }) => name)).toEqual(['Mallory']);
    await on(async (api) => api.removePerson({ id, personId: (await idOf('Mallory'))! }));
    await until(() => socket.code !== null, 'sent away');
    expect(socket.code).toBe(1012);
  });

  it('that leaves a workshop in the middle of being let in gets nothing of it', async () => {
    const door = editDoor();
    const socket = await openSocket(door);
    socket.send(authentication({ ...door, token: `${door.token}.${newKey()}` }));
    socket.send(frame(id, 7, (encoder) => encoding.writeVarString(encoder, '')));
    socket.send(authentication({ ...door, token: `${door.token}.${newKey()}` }));
    await until(() => socket.got.length > 0, 'answered');
    const watcher = await enter(newKey(), 'Watcher');
    const before = (await people()).filter(({ isHere }) => isHere).map(({ name }) => name);
    expect(before).toEqual(['Watcher']);
    const got = socket.got.length;
    execute(openWorkshop(watcher.doc), 'test', updateWorkshop, { title: 'Not for everybody' });
    await watcher.acknowledged();
    expect(socket.got.length).toBe(got);
  });
});

describe('what somebody could come back with', () => {
  it('goes with who is removed: links, bare connections, spare seats; everybody with a name of their own stays', async () => {
    const door = editDoor();
    const [eve, spare, ben] = [newKey(), newKey(), newKey()];
    await enter(eve, 'Eve');
    const benHere = await enter(ben, 'Ben');
    expect(await knock(door, `${door.token}.${spare}`)).toBe(200);
    const bare = openClient(door, id);
    clients.push(bare);
    await bare.synced();
    await on(async (api) => api.removePerson({ id, personId: (await idOf('Eve'))! }));
    await until(() => bare.closeCodes.length > 0, 'the bare connection ends');
    for (const credential of [
      `${door.token}.${eve}`,
      `${door.token}.${spare}`,
      `${door.token}.${newKey()}`,
      door.token,
    ])
      expect(await knock(door, credential)).toBe(401);
    expect(benHere.closeCodes).toEqual([]);
    expect(await knock(door, `${door.token}.${ben}`)).toBe(200);
    const renewed = doorOf((await on(async (api) => valueOf(await api.readRoom({ id })))).invites!.edit.link);
    expect(await knock(renewed, `${renewed.token}.${eve}`)).toBe(401);
    // Whoever had a spare seat without being that person is let in again with the new link.
    expect(await knock(renewed, `${renewed.token}.${spare}`)).toBe(200);
  });

  it('goes for another window of the same browser too, and not for another browser at the same address', async () => {
    const door = editDoor();
    const [eve, other, ben] = [newKey(), newKey(), newKey()];
    const from = (browser: string) => ({ 'User-Agent': browser });
    expect(await knock(door, `${door.token}.${eve}`, from('Firefox'))).toBe(200);
    expect(await knock(door, `${door.token}.${other}`, from('Firefox'))).toBe(200);
    expect(await knock(door, `${door.token}.${ben}`, from('Safari'))).toBe(200);
    await Promise.all([enter(eve, 'Eve Again'), enter(other, 'Not Eve'), enter(ben, 'Ben Again')]);
    await on(async (api) => api.removePerson({ id, personId: (await idOf('Eve Again'))! }));
    expect(await knock(door, `${door.token}.${other}`, from('Firefox'))).toBe(401);
    expect(await knock(door, `${door.token}.${ben}`, from('Safari'))).toBe(200);
  });

  it('goes when somebody is set back to watching: the same link in a private window lets nobody write', async () => {
    const door = editDoor();
    const [michael, spare] = [newKey(), newKey()];
    await enter(michael, 'Michael');
    expect(await knock(door, `${door.token}.${spare}`)).toBe(200);
    await on(async (api) => api.changeRole({ id, personId: (await idOf('Michael'))!, role: 'view' }));
    for (const key of [spare, newKey()]) expect(await knock(door, `${door.token}.${key}`)).toBe(401);
    const renewed = doorOf((await on(async (api) => valueOf(await api.readRoom({ id })))).invites!.edit.link);
    // Nor does a better link of later lift them: only the host does.
    const again = await enter(michael, null, renewed);
    expect(again.provider.authorizedScope).toBe('readonly');
  });
});

it('a room with 500 seats lets newcomers in: removed seats do not count, and who is away makes room', async () => {
  const store = await openRoomStore(memoryFiles(), '/data', (message) => expect.fail(message), 3_600_000);
  const { edit } = store.change(id, (before) => before);
  const here = new Set<string>();
  const visitor = { browser: '', isHere: (seat: string) => here.has(seat) };
  const come = (key = newKey()) => admitGuest(store, id, `${edit}.${key}`, visitor);
  const name = (seatId: string, change: object) =>
    store.change(id, (before) => ({
      ...before,
      seats: before.seats.map((seat) => (seat.id === seatId ? { ...seat, name: 'Named', ...change } : seat)),
    }));
  for (let guest = 0; guest < 500; guest += 1) name(come()!.personId, { isRemoved: guest < 300 });
  for (let guest = 0; guest < 400; guest += 1) expect(come()).not.toBeNull();
  const valid = () => store.find(id)!.seats.filter(({ isRemoved }) => !isRemoved);
  expect(valid().length).toBe(500);
  expect(store.find(id)!.seats.length).toBeLessThanOrEqual(700);
  for (const { id: seat } of valid()) here.add(seat);
  expect(come()).toBeNull();
  here.delete(valid().at(-1)!.id);
  expect(come()).not.toBeNull();
});

it('guessing from many addresses ends, and keeps nobody out who has the right code', async () => {
  const { address, port } = editDoor();
  const redeem = (code: string, localAddress: string) =>
    new Promise<number>((resolve, reject) => {
      const sent = httpRequest({ host: address, port, path: '/code', method: 'POST', localAddress }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
      sent.on('error', reject);
      sent.end(code);
    });
  const answers: number[] = [];
  for (let from = 60; from < 76; from += 1)
    for (let round = 0; round < 5; round += 1) answers.push(await redeem('222222', `127.0.0.${from}`));
  expect(answers.filter((status) => status === 404).length).toBe(40 + 8);
  expect(await redeem(room.invites!.edit.code, '127.0.0.90')).toBe(200);
});

it('tries are counted per address, a whole network of IPv6 together, and forgotten after a while', () => {
  let time = 0;
  const attempts = openAttempts({ perAddress: 2, inAll: 3, per: 1000 }, () => time);
  attempts.fail('2001:db8:1:2::1');
  attempts.fail('2001:db8:1:2:ffff::9');
  expect(attempts.isBlocked('2001:db8:1:2:1:2:3:4')).toBe(true);
  expect(attempts.isBlocked('2001:db8:1:3::1')).toBe(false);
  attempts.fail('::ffff:10.0.0.1');
  // All together are beyond the limit: one failure is enough now, none does no harm.
  expect(attempts.isBlocked('10.0.0.1')).toBe(true);
  expect(attempts.isBlocked('10.0.0.2')).toBe(false);
  time = 1000;
  expect(['2001:db8:1:2::1', '10.0.0.1'].map((from) => attempts.isBlocked(from))).toEqual([false, false]);
});

it('codes have no letters that are taken for each other', () => {
  const letters = new Set(Array.from({ length: 500 }, newCode).join(''));
  expect([...letters].sort().join('')).toBe('23456789ABCDEFGHJKLMNPQRSTUXYZ');
});
