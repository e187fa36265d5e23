// The engine's one HTTP server: the app's files, documents and plans for those with the token, and the upgrades /sync,
// /host and /signal.
//
// Every request must name one of our own addresses as its Host before anything else is looked at, every socket our own
// Origin.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { bearerToken, isOwnHost, isOwnOrigin, ownHosts } from '../access/access.ts';
import { roleHeader } from '../../protocol/roomApi.ts';
import { answer, answerJson } from './answer.ts';
import { openAppFiles } from './appFiles.ts';
import { otherNamePage, otherNamePolicy } from './lostPage.ts';
import { largestSignal, PortTaken, type Doors } from '../access/doors.ts';
import { startHeartbeat } from './heartbeat.ts';
import { openMisuse } from '../access/misuse.ts';
import { openSeatAllowances } from '../access/seatAllowances.ts';
import { browserOf, type Identity } from '../access/identity.ts';
import { hostAndPort, isLoopback } from '../access/networks.ts';
import { planPolicy } from '../../plan/style/planPolicy.ts';

export interface HttpServerOptions {
  readonly address: string;
  readonly port: number;
  readonly rendererDir: string;
  readonly doors: Doors;
  /** A workshop's whole state, or why there is none. */
  readonly readDocument: (id: string) => Promise<Uint8Array | 'notFound' | 'unreadable'>;
  /** Merges an update into the workshop; the answer's status: 204 when it is stored. */
  readonly mergeDocument: (id: string, update: Uint8Array, by: Identity) => Promise<number>;
  /** The plan as an HTML page. */
  readonly readPlan: (id: string, language: 'de' | 'en') => Promise<Uint8Array | 'notFound' | 'unreadable'>;
  readonly onSync: (socket: WebSocket, request: IncomingMessage, doors: Doors) => void;
  readonly onHost: (socket: WebSocket, request: IncomingMessage, doors: Doors) => void;
  readonly onSignal: (socket: WebSocket, doors: Doors) => void;
  readonly onProblem: (message: string) => void;
}

export interface RunningServer {
  readonly port: number;
  /** Accepts nothing new; what is open stays open. */
  stop(): void;
  close(): Promise<void>;
}

/** Largest frames: an edit; an imported file. Largest body of a request: a workshop. */
const largestEdit = 1_000_000;
const largestCall = 64 * 1024 * 1024;
const largestDocument = 50 * 1024 * 1024;
/** Guests bring no files. */
const largestGuestCall = 64 * 1024;
const largestCode = 64;
const largestBag = 4096;
/** Milliseconds in which nothing of an answer was taken. */
const slowest = 30_000;

/** Rejects with PortTaken when the port is used. Port 0 takes any free one. */
export async function startHttpServer(options: HttpServerOptions): Promise<RunningServer> {
  const { address, doors, onProblem } = options;
  const serveFile = openAppFiles(options.rendererDir);
  const sync = new WebSocketServer({ noServer: true, maxPayload: largestEdit, perMessageDeflate: false });
  const host = new WebSocketServer({
    noServer: true,
    maxPayload: doors.workshopId === null ? largestCall : largestGuestCall,
    perMessageDeflate: false,
  });
  const signal = new WebSocketServer({ noServer: true, maxPayload: largestSignal, perMessageDeflate: false });
  const sockets = [sync, host, signal];
  const misuse = openMisuse();
  const documentsRead = openSeatAllowances({ burst: 20, perSecond: 0.5 });
  const plansRead = openSeatAllowances({ burst: 6, perSecond: 0.1 });
  const addressOf = (request: IncomingMessage) => request.socket.remoteAddress ?? '';
  let hosts: ReadonlySet<string> = new Set();
  let ownName = '';

  const server = createServer((request, response) => {
    // A connection that was there before is ended as well.
    if (misuse.isShutOut(addressOf(request))) return request.socket.destroy();
    response.on('finish', () => isRefusal(response.statusCode) && misuse.note(addressOf(request)));
    if (!isOwnHost(hosts, request.headers.host)) return answerOtherName(request, response);
    secure(response, request.headers.host!, isLoopback(address));
    respond(request, response).catch((error: unknown) => {
      onProblem(`${request.method} ${pathOf(request)}: ${String(error)}`);
      if (response.headersSent) response.destroy();
      else answer(response, 500);
    });
  });

  /** Refused; a browser is told where to go instead. */
  function answerOtherName({ method, headers }: IncomingMessage, response: ServerResponse) {
    if (method !== 'GET' || !/\btext\/html\b/.test(headers.accept ?? '')) return answer(response, 403);
    response.statusCode = 403;
    response.setHeader('Content-Security-Policy', otherNamePolicy);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(otherNamePage(headers['accept-language'], ownName));
  }

  async function respond(request: IncomingMessage, response: ServerResponse) {
    const path = pathOf(request);
    const asked = /^\/room\/([A-Za-z0-9_-]{4,64})$/.exec(path);
    const read = /^\/(doc|plan)\/([A-Za-z0-9_-]{4,64})$/.exec(path);
    if (request.method === 'POST' && read?.[1] === 'doc')
      return answer(response, await takeDocument(request, response, read[2]!));
    if (request.method === 'POST' && path === '/code') return redeemCode(request, response);
    if (request.method === 'POST' && path === '/arrive') return arrive(request, response);
    const arriving = /^\/arrive\/([A-Za-z0-9_-]{4,64})$/.exec(path)?.[1];
    if (request.method === 'POST' && arriving !== undefined) return leaveForArrival(request, response, arriving);
    const preflight =
      request.method === 'OPTIONS' ? (arriving ?? (read?.[1] === 'doc' ? read[2] : undefined)) : undefined;
    if (preflight !== undefined) return answer(response, admitOrigin(request, response, preflight) ? 204 : 405);
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(response, 405);
    if (asked) return proveHost(request, response, asked[1]!);
    if (!read) {
      if (path === '/hostFinder.js')
        response.setHeader('Content-Security-Policy', finderPolicy(doors.mayFindAt(roomOf(request)), ownName));
      // Library and workshops with their sections are one page; the app reads the address (renderer/navigation.ts).
      const page = /^\/(?:w\/([A-Za-z0-9_-]{4,64})(?:\/[a-z-]+(?:\/(?:[\w-]|%3A)+(?:\/[A-Za-z]+)?)?)?\/?)?$/.exec(path);
      // The spell checker names a dictionary by language, region and version: en-us-10-2.bdic.
      const dictionary = /^\/dictionaries\/(de|en)-[\w-]{1,30}\.bdic$/i.exec(path);
      if (dictionary) request.url = `/dictionaries/${dictionary[1]!.toLowerCase()}.bdic`;
      if (page && (page[1] === undefined || doors.workshopId === null || page[1] === doors.workshopId))
        request.url = '/index.html';
      return serveFile(request, response);
    }
    const [, kind, id] = read;
    const identity = doors.identify(bearerToken(request.headers.authorization), id!, browserOf(request));
    if (!identity) return answer(response, 401);
    const isPlan = kind === 'plan';
    const allowances = isPlan ? plansRead : documentsRead;
    if (identity.role !== 'owner' && !allowances.take(`${id} ${identity.personId}`)) return answer(response, 429);
    // Whoever asks and does not read is not waited for.
    response.setTimeout(slowest, () => response.destroy());
    const bytes = isPlan ? await options.readPlan(id!, languageOf(request)) : await options.readDocument(id!);
    if (typeof bytes === 'string') return answer(response, bytes === 'notFound' ? 404 : 500);
    if (isPlan) response.setHeader('Content-Security-Policy', `${planPolicy}; frame-ancestors 'none'`);
    response.setHeader('Cache-Control', 'no-store');
    // Before the relay has let the page in, it knows by this whether it may write.
    response.setHeader(roleHeader, identity.role);
    response.setHeader('Content-Type', isPlan ? 'text/html; charset=utf-8' : 'application/octet-stream');
    response.setHeader('Content-Length', bytes.length);
    response.end(request.method === 'HEAD' ? undefined : bytes);
  }

  /** A guest's page that came from where the room was before brings what it has, before it moves here itself. */
  function admitOrigin({ headers: { origin } }: IncomingMessage, response: ServerResponse, id: string): boolean {
    if (origin === undefined || !doors.addressesOf(id).some((host) => origin === `http://${host}`)) return false;
    response.setHeader('Access-Control-Allow-Origin', origin);
    response.setHeader('Access-Control-Allow-Headers', 'authorization');
    return true;
  }

  async function takeDocument(request: IncomingMessage, response: ServerResponse, id: string): Promise<number> {
    if (!isOwnOrigin(hosts, request.headers.origin) && !admitOrigin(request, response, id)) return 403;
    const identity = doors.identify(bearerToken(request.headers.authorization), id, browserOf(request));
    if (!identity) return 401;
    if (identity.role === 'view') return 403;
    const update = await readBody(request, largestDocument);
    return update ? options.mergeDocument(id, update, identity) : 413;
  }

  function proveHost(request: IncomingMessage, response: ServerResponse, id: string) {
    const nonce = /\?nonce=([A-Za-z0-9_-]{16,64})$/.exec(request.url ?? '')?.[1];
    const proof = nonce === undefined ? null : doors.proveHost(id, nonce);
    // A guest's page asks from where it came; the answer is no secret.
    response.setHeader('Access-Control-Allow-Origin', '*');
    return proof ? answerJson(response, proof) : answer(response, 404);
  }

  /** A guest's page from where the room was before leaves its seat's key and its settings, and gets a ticket for them. */
  async function leaveForArrival(request: IncomingMessage, response: ServerResponse, id: string) {
    if (!isOwnOrigin(hosts, request.headers.origin) && !admitOrigin(request, response, id))
      return answer(response, 403);
    const credential = bearerToken(request.headers.authorization);
    if (!doors.identify(credential, id, browserOf(request))) return answer(response, 401);
    const body = await readBody(request, largestBag);
    if (!body) return answer(response, 413);
    const bag = JSON.stringify({ seat: credential.split('.')[1] ?? '', me: Buffer.from(body).toString('utf8') });
    answerJson(response, { ticket: doors.arrivals.leave(bag) });
  }

  async function arrive(request: IncomingMessage, response: ServerResponse) {
    if (!isOwnOrigin(hosts, request.headers.origin)) return answer(response, 403);
    const body = await readBody(request, largestCode);
    const bag = body && doors.arrivals.take(Buffer.from(body).toString('latin1'));
    if (!bag) return answer(response, 404);
    answerJson(response, JSON.parse(bag) as object);
  }

  /** A code that was typed, as text, gives the invite as JSON. */
  async function redeemCode(request: IncomingMessage, response: ServerResponse) {
    if (!isOwnOrigin(hosts, request.headers.origin)) return answer(response, 403);
    const body = await readBody(request, largestCode);
    if (!body) return answer(response, 413);
    const redeemed = doors.redeemCode(
      Buffer.from(body).toString('latin1').trim().toUpperCase(),
      request.socket.remoteAddress ?? '',
    );
    if (typeof redeemed === 'string') return answer(response, redeemed === 'wrong' ? 404 : 429);
    answerJson(response, redeemed);
  }

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const address = addressOf(request);
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
    if (path === '/sync') at(sync, (opened) => options.onSync(opened, request, doors));
    else if (path === '/host') at(host, (opened) => options.onHost(opened, request, doors));
    else if (path === '/signal') at(signal, (opened) => options.onSignal(opened, doors));
    else refuseUpgrade(socket, 404);
  });
  server.on('connection', (socket) => misuse.isShutOut(socket.remoteAddress ?? '') && socket.destroy());
  // A client that sends no valid HTTP gets an answer and nothing else happens.
  server.on('clientError', (_error, socket) => refuseUpgrade(socket, 400));

  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortTaken(`Port ${options.port} is used by another program`) : error);
    });
    server.listen({ host: address, port: options.port }, () => resolve((server.address() as AddressInfo).port));
  });
  hosts = ownHosts(address, port);
  ownName = hostAndPort(address, port);
  const heartbeat = startHeartbeat(() => sockets.flatMap(({ clients }) => [...clients]));
  const ended = new Promise<void>((resolve) => void server.once('close', () => resolve()));
  return {
    port,
    stop: () => void server.close(),
    async close() {
      server.close();
      heartbeat.stop();
      for (const { clients } of sockets) for (const client of clients) client.terminate();
      server.closeAllConnections();
      await ended;
    },
  };
}

/** Null when it is larger than it may be. */
async function readBody(request: IncomingMessage, largest: number): Promise<Uint8Array | null> {
  if (Number(request.headers['content-length'] ?? 0) > largest) return null;
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > largest) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/**
 * What looks for the next host on behalf of a guest's page may ask where the room might be, and any address at the port
 * of the room: a computer that gets another address keeps its port. It sends nothing secret before the host there has
 * proved itself.
 */
function finderPolicy(addresses: readonly string[], own: string): string {
  if (addresses.length === 0) return "default-src 'none'; connect-src 'none'";
  const all = [...addresses, `*:${own.slice(own.lastIndexOf(':') + 1)}`];
  return `default-src 'none'; connect-src ${all.map((address) => `http://${address}`).join(' ')}`;
}

/** @param isTrusted the browser counts the address as secure; elsewhere it complains of headers that need it */
function secure(response: ServerResponse, host: string, isTrusted: boolean) {
  response.setHeader(
    'Content-Security-Policy',
    `default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self' ws://${host}; ` +
      "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  if (isTrusted) response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=()');
}

function pathOf({ url }: IncomingMessage): string {
  return (url ?? '/').split('?', 1)[0]!;
}

function roomOf({ url }: IncomingMessage): string {
  return /[?&]room=([A-Za-z0-9_-]{4,64})(&|$)/.exec(url ?? '')?.[1] ?? '';
}

function languageOf({ url }: IncomingMessage): 'de' | 'en' {
  return /[?&]lang=en(&|$)/.test(url ?? '') ? 'en' : 'de';
}

/** No right token, not our Host or Origin, too many tries. */
function isRefusal(status: number): boolean {
  return status === 401 || status === 403 || status === 429;
}

function refuseUpgrade(socket: Duplex, status: number) {
  if (socket.writable) socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  else socket.destroy();
}
