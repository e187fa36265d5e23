// Whose name it is: calling everybody passes under one's own name alone, whoever says to be the facilitator, and never
// for who watches.
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listPainPoints } from '../../src/domain/journey/painPoints.ts';
import { getTouchpoint, listTouchpoints } from '../../src/domain/journey/touchpoints.ts';
import { updateTouchpoint } from '../../src/domain/journey/touchpointCommands.ts';
import { castVote, dotsByTarget } from '../../src/domain/journey/votes.ts';
import { execute } from '../../src/domain/record/command.ts';
import { openWorkshop } from '../../src/domain/record/workshop.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { HostApi } from '../../src/protocol/hostApi.ts';
import type { Invite, Role } from '../../src/protocol/roomApi.ts';
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
let id: string;
let invites: Readonly<Record<Role, Invite>>;
const newKey = () => randomBytes(16).toString('base64url');
const on = <T>(engine: Engine, use: (api: HostApi) => Promise<T>) => withHost(engine, ({ host }) => use(host));

beforeEach(async () => {
  folders = [makeFolder()];
  engines = [await startTestEngine(folders[0]!)];
  clients = [];
  id = await on(engines[0]!, async (api) => valueOf(await api.listWorkshops({}))[0]!.id);
  invites = (await on(engines[0]!, async (api) => valueOf(await api.openRoom({ id, address: '127.0.0.2' })))).invites!;
});
afterEach(async () => {
  for (const client of clients) client.close();
  for (const engine of engines) await engine.close();
  for (const folder of folders) removeFolder(folder);
});

async function enter(key: string, role: Role = 'edit'): Promise<TestClient> {
  const { hostname, port, hash } = new URL(invites[role].link);
  const client = openClient(
    { address: hostname, port: Number(port), token: `${hash.slice('#token='.length)}.${key}` },
    id,
  );
  clients.push(client);
  await client.synced();
  return client;
}
const show = ({ provider }: TestClient, name: string, call: string | null, view = 'journey') =>
  provider.awareness!.setLocalState({
    name,
    team: 'sales',
    view,
    call: call === null ? null : { id: call, isForced: true },
  });
const seenBy = (watcher: TestClient, who: TestClient) => watcher.provider.awareness!.getStates().get(who.doc.clientID);
/** The state in which somebody stands at this view, as the watcher sees it. */
async function seenAt(watcher: TestClient, who: TestClient, view: string) {
  await until(() => seenBy(watcher, who)?.['view'] === view, `seen at ${view}`);
  return seenBy(watcher, who)!;
}

it('a name belongs to whoever has shown it first; another one under it is seen, and cannot call', async () => {
  const keyOfAnna = newKey();
  const [watcher, anna, eve] = [await enter(newKey()), await enter(keyOfAnna), await enter(newKey())];
  show(anna, 'Anna Weber', null);
  await seenAt(watcher, anna, 'journey');
  show(eve, 'anna  weber', 'from eve', 'goals');
  expect(await seenAt(watcher, eve, 'goals')).toMatchObject({ name: 'anna  weber', call: null });
  show(anna, 'Anna Weber', 'from anna', 'plan');
  expect(await seenAt(watcher, anna, 'plan')).toMatchObject({ call: { id: 'from anna' } });
  // Nor while the one whose name it is has gone.
  anna.close();
  await until(() => seenBy(watcher, anna) === undefined, 'gone');
  show(eve, 'Anna Weber', 'from eve again', 'agreements');
  expect(await seenAt(watcher, eve, 'agreements')).toMatchObject({ call: null });
  const again = await enter(keyOfAnna);
  show(again, 'Anna Weber', 'back', 'plan');
  expect(await seenAt(watcher, again, 'plan')).toMatchObject({ call: { id: 'back' } });
  const { people } = await on(engines[0]!, async (api) => valueOf(await api.readRoom({ id })));
  expect(people.filter(({ name }) => name === 'Anna Weber').map(({ isHere }) => isHere)).toContain(true);
});

it('the name of whoever sits at the host is theirs, and who watches calls nobody', async () => {
  const owner = openClient(engines[0]!, id);
  clients.push(owner);
  await owner.synced();
  const [watcher, eve, viewer] = [await enter(newKey()), await enter(newKey()), await enter(newKey(), 'view')];
  show(eve, 'Host', null);
  await seenAt(watcher, eve, 'journey');
  show(owner, 'Host', 'from the host', 'goals');
  expect(await seenAt(watcher, owner, 'goals')).toMatchObject({ call: { id: 'from the host' } });
  show(eve, 'Host', 'from eve', 'goals');
  expect(await seenAt(watcher, eve, 'goals')).toMatchObject({ call: null });
  show(viewer, 'Vera', 'from a viewer', 'goals');
  expect(await seenAt(watcher, viewer, 'goals')).toMatchObject({ name: 'Vera', call: null });
  // Nor raises who watches the hand of somebody else.
  const raise = (name: string, view: string) =>
    viewer.provider.awareness!.setLocalState({ name, team: 'sales', view, hand: 1 });
  for (const [name, hand] of [
    ['Host', null],
    ['Vera', 1],
  ] as const) {
    raise(name, `hand of ${name}`);
    expect(await seenAt(watcher, viewer, `hand of ${name}`)).toMatchObject({ name, hand });
  }
});

it('a participant with an engine calls under the name of their seat', async () => {
  const watcher = await enter(newKey());
  folders.push(makeFolder());
  const laptop = await startTestEngine(folders[1]!);
  engines.push(laptop);
  valueOf(await on(laptop, (api) => api.joinRoom({ invite: invites.edit.link })));
  const ben = openClient(laptop, id);
  clients.push(ben);
  await ben.synced();
  show(ben, 'Ben Roth', 'from ben', 'goals');
  expect(await seenAt(watcher, ben, 'goals')).toMatchObject({ call: { id: 'from ben' } });
});

it('whoever takes seat after seat keeps nobody out, and takes nobody’s place who has shown a name', async () => {
  const keyOfAnna = newKey();
  const anna = await enter(keyOfAnna);
  show(anna, 'Anna Weber', null);
  const { host, pathname, hash } = new URL(invites.edit.link);
  const knock = async (key: string) => {
    const headers = { Authorization: `Bearer ${hash.slice('#token='.length)}.${key}` };
    return (await fetch(`http://${host}/doc/${pathname.slice(3)}`, { method: 'HEAD', headers })).status;
  };
  const watcher = await enter(newKey());
  await seenAt(watcher, anna, 'journey');
  // What comes from one address has a measure: who goes beyond it is told to wait.
  for (let round = 0; round < 520; round += 1)
    expect(round < 200 ? [200] : [200, 429]).toContain(await knock(newKey()));
  const { people } = await on(engines[0]!, async (api) => valueOf(await api.readRoom({ id })));
  expect(people.length).toBeLessThanOrEqual(502);
  expect(people.find(({ name }) => name === 'Anna Weber')?.isHere).toBe(true);
});

it('whoever contributes votes, and a change of anything else reaches nobody and ends the connection', async () => {
  const watcher = await enter(newKey());
  const phone = await enter(newKey(), 'contribute');
  expect(phone.notices.map((notice) => JSON.parse(notice) as { role?: string }).at(-1)?.role).toBe('contribute');
  const own = openWorkshop(phone.doc);
  const target = listPainPoints(phone.doc, 'painPoint')[0]!.id;
  const before = dotsByTarget(watcher.doc).get(target) ?? 0;
  expect(execute(own, 'phone', castVote, { targetId: target, dots: 2 }).ok).toBe(true);
  await until(() => dotsByTarget(watcher.doc).get(target) === before + 2, 'voted');
  const card = listTouchpoints(phone.doc)[0]!;
  expect(execute(own, 'phone', updateTouchpoint, { id: card.id, values: { title: 'Eve' } }).ok).toBe(true);
  await until(() => phone.closeCodes.length > 0, 'sent away');
  // Whoever comes now gets all that the host has.
  const late = await enter(newKey());
  expect(getTouchpoint(late.doc, card.id)?.title).toBe(card.title);
  expect(dotsByTarget(late.doc).get(target)).toBe(before + 2);
});

it('somebody who took part is set back to contributing, and lifted again by the host alone', async () => {
  const key = newKey();
  const ben = await enter(key);
  show(ben, 'Ben Roth', null);
  const people = () => on(engines[0]!, async (api) => valueOf(await api.readRoom({ id })).people);
  await until(async () => (await people()).some(({ name }) => name === 'Ben Roth'), 'named');
  const personId = (await people()).find(({ name }) => name === 'Ben Roth')!.id;
  const roleOf = ({ notices }: TestClient) => (JSON.parse(notices.at(-1)!) as { role?: string }).role;
  await on(engines[0]!, (api) => api.changeRole({ id, personId, role: 'contribute' }));
  await until(() => roleOf(ben) === 'contribute', 'contributes');
  invites = (await on(engines[0]!, async (api) => valueOf(await api.readRoom({ id })))).invites!;
  expect(roleOf(await enter(key))).toBe('contribute');
  await on(engines[0]!, (api) => api.changeRole({ id, personId, role: 'edit' }));
  await until(() => roleOf(ben) === 'edit', 'takes part again');
});
