// Taking over a room: the host leaves for good or hands over, and everyone finds the new one; two halves come together
// under one host.
import { createHash, createHmac } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { execute } from '../../src/domain/record/command.ts';
import { buildPlan } from '../../src/domain/plan/plan.ts';
import { openWorkshop, readDetails, updateWorkshop } from '../../src/domain/record/workshop.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { Proof } from '../../src/engine/access/doors.ts';
import type { HostApi } from '../../src/protocol/hostApi.ts';
import type { RoomNotice } from '../../src/protocol/roomApi.ts';
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
  return { host, id, invites: invites!, laptops };
}

it('the host leaves for good: a laptop takes over, the others find it, links and seats of before are good there', async () => {
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
  await until(async () => (await linkOf(right!, id)) === 'connected', 'found');
  await until(() => readDetails(anna.doc).title === 'In der Lücke', 'what was edited meanwhile is here');
  rename(anna, 'Beim neuen Host');
  await until(() => readDetails(ben.doc).title === 'Beim neuen Host', 'goes on');
  await areEqual([anna, ben]);
  // The old host comes back, opens its room as before, and follows: nobody is led astray.
  const again = await start(folders[0]!, host.port);
  await on(again, (api) => api.openRoom({ id, address: '127.0.0.2' }));
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
  await Promise.all([left!, right!].map((laptop) => on(laptop, (api) => api.takeOver({ id, address: '127.0.0.1' }))));
  const links = async () => [await linkOf(left!, id), await linkOf(right!, id)].sort();
  await until(async () => (await links()).join() === [null, 'connected'].sort().join(), 'one follows the other');
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

it('the new host takes what a guest’s page brings from where the room was before, and proves itself to that guest; no page from elsewhere may', async () => {
  const {
    host,
    id,
    invites,
    laptops: [left],
  } = await gather(1);
  const { host: former, hostname, port, hash } = new URL(invites.edit.link);
  const key = 'k'.repeat(22);
  const credential = `${hash.slice('#token='.length)}.${key}`;
  const guest = openClient({ address: hostname, port: Number(port), token: credential }, id);
  clients.push(guest);
  await guest.synced();
  const notice = () =>
    guest.notices.map((text) => JSON.parse(text) as RoomNotice).findLast(({ kind }) => kind === 'room');
  await until(() => notice()?.heirs.length === 1, 'the guest knows the laptop');
  const [heir] = notice()!.heirs;
  expect(heir).toBe(`127.0.0.1:${left!.port}`);
  const { seat } = notice()!;
  // The file itself is the renderer's; what matters is what the engine lets it ask.
  const scout = await fetch(`http://${former}/scout.js?room=${id}`);
  expect(scout.headers.get('content-security-policy')).toBe(`default-src 'none'; connect-src http://${heir}`);
  const proofAt = async (asked: string) => {
    const answer = await fetch(`http://${heir}/room/${id}?nonce=${'n'.repeat(22)}&seat=${asked}`);
    return answer.ok ? ((await answer.json()) as Proof) : answer.status;
  };
  expect(await proofAt(seat)).toBe(404);
  // The seats are told to the laptop a moment after they were taken.
  await until(
    async () =>
      (await on(left!, (api) => api.readRoom({ id }))).ok &&
      guest.notices.filter((text) => text.includes('"room"')).length > 1,
    'told',
  );
  await host.close();
  valueOf(await on(left!, (api) => api.takeOver({ id, address: '127.0.0.1' })));
  const proof = await proofAt(seat);
  if (typeof proof === 'number') throw new Error(`not proved: ${proof}`);
  const secret = createHash('sha256').update(key).digest('hex');
  expect(proof.proof).toBe(
    createHmac('sha256', secret)
      .update(`${id}.${'n'.repeat(22)}.${proof.term}`)
      .digest('base64url'),
  );
  expect(proof.term).toBeGreaterThan(notice()!.term);
  expect(await proofAt('some-other-seat')).toBe(404);

  const send = (origin: string, method: string, body?: Buffer) =>
    fetch(`http://${heir}/doc/${id}`, {
      method,
      headers: { Origin: origin, Authorization: `Bearer ${credential}` },
      ...(body ? { body: new Blob([new Uint8Array(body)]) } : {}),
    });
  rename(guest, 'Vom Gast mitgebracht');
  const update = Buffer.from(Y.encodeStateAsUpdate(guest.doc));
  const asked = await send(`http://${former}`, 'OPTIONS');
  expect([
    asked.status,
    asked.headers.get('access-control-allow-origin'),
    asked.headers.get('access-control-allow-headers'),
  ]).toEqual([204, `http://${former}`, 'authorization']);
  expect((await send('http://evil.example', 'OPTIONS')).status).toBe(405);
  expect((await send('http://evil.example', 'POST', update)).status).toBe(403);
  expect((await send(`http://${former}`, 'POST', update)).status).toBe(204);
  const anna = await enter(left!, id);
  expect(readDetails(anna.doc).title).toBe('Vom Gast mitgebracht');
});
