// A workshop written anew: the same contents under the same id and in the same room, without the past; nobody brings the
// former document back, and what somebody had in it alone comes along.
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { buildPlan } from '../../src/domain/plan/plan.ts';
import { listTouchpoints } from '../../src/domain/journey/touchpoints.ts';
import { addTouchpoints } from '../../src/domain/journey/touchpointCommands.ts';
import { execute } from '../../src/domain/record/command.ts';
import { historyOf, openWorkshop, readDetails, updateWorkshop } from '../../src/domain/record/workshop.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { faultyFiles } from '../helpers/faultyFiles.ts';
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
let problems: string[];
let host: Engine;
let id: string;

beforeEach(async () => {
  [folders, engines, clients, problems] = [[], [], [], []];
  host = await start();
  id = await withHost(host, async ({ host: api }) => valueOf(await api.listWorkshops({}))[0]!.id);
});
afterEach(async () => {
  for (const client of clients) client.close();
  for (const engine of engines) await engine.close();
  for (const folder of folders) removeFolder(folder);
});

async function start(options = {}) {
  const folder = makeFolder();
  folders.push(folder);
  const engine = await startTestEngine(folder, { onProblem: (problem) => problems.push(problem), ...options });
  engines.push(engine);
  return engine;
}
const enter = (at: Door, doc = new Y.Doc()) => {
  const client = openClient(at, id, doc);
  clients.push(client);
  return client;
};
type Door = { readonly port: number; readonly token: string; readonly address?: string };
const doorOf = (link: string): Door => {
  const { hostname, port, hash } = new URL(link);
  return { address: hostname, port: Number(port), token: hash.slice('#token='.length) };
};
const bytesOf = async ({ port, token, address = '127.0.0.1' }: Door) => {
  const answer = await fetch(`http://${address}:${port}/doc/${id}`, { headers: { Authorization: `Bearer ${token}` } });
  return new Uint8Array(await answer.arrayBuffer());
};
const docAt = async (door: Door) => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, await bytesOf(door), 'test');
  return doc;
};
const bring = async ({ port, token, address = '127.0.0.1' }: Door, doc: Y.Doc) => {
  const headers = { Authorization: `Bearer ${token}` };
  const body = new Blob([new Uint8Array(Y.encodeStateAsUpdate(doc))]);
  return (await fetch(`http://${address}:${port}/doc/${id}`, { method: 'POST', headers, body })).status;
};
const writeAnew = (engine = host) => withHost(engine, ({ host: api }) => api.writeAnew({ id }));
const rename = (doc: Y.Doc, title: string) => execute(openWorkshop(doc), 'test', updateWorkshop, { title });
const invite = async () =>
  withHost(host, async ({ host: api }) => valueOf(await api.openRoom({ id, address: '127.0.0.2' })).invites!);
const historyTold = ({ notices }: TestClient): string | null => {
  const told = notices.map((notice) => JSON.parse(notice) as { kind: string; history?: string });
  return told.findLast(({ kind }) => kind === 'room')?.history ?? null;
};
const isAsLarge = (state: Y.Doc) => Y.encodeStateAsUpdate(state).length;

it('keeps id, room and all that it says, and is small again; nobody brings the former document back', async () => {
  const links = await invite();
  const seat = randomBytes(16).toString('base64url');
  const door = { ...doorOf(links.edit.link), token: `${doorOf(links.edit.link).token}.${seat}` };
  const guest = enter(door);
  await guest.synced();
  for (let round = 0; round < 40; round += 1) rename(guest.doc, `${round} `.repeat(90));
  rename(guest.doc, 'Wächst');
  await guest.acknowledged();
  const before = await docAt(host);
  expect(historyTold(guest)).toBe(historyOf(before));

  const sizes = valueOf(await writeAnew());
  expect(sizes.after).toBeLessThan(sizes.before);
  const anew = await docAt(host);
  expect(isAsLarge(anew)).toBe(sizes.after);
  expect(historyOf(anew)).not.toBe(historyOf(before));
  expect(buildPlan(anew)).toEqual(buildPlan(before));

  // This client knows nothing of it: it comes again with what it has, and is told.
  await until(() => historyTold(guest) === historyOf(anew), 'told of the other history');
  await until(() => guest.closeCodes.includes(1008), 'refused');
  const late = enter(door);
  await late.synced();
  rename(late.doc, 'Danach');
  await late.acknowledged();
  const then = await docAt(host);
  expect(readDetails(then).title).toBe('Danach');
  expect(isAsLarge(then)).toBeLessThan(sizes.after + 1000);
  expect([...then.store.clients.keys()].filter((client) => before.store.clients.has(client))).toEqual([]);

  const versions = await withHost(host, async ({ host: api }) => valueOf(await api.listVersions({ id })));
  expect(versions.map(({ reason }) => reason)).toContain('beforeAnew');
  const { id: versionId } = versions.find(({ reason }) => reason === 'beforeAnew')!;
  valueOf(await withHost(host, ({ host: api }) => api.restoreVersion({ id, versionId })));
  expect(readDetails(await docAt(host)).title).toBe('Wächst');
  expect(historyOf(await docAt(host))).toBe(historyOf(anew));
  expect(problems).toEqual([]);
});

it('what somebody had in the former document alone is carried over, once and with their rights', async () => {
  const links = await invite();
  const [edit, contribute, view] = [links.edit, links.contribute, links.view].map(({ link }) => doorOf(link)) as [
    Door,
    Door,
    Door,
  ];
  const away = await docAt(edit);
  const stageId = null;
  const card = (doc: Y.Doc, title: string) =>
    execute(openWorkshop(doc), 'me', addTouchpoints, { stageId, owner: 'sales', beforeId: null, cards: [{ title }] });
  valueOf(await writeAnew());
  rename(away, 'Von unterwegs');
  expect(card(away, 'Karte von unterwegs')).toMatchObject({ ok: true });
  expect(await bring(view, away)).toBe(403);
  // Who contributes changes nothing else this way either.
  expect(await bring(contribute, away)).toBe(403);
  expect(readDetails(await docAt(host)).title).not.toBe('Von unterwegs');
  expect(await bring(edit, away)).toBe(204);
  const titles = (doc: Y.Doc) => listTouchpoints(doc).map(({ title }) => title);
  const after = await docAt(host);
  expect(readDetails(after).title).toBe('Von unterwegs');
  expect(titles(after).filter((title) => title === 'Karte von unterwegs')).toHaveLength(1);

  const client = enter(edit);
  await client.synced();
  rename(client.doc, 'Neuer als das');
  await client.acknowledged();
  expect(await bring(edit, away)).toBe(204);
  expect(readDetails(await docAt(host)).title).toBe('Neuer als das');
  // Of a history that was never here nothing can be told apart.
  const stranger = await start();
  const other = await withHost(stranger, async ({ host: api }) => valueOf(await api.listWorkshops({}))[0]!.id);
  const answer = await fetch(`http://127.0.0.1:${stranger.port}/doc/${other}`, {
    headers: { Authorization: `Bearer ${stranger.token}` },
  });
  const foreign = new Y.Doc();
  Y.applyUpdate(foreign, new Uint8Array(await answer.arrayBuffer()), 'test');
  expect(await bring(edit, foreign)).toBe(409);
  expect(readDetails(await docAt(host)).title).toBe('Neuer als das');
  expect(problems).toEqual([]);
});

it('a participant’s engine takes the new document, gives what only it had, and cannot write anew itself', async () => {
  const links = await invite();
  const laptop = await start();
  valueOf(await withHost(laptop, ({ host: api }) => api.joinRoom({ invite: links.edit.link })));
  const window = enter(laptop);
  await window.synced();
  const before = historyOf(window.doc);
  expect(await writeAnew(laptop)).toMatchObject({ ok: false, code: 'notAllowed' });
  // Made while the host is away.
  await withHost(host, ({ host: api }) => api.closeRoom({ id }));
  rename(window.doc, 'Auf dem Laptop');
  await window.acknowledged();
  valueOf(await writeAnew());
  await invite();
  const anew = historyOf(await docAt(host));
  expect(anew).not.toBe(before);
  await until(async () => historyOf(await docAt(laptop)) === anew, 'the same document');
  expect(readDetails(await docAt(host)).title).toBe('Auf dem Laptop');
  const fresh = enter(laptop);
  await fresh.synced();
  rename(fresh.doc, 'Weiter zusammen');
  await until(async () => readDetails(await docAt(host)).title === 'Weiter zusammen', 'the edit at the host');
  expect((await docAt(host)).store.clients.has(window.doc.clientID)).toBe(false);
});

it('where the disk refuses, everything stays as it was and is edited on', async () => {
  const faulty = faultyFiles();
  const engine = await start({ files: faulty.files });
  id = await withHost(engine, async ({ host: api }) => valueOf(await api.listWorkshops({}))[0]!.id);
  const client = enter(engine);
  await client.synced();
  const before = historyOf(client.doc);
  faulty.follow(() => 'ENOSPC');
  expect(await writeAnew(engine)).toMatchObject({ ok: false, code: 'diskFull' });
  faulty.follow(null);
  expect(historyOf(await docAt(engine))).toBe(before);
  rename(client.doc, 'Immer noch da');
  await client.acknowledged();
  expect(readDetails(await docAt(engine)).title).toBe('Immer noch da');
});
