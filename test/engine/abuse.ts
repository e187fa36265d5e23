// Somebody on the network who means no good, against an open room: guessed tokens and codes, malformed and oversize frames, floods of
// presence, paths that lead outside, edits that are bombs. Meanwhile an honest guest goes on editing, and every edit is timed. Used by
// the test in short and by `npm run abuse` in full.
import { randomBytes } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { execute } from '../../src/domain/command.ts';
import { openWorkshop, updateWorkshop } from '../../src/domain/workshop.ts';
import { chanceFrom, type Chance } from '../domain/seededRandom.ts';
import { openClient, until, type TestClient } from '../helpers/relayClient.ts';

export interface Target {
  /** The edit and the view invite of an open room. */
  readonly edit: string;
  readonly view: string;
}

export interface Amounts {
  readonly tokens: number;
  readonly frames: number;
  readonly presences: number;
}

export interface Found {
  /** What must not be; empty when the room held. */
  readonly problems: string[];
  /** Milliseconds from an honest edit to its acknowledgement, before and during the abuse. */
  readonly before: readonly number[];
  readonly during: readonly number[];
}

interface Door {
  readonly address: string;
  readonly port: number;
  readonly token: string;
  readonly id: string;
}

export async function abuseRoom({ edit, view }: Target, amounts: Amounts, say: (text: string) => void = () => undefined): Promise<Found> {
  const door = doorOf(edit);
  const problems: string[] = [];
  const honest = openClient({ ...door, token: `${door.token}.${key()}` }, door.id);
  const witness = openClient({ ...door, token: `${door.token}.${key()}` }, door.id);
  await honest.synced();
  await witness.synced();
  const before = await editFor(honest, 20);
  const during: number[] = [];
  let isOver = false;
  const editing = (async () => {
    while (!isOver) during.push(...(await editFor(honest, 1)));
  })();
  const chance = chanceFrom(4711);
  const steps: readonly (readonly [string, () => Promise<void>])[] = [
    ['tokens', () => guessTokens(door, amounts.tokens, problems)],
    ['codes', () => guessCodes(door, problems)],
    ['malformed frames', () => throwFrames(door, amounts.frames, chance)],
    ['oversize frames', () => throwLarge(door, problems)],
    ['presence', () => floodPresence(door, amounts.presences, witness, problems)],
    ['bombs', () => throwBombs(door, problems)],
    ['paths', () => walkOutside(door, problems)],
    ['a viewer who writes', () => writeAsViewer(doorOf(view), problems)],
  ];
  for (const [name, step] of steps) {
    await step();
    say(name);
  }
  isOver = true;
  await editing;
  for (const [who, client] of [['honest', honest], ['witness', witness]] as const) {
    if (client.closeCodes.length > 0) problems.push(`the ${who} guest was closed with ${client.closeCodes.join()}`);
  }
  await until(() => JSON.stringify(witness.doc.getMap('workshop').toJSON()) === JSON.stringify(honest.doc.getMap('workshop').toJSON()), 'the witness has every edit');
  if (witness.doc.getMap('workshop').has('vandal')) problems.push('a viewer has written into the workshop');
  honest.close();
  witness.close();
  return { problems, before, during };
}

/** Edits one after the other, each until it is acknowledged. */
async function editFor({ doc, provider }: TestClient, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let edit = 0; edit < count; edit += 1) {
    const from = performance.now();
    execute(openWorkshop(doc), 'honest', updateWorkshop, { title: `${performance.now()}` });
    await until(() => provider.unsyncedChanges === 0, 'acknowledged', 300_000);
    times.push(performance.now() - from);
  }
  return times;
}

async function guessTokens(door: Door, count: number, problems: string[]) {
  for (let guess = 0; guess < count; guess += 50) {
    const answers = await Promise.all(
      Array.from({ length: Math.min(50, count - guess) }, () => ask(door, `/doc/${door.id}`, { Authorization: `Bearer ${key()}.${key()}` })),
    );
    if (answers.some((status) => status !== 401)) problems.push(`a guessed token was answered with ${answers.join()}`);
  }
  for (const path of ['/host', '/signal']) {
    const code = await knock(door, path, [path === '/host' ? key() : JSON.stringify({ type: 'subscribe', topics: [`${door.id}.${key()}`] })]);
    if (code !== 1008) problems.push(`${path} closed a wrong token with ${code}`);
  }
}

async function guessCodes(door: Door, problems: string[]) {
  const statuses: number[] = [];
  for (let guess = 0; guess < 30; guess += 1) statuses.push(await ask(door, '/code', {}, 'POST', '222222'));
  if (!statuses.slice(6).every((status) => status === 429)) problems.push(`codes could be guessed: ${statuses.join()}`);
}

async function throwFrames(door: Door, count: number, chance: Chance) {
  const paths = ['/sync', '/signal', '/host'] as const;
  const perSocket = 50;
  for (let thrown = 0; thrown < count; thrown += perSocket * 10) {
    await Promise.all(
      Array.from({ length: 10 }, () => {
        const path = chance.pick(paths);
        const hasToken = chance.happens(0.5);
        return knock(door, path, [...(hasToken ? firstOf(path, door) : []), ...Array.from({ length: perSocket }, () => malformed(chance, door))], true);
      }),
    );
  }
}

async function throwLarge(door: Door, problems: string[]) {
  for (const path of ['/sync', '/signal', '/host'] as const) {
    for (const mebibytes of [1, 16, 90]) {
      for (const first of [[], firstOf(path, door)]) {
        // The host takes files of up to 64 MiB; what is no call is dropped there, and who is slow without a token is closed before it is here.
        const expected = path === '/host' && mebibytes < 64 ? [1008, 1005, 1006] : [1009, 1006, 1008];
        const code = await knock(door, path, [...first, Buffer.alloc(mebibytes * 1024 * 1024)], path === '/host');
        if (!expected.includes(code)) problems.push(`${mebibytes} MiB at ${path} were closed with ${code}`);
      }
    }
  }
}

async function floodPresence(door: Door, count: number, witness: TestClient, problems: string[]) {
  const known = new Set(witness.provider.awareness!.getStates().keys());
  const states = Array.from({ length: Math.min(count, 900) }, (_, index) => [1_000_000 + index, 1, { name: `Geist ${index}`, team: 'sales' }] as const);
  const frames = Array.from({ length: Math.ceil(count / states.length) }, () => presenceFrame(door.id, states));
  const stays = knock(door, '/sync', [authentication(door), ...frames], true, 1500);
  await until(() => [...witness.provider.awareness!.getStates().keys()].some((clientId) => clientId >= 1_000_000), 'one is shown');
  const shown = [...witness.provider.awareness!.getStates().keys()].filter((clientId) => !known.has(clientId) && clientId >= 1_000_000);
  if (shown.length > 1) problems.push(`${shown.length} states of presence came from one socket`);
  await stays;
}

async function throwBombs(door: Door, problems: string[]) {
  const structs = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, 300_000);
    encoding.writeVarUint(encoder, 77);
    encoding.writeVarUint(encoder, 0);
    for (let index = 0; index < 300_000; index += 1) {
      encoding.writeUint8(encoder, 0);
      encoding.writeVarUint(encoder, 1);
    }
    encoding.writeVarUint(encoder, 0);
  });
  const far = new Y.Doc();
  const updates: Uint8Array[] = [];
  far.on('update', (update: Uint8Array) => updates.push(update));
  for (let count = 0; count < 12; count += 1) far.getMap('bulk').set(`${count}`, `${count}`.padEnd(200_000, 'x'));
  const bombs = { structs: [updateFrame(door.id, structs)], 'a gap without end': updates.slice(1).map((update) => updateFrame(door.id, update)) };
  for (const [name, frames] of Object.entries(bombs)) {
    const code = await knock(door, '/sync', [authentication(door), ...frames]);
    if (code !== 1009) problems.push(`${name} were closed with ${code}`);
  }
}

async function walkOutside(door: Door, problems: string[]) {
  const paths = ['/../rooms.json', '/%2e%2e/access-token', '/..%2frooms.json', '/access-token', '/rooms.json', '/workshops/', '/%00', '/..\\rooms.json'];
  for (const path of paths) {
    const status = await ask(door, path);
    if (status !== 404 && status !== 400) problems.push(`${path} was answered with ${status}`);
  }
}

async function writeAsViewer(door: Door, problems: string[]) {
  const doc = new Y.Doc();
  doc.getMap('workshop').set('vandal', true);
  const update = Y.encodeStateAsUpdate(doc);
  await knock(door, '/sync', [authentication(door), updateFrame(door.id, update)], true, 500);
  const status = await ask(door, `/doc/${door.id}`, { Authorization: `Bearer ${door.token}` }, 'POST', Buffer.from(update));
  if (status !== 403) problems.push(`a viewer's edit by http was answered with ${status}`);
}

function malformed(chance: Chance, { id }: Door): Uint8Array | string {
  const noise = Uint8Array.from({ length: chance.whole(80) }, () => chance.whole(256));
  switch (chance.whole(4)) {
    case 0:
      return noise;
    case 1:
      return Buffer.concat([frame(id, chance.whole(14), () => undefined), noise]);
    case 2:
      return Buffer.from(noise).toString('latin1');
    default:
      return `{"type":"publish","topic":"${id}","data":${chance.happens(0.5) ? '{"__proto__":{}}' : '[['}`;
  }
}

function firstOf(path: '/sync' | '/signal' | '/host', door: Door): (Uint8Array | string)[] {
  return path === '/sync' ? [authentication(door)] : path === '/host' ? [`${door.token}.${key()}`] : [];
}

/** Opens a socket, sends the frames, and gives the code with which it was closed; with `mayLeave` it goes by itself after a while. */
function knock({ address, port }: Door, path: string, frames: readonly (Uint8Array | string)[], mayLeave = false, stays = 0): Promise<number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://${address}:${port}${path}`, { perMessageDeflate: false });
    socket.on('error', () => undefined);
    socket.on('close', (code) => resolve(code));
    socket.on('open', () => {
      for (const one of frames) socket.send(one);
      if (mayLeave) setTimeout(() => socket.close(), stays);
    });
  });
}

function ask({ address, port }: Door, path: string, headers: Record<string, string> = {}, method = 'GET', body: string | Buffer = ''): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ host: address, port, path, method, headers: { ...headers, 'Content-Length': Buffer.byteLength(body) }, agent: false }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function frame(id: string, type: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarString(encoder, id);
    encoding.writeVarUint(encoder, type);
    write(encoder);
  });
}

function authentication({ id, token }: Door): Uint8Array {
  return frame(id, 2, (encoder) => {
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarString(encoder, token);
  });
}

function updateFrame(id: string, update: Uint8Array): Uint8Array {
  return frame(id, 0, (encoder) => {
    encoding.writeVarUint(encoder, 2);
    encoding.writeVarUint8Array(encoder, update);
  });
}

function presenceFrame(id: string, states: readonly (readonly [clientId: number, clock: number, state: unknown])[]): Uint8Array {
  return frame(id, 1, (encoder) => {
    const inner = encoding.encode((one) => {
      encoding.writeVarUint(one, states.length);
      for (const [clientId, clock, state] of states) {
        encoding.writeVarUint(one, clientId);
        encoding.writeVarUint(one, clock);
        encoding.writeVarString(one, JSON.stringify(state));
      }
    });
    encoding.writeVarUint8Array(encoder, inner);
  });
}

function doorOf(link: string): Door {
  const { hostname, port, hash, pathname } = new URL(link);
  return { address: hostname, port: Number(port), token: hash.slice('#token='.length), id: pathname.slice('/w/'.length) };
}

function key(): string {
  return randomBytes(16).toString('base64url');
}
