// One guest of a room who asks, answers, exports or writes without end, or reads nothing, in a thread of their own
// (floods.ts). The edits of the others are timed meanwhile.
import { connect } from 'node:net';
import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { connectHost } from '../../src/engine/folder/hostClient.ts';
import {
  authentication,
  comparison,
  doorOf,
  frame,
  key,
  presenceFrame,
  updateFrame,
  type Door,
} from './abusiveFrames.ts';
import type { Flood, FloodKind } from './floods.ts';

// As in abuser.ts: it would sit at another computer.
setPriority(constants.priority.PRIORITY_LOW);

const { kind, edit, view } = workerData as Flood;
const watcher = doorOf(view);
const participant = doorOf(edit);
let isOver = false;
const ends: (() => void)[] = [];

const floods: Record<FloodKind, () => Promise<void>> = {
  comparisons: () => sendOver(watcher, 4, () => comparison(watcher.id)),
  answers: () => sendOver(watcher, 4, () => answer(sameUpdate())),
  'presence of many': () => sendOver(watcher, 4, manyStates),
  edits: () => sendOver(participant, 2, nextEdit()),
  'strange frames': () =>
    sendOver(watcher, 4, () => frame(watcher.id, 9 + Math.floor(Math.random() * 90), () => undefined)),
  documents: () => askOver(16, `/doc/${watcher.id}`),
  plans: () => askOver(8, `/plan/${watcher.id}`),
  'documents brought': () => askOver(4, `/doc/${participant.id}`, sameUpdate()),
  'exports of every form': exportOver,
  'wrong tokens': () => sendOver(watcher, 10, () => authentication({ ...watcher, token: `${key()}.${key()}` }), false),
  'a reader who never reads': readNothing,
};

await floods[kind]();
parentPort!.postMessage('begun');
parentPort!.once('message', () => {
  isOver = true;
  for (const end of ends) end();
  parentPort!.close();
  setTimeout(() => process.exit(), 200);
});

function answer(update: Uint8Array): Uint8Array {
  return frame(watcher.id, 0, (encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint8Array(encoder, update);
  });
}

function sameUpdate(): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = 4711;
  doc.getMap('nothing').set('a', 1);
  return Y.encodeStateAsUpdate(doc);
}

function manyStates(): Uint8Array {
  const clock = Math.floor(performance.now());
  return presenceFrame(
    watcher.id,
    Array.from({ length: 300 }, (_, index) => [index + 1, clock, { a: 'x'.repeat(900) }] as const),
  );
}

function nextEdit(): () => Uint8Array {
  const doc = new Y.Doc();
  let update = Y.encodeStateAsUpdate(doc);
  doc.on('update', (next: Uint8Array) => (update = next));
  let count = 0;
  return () => {
    doc.getMap('votes').set('x', (count += 1));
    return updateFrame(participant.id, update);
  };
}

/** As fast as the sockets take it; a socket that was closed is opened again. */
async function sendOver(door: Door, sockets: number, make: () => Uint8Array, isKnown = true) {
  const open = async (): Promise<void> => {
    if (isOver) return;
    const socket = new WebSocket(`ws://${door.address}:${door.port}/sync`, { perMessageDeflate: false });
    ends.push(() => socket.terminate());
    socket.on('error', () => undefined);
    socket.on('close', () => setTimeout(() => void open(), 50));
    socket.on('open', () => {
      if (isKnown) socket.send(authentication({ ...door, token: `${door.token}.${key()}` }));
      const timer = setInterval(() => {
        if (isOver || socket.readyState !== socket.OPEN) return clearInterval(timer);
        if (socket.bufferedAmount < 200_000) for (let count = 0; count < 50; count += 1) socket.send(make());
      }, 5);
    });
  };
  for (let count = 0; count < sockets; count += 1) await open();
}

async function askOver(times: number, path: string, body?: Uint8Array) {
  const door = body ? participant : watcher;
  const token = `${door.token}.${key()}`;
  const ask = async () => {
    while (!isOver) {
      const status = await fetch(`http://${door.address}:${door.port}${path}`, {
        headers: { Authorization: `Bearer ${token}` },
        ...(body ? { method: 'POST', body: new Blob([new Uint8Array(body)]) } : {}),
      })
        .then(async (said) => {
          await said.arrayBuffer();
          return said.status;
        })
        .catch(() => 0);
      if (status !== 200) await new Promise((resolve) => void setTimeout(resolve, 20));
    }
  };
  for (let count = 0; count < times; count += 1) void ask();
}

const formats = ['pdf', 'html', 'svg', 'png', 'pptx', 'csv', 'xlsx', 'json', 'ics', 'handschlag'] as const;

async function exportOver() {
  const token = `${watcher.token}.${key()}`;
  const { host, close } = await connectHost({
    url: `http://${watcher.address}:${watcher.port}/`,
    port: watcher.port,
    token,
  });
  ends.push(close);
  const ask = async (from: number) => {
    for (let at = from; !isOver; at += 1) {
      const format = formats[at % formats.length]!;
      const said = await host.exportWorkshop({ id: watcher.id, format, language: 'en' }).catch(() => null);
      if (!said?.ok) await new Promise((resolve) => void setTimeout(resolve, 20));
    }
  };
  for (let count = 0; count < 8; count += 1) void ask(count);
}

/** Asks for the whole workshop again and again, answers pings by themselves, and reads nothing. */
async function readNothing() {
  for (let count = 0; count < 5; count += 1) {
    const socket = connect({ host: watcher.address, port: watcher.port });
    ends.push(() => socket.destroy());
    socket.on('error', () => undefined);
    await new Promise<void>((resolve) => void socket.once('connect', () => resolve()));
    socket.write(
      `GET /sync HTTP/1.1\r\nHost: ${watcher.address}:${watcher.port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: ${Buffer.alloc(16, count).toString('base64')}\r\nSec-WebSocket-Version: 13\r\n\r\n`,
    );
    socket.pause();
    const put = (opcode: number, payload: Uint8Array) => {
      if (socket.destroyed) return;
      const length = payload.length < 126 ? [payload.length] : [126, payload.length >> 8, payload.length & 255];
      length[0]! |= 0x80;
      socket.write(Buffer.concat([Buffer.from([0x80 | opcode, ...length, 0, 0, 0, 0]), payload]));
    };
    put(2, authentication({ ...watcher, token: `${watcher.token}.${key()}` }));
    for (let asked = 0; asked < 30; asked += 1) put(2, comparison(watcher.id));
    const pongs = setInterval(() => put(10, new Uint8Array()), 1000);
    const asks = setInterval(() => put(2, comparison(watcher.id)), 600);
    ends.push(() => clearInterval(pongs));
    ends.push(() => clearInterval(asks));
  }
}
