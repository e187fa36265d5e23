// The host's time is everybody's: laptops whose own clocks are hours apart agree, also after the host was killed and
// another one has taken over.
import { afterEach, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { openHostClock, type HostClock } from '../../src/protocol/hostClock.ts';
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

const hours = 3_600_000;
const folders: string[] = [];
const engines = new Set<Engine>();
const clients: TestClient[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  for (const engine of engines) await engine.close();
  engines.clear();
  for (const folder of folders.splice(0)) removeFolder(folder);
});

async function start(ownClock: () => number): Promise<Engine> {
  folders.push(makeFolder());
  const engine = await startTestEngine(folders.at(-1)!, { ownClock, tellsTimeEvery: 20 });
  engines.add(engine);
  return engine;
}

/** What a window of this engine reckons the host's time to be. */
async function clockAt(engine: Engine, id: string): Promise<HostClock> {
  const clock = openHostClock();
  const client = openClient(engine, id);
  clients.push(client);
  client.provider.on('stateless', ({ payload }: { payload: string }) => {
    const { kind, time } = JSON.parse(payload) as Partial<RoomNotice>;
    if (kind === 'room' && typeof time === 'number') clock.heard(time);
  });
  await client.synced();
  await until(() => clock.now() !== null, 'told');
  return clock;
}

it('holds on a laptop five hours behind, before, during and after it takes over from a host that was killed', async () => {
  const ahead = () => Date.now() + 5 * hours;
  const [host, laptop] = [await start(ahead), await start(Date.now)];
  const id = await withHost(host, async ({ host: api }) => valueOf(await api.listWorkshops({}))[0]!.id);
  const { invites } = await withHost(host, async ({ host: api }) =>
    valueOf(await api.openRoom({ id, address: '127.0.0.2' })),
  );
  await withHost(laptop, async ({ host: api }) => valueOf(await api.joinRoom({ invite: invites!.edit.link })));
  const [there, here] = [await clockAt(host, id), await clockAt(laptop, id)];
  const differs = (clock: HostClock) => Math.abs(clock.now()! - ahead());
  await until(() => differs(here) < 1000 && differs(there) < 1000, 'both show the time of the host');
  await host.close();
  engines.delete(host);
  const link = () => withHost(laptop, async ({ host: api }) => valueOf(await api.readRoom({ id })).link);
  await until(async () => (await link()) === 'away', 'the host is away');
  expect(differs(here)).toBeLessThan(1000);
  await withHost(laptop, async ({ host: api }) => valueOf(await api.takeOver({ id, address: '127.0.0.3' })));
  const late = await clockAt(laptop, id);
  await until(() => differs(late) < 1000, 'who comes late sees the same time');
  expect(differs(here)).toBeLessThan(1000);
});

it('takes the message that came fastest of the last ones, and follows a clock that was set', () => {
  let steady = 0;
  const clock = openHostClock(() => steady);
  expect(clock.now()).toBeNull();
  clock.heard(10_000);
  steady = 500;
  // It was sent 300 ms before it was heard.
  clock.heard(10_200);
  expect(clock.now()).toBe(10_500);
  for (let message = 0; message < 10; message += 1) clock.heard(5000);
  expect(clock.now()).toBe(5000);
});
