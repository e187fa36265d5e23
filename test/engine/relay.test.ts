// The relay over real sockets: people edit together, what is acknowledged is stored, and nobody goes beyond the limits.
import * as encoding from 'lib0/encoding';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { patchRecord } from '../../src/domain/record/collection.ts';
import { execute } from '../../src/domain/record/command.ts';
import { readJourney } from '../../src/domain/journey/journey.ts';
import {
  openWorkshop,
  readDetails,
  schemaVersion,
  updateWorkshop,
  workshopDetails,
} from '../../src/domain/record/workshop.ts';
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
import { takenBefore } from '../helpers/takenBefore.ts';

let folder: string;
let engine: Engine;
let clients: TestClient[];
let sockets: WebSocket[];

beforeEach(async () => {
  folder = makeFolder();
  clients = [];
  sockets = [];
  engine = await startTestEngine(folder);
});

afterEach(async () => {
  for (const client of clients) client.close();
  for (const socket of sockets) socket.terminate();
  await engine.close();
  removeFolder(folder);
});

const sampleId = () => withHost(engine, async ({ host }) => valueOf(await host.listWorkshops({}))[0]!.id);
const enter = async (id: string) => {
  const client = openClient(engine, id);
  clients.push(client);
  await client.synced();
  return client;
};
const rename = ({ doc }: TestClient, title: string) => execute(openWorkshop(doc), 'test', updateWorkshop, { title });
const fetchState = async (id: string) => {
  const answer = await fetch(`http://127.0.0.1:${engine.port}/doc/${id}`, {
    headers: { Authorization: `Bearer ${engine.token}` },
  });
  expect(answer.status).toBe(200);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, new Uint8Array(await answer.arrayBuffer()));
  return doc;
};

/** A socket without a provider, with what it was sent and how it was closed. */
async function openRaw() {
  const socket = new WebSocket(`ws://127.0.0.1:${engine.port}/sync`);
  sockets.push(socket);
  const state: { code: number | null; received: number } = { code: null, received: 0 };
  socket.on('error', () => undefined);
  socket.on('message', () => (state.received += 1));
  socket.on('close', (code) => (state.code = code));
  await until(() => socket.readyState === socket.OPEN, 'open');
  return { socket, state };
}
const frame = (id: string, type: number, write: (encoder: encoding.Encoder) => void) =>
  encoding.encode((encoder) => {
    encoding.writeVarString(encoder, id);
    encoding.writeVarUint(encoder, type);
    write(encoder);
  });
const authentication = (id: string, token: string) =>
  frame(id, 2, (encoder) => {
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarString(encoder, token);
  });
const updateFrame = (id: string, update: Uint8Array) =>
  frame(id, 0, (encoder) => {
    encoding.writeVarUint(encoder, 2);
    encoding.writeVarUint8Array(encoder, update);
  });
const presenceFrame = (id: string, states: readonly (readonly [clientId: number, clock: number, state: unknown])[]) =>
  frame(id, 1, (encoder) => {
    encoding.writeVarUint8Array(
      encoder,
      encoding.encode((inner) => {
        encoding.writeVarUint(inner, states.length);
        for (const [clientId, clock, state] of states) {
          encoding.writeVarUint(inner, clientId);
          encoding.writeVarUint(inner, clock);
          encoding.writeVarString(inner, JSON.stringify(state));
        }
      }),
    );
  });

describe('editing together', () => {
  it('brings the sample to everyone and each edit to the others', async () => {
    const id = await sampleId();
    const anna = await enter(id);
    const ben = await enter(id);
    expect(readJourney(anna.doc).stages.length).toBeGreaterThan(3);
    rename(anna, 'Von Anna');
    await until(() => readDetails(ben.doc).title === 'Von Anna', 'the other has it');
    await anna.acknowledged();
  });

  it('keeps what was acknowledged over a restart, on the same port with the same token', async () => {
    const id = await sampleId();
    const anna = await enter(id);
    rename(anna, 'Bleibt');
    await anna.acknowledged();
    const { port, token } = engine;
    await engine.close();
    rename(anna, 'Ohne Engine');
    engine = await startTestEngine(folder, { port });
    expect(engine.token).toBe(token);
    await until(
      async () => readDetails(await fetchState(id)).title === 'Ohne Engine',
      'what was edited meanwhile arrives',
    );
  });

  it('serves the state of an open and of a closed workshop alike', async () => {
    const id = await sampleId();
    const closed = await fetchState(id);
    const anna = await enter(id);
    const opened = await fetchState(id);
    expect(Y.encodeStateAsUpdate(closed)).toEqual(Y.encodeStateAsUpdate(opened));
    expect(Y.encodeStateAsUpdate(opened)).toEqual(Y.encodeStateAsUpdate(anna.doc));
  });

  it('says which workshop there is not', async () => {
    const client = openClient(engine, 'nowhere-to-be-found');
    clients.push(client);
    const reasons: string[] = [];
    client.provider.on('authenticationFailed', ({ reason }: { reason: string }) => reasons.push(reason));
    await until(() => reasons.length > 0, 'refused');
    expect(reasons[0]).toBe('not-found');
  });

  it('says which workshop cannot be read', async () => {
    const id = await sampleId();
    await engine.close();
    writeFileSync(join(folder, 'workshops', id, 'journal'), 'not a journal at all');
    engine = await startTestEngine(folder);
    const client = openClient(engine, id);
    clients.push(client);
    const reasons: string[] = [];
    client.provider.on('authenticationFailed', ({ reason }: { reason: string }) => reasons.push(reason));
    await until(() => reasons.length > 0, 'refused');
    expect(reasons[0]).toBe('unreadable');
  });

  it('opens a workshop of a newer program to look at only', async () => {
    const id = await sampleId();
    await engine.close();
    takenBefore(folder, id, (doc) =>
      patchRecord(doc, workshopDetails, 'details', { schemaVersion: schemaVersion + 1 }),
    );
    engine = await startTestEngine(folder);
    const newer = await enter(id);
    const older = await enter(id);
    expect(older.provider.authorizedScope).toBe('readonly');
    const before = Y.encodeStateVector(await fetchState(id));
    older.doc.getMap('anything').set('written', true);
    await until(() => older.provider.unsyncedChanges > 0, 'sent');
    rename(newer, 'weiter');
    await withHost(engine, async ({ host }) => {
      expect(await host.renameWorkshop({ id, title: 'nein' })).toMatchObject({ ok: false, code: 'newerVersion' });
    });
    expect(Y.encodeStateVector(await fetchState(id))).toEqual(before);
  });
});

describe('who may not', () => {
  it('refuses a wrong token, and closes the socket after ten', async () => {
    const id = await sampleId();
    const { socket, state } = await openRaw();
    for (let attempt = 0; attempt < 10; attempt += 1) {
      const before = state.received;
      socket.send(authentication(id, 'x'.repeat(22)));
      await until(() => state.received > before || state.code !== null, 'an answer');
    }
    await until(() => state.code !== null, 'closed');
    expect(state.code).toBe(1008);
  });

  it('closes a socket that never shows a token', async () => {
    await engine.close();
    engine = await startTestEngine(folder, { authenticateWithin: 20 });
    const { socket, state } = await openRaw();
    socket.send(presenceFrame('anything', [[1, 1, {}]]));
    await until(() => state.code !== null, 'closed');
    expect(state.code).toBe(1008);
    const anna = await enter(await sampleId());
    // A socket that came after hers is closed: her time would have been over before.
    const later = await openRaw();
    await until(() => later.state.code !== null, 'the later one closed');
    expect(anna.closeCodes).toEqual([]);
  });

  it('closes with 1009 what is larger than a frame may be, before and after the token, and nobody else notices', async () => {
    const id = await sampleId();
    const anna = await enter(id);
    for (const isKnown of [false, true]) {
      for (const size of [1, 16, 90].map((mebibytes) => mebibytes * 1024 * 1024)) {
        const { socket, state } = await openRaw();
        if (isKnown) {
          socket.send(authentication(id, engine.token));
          await until(() => state.received > 0, 'let in');
        }
        socket.send(Buffer.alloc(size));
        await until(() => state.code !== null, 'closed');
        expect(state.code).toBe(1009);
      }
    }
    rename(anna, 'geht weiter');
    await anna.acknowledged();
    expect(anna.closeCodes).toEqual([]);
  });

  it('closes with 1009 what would make the workshop larger than it may be', async () => {
    const largest = 2 * 1024 * 1024;
    await engine.close();
    engine = await startTestEngine(folder, { largest });
    const id = await sampleId();
    const anna = await enter(id);
    // What is replaced does not count: the journal is written anew before anybody is refused.
    for (let part = 0; part < 5; part += 1) {
      anna.doc.getMap('bulk').set('again', `${part}`.repeat(900_000));
      await anna.acknowledged();
    }
    for (let part = 0; part < 5 && anna.closeCodes.length === 0; part += 1) {
      anna.doc.getMap('bulk').set(`${part}`, 'x'.repeat(900_000));
      await until(() => anna.closeCodes.length > 0 || anna.provider.unsyncedChanges === 0, 'stored or refused');
    }
    expect(anna.closeCodes[0]).toBe(1009);
    clients = clients.filter((client) => client !== anna);
    anna.close();
    const ben = await enter(id);
    expect(readJourney(ben.doc).stages.length).toBeGreaterThan(3);
  });

  it('closes who sends what is no update, and stores nothing of it', async () => {
    const id = await sampleId();
    const anna = await enter(id);
    const other = new Y.Doc();
    other.getText('text').insert(0, 'ein Text, der halb ankommt');
    const whole = Y.encodeStateAsUpdate(other);
    const before = Y.encodeStateAsUpdate(await fetchState(id));
    for (const broken of [
      whole.subarray(0, whole.length - 3),
      new Uint8Array([255, 255, 255, 255, 255, 1]),
      new Uint8Array(0),
    ]) {
      const { socket, state } = await openRaw();
      socket.send(authentication(id, engine.token));
      await until(() => state.received > 0, 'let in');
      socket.send(updateFrame(id, broken));
      await until(() => state.code !== null, 'closed');
      expect(state.code).toBe(1007);
    }
    expect(Y.encodeStateAsUpdate(await fetchState(id))).toEqual(before);
    expect(anna.closeCodes).toEqual([]);
  });

  it('survives a thousand frames of noise', async () => {
    const id = await sampleId();
    const anna = await enter(id);
    let seed = 7;
    const noise = () => (seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff) >> 8;
    for (let round = 0; round < 40; round += 1) {
      const { socket } = await openRaw();
      if (round % 2 === 0) socket.send(authentication(id, engine.token));
      for (let count = 0; count < 25; count += 1) {
        const body = Uint8Array.from({ length: noise() % 60 }, () => noise() & 255);
        socket.send(count % 2 === 0 ? body : Buffer.concat([frame(id, noise() % 12, () => undefined), body]));
      }
      socket.close();
    }
    rename(anna, 'steht noch');
    await anna.acknowledged();
    expect(readDetails(await fetchState(id)).title).toBe('steht noch');
    expect(anna.closeCodes).toEqual([]);
  });

  it('cuts off who sends edits without an end that wait for others which never come', async () => {
    const id = await sampleId();
    await enter(id);
    const { socket, state } = await openRaw();
    socket.send(authentication(id, engine.token));
    await until(() => state.received > 0, 'let in');
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    for (let count = 0; count < 12; count += 1) doc.getMap('bulk').set(`${count}`, `${count}`.padEnd(200_000, 'x'));
    for (const update of updates.slice(1)) socket.send(updateFrame(id, update));
    await until(() => state.code !== null, 'cut off');
    expect(state.code).toBe(1009);
  });
});

describe('what is too large for a frame', () => {
  const post = async (
    id: string,
    body: Uint8Array,
    headers: Record<string, string> = { Authorization: `Bearer ${engine.token}` },
  ) =>
    (await fetch(`http://127.0.0.1:${engine.port}/doc/${id}`, { method: 'POST', headers, body: new Uint8Array(body) }))
      .status;
  const large = () => {
    const doc = new Y.Doc();
    doc.getMap('bulk').set('text', 'x'.repeat(1_500_000));
    return Y.encodeStateAsUpdate(doc);
  };

  it('is merged, shown to everyone and stored when the host answers', async () => {
    const id = await sampleId();
    const anna = await enter(id);
    expect(await post(id, large())).toBe(204);
    await until(() => anna.doc.getMap('bulk').size === 1, 'seen');
    await engine.close();
    engine = await startTestEngine(folder);
    expect((await fetchState(id)).getMap('bulk').size).toBe(1);
  });

  it('is refused without token, from elsewhere, when it is no update, too large, or for nothing', async () => {
    await engine.close();
    engine = await startTestEngine(folder, { largest: 1024 * 1024 });
    const id = await sampleId();
    const before = Y.encodeStateAsUpdate(await fetchState(id));
    expect(await post(id, large(), {})).toBe(401);
    expect(await post(id, large(), { Authorization: `Bearer ${'x'.repeat(22)}` })).toBe(401);
    expect(await post(id, large(), { Authorization: `Bearer ${engine.token}`, Origin: 'http://evil.example' })).toBe(
      403,
    );
    expect(await post(id, large())).toBe(413);
    expect(await post(id, large().subarray(0, 1000))).toBe(400);
    expect(await post('nothing-here', new Uint8Array([0, 0]))).toBe(404);
    expect(Y.encodeStateAsUpdate(await fetchState(id))).toEqual(before);
  });

  it('is answered with 507 when it could not be written', async () => {
    await engine.close();
    const disk = faultyFiles();
    engine = await startTestEngine(folder, { files: disk.files });
    const id = await sampleId();
    await enter(id);
    disk.follow(() => 'ENOSPC');
    expect(await post(id, large())).toBe(507);
    disk.follow(null);
  });
});

describe('presence', () => {
  const others = (client: TestClient) =>
    [...client.provider.awareness!.getStates().keys()].filter((clientId) => clientId !== client.doc.clientID);

  it('shows everyone once, and nobody any more when the socket is gone', async () => {
    const id = await sampleId();
    const anna = await enter(id);
    const ben = await enter(id);
    anna.provider.setAwarenessField('name', 'Anna');
    ben.provider.setAwarenessField('name', 'Ben');
    await until(() => others(anna).length === 1 && others(ben).length === 1, 'each sees the other');
    expect(others(anna)).toEqual([ben.doc.clientID]);
    ben.provider.awareness!.setLocalState(null);
    await until(() => others(anna).length === 0, 'taken back');
    ben.provider.setAwarenessField('name', 'Ben');
    ben.provider.awareness!.setLocalState({ name: 'Ben' });
    await until(() => others(anna).length === 1, 'back again');
    clients = [anna];
    ben.close();
    await until(() => others(anna).length === 0, 'gone');
  });

  it('lets a socket show one presence, its own, of 2 KB, and not too often', async () => {
    const id = await sampleId();
    const anna = await enter(id);
    anna.provider.setAwarenessField('name', 'Anna');
    const { socket, state } = await openRaw();
    socket.send(authentication(id, engine.token));
    await until(() => state.received > 0, 'let in');
    const states = anna.provider.awareness!.getStates();
    const mine = 4711;
    socket.send(presenceFrame(id, [[anna.doc.clientID, 1_000_000, { name: 'Falsche Anna' }]]));
    socket.send(
      presenceFrame(id, [
        [mine, 1, { name: 'Eve' }],
        [4712, 1, { name: 'Zweite' }],
      ]),
    );
    await until(() => states.get(mine)?.['name'] === 'Eve', 'the first is shown');
    socket.send(presenceFrame(id, [[4713, 1, { name: 'Dritte' }]]));
    socket.send(presenceFrame(id, [[mine, 2, { name: 'x'.repeat(2100) }]]));
    socket.send(presenceFrame(id, [[mine, 3, { name: 'Eve 2' }]]));
    await until(() => states.get(mine)?.['name'] === 'Eve 2', 'the next is shown');
    expect([...states.keys()].sort()).toEqual([anna.doc.clientID, mine].sort());
    expect(states.get(anna.doc.clientID)).toEqual({ name: 'Anna' });
    let changes = 0;
    anna.provider.awareness!.on('update', () => (changes += 1));
    for (let clock = 4; clock < 2004; clock += 1) socket.send(presenceFrame(id, [[mine, clock, { clock }]]));
    rename(anna, 'danach');
    await anna.acknowledged();
    expect(changes).toBeLessThan(200);
    expect(state.code).toBeNull();
  });
});
