// One guest who asks, answers or exports without end, or never reads: the others go on, and the engine keeps nothing for
// it.
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as encoding from 'lib0/encoding';
import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import { joinWaiting, openPlanTurns } from '../../src/engine/printing/planTurns.ts';
import { readPatiently } from '../../src/engine/relay/flowControl.ts';
import type { Engine } from '../../src/engine/engine.ts';
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
async function enter() {
  const socket = new WebSocket(`ws://127.0.0.1:${engine.port}/sync`);
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
      encoding.writeVarString(encoder, engine.token);
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
