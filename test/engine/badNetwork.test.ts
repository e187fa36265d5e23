// Laptops over a bad network: loss and delay, partitions with edits to the same cards, half-open sockets, clocks that
// are wrong. At the end everyone has the same, no card is lost and none is doubled.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import canonicalize from 'canonicalize';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildPlan } from '../../src/domain/plan/plan.ts';
import { listTouchpoints } from '../../src/domain/journey/touchpoints.ts';
import { openWorkshop } from '../../src/domain/record/workshop.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { HostApi } from '../../src/protocol/hostApi.ts';
import { runRandomCommand } from '../domain/randomCommands.ts';
import { chanceFrom, type Chance } from '../domain/seededRandom.ts';
import { openForwarder, type Forwarder, type Weather } from '../helpers/forwarder.ts';
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
let forwarders: Forwarder[];
let processes: ChildProcess[];

beforeEach(() => {
  folders = [];
  engines = [];
  clients = [];
  forwarders = [];
  processes = [];
});
afterEach(async () => {
  for (const client of clients) client.close();
  for (const forwarder of forwarders) await forwarder.close();
  for (const engine of engines) await engine.close();
  for (const child of processes) {
    child.kill();
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }
  for (const folder of folders) removeFolder(folder);
});

const on = <T>(engine: { url: string; port: number; token: string }, use: (api: HostApi) => Promise<T>) =>
  withHost(engine, ({ host }) => use(host));
const folderFor = () => {
  folders.push(makeFolder());
  return folders.at(-1)!;
};
async function start() {
  engines.push(await startTestEngine(folderFor(), { looksEvery: 200 }));
  return engines.at(-1)!;
}
async function enter(engine: { port: number; token: string }, id: string) {
  const client = openClient(engine, id);
  clients.push(client);
  await client.synced();
  return client;
}

/** A host, and laptops that each reach it over a network of their own. */
async function gather(count: number, weather?: Weather) {
  const host = await start();
  const id = await on(host, async (api) => valueOf(await api.listWorkshops({}))[0]!.id);
  const room = await on(host, async (api) => valueOf(await api.openRoom({ id, address: '127.0.0.2' })));
  const people = [await enter(host, id)];
  const ways: Forwarder[] = [];
  for (let index = 0; index < count; index += 1) {
    const laptop = await start();
    const way = await openForwarder(room.address, weather);
    forwarders.push(way);
    ways.push(way);
    const invite = room.invites!.edit.link.replace(room.address, way.address);
    valueOf(await on(laptop, (api) => api.joinRoom({ invite })));
    people.push(await enter(laptop, id));
  }
  return { host, id, room, people, ways };
}

/** Random commands of one person; gives the cards they made and those they took away. */
function edit({ doc }: TestClient, actor: string, chance: Chance, count: number, made: Set<string>, gone: Set<string>) {
  for (let step = 0; step < count; step += 1) {
    const { created, removed } = runRandomCommand(openWorkshop(doc), actor, chance);
    for (const one of created) made.add(one);
    for (const one of removed) gone.add(one);
  }
}
const planOf = ({ doc }: TestClient) => canonicalize(buildPlan(doc));
async function expectEqual(people: readonly TestClient[], made: ReadonlySet<string>, gone: ReadonlySet<string>) {
  await until(
    () => people.every(({ doc }) => doc.store.pendingStructs === null) && new Set(people.map(planOf)).size === 1,
    'everyone has the same',
  );
  const shown = listTouchpoints(people[0]!.doc).map(({ id }) => id);
  expect(new Set(shown).size).toBe(shown.length);
  for (const id of made) if (!gone.has(id)) expect(shown).toContain(id);
}
const linkOf = (engine: Engine, id: string) => on(engine, async (api) => valueOf(await api.readRoom({ id })).link);

it('over 30 % loss and 200 ms everyone ends with the same', async () => {
  const chance = chanceFrom(30_200);
  const { people } = await gather(3, { delay: 200, loss: 0.3, chance });
  const [made, gone] = [new Set<string>(), new Set<string>()];
  for (let round = 0; round < 12; round += 1) {
    for (const [index, person] of people.entries()) edit(person, `actor${index}`, chance, 3, made, gone);
    await new Promise((resolve) => void setTimeout(resolve, 60));
  }
  await expectEqual(people, made, gone);
});

/** `npm run fuzz -- --partitions 500` asks for more. */
const seeds = Array.from({ length: Number(process.env['HANDSCHLAG_PARTITIONS'] ?? 3) }, (_, index) => index + 1);
it.each(seeds)('apart, everyone edits the same cards; together again they have the same (seed %i)', async (seed) => {
  const chance = chanceFrom(seed);
  const { people, ways } = await gather(2);
  const [made, gone] = [new Set<string>(), new Set<string>()];
  for (let round = 0; round < 4; round += 1) {
    for (const way of ways) way.become(chance.pick(['open', 'refused', 'silent'] as const));
    for (const [index, person] of people.entries()) edit(person, `actor${index}`, chance, 8, made, gone);
  }
  for (const way of ways) way.become('refused');
  for (const way of ways) way.become('open');
  await expectEqual(people, made, gone);
});

it('a way that has fallen silent is noticed on both sides: the link says so, and nobody stays behind as a ghost', async () => {
  const { id, people, ways, room } = await gather(1);
  const [host, laptop] = people as [TestClient, TestClient];
  laptop.provider.awareness!.setLocalState({ name: 'Ben', team: 'sales' });
  const namesAtHost = () => [...host.provider.awareness!.getStates().values()].map((state) => state['name']);
  await until(() => namesAtHost().includes('Ben'), 'seen');
  ways[0]!.become('silent');
  await until(() => !namesAtHost().includes('Ben'), 'no ghost');
  await until(async () => (await linkOf(engines[1]!, id)) === 'away', 'the link says so');
  ways[0]!.become('refused');
  ways[0]!.become('open');
  await until(async () => (await linkOf(engines[1]!, id)) === 'connected', 'back');
  await until(() => namesAtHost().includes('Ben'), 'seen again');
  expect(room.state).toBe('open');
});

it('a laptop whose clock is five hours off takes part like every other', async () => {
  const chance = chanceFrom(5);
  const { id, room, people } = await gather(1);
  const late = await startWithClock(folderFor(), 5 * 3_600_000);
  valueOf(await on(late, (api) => api.joinRoom({ invite: room.invites!.edit.link })));
  const everyone = [...people, await enter(late, id)];
  const [made, gone] = [new Set<string>(), new Set<string>()];
  for (let round = 0; round < 10; round += 1) {
    for (const [index, person] of everyone.entries()) edit(person, `actor${index}`, chance, 4, made, gone);
  }
  await expectEqual(everyone, made, gone);
  everyone[2]!.provider.awareness!.setLocalState({ name: 'Spät', team: 'sales' });
  await until(
    () => [...people[0]!.provider.awareness!.getStates().values()].some(({ name }) => name === 'Spät'),
    'is seen',
  );
});

/** The command line in a process of its own, whose clock is ahead by so many milliseconds. */
async function startWithClock(folder: string, ahead: number) {
  const shift = `const real = Date.now; Date.now = () => real() + ${ahead}; globalThis.Date = class extends Date { constructor(...a) { a.length ? super(...a) : super(real() + ${ahead}); } };`;
  const cli = join(import.meta.dirname, '..', '..', 'out', 'main', 'cli.js');
  const args = [
    '--import',
    `data:text/javascript,${encodeURIComponent(shift)}`,
    cli,
    'serve',
    '--data',
    folder,
    '--port',
    '0',
  ];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  processes.push(child);
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const { url, port } = JSON.parse(line) as { url: string; port: number };
  return { url, port, token: new URLSearchParams(new URL(url).hash.slice(1)).get('token') ?? '' };
}
