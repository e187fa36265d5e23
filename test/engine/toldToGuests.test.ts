// What a guest is told about the room, by role, also somebody who says that it is their engine which connects: the key of
// the mesh, links and codes of others, and the certificate with which somebody takes over, are for those who take part.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import type { Engine } from '../../src/engine/engine.ts';
import { roles, type Invite, type Role } from '../../src/protocol/roomApi.ts';
import { makeFolder, removeFolder, startTestEngine, until, valueOf, withHost } from '../helpers/testEngine.ts';
import { authentication, comparison, doorOf, key } from './abusiveFrames.ts';

/** Types of frames, and of the steps of the sync protocol. */
const [sync, stateless] = [0, 5];
const answered = 1;

let folder: string;
let engine: Engine;
let sockets: WebSocket[];
let invites: Readonly<Record<Role, Invite>>;
beforeEach(async () => {
  folder = makeFolder();
  engine = await startTestEngine(folder);
  sockets = [];
  await withHost(engine, async ({ host }) => {
    const id = valueOf(await host.listWorkshops({}))[0]!.id;
    invites = valueOf(await host.openRoom({ id, address: '127.0.0.2' })).invites!;
  });
});
afterEach(async () => {
  for (const socket of sockets) socket.terminate();
  await engine.close();
  removeFolder(folder);
});

/** All that somebody is told from coming in until their first question is answered. */
async function toldTo(role: Role, query: string): Promise<string[]> {
  const door = doorOf(invites[role].link);
  const socket = new WebSocket(`ws://${door.address}:${door.port}/sync${query}`);
  sockets.push(socket);
  const told: string[] = [];
  let isAnswered = false;
  socket.on('message', (data: Buffer) => {
    const decoder = decoding.createDecoder(new Uint8Array(data));
    decoding.readVarString(decoder);
    const type = decoding.readVarUint(decoder);
    if (type === stateless) told.push(decoding.readVarString(decoder));
    else if (type === sync && decoding.readVarUint(decoder) === answered) isAnswered = true;
  });
  socket.on('open', () => {
    socket.send(authentication({ ...door, token: `${door.token}.${key()}` }));
    socket.send(comparison(door.id));
  });
  await until(() => isAnswered && told.length > 0, 'told and answered');
  return told;
}

it.each(roles)('who may %s', async (role) => {
  for (const query of ['', `?app=4711&key=${'A'.repeat(43)}`]) {
    const told = await toldTo(role, query);
    const notices = told.map((text) => JSON.parse(text) as Record<string, unknown>);
    const room = notices.find(({ kind }) => kind === 'room')!;
    expect(room).toMatchObject({ role, mesh: null, found: null, lost: null });
    expect(room['invite']).toBe(doorOf(invites[role].link).token);
    const isHeir = role === 'edit' && query !== '';
    expect(notices.some(({ kind }) => kind === 'certificate')).toBe(isHeir);
    if (isHeir) continue;
    const secrets = roles.flatMap((other) => [
      invites[other].code,
      ...(other === role ? [] : [doorOf(invites[other].link).token]),
    ]);
    for (const secret of secrets) expect(told.join()).not.toContain(secret);
  }
});

it('nobody is told the secret key of the host', async () => {
  const told = (await toldTo('edit', `?app=4711&key=${'A'.repeat(43)}`)).join();
  expect(told).toContain('certificate');
  const secret = /"secretKey":\s*"([A-Za-z0-9_-]+)/.exec(readFileSync(join(folder, 'rooms.json'), 'utf8'))?.[1];
  expect(secret).toBeTruthy();
  expect(told).not.toContain(secret);
});
