// Rooms nearby on loopback alone: an open room is found without its title, a closed one is not, and a code alone leads
// to the only one.
import { createSocket } from 'node:dgram';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import type { HostApi } from '../../src/protocol/hostApi.ts';
import { makeFolder, removeFolder, startTestEngine, until, valueOf, withHost } from '../helpers/testEngine.ts';

let folders: string[];
let engines: Engine[];

beforeEach(async () => {
  folders = [makeFolder(), makeFolder()];
  engines = [await startTestEngine(folders[0]!), await startTestEngine(folders[1]!)];
});
afterEach(async () => {
  for (const engine of engines) await engine.close();
  for (const folder of folders) removeFolder(folder);
});
const on = <T>(engine: Engine, use: (api: HostApi) => Promise<T>) => withHost(engine, ({ host }) => use(host));

it('an open room announces itself without its title, and a code alone leads there', async () => {
  const [host, laptop] = engines as [Engine, Engine];
  const heard: string[] = [];
  const ear = createSocket({ type: 'udp4', reuseAddr: true });
  ear.on('message', (bytes) => heard.push(bytes.toString('latin1')));
  await new Promise<void>((resolve) => ear.bind(5353, '224.0.0.251', resolve));
  ear.addMembership('224.0.0.251', '127.0.0.1');
  const { id, title } = await on(host, async (api) => valueOf(await api.listWorkshops({}))[0]!);
  const nearby = (from = laptop) =>
    on(from, async (api) => valueOf(await api.listRoomsNearby({})).map(({ address }) => address));
  const own = `127.0.0.1:${host.port}`;
  expect(await nearby()).not.toContain(own);
  const { invites } = await on(host, async (api) => valueOf(await api.openRoom({ id, address: '127.0.0.1' })));
  await until(async () => (await nearby()).includes(own), 'found');
  // One's own room is none that one could join.
  expect(await nearby(host)).not.toContain(own);
  // Other tests may have a room open on this computer at the same time; then the code alone is refused.
  const joined = await on(laptop, (api) => api.joinRoom({ invite: invites!.edit.code }));
  expect(joined.ok ? joined.value.workshopId : joined.code).toMatch(joined.ok ? id : /severalNearby/);
  expect(await on(laptop, (api) => api.joinRoom({ invite: `${own} ${invites!.view.code}` }))).toMatchObject({
    ok: true,
    value: { workshopId: id },
  });
  await on(host, (api) => api.closeRoom({ id }));
  await until(async () => !(await nearby()).includes(own), 'gone');
  ear.close();
  const said = heard.join('');
  expect(said).toContain('_handschlag');
  for (const secret of [title, id, invites!.edit.code, invites!.edit.link.slice(-22), invites!.view.link.slice(-22)])
    expect(said).not.toContain(secret);
});
