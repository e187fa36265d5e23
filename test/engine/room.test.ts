// A room over real sockets: opened on one address, joined by guests and by another engine, with roles that hold.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { execute } from '../../src/domain/command.ts';
import { openWorkshop, readDetails, updateWorkshop } from '../../src/domain/workshop.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { makeFolder, openClient, removeFolder, startTestEngine, until, valueOf, withHost, type TestClient } from '../helpers/testEngine.ts';

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

async function start(options = {}) {
  const folder = makeFolder();
  folders.push(folder);
  const engine = await startTestEngine(folder, options);
  engines.push(engine);
  return engine;
}
const sampleOf = (engine: Engine) => withHost(engine, async ({ host }) => valueOf(await host.listWorkshops({}))[0]!.id);
const open = (engine: Engine, id: string, address = '127.0.0.2') => withHost(engine, async ({ host }) => valueOf(await host.openRoom({ id, address })));
const enter = (at: { port: number; token: string; address?: string }, id: string) => {
  const client = openClient(at, id);
  clients.push(client);
  return client;
};
const rename = ({ doc }: TestClient, title: string) => execute(openWorkshop(doc), 'test', updateWorkshop, { title });
const titleIn = ({ doc }: TestClient) => readDetails(doc).title;
const doorOf = (link: string) => {
  const { hostname, port, hash } = new URL(link);
  return { address: hostname, port: Number(port), token: hash.slice('#token='.length) };
};

it('another engine joins by link; both write, and an edit in a gap is kept and sent later', async () => {
  const [host, laptop] = [await start(), await start()];
  const id = await sampleOf(host);
  const room = await open(host, id);
  const joined = await withHost(laptop, async (client) => valueOf(await client.host.joinRoom({ invite: room.invites!.edit.appLink })));
  expect(joined).toMatchObject({ workshopId: id, role: 'edit' });
  const anna = enter(host, id);
  const ben = enter(laptop, id);
  await Promise.all([anna.synced(), ben.synced()]);
  rename(ben, 'Von Ben');
  await until(() => titleIn(anna) === 'Von Ben', 'the host has it');
  rename(anna, 'Von Anna');
  await until(() => titleIn(ben) === 'Von Anna', 'the laptop has it');
});
