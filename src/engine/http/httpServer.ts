// The engine's one HTTP server: the app's files, documents and plans for those with the token, and the upgrades /sync,
// /host and /signal.
//
// Every request must name one of our own addresses as its Host before anything else is looked at, every socket our own
// Origin.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isOwnHost, ownHosts } from '../access/access.ts';
import { PortTaken } from '../access/doors.ts';
import { hostAndPort } from '../access/networks.ts';
import { answer } from './answer.ts';
import { startHeartbeat } from './heartbeat.ts';
import { openListener, pathOf, sourceOf, type HttpServerOptions, type Listener } from './listener.ts';
import { answerOtherName, secure } from './pages.ts';
import { respond } from './routes.ts';
import { openSocketServers, refuseUpgrade, upgrade } from './upgrades.ts';

export interface RunningServer {
  readonly port: number;
  /** Accepts nothing new; what is open stays open. */
  stop(): void;
  close(): Promise<void>;
}

/** Rejects with PortTaken when the port is used. Port 0 takes any free one. */
export async function startHttpServer(options: HttpServerOptions): Promise<RunningServer> {
  const listener = openListener(options);
  const { misuse } = listener;
  const servers = openSocketServers(listener);
  const server = createServer((request, response) => handle(listener, request, response));
  server.on('upgrade', (request, socket, head) => upgrade(listener, servers, request, socket, head));
  server.on('connection', (socket) => misuse.isShutOut(socket.remoteAddress ?? '') && socket.destroy());
  // A client that sends no valid HTTP gets an answer and nothing else happens.
  server.on('clientError', (_error, socket) => refuseUpgrade(socket, 400));

  const port = await listen(server, options);
  listener.hosts = ownHosts(options.address, port);
  listener.ownName = hostAndPort(options.address, port);
  const clients = () => Object.values(servers).flatMap(({ clients }) => [...clients]);
  const heartbeat = startHeartbeat(clients);
  const ended = new Promise<void>((resolve) => void server.once('close', () => resolve()));
  return {
    port,
    stop: () => void server.close(),
    async close() {
      server.close();
      heartbeat.stop();
      for (const client of clients()) client.terminate();
      server.closeAllConnections();
      await ended;
    },
  };
}

function handle(listener: Listener, request: IncomingMessage, response: ServerResponse) {
  const { hosts, misuse, options } = listener;
  // A connection that was there before is ended as well.
  if (misuse.isShutOut(sourceOf(request))) return request.socket.destroy();
  response.on('finish', () => isRefusal(response.statusCode) && misuse.note(sourceOf(request)));
  if (!isOwnHost(hosts, request.headers.host)) return answerOtherName(listener, request, response);
  secure(listener, response, request.headers.host!);
  respond(listener, request, response).catch((error: unknown) => {
    options.onProblem(`${request.method} ${pathOf(request)}: ${String(error)}`);
    if (response.headersSent) response.destroy();
    else answer(response, 500);
  });
}

function listen(server: Server, { address, port }: HttpServerOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortTaken(`Port ${port} is used by another program`) : error);
    });
    server.listen({ host: address, port }, () => resolve((server.address() as AddressInfo).port));
  });
}

/** No right token, not our Host or Origin, too many tries. */
function isRefusal(status: number): boolean {
  return status === 401 || status === 403 || status === 429;
}
