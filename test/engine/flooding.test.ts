// One guest who asks, answers or exports without end, or never reads: the others go on, and the engine keeps nothing for
// it.
import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as encoding from 'lib0/encoding';
import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { openLateRefusals } from '../../src/engine/http/lateRefusals.ts';
import { joinWaiting, openPlanTurns } from '../../src/engine/printing/planTurns.ts';
import { confirmAnswer } from '../../src/engine/relay/comparison.ts';
import { readPatiently } from '../../src/engine/relay/flowControl.ts';
import { decodeUpdate } from '../../src/engine/relay/updateValues.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { chanceFrom } from '../domain/seededRandom.ts';
import { makeFolder, removeFolder, startTestEngine, until, valueOf, withHost } from '../helpers/testEngine.ts';

let folder: string;
let engine: Engine;
let id: string;
beforeEach(async () => {
  folder = makeFolder();
  engine = await startTestEngine(folder);
  id = await withHost(engine, async ({ host }) => valueOf(await host.listWorkshops({}))[0]!.id);
});
afterEach(async () => {
  await engine.close();
  removeFolder(folder);
});

const frame = (type: number, write: (encoder: encoding.Encoder) => void) =>
  encoding.encode((encoder) => {
    encoding.writeVarString(encoder, id);
    encoding.writeVarUint(encoder, type);
    write(encoder);
  });
const step = (number: number, payload: Uint8Array) =>
  frame(0, (encoder) => {
    encoding.writeVarUint(encoder, number);
    encoding.writeVarUint8Array(encoder, payload);
  });

/** A socket that is in the workshop; `sizes`: what came, by message type, with the bytes of each. */
async function enter({ port, token }: { readonly port: number; readonly token: string } = engine) {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/sync`);
  const got: { readonly type: number; readonly size: number }[] = [];
  let code: number | null = null;
  socket.on('error', () => undefined);
  socket.on('close', (closed: number) => (code = closed));
  socket.on('message', (data: Buffer) => {
    const decoder = decoding.createDecoder(data);
    decoding.readVarString(decoder);
    got.push({ type: decoding.readVarUint(decoder), size: data.length });
  });
  await new Promise((resolve) => void socket.once('open', resolve));
  socket.send(
    frame(2, (encoder) => {
      encoding.writeVarUint(encoder, 0);
      encoding.writeVarString(encoder, token);
    }),
  );
  socket.send(step(0, Uint8Array.of(0)));
  await until(() => got.some(({ type, size }) => type === 0 && size > 1000), 'the workshop');
  return { socket, got, code: () => code };
}

it('whoever asks again for all of it gets it once: what comes later comes by itself', async () => {
  const { socket, got } = await enter();
  const before = got.length;
  for (let count = 0; count < 5; count += 1) socket.send(step(0, Uint8Array.of(0)));
  await until(() => got.filter(({ type }) => type === 8).length >= 3, 'answers');
  // Twice it may be that something was lost on the way.
  expect(got.slice(before).filter(({ type, size }) => type === 0 && size > 1000).length).toBeLessThanOrEqual(2);
  socket.close();
});

it('those who ask for the same plan while it waits get it together, and later ones anew', async () => {
  const turns = openPlanTurns();
  const join = joinWaiting<number>(turns);
  const before = Promise.withResolvers<void>();
  const first = turns.run(() => before.promise);
  let made = 0;
  const make = async () => (made += 1);
  const asked = ['a de', 'a de', 'a en', 'a de'].map((key) => join(key, make));
  before.resolve();
  await first;
  expect(await Promise.all(asked)).toEqual([1, 1, 2, 1]);
  expect(await join('a de', make)).toBe(3);
});

it('who answers what nobody asked is cut off', async () => {
  const { socket, code } = await enter();
  for (let count = 0; count < 200; count += 1) socket.send(step(1, Uint8Array.of(0, 0)));
  await until(() => code() !== null, 'closed');
  expect(code()).toBe(1008);
});

it('what somebody who watches answers is compared with what it names alone, not with the whole workshop', async () => {
  await withHost(engine, async ({ host }) => {
    const { invites } = valueOf(await host.openRoom({ id, address: '127.0.0.1' }));
    const link = new URL(invites!.view.link);
    const token = `${new URLSearchParams(link.hash.slice(1)).get('token')}.${'w'.repeat(22)}`;
    const { socket, got } = await enter({ port: Number(link.port), token });
    const doc = new Y.Doc();
    doc.getMap('nothing').set('a', 1);
    const confirmed = () => got.filter(({ type }) => type === 8).length;
    const before = confirmed();
    const looked = vi.spyOn(Y.Item.prototype, 'deleted', 'get');
    socket.send(step(1, Y.encodeStateAsUpdate(doc)));
    socket.send(step(1, Uint8Array.of(0, 0)));
    await until(() => confirmed() === before + 2, 'both are answered');
    expect(looked.mock.calls.length).toBeLessThan(50);
    looked.mockRestore();
    socket.close();
  });
});

it('says of an answer whether everything of it is here', () => {
  const chance = chanceFrom(17);
  const kinds = new Set<boolean>();
  for (let round = 0; round < 200; round += 1) {
    const [document, other] = [new Y.Doc(), new Y.Doc()];
    for (let count = 0; count < 6; count += 1) {
      const one = chance.happens(0.5) ? document : other;
      const list = one.getArray('list');
      if (chance.happens(0.3) && list.length > 0) list.delete(chance.whole(list.length), 1);
      else list.insert(chance.whole(list.length + 1), [count]);
      if (chance.happens(0.5)) Y.applyUpdate(document, Y.encodeStateAsUpdate(other));
      if (chance.happens(0.5)) Y.applyUpdate(other, Y.encodeStateAsUpdate(document));
    }
    const update = Y.encodeStateAsUpdate(other);
    let said: boolean | null = null;
    const send = (frame: Uint8Array) => (said = frame.at(-1) === 1);
    confirmAnswer({ document, messageAddress: 'w', send } as never, decodeUpdate(update)!);
    expect(said).toBe(Y.snapshotContainsUpdate(Y.snapshot(document), update));
    kinds.add(said!);
  }
  expect(kinds.size).toBe(2);
});

it('who is refused again and again hears so later, and is cut off when too much of it waits', async () => {
  vi.useFakeTimers();
  const refusals = openLateRefusals();
  const response = () =>
    Object.assign(new EventEmitter(), { statusCode: 0, setHeader: vi.fn(), end: vi.fn(), destroy: vi.fn() });
  const asked = Array.from({ length: 40 }, response);
  for (const one of asked) refusals.refuse(one as never, '192.168.1.7');
  expect(asked.filter(({ destroy }) => destroy.mock.calls.length > 0).length).toBe(8);
  const elsewhere = response();
  refusals.refuse(elsewhere as never, '192.168.1.8');
  expect(elsewhere.destroy).not.toHaveBeenCalled();
  vi.advanceTimersByTime(999);
  expect(asked[0]!.end).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect([asked[0]!.statusCode, elsewhere.statusCode]).toEqual([429, 429]);
  for (const one of asked) one.emit('close');
  const again = response();
  refusals.refuse(again as never, '192.168.1.7');
  expect(again.destroy).not.toHaveBeenCalled();
  vi.useRealTimers();
});

it('a list of deletions larger than a frame is taken from who is in, and nobody else', async () => {
  const deletions = encoding.encode((encoder) => {
    for (const number of [0, 1, 4711, 300_000]) encoding.writeVarUint(encoder, number);
    for (let count = 0; count < 300_000; count += 1) {
      encoding.writeVarUint(encoder, 100_000 + 2 * count);
      encoding.writeVarUint(encoder, 1);
    }
  });
  expect(deletions.length).toBeGreaterThan(1_000_000);
  const { socket, got, code } = await enter();
  const before = got.filter(({ type }) => type === 8).length;
  socket.send(step(1, deletions));
  await until(() => got.filter(({ type }) => type === 8).length > before || code() !== null, 'an answer');
  expect(code()).toBeNull();
  socket.send(step(2, deletions));
  await until(() => code() !== null, 'closed');
  expect(code()).toBe(1009);
});

it('a frame that has to wait stops the socket, and all go on in sequence once it may', async () => {
  const used: number[] = [];
  const calls: string[] = [];
  let refusals = 3;
  const socket = { readyState: 1, OPEN: 1, pause: () => calls.push('pause'), resume: () => calls.push('resume') };
  const { take } = readPatiently(socket as unknown as WebSocket, (bytes) => {
    if (bytes[0] === 2 && refusals > 0) {
      refusals -= 1;
      return false;
    }
    return used.push(bytes[0]!) > 0;
  });
  for (const number of [1, 2, 3]) take(Uint8Array.of(number));
  expect(used).toEqual([1]);
  await until(() => used.length === 3, 'the frames that waited');
  expect(used).toEqual([1, 2, 3]);
  expect(calls).toEqual(['pause', 'pause', 'resume']);
});
