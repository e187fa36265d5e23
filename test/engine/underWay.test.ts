// Whole workshops that somebody asks for over http and never reads: what waits in memory is bounded, who reads nothing
// is ended, and everybody else is answered.
import { once } from 'node:events';
import { createServer, get, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openUnderWay, type UnderWay } from '../../src/engine/http/underWay.ts';
import { until } from '../helpers/relayClient.ts';

/** More than the system keeps for a reader who does not read. */
const size = 20_000_000;
const limits = { perAddress: 2 * size, inAll: 4 * size };

let now: number;
let underWay: UnderWay;
let port: number;
let shared: Uint8Array;
/** Answers that were ended before they were read. */
let ended: { count: number };
let sockets: Socket[];
const server = createServer((request, response) => respond(request.url!, response));

/** `/ADDRESS`: bytes of its own; `/ADDRESS/same`: those that all of these get. */
function respond(path: string, response: ServerResponse) {
  const [, address = '', same] = path.split('/');
  const bytes = same ? shared : new Uint8Array(size);
  const tally = ended;
  response.on('close', () => !response.writableFinished && (tally.count += 1));
  if (!underWay.mayTake(bytes, address)) return void response.writeHead(503).end();
  underWay.send(response, bytes, address);
}

beforeEach(async () => {
  now = 0;
  ended = { count: 0 };
  sockets = [];
  shared = new Uint8Array(size);
  underWay = openUnderWay(limits, () => now);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

/** Asks and reads nothing but that the answer has begun. */
async function askOnly(path: string): Promise<number> {
  const socket = connect(port, '127.0.0.1');
  sockets.push(socket);
  socket.on('error', () => undefined);
  socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`);
  await once(socket, 'readable');
  const begin = String(socket.read(16));
  socket.pause();
  return Number(begin.slice(9, 12));
}

async function read(path: string): Promise<number> {
  const [answer] = (await once(get({ port, path, agent: false }), 'response')) as [AsyncIterable<Buffer>];
  let length = 0;
  for await (const part of answer) length += part.length;
  return length;
}

it('who reads nothing is ended once there is too much, and then others at the same address are answered', async () => {
  expect([await askOnly('/a'), await askOnly('/a')]).toEqual([200, 200]);
  // They may be reading as yet.
  expect(await askOnly('/a')).toBe(503);
  expect(ended.count).toBe(0);
  expect(await read('/b')).toBe(size);
  now = 3000;
  expect(await read('/a')).toBe(size);
  await until(() => ended.count === 2, 'the two who read nothing are ended');
});

it('from all addresses together as well', async () => {
  for (const address of ['a', 'a', 'b', 'b']) expect(await askOnly(`/${address}`)).toBe(200);
  expect(await askOnly('/c')).toBe(503);
  now = 3000;
  expect(await read('/c')).toBe(size);
  await until(() => ended.count === 4, 'those who read nothing are ended');
});

it('a hundred who are given the same are in nobody’s way, for it is in memory once', async () => {
  for (let count = 0; count < 100; count += 1) expect(await askOnly('/a/same')).toBe(200);
  expect(await read('/a/same')).toBe(size);
});

it('what one has read leaves room for the next', async () => {
  for (let count = 0; count < 10; count += 1) expect(await read('/a')).toBe(size);
  expect(ended.count).toBe(0);
});
