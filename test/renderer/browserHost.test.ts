// The host over a WebSocket: token first, calls and refusals as values, words when the engine is away, back by itself.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { WebSocketServer, type WebSocket as ServerSocket } from 'ws';
import type { HostApi, Settings } from '../../src/protocol/hostApi.ts';
import { serveOver } from '../../src/protocol/rpc.ts';
import { HostAway, openBrowserHost } from '../../src/renderer/host/browserHost.ts';
import type { Host } from '../../src/renderer/host/HostContext.tsx';

const settings: Settings = { language: 'de', theme: 'dark', name: 'Anna', team: 'marketing', room: null, function: '' };
const patience = { timeout: 20_000, interval: 10 };
type Served = Pick<HostApi, 'readSettings' | 'removeWorkshop' | 'exportWorkshop'>;

let stop: () => Promise<unknown> = async () => undefined;
let host: Host | null = null;

async function serve(functions: Partial<Served>, port = 0) {
  const sockets: ServerSocket[] = [];
  const server: Server = createServer();
  const tokens: string[] = [];
  new WebSocketServer({ server }).on('connection', (socket) => {
    sockets.push(socket);
    socket.once('message', (first: Buffer) => {
      tokens.push(first.toString());
      if (first.toString() !== 'right') return socket.close(1008);
      serveOver(
        functions as Served,
        {
          post: (frame) => socket.send(frame),
          on: (listener) => void socket.on('message', (data: Buffer) => listener(new Uint8Array(data))),
        },
        () => undefined,
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  stop = async () => {
    sockets.forEach((socket) => socket.terminate());
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  };
  return { port: (server.address() as AddressInfo).port, tokens };
}

const connect = (port: number, token = 'right') => {
  host = openBrowserHost({ url: `ws://127.0.0.1:${port}/host`, token });
  return host;
};

afterEach(async () => {
  host?.close();
  await stop();
});

test('sends the token first and returns values, refusals and bytes as they are', async () => {
  const bytes = new Uint8Array([0, 255, 7]);
  const { port, tokens } = await serve({
    readSettings: async () => ({ ok: true, value: settings }),
    removeWorkshop: async ({ id }) => ({ ok: false, code: 'notFound', detail: id }),
    exportWorkshop: async () => ({ ok: true, value: { fileName: 'Plan.pdf', mediaType: 'application/pdf', bytes } }),
  });
  const { api } = connect(port);
  expect(await api.readSettings({})).toEqual({ ok: true, value: settings });
  expect(await api.removeWorkshop({ id: 'gone' })).toEqual({ ok: false, code: 'notFound', detail: 'gone' });
  const exported = await api.exportWorkshop({ id: 'some', format: 'pdf', language: 'de' });
  expect(exported.ok && [...exported.value.bytes]).toEqual([0, 255, 7]);
  expect(tokens).toEqual(['right']);
});

test('a call under way fails in words when the engine goes, and works again once it is back', async () => {
  const { port } = await serve({ readSettings: () => new Promise(() => undefined) });
  const { api, isConnected } = connect(port);
  await vi.waitFor(() => expect(isConnected.get()).toBe(true), patience);
  const call = api.readSettings({});
  const failure = expect(call).rejects.toBeInstanceOf(HostAway);
  await stop();
  await failure;
  expect(isConnected.get()).toBe(false);
  await serve({ readSettings: async () => ({ ok: true, value: settings }) }, port);
  await vi.waitFor(() => expect(isConnected.get()).toBe(true), patience);
  expect(await api.readSettings({})).toEqual({ ok: true, value: settings });
});

test('a refused token is told and not tried again', async () => {
  const { port, tokens } = await serve({});
  const { isRefused, isConnected } = connect(port, 'wrong');
  await vi.waitFor(() => expect(isRefused.get()).toBe(true), patience);
  expect(isConnected.get()).toBe(false);
  expect(tokens).toEqual(['wrong']);
});
