// The WebSockets at /sync, /host and /signal: who may open one, and how large a frame of each may be.
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { isOwnHost, isOwnOrigin } from '../access/access.ts';
import { largestSignal } from '../access/doors.ts';
import { pathOf, sourceOf, type Listener } from './listener.ts';

/** Largest frames: an edit; an imported file. */
const largestEdit = 1_000_000;
const largestCall = 64 * 1024 * 1024;
/** Guests bring no files. */
const largestGuestCall = 64 * 1024;

export interface SocketServers {
  readonly sync: WebSocketServer;
  readonly host: WebSocketServer;
  readonly signal: WebSocketServer;
}

export function openSocketServers({ doors }: Listener): SocketServers {
  const open = (maxPayload: number) => new WebSocketServer({ noServer: true, maxPayload, perMessageDeflate: false });
  return {
    sync: open(largestEdit),
    host: open(doors.workshopId === null ? largestCall : largestGuestCall),
    signal: open(largestSignal),
  };
}

export function upgrade(
  { options, doors, hosts, misuse }: Listener,
  servers: SocketServers,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
) {
  socket.on('error', () => socket.destroy());
  const address = sourceOf(request);
  if (misuse.isShutOut(address)) return socket.destroy();
  if (!isOwnHost(hosts, request.headers.host) || !isOwnOrigin(hosts, request.headers.origin)) {
    misuse.note(address);
    return refuseUpgrade(socket, 403);
  }
  const at = (server: WebSocketServer, use: (opened: WebSocket) => void) =>
    server.handleUpgrade(request, socket, head, (opened) => {
      misuse.watch(opened, address);
      use(opened);
    });
  const path = pathOf(request);
  if (path === '/sync') at(servers.sync, (opened) => options.onSync(opened, request, doors));
  else if (path === '/host') at(servers.host, (opened) => options.onHost(opened, request, doors));
  else if (path === '/signal') at(servers.signal, (opened) => options.onSignal(opened, doors));
  else refuseUpgrade(socket, 404);
}

export function refuseUpgrade(socket: Duplex, status: number) {
  if (socket.writable) socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  else socket.destroy();
}
