// A room over real sockets: opened on one address, joined by guests and by another engine, with roles that hold.
import { randomBytes } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { execute } from '../../src/domain/record/command.ts';
import { openWorkshop, readDetails, updateWorkshop } from '../../src/domain/record/workshop.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { HostApi } from '../../src/protocol/hostApi.ts';
import { roomInputs } from '../../src/protocol/roomApi.ts';
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

async function start(options = {}) {
  const folder = makeFolder();
  folders.push(folder);
  const engine = await startTestEngine(folder, options);
  engines.push(engine);
  return engine;
}
const sampleOf = (engine: Engine) => withHost(engine, async ({ host }) => valueOf(await host.listWorkshops({}))[0]!.id);
const open = (engine: Engine, id: string, address = '127.0.0.2') =>
  withHost(engine, async ({ host }) => valueOf(await host.openRoom({ id, address })));
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

const namesIn = (engine: Engine, id: string) =>
  withHost(engine, async ({ host }) => valueOf(await host.readRoom({ id })).people.map(({ name }) => name));

const key = () => randomBytes(16).toString('base64url');
const asGuest = <T>(link: string, use: (host: HostApi) => Promise<T>, seat = key()) => {
  const { address, port, token } = doorOf(link);
  return withHost({ url: `http://${address}:${port}/`, port, token: `${token}.${seat}` }, ({ host }) => use(host));
};
/** With which code a page that asks for the host is closed. */
const hostCloseCode = ({ address, port, token }: { address: string; port: number; token: string }) =>
  new Promise<number>((resolve) => {
    const socket = new WebSocket(`ws://${address}:${port}/host`);
    socket.on('open', () => socket.send(token));
    socket.on('close', resolve);
  });
const isRefused = async (client: TestClient) => {
  const reasons: string[] = [];
  client.provider.on('authenticationFailed', ({ reason }: { reason: string }) => reasons.push(reason));
  await until(() => reasons.length > 0, 'refused');
  return reasons[0];
};

describe('a room that is not open yet', () => {
  it('sends nobody away who comes too early, at an address that answers already', async () => {
    const host = await start({ host: '127.0.0.2' });
    const own = await withHost(host, async (client) => valueOf(await client.host.listWorkshops({}))[0]!.id);
    const door = doorOf((await open(host, own)).invites!.edit.link);
    await withHost(host, async (client) => valueOf(await client.host.closeRoom({ id: own })));
    const ask = async () =>
      (await fetch(`http://127.0.0.2:${host.port}/doc/${own}`, { headers: { Authorization: `Bearer ${door.token}` } }))
        .status;
    expect(await ask()).toBe(503);
    const asHost = (token: string) => hostCloseCode({ address: '127.0.0.2', port: host.port, token });
    expect(await asHost(door.token)).toBe(1012);
    expect(await asHost('nobody')).toBe(1008);
    const early = enter(door, own);
    const refusals: string[] = [];
    early.provider.on('authenticationFailed', ({ reason }: { reason: string }) => refusals.push(reason));
    await until(() => early.closeCodes.length > 1, 'told to come again');
    await open(host, own);
    await early.synced();
    expect(refusals).toEqual([]);
    expect(new Set(early.closeCodes)).toEqual(new Set([1012]));
    expect(await ask()).toBe(200);
  });
});

describe('a room that is open', () => {
  it('listens on its own address only, knows its own workshop only, and is gone when it is closed', async () => {
    const host = await start();
    const id = await sampleOf(host);
    const other = await withHost(
      host,
      async (client) => valueOf(await client.host.duplicateWorkshop({ id, title: 'Anderer' })).id,
    );
    const { invites } = await open(host, id);
    const door = doorOf(invites!.edit.link);
    expect(door.address).toBe('127.0.0.2');
    const ask = async (path: string, headers: Record<string, string> = {}) =>
      (await fetch(`http://127.0.0.2:${door.port}${path}`, { headers })).status;
    const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
    expect(await ask(`/doc/${id}`, bearer(door.token))).toBe(200);
    expect(await ask(`/plan/${other}`, bearer(door.token))).toBe(401);
    expect(await ask(`/doc/${other}`, bearer(door.token))).toBe(401);
    // The owner's token opens nothing on the network, and the invite nothing on this computer.
    expect(await ask(`/doc/${id}`, bearer(host.token))).toBe(401);
    expect((await fetch(`http://127.0.0.1:${host.port}/doc/${id}`, { headers: bearer(door.token) })).status).toBe(401);
    expect(await isRefused(enter({ ...door, token: host.token }, id))).toBe('permission-denied');
    expect(await isRefused(enter(door, other))).toBe('permission-denied');
    for (const name of [`127.0.0.2:${door.port + 1}`, '127.0.0.2', `evil.example:${door.port}`])
      expect(await statusAt(door, name)).toBe(403);
    expect(await statusAt(door, `127.0.0.2:${door.port}`)).toBe(404);
    const guest = enter(door, id);
    await guest.synced();
    await withHost(host, async (client) => expect(valueOf(await client.host.closeRoom({ id })).state).toBe('closed'));
    await until(() => guest.closeCodes.length > 0, 'sent away');
    await expect(fetch(`http://127.0.0.2:${door.port}/`)).rejects.toThrow();
  });

  it('lets a guest call what a guest needs and nothing else', async () => {
    const host = await start();
    const id = await sampleOf(host);
    const { invites } = await open(host, id);
    for (const [role, { link }] of Object.entries(invites!)) {
      await asGuest(link, async (guest) => {
        expect(await guest.readAccess({})).toEqual({ ok: true, value: { role, workshopId: id } });
        expect(valueOf(await guest.readRoom({ id }))).toMatchObject({ role, invites: null, people: [] });
        expect(valueOf(await guest.exportWorkshop({ id, format: 'csv', language: 'de' })).bytes.length).toBeGreaterThan(
          100,
        );
        const other = { id: 'another-workshop' };
        const inputs: Partial<Record<keyof HostApi, unknown>> = {
          exportWorkshop: { ...other, format: 'csv', language: 'de' },
          readRoom: other,
          followHost: { ...other, host: '127.0.0.1:9' },
          readExportProgress: { ...other, job: 'job' },
          cancelExport: { ...other, job: 'job' },
          askQuestion: { ...other, participantId: 'x', kind: 'poll', text: 'nein', expectedIds: [] },
          revealQuestion: { ...other, questionId: 'x', participantId: 'x' },
          renewCounter: { ...other, questionId: 'x', participantId: 'x' },
          confirmCounter: { ...other, questionId: 'x', publicKey: 'x' },
        };
        for (const method of Object.keys(guest) as (keyof HostApi)[]) {
          if (method === 'readAccess') continue;
          const input = inputs[method] ?? {
            id,
            title: 'nein',
            versionId: 'x',
            address: '127.0.0.3',
            personId: 'host',
            role: 'view',
            name: 'nein',
            participantId: 'x',
            fromId: 'another-workshop',
            throughStepId: 'x',
          };
          expect({ method, answer: await guest[method](input as never) }).toMatchObject({
            method,
            answer: { ok: false, code: 'notAllowed' },
          });
        }
      });
    }
    expect(Object.keys(roomInputs).length).toBeGreaterThan(10);
  });

  it('lets those who watch read and show themselves, and write by no path', async () => {
    const host = await start();
    const id = await sampleOf(host);
    const { invites } = await open(host, id);
    const { port, token, address } = doorOf(invites!.view.link);
    const owner = enter(host, id);
    const viewer = enter({ port, address, token: `${token}.${key()}` }, id);
    await Promise.all([owner.synced(), viewer.synced()]);
    expect(viewer.provider.authorizedScope).toBe('readonly');
    const before = Y.encodeStateVector(owner.doc);
    rename(viewer, 'nein');
    const body = new Uint8Array(Y.encodeStateAsUpdate(viewer.doc));
    expect(
      (
        await fetch(`http://${address}:${port}/doc/${id}`, {
          method: 'POST',
          headers: { Authorization: `Bearer ${token}` },
          body,
        })
      ).status,
    ).toBe(403);
    viewer.provider.setAwarenessField('name', 'Vera');
    await until(() => owner.provider.awareness!.getStates().has(viewer.doc.clientID), 'shown');
    rename(owner, 'ja');
    await until(() => owner.provider.unsyncedChanges === 0, 'stored');
    viewer.provider.forceSync();
    // What goes over the same connection after it has arrived, so whatever would have come with it has too.
    viewer.provider.setAwarenessField('name', 'Vera Klein');
    await until(
      () => owner.provider.awareness!.getStates().get(viewer.doc.clientID)?.['name'] === 'Vera Klein',
      'shown anew',
    );
    expect(
      [...Y.decodeStateVector(Y.encodeStateVector(owner.doc)).keys()].filter(
        (client) => !Y.decodeStateVector(before).has(client),
      ),
    ).toEqual([owner.doc.clientID]);
    expect(titleIn(owner)).toBe('ja');
  });
});

describe('people in a room', () => {
  it('are named by what they show; their role can be changed while they are there', async () => {
    const host = await start();
    const id = await sampleOf(host);
    const { invites } = await open(host, id);
    const { port, token, address } = doorOf(invites!.edit.link);
    const seat = key();
    const ben = enter({ port, address, token: `${token}.${seat}` }, id);
    await ben.synced();
    ben.provider.awareness!.setLocalState({ name: 'Ben Roth', team: 'sales' });
    const people = async () => withHost(host, async (client) => valueOf(await client.host.readRoom({ id })).people);
    await until(async () => (await people()).some(({ name }) => name === 'Ben Roth'), 'named');
    const [person] = await people();
    expect(person).toMatchObject({
      name: 'Ben Roth',
      team: 'sales',
      role: 'edit',
      isHere: true,
      hasApp: false,
      clientIds: [ben.doc.clientID],
    });
    await withHost(host, (client) => client.host.changeRole({ id, personId: person!.id, role: 'view' }));
    await until(() => ben.provider.authorizedScope === 'readonly' && ben.provider.isAuthenticated, 'watches now');
    // The link of before does not give the role back.
    await asGuest(
      invites!.edit.link,
      async (guest) => expect(await guest.readAccess({})).toMatchObject({ value: { role: 'view' } }),
      seat,
    );
    await withHost(host, (client) => client.host.changeRole({ id, personId: person!.id, role: 'edit' }));
    await until(
      () => ben.provider.authorizedScope === 'read-write' && ben.provider.isAuthenticated,
      'takes part again',
    );
    ben.close();
    await until(async () => (await people())[0]!.isHere === false, 'gone');
    expect((await people())[0]).toMatchObject({ name: 'Ben Roth', clientIds: [] });
  });

  it('come with a better link to a better role, but not when the host has set them back', async () => {
    const host = await start();
    const id = await sampleOf(host);
    const { invites } = await open(host, id);
    const seat = key();
    const roleBy = (link: string) => asGuest(link, async (guest) => valueOf(await guest.readAccess({})).role, seat);
    expect(await roleBy(invites!.view.link)).toBe('view');
    expect(await roleBy(invites!.edit.link)).toBe('edit');
    expect(await roleBy(invites!.view.link)).toBe('edit');
  });

  it('who is removed is sent away for good; everyone else stays, with the links of before no longer good for anybody new', async () => {
    const host = await start();
    const id = await sampleOf(host);
    const { invites } = await open(host, id);
    const { port, token, address } = doorOf(invites!.edit.link);
    const seats = { eve: key(), ben: key() };
    const eve = enter({ port, address, token: `${token}.${seats.eve}` }, id);
    const ben = enter({ port, address, token: `${token}.${seats.ben}` }, id);
    await Promise.all([eve.synced(), ben.synced()]);
    ben.provider.awareness!.setLocalState({ name: 'Ben', team: 'none' });
    eve.provider.awareness!.setLocalState({ name: 'Eve', team: 'none' });
    const eveId = async () =>
      withHost(
        host,
        async (client) => valueOf(await client.host.readRoom({ id })).people.find(({ name }) => name === 'Eve')?.id,
      );
    await until(async () => (await eveId()) !== undefined && (await namesIn(host, id)).includes('Ben'), 'named');
    const refused = isRefused(eve);
    const renewed = await withHost(host, async (client) =>
      valueOf(await client.host.removePerson({ id, personId: (await eveId())! })),
    );
    expect(await refused).toBe('permission-denied');
    expect(renewed.people.some(({ name }) => name === 'Eve')).toBe(false);
    expect(await isRefused(enter({ port, address, token }, id))).toBe('permission-denied');
    expect(await isRefused(enter({ port, address, token: `${token}.${key()}` }, id))).toBe('permission-denied');
    const newer = doorOf(renewed.invites!.edit.link);
    expect(await isRefused(enter({ ...newer, token: `${newer.token}.${seats.eve}` }, id))).toBe('permission-denied');
    rename(ben, 'Ben ist noch da');
    await ben.acknowledged();
    expect(ben.closeCodes).toEqual([]);
    await enter({ port, address, token: `${token}.${seats.ben}` }, id).synced();
    await enter(newer, id).synced();
  });

  it('keep their seat and the link over a restart of the host', async () => {
    const host = await start();
    const id = await sampleOf(host);
    const { invites } = await open(host, id);
    const { port, token, address } = doorOf(invites!.edit.link);
    const ben = enter({ port, address, token: `${token}.${key()}` }, id);
    await ben.synced();
    await host.close();
    rename(ben, 'Ohne Host');
    engines = [await startTestEngine(folders[0]!, { port: host.port })];
    expect((await withHost(engines[0]!, async (client) => valueOf(await client.host.readRoom({ id })))).state).toBe(
      'closed',
    );
    const again = await open(engines[0]!, id);
    expect(again.invites!.edit.link).toBe(invites!.edit.link);
    await ben.acknowledged();
    await until(() => ben.provider.isSynced, 'back');
    const anna = enter(engines[0]!, id);
    await anna.synced();
    expect(titleIn(anna)).toBe('Ohne Host');
  });
});

describe('codes', () => {
  it('lead to the link, and cannot be guessed: after five wrong ones even the right one has to wait', async () => {
    const host = await start();
    const id = await sampleOf(host);
    const { invites } = await open(host, id);
    const { address, port, token } = doorOf(invites!.view.link);
    const redeem = (code: string, headers: Record<string, string> = {}) =>
      fetch(`http://${address}:${port}/code`, { method: 'POST', body: code, headers });
    expect(await (await redeem(invites!.view.code.toLowerCase())).json()).toEqual({ workshopId: id, token });
    expect((await redeem(invites!.view.code, { Origin: 'http://evil.example' })).status).toBe(403);
    expect((await redeem('x'.repeat(1000))).status).toBe(413);
    for (let attempt = 0; attempt < 5; attempt += 1) expect((await redeem('222222')).status).toBe(404);
    expect((await redeem(invites!.view.code)).status).toBe(429);
  });
});

describe('another engine', () => {
  it('joins by link and by code; both write, and each keeps the whole workshop', async () => {
    const [host, laptop, second] = [await start(), await start(), await start()];
    const id = await sampleOf(host);
    const { invites, address } = await open(host, id);
    const join = (engine: Engine, invite: string) => withHost(engine, ({ host: api }) => api.joinRoom({ invite }));
    expect(await join(laptop, invites!.edit.appLink)).toMatchObject({
      ok: true,
      value: { workshopId: id, role: 'edit' },
    });
    expect(
      await join(second, `${address} ${invites!.view.code.slice(0, 3)}-${invites!.view.code.slice(3)}`),
    ).toMatchObject({ ok: true, value: { role: 'view' } });
    const [anna, ben, vera] = [enter(host, id), enter(laptop, id), enter(second, id)];
    await Promise.all([anna.synced(), ben.synced(), vera.synced()]);
    rename(ben, 'Von Ben');
    await until(() => titleIn(anna) === 'Von Ben' && titleIn(vera) === 'Von Ben', 'the others have it');
    rename(anna, 'Von Anna');
    await until(() => titleIn(ben) === 'Von Anna', 'the laptop has it');
    // Whoever only watches cannot write at home either: it would never come to the others.
    expect(vera.provider.authorizedScope).toBe('readonly');
    const body = new Uint8Array(Y.encodeStateAsUpdate(ben.doc));
    const posted = await fetch(`http://127.0.0.1:${second.port}/doc/${id}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${second.token}` },
      body,
    });
    expect(posted.status).toBe(403);
    await withHost(second, async ({ host: api }) => {
      expect(await api.renameWorkshop({ id, title: 'nein' })).toMatchObject({ ok: false, code: 'viewOnly' });
      expect(await api.restoreVersion({ id, versionId: 'x' })).toMatchObject({ ok: false, code: 'viewOnly' });
      expect(await api.takeOver({ id, address: '127.0.0.3' })).toMatchObject({ ok: false, code: 'viewOnly' });
    });
  });

  it('shows its windows to the others and the others to its windows, each once, and only while they are there', async () => {
    const [host, laptop] = [await start(), await start()];
    const id = await sampleOf(host);
    const { invites } = await open(host, id);
    await withHost(laptop, async (client) => valueOf(await client.host.joinRoom({ invite: invites!.edit.link })));
    const [anna, ben, carl] = [enter(host, id), enter(laptop, id), enter(laptop, id)];
    const show = ({ provider }: TestClient, name: string) => provider.awareness!.setLocalState({ name, team: 'sales' });
    const namesAt = ({ provider }: TestClient) =>
      [...provider.awareness!.getStates().values()].map((state) => String(state['name'])).sort();
    for (const [client, name] of [
      [anna, 'Anna'],
      [ben, 'Ben'],
      [carl, 'Carl'],
    ] as const) {
      await client.synced();
      show(client, name);
    }
    for (const client of [anna, ben, carl])
      await until(() => namesAt(client).join() === 'Anna,Ben,Carl', 'everyone sees everyone');
    const people = await withHost(host, async (client) => valueOf(await client.host.readRoom({ id })).people);
    expect(people.map(({ name, hasApp, clientIds }) => ({ name, hasApp, windows: clientIds.length }))).toEqual([
      { name: 'Anna', hasApp: true, windows: 1 },
      { name: 'Ben', hasApp: true, windows: 2 },
    ]);
    clients = clients.filter((client) => client !== carl);
    carl.close();
    for (const client of [anna, ben]) await until(() => namesAt(client).join() === 'Anna,Ben', 'Carl is gone');
    await withHost(host, ({ host: api }) => api.closeRoom({ id }));
    await until(() => namesAt(ben).join() === 'Ben', 'without the host nobody of the host is here');
    await open(host, id);
    for (const client of [anna, ben]) await until(() => namesAt(client).join() === 'Anna,Ben', 'back again');
  });

  it('keeps what is edited while the host is away, over its own restart too, and brings it later', async () => {
    const [host, laptop] = [await start(), await start()];
    const id = await sampleOf(host);
    const { invites } = await open(host, id);
    await withHost(laptop, async (client) => valueOf(await client.host.joinRoom({ invite: invites!.edit.link })));
    const ben = enter(laptop, id);
    await ben.synced();
    await host.close();
    const links = () =>
      ben.notices
        .map((text) => JSON.parse(text) as { kind: string; link: string })
        .filter(({ kind }) => kind === 'room')
        .map(({ link }) => link);
    await until(() => links().at(-1) === 'away', 'says that the host is away');
    rename(ben, 'In der Lücke');
    await ben.acknowledged();
    ben.close();
    await laptop.close();
    engines = [await startTestEngine(folders[0]!, { port: host.port }), await startTestEngine(folders[1]!)];
    const anna = enter(engines[0]!, id);
    await anna.synced();
    rename(anna, 'Auch der Host');
    await open(engines[0]!, id);
    const again = enter(engines[1]!, id);
    await again.synced();
    await until(() => titleIn(anna) === titleIn(again), 'equal');
    await until(() => Y.encodeStateVector(anna.doc).length === Y.encodeStateVector(again.doc).length, 'all of it');
    expect(Y.decodeStateVector(Y.encodeStateVector(anna.doc)).has(ben.doc.clientID)).toBe(true);
  });

  it('says why it cannot join, and leaves everything as it was', async () => {
    const [host, laptop] = [await start(), await start()];
    const id = await sampleOf(host);
    const { invites, address } = await open(host, id);
    const codeOf = (invite: string) =>
      withHost(laptop, async ({ host: api }) => {
        const answer = await api.joinRoom({ invite });
        return answer.ok ? 'ok' : answer.code;
      });
    const wrong = invites!.edit.link.replace(/=.*/, `=${key()}`);
    expect(await codeOf('Kommt alle her')).toBe('notAnInvite');
    expect(await codeOf('https://example.com/')).toBe('notAnInvite');
    expect(await codeOf(wrong)).toBe('inviteInvalid');
    expect(await codeOf(invites!.edit.link.replace(id, 'another-workshop'))).toBe('inviteInvalid');
    expect(await codeOf(`${address} 222222`)).toBe('inviteInvalid');
    expect(await codeOf(`127.0.0.2:9 ${invites!.edit.code}`)).toBe('hostUnreachable');
    expect(await withHost(laptop, async ({ host: api }) => valueOf(await api.listWorkshops({})).length)).toBe(1);
    expect(await withHost(host, ({ host: api }) => api.openRoom({ id, address: '192.0.2.1' }))).toMatchObject({
      ok: false,
      code: 'addressUnknown',
    });
  });
});

function statusAt({ address, port }: { address: string; port: number }, name: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      { host: address, port, path: '/nothing', headers: { Host: name }, agent: false },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      },
    );
    sent.on('error', reject);
    sent.end();
  });
}
