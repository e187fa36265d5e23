// Taking over a room: the host leaves for good or hands over, and everyone finds the new one; two halves come together
// under one host.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { execute } from '../../src/domain/record/command.ts';
import { buildPlan } from '../../src/domain/plan/plan.ts';
import { openWorkshop, readDetails, updateWorkshop } from '../../src/domain/record/workshop.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { newSecretKey, proveHost, readHostProof, seatKeyAt } from '../../src/engine/access/keyPair.ts';
import type { HostApi } from '../../src/protocol/hostApi.ts';
import { watchAddresses } from '../../src/engine/room/addressWatch.ts';
import type { NetworkAddress, RoomNotice } from '../../src/protocol/roomApi.ts';
import { readHostProof as checkInPage, seatKeyAt as seatKeyInPage } from '../../src/renderer/session/hostProof.ts';
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

let folders: string[];
let engines: Engine[];
let clients: TestClient[];

beforeEach(() => {
  folders = [];
  engines = [];
  clients = [];
});
afterEach(async () => {
  for (const client of clients) client.close();
  for (const engine of engines) await engine.close();
  for (const folder of folders) removeFolder(folder);
});

async function start(folder = makeFolder(), port = 0) {
  if (!folders.includes(folder)) folders.push(folder);
  const engine = await startTestEngine(folder, { port, looksEvery: 100 });
  engines.push(engine);
  return engine;
}
const on = <T>(engine: Engine, use: (api: HostApi) => Promise<T>) => withHost(engine, ({ host }) => use(host));
const enter = async (engine: Engine, id: string) => {
  const client = openClient(engine, id);
  clients.push(client);
  await client.synced();
  return client;
};
const rename = ({ doc }: TestClient, title: string) => execute(openWorkshop(doc), 'test', updateWorkshop, { title });
const areEqual = (all: readonly TestClient[]) =>
  until(
    () => new Set(all.map(({ doc }) => JSON.stringify(buildPlan(doc)) + Y.encodeStateVector(doc).length)).size === 1,
    'everyone has the same',
  );
const linkOf = (engine: Engine, id: string) => on(engine, async (api) => valueOf(await api.readRoom({ id })).link);

/** Who could take over, as a laptop has been told. */
const candidatesIn = (folder: string, id: string): number => {
  const { rooms } = JSON.parse(readFileSync(join(folder, 'rooms.json'), 'utf8')) as {
    rooms: Record<string, { candidates: unknown[] }>;
  };
  return rooms[id]?.candidates.length ?? 0;
};
/** Whoever sits at the engine agrees to follow the host at the address, as soon as there is one. */
const agree = (engine: Engine, id: string, address: string) =>
  until(async () => (await on(engine, (api) => api.followHost({ id, host: address }))).ok, `goes to ${address}`);
const noticeOf = (client: TestClient) =>
  client.notices.map((text) => JSON.parse(text) as RoomNotice).findLast(({ kind }) => kind === 'room');

/** A host at 127.0.0.2 and laptops that have joined it. */
async function gather(count: number) {
  const host = await start();
  const id = await on(host, async (api) => valueOf(await api.listWorkshops({}))[0]!.id);
  const { invites } = await on(host, async (api) => valueOf(await api.openRoom({ id, address: '127.0.0.2' })));
  const laptops: Engine[] = [];
  for (let index = 0; index < count; index += 1) {
    const laptop = await start();
    valueOf(await on(laptop, (api) => api.joinRoom({ invite: invites!.edit.link })));
    laptops.push(laptop);
  }
  for (const laptop of laptops) await until(async () => (await linkOf(laptop, id)) === 'connected', 'joined');
  for (const folder of folders.slice(1)) await until(() => candidatesIn(folder, id) === count, 'all are named');
  return { host, id, invites: invites!, laptops };
}

it('the host leaves for good: a laptop takes over, the others find it and follow when they agree, links of before are good there', async () => {
  const {
    host,
    id,
    invites,
    laptops: [left, right],
  } = await gather(2);
  const [anna, ben] = [await enter(left!, id), await enter(right!, id)];
  await host.close();
  await until(async () => (await linkOf(right!, id)) === 'away', 'without host');
  rename(ben, 'In der Lücke');
  const room = await on(left!, async (api) => valueOf(await api.takeOver({ id, address: '127.0.0.1' })));
  expect(room).toMatchObject({ state: 'open', link: null });
  expect(new URL(room.invites!.edit.link).hash).toBe(new URL(invites.edit.link).hash);
  // Another host is reported, and followed when the person there agrees.
  await until(() => noticeOf(ben)?.found?.address === room.address, 'found');
  expect(await linkOf(right!, id)).toBe('away');
  await agree(right!, id, room.address);
  await until(async () => (await linkOf(right!, id)) === 'connected', 'followed');
  await until(() => readDetails(anna.doc).title === 'In der Lücke', 'what was edited meanwhile is here');
  rename(anna, 'Beim neuen Host');
  await until(() => readDetails(ben.doc).title === 'Beim neuen Host', 'goes on');
  await areEqual([anna, ben]);
  // The old host comes back, opens its room as before, and follows: its key was the first, the new one it has named.
  const again = await start(folders[0]!, host.port);
  await on(again, (api) => api.openRoom({ id, address: '127.0.0.2' }));
  await agree(again, id, room.address);
  await until(async () => (await linkOf(again, id)) === 'connected', 'follows');
  const carla = await enter(again, id);
  await areEqual([anna, ben, carla]);
});

it('nobody takes over while the host is there', async () => {
  const {
    id,
    laptops: [left],
  } = await gather(1);
  const answer = await on(left!, (api) => api.takeOver({ id, address: '127.0.0.1' }));
  expect(answer).toMatchObject({ ok: false, code: 'hostStillThere' });
  expect(await linkOf(left!, id)).toBe('connected');
});

it('two who take over at the same time come together under one host', async () => {
  const {
    host,
    id,
    laptops: [left, right],
  } = await gather(2);
  const [anna, ben] = [await enter(left!, id), await enter(right!, id)];
  await host.close();
  rename(anna, 'Links');
  rename(ben, 'Rechts');
  const [one, other] = await Promise.all(
    [left!, right!].map((laptop) =>
      on(laptop, async (api) => valueOf(await api.takeOver({ id, address: '127.0.0.1' })).address),
    ),
  );
  const follow = async (laptop: Engine, address: string) =>
    (await on(laptop, (api) => api.followHost({ id, host: address }))).ok;
  // The one of the earlier term may follow, and only that one.
  await until(async () => (await follow(left!, other!)) || (await follow(right!, one!)), 'one follows the other');
  const links = async () => [await linkOf(left!, id), await linkOf(right!, id)].sort();
  await until(async () => (await links()).join() === [null, 'connected'].sort().join(), 'connected');
  await areEqual([anna, ben]);
});

it('goes to no address that cannot prove that it is the host, and never back to an older one', async () => {
  const {
    host,
    id,
    laptops: [left],
  } = await gather(1);
  const stranger = await start();
  const other = await on(stranger, async (api) => valueOf(await api.listWorkshops({}))[0]!.id);
  await on(stranger, (api) => api.openRoom({ id: other, address: '127.0.0.1' }));
  for (const address of [`127.0.0.1:${stranger.port}`, '127.0.0.1:9', `127.0.0.2:${host.port}`]) {
    expect(await on(left!, (api) => api.followHost({ id, host: address }))).toMatchObject({
      ok: false,
      code: 'roomNotFound',
    });
  }
  expect((await fetch(`http://127.0.0.1:${stranger.port}/room/${id}?nonce=${'x'.repeat(22)}`)).status).toBe(404);
  expect((await fetch(`http://127.0.0.2:${host.port}/room/${id}`)).status).toBe(404);
});

it('says where its room is to whom asks on the host’s computer, as long as the room is open', async () => {
  const { host, id } = await gather(0);
  const nonce = 'x'.repeat(22);
  const ask = async (address: string) => {
    const answer = await fetch(`http://${address}:${host.port}/room/${id}?nonce=${nonce}`);
    return answer.ok ? readHostProof(await answer.json(), { workshopId: id, nonce })?.address : answer.status;
  };
  // A guest's page on the host's computer has no other way to learn the new address of a room.
  for (const address of ['127.0.0.2', '127.0.0.3', '127.0.0.1']) {
    await on(host, (api) => api.openRoom({ id, address }));
    expect([await ask('127.0.0.1'), await ask(address)]).toEqual([
      `${address}:${host.port}`,
      `${address}:${host.port}`,
    ]);
  }
  await on(host, (api) => api.closeRoom({ id }));
  expect(await ask('127.0.0.1')).toBe(404);
});

it('nobody poses as the host with what a participant knows, and no credential goes to who tries', async () => {
  const {
    host,
    id,
    laptops: [left, right],
  } = await gather(2);
  await host.close();
  await until(async () => (await linkOf(right!, id)) === 'away', 'without host');
  const { port } = left!;
  await left!.close();
  engines = engines.filter((engine) => engine !== left && engine !== host);
  const seen: string[] = [];
  // At the address of a candidate, with a key of its own.
  const stranger = createServer((request, response) => {
    seen.push(`${request.method} ${request.headers.authorization ?? ''}`);
    const nonce = /nonce=([\w-]+)/.exec(request.url ?? '')?.[1] ?? '';
    const claim = { term: 9_000_000, address: `127.0.0.1:${port}` };
    response.end(JSON.stringify(proveHost(newSecretKey(), claim, { workshopId: id, nonce })));
  });
  await new Promise<void>((resolve) => void stranger.listen(port, '127.0.0.1', resolve));
  try {
    await until(() => seen.length > 2, 'asked');
    expect(await on(right!, (api) => api.followHost({ id, host: `127.0.0.1:${port}` }))).toMatchObject({
      code: 'roomNotFound',
    });
    expect(new Set(seen)).toEqual(new Set(['GET ']));
  } finally {
    stranger.closeAllConnections();
    await new Promise((resolve) => stranger.close(resolve));
  }
});

it('proofs hold for their workshop, nonce, term, key and address alone; keys of a seat differ at every host', () => {
  const asked = { workshopId: 'workshop-1', nonce: 'n'.repeat(22) };
  const proof = proveHost(newSecretKey(), { term: 3, address: '192.168.1.5:4717' }, asked);
  expect(readHostProof(proof, asked)).toEqual(proof);
  const others = [
    { ...proof, term: 4 },
    { ...proof, address: '192.168.1.6:4717' },
    { ...proof, key: proveHost(newSecretKey(), proof, asked).key },
    { ...proof, signature: 'A'.repeat(86) },
  ];
  for (const other of others) expect(readHostProof(other, asked)).toBeNull();
  expect(readHostProof(proof, { ...asked, nonce: 'm'.repeat(22) })).toBeNull();
  expect(readHostProof(proof, { ...asked, workshopId: 'workshop-2' })).toBeNull();
  // A guest's page comes to the same results.
  expect(checkInPage(proof, asked)).toEqual(proof);
  for (const other of others) expect(checkInPage(other, asked)).toBeNull();
  const key = 'k'.repeat(22);
  expect(seatKeyAt(key, 'workshop-1', proof.key)).toBe(seatKeyInPage(key, 'workshop-1', proof.key));
  expect(seatKeyAt(key, 'workshop-1', proof.key)).toMatch(/^[\w-]{22}$/);
  expect(seatKeyAt(key, 'workshop-1', others[2]!.key)).not.toBe(seatKeyAt(key, 'workshop-1', proof.key));
});

it('the new host takes what a guest’s page brings from where the room was, and gives a ticket; no page from elsewhere may', async () => {
  const {
    host,
    id,
    invites,
    laptops: [left],
  } = await gather(1);
  const { host: former, hostname, port, hash } = new URL(invites.edit.link);
  const key = 'k'.repeat(22);
  const guest = openClient(
    { address: hostname, port: Number(port), token: `${hash.slice('#token='.length)}.${key}` },
    id,
  );
  clients.push(guest);
  await guest.synced();
  await until(() => noticeOf(guest)?.candidates.length === 1, 'the guest knows the laptop');
  const { candidates, invite, host: known } = noticeOf(guest)!;
  const { address: heir, key: heirKey } = candidates[0]!;
  expect(heir).toBe(`127.0.0.1:${left!.port}`);
  // The file itself is the renderer's; what matters is what the engine lets it ask.
  const finder = await fetch(`http://${former}/hostFinder.js?room=${id}`);
  expect(finder.headers.get('content-security-policy')).toBe(
    `default-src 'none'; connect-src http://${heir} http://127.0.0.1:${host.port} http://*:${port}`,
  );
  const other = await fetch(`http://${former}/hostFinder.js?room=another-workshop`);
  expect(other.headers.get('content-security-policy')).toBe("default-src 'none'; connect-src 'none'");
  const nonce = 'n'.repeat(22);
  const ask = (address: string) => fetch(`http://${address}/room/${id}?nonce=${nonce}`);
  expect((await ask(heir)).status).toBe(404);
  expect(checkInPage(await (await ask(former)).json(), { workshopId: id, nonce })?.key).toBe(known!.key);
  await host.close();
  valueOf(await on(left!, (api) => api.takeOver({ id, address: '127.0.0.1' })));
  expect(checkInPage(await (await ask(heir)).json(), { workshopId: id, nonce })).toMatchObject({
    key: heirKey,
    address: heir,
  });

  const credential = `${invite}.${seatKeyInPage(key, id, heirKey)}`;
  const send = (origin: string, method: string, path: string, body?: Uint8Array | string) =>
    fetch(`http://${heir}${path}`, {
      method,
      headers: { Origin: origin, Authorization: `Bearer ${credential}` },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : new Blob([new Uint8Array(body)]) }),
    });
  rename(guest, 'Vom Gast mitgebracht');
  const update = Y.encodeStateAsUpdate(guest.doc);
  for (const path of [`/doc/${id}`, `/arrive/${id}`]) {
    const asked = await send(`http://${former}`, 'OPTIONS', path);
    expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([204, `http://${former}`]);
    expect((await send('http://evil.example', 'OPTIONS', path)).status).toBe(405);
    expect((await send('http://evil.example', 'POST', path, update)).status).toBe(403);
  }
  expect((await send(`http://${former}`, 'POST', `/doc/${id}`, update)).status).toBe(204);
  const left1 = await send(`http://${former}`, 'POST', `/arrive/${id}`, '{"name":"Ben"}');
  const { ticket } = (await left1.json()) as { ticket: string };
  const arrive = () => fetch(`http://${heir}/arrive`, { method: 'POST', body: ticket });
  expect(await (await arrive()).json()).toEqual({ seat: credential.split('.')[1], me: '{"name":"Ben"}' });
  expect((await arrive()).status).toBe(404);
  const anna = await enter(left!, id);
  expect(readDetails(anna.doc).title).toBe('Vom Gast mitgebracht');
});

it('a room whose address has gone says so, and goes on at the next one with one press', async () => {
  const networks: NetworkAddress[] = [
    { address: '127.0.0.3', name: 'wlan0', medium: 'wifi' },
    { address: '127.0.0.4', name: 'eth0', medium: 'cable' },
  ];
  const folder = makeFolder();
  folders.push(folder);
  const host = await startTestEngine(folder, { networks: () => networks, watchesEvery: 20 });
  engines.push(host);
  const id = await on(host, async (api) => valueOf(await api.listWorkshops({}))[0]!.id);
  const read = () => on(host, async (api) => valueOf(await api.readRoom({ id })));
  // Addresses of loopback never go; this one is only named.
  await on(host, (api) => api.openRoom({ id, address: '127.0.0.3' }));
  expect((await read()).lost).toBeNull();
  const lost = watchAddresses({
    networks: () => networks,
    openRooms: () => [{ workshopId: id, address: '10.0.0.7' }],
    onChange: () => undefined,
  });
  expect(lost.lost(id)).toEqual({ address: '10.0.0.7', offer: null });
  networks.push({ address: '10.0.1.8', name: 'tun0', medium: 'virtual' });
  expect(lost.lost(id)).toEqual({ address: '10.0.0.7', offer: '10.0.1.8' });
  networks.push({ address: '10.0.0.9', name: 'wlan0', medium: 'wifi' });
  expect(lost.lost(id)).toEqual({ address: '10.0.0.7', offer: '10.0.0.9' });
  lost.close();
  const guests = valueOf(await on(host, (api) => api.openRoom({ id, address: '127.0.0.4' })));
  expect(guests.address).toMatch(/^127\.0\.0\.4:/);
});
