// Signalling of the mesh at /signal: how the windows of participants find each other, so that they stay connected
// without the host.
//
// Messages are those of y-webrtc, JSON as text: {type: 'subscribe' | 'unsubscribe', topics: [topic]}, {type: 'publish',
// topic, data} with an announcement or a signal of WebRTC as data, {type: 'ping'}. A topic is `WORKSHOP.KEY`; the key
// is known to those who take part in the mesh, so the first message proves at once who may. Where another engine is the
// host, messages go there and back unread. Only descriptions of connections pass here, never content, and no server but
// ours is asked.
import { WebSocket } from 'ws';
import * as z from 'zod/mini';
import { openAllowance } from '../access/allowance.ts';
import { largestSignal, type SignallingDoor } from '../access/doors.ts';
import { parseJson } from '../disk/jsonText.ts';

export interface Signalling {
  accept(socket: WebSocket, door: SignallingDoor): void;
  /** Ends every connection of the workshop; those who may will come again with the new key. */
  end(workshopId: string): void;
}

/** Participants of one mesh: everyone is connected to everyone. */
const mostInMesh = 8;
/** Messages that one socket may send at once and a second in the long run. */
const burst = 400;
const perSecond = 60;
const malformed = 1007;
const refused = 1008;
const tryLater = 1013;

const topic = z.string().check(z.maxLength(200));
const name = z.string().check(z.minLength(1), z.maxLength(64));
const data = z.discriminatedUnion('type', [
  z.object({ type: z.literal('announce'), from: name }),
  z.object({
    type: z.literal('signal'),
    from: name,
    to: name,
    token: z.optional(z.number()),
    signal: z.record(z.string().check(z.maxLength(40)), z.unknown()),
  }),
]);
const message = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['subscribe', 'unsubscribe']), topics: z.array(topic).check(z.maxLength(4)) }),
  z.object({ type: z.literal('publish'), topic, data }),
  z.object({ type: z.literal('ping') }),
]);

export function openSignalling(now: () => number = () => performance.now()): Signalling {
  const subscribers = new Map<string, Set<WebSocket>>();

  const leave = (socket: WebSocket, from: string) => {
    const all = subscribers.get(from);
    all?.delete(socket);
    if (all?.size === 0) subscribers.delete(from);
  };

  /** The first message decides whether the socket may stay, and whether this engine or another is the host. */
  const admit = (bytes: Buffer, door: SignallingDoor): { own: string; away: string | null } | null => {
    const read = message.safeParse(parseJson(bytes));
    const first = read.success && read.data.type === 'subscribe' ? (read.data.topics[0] ?? '') : '';
    const [workshopId = '', key = '', ...rest] = first.split('.');
    if (rest.length > 0 || !door.isTopic(workshopId, key)) return null;
    return { own: first, away: door.hostOf(workshopId) };
  };

  const serve = (socket: WebSocket, own: string, first: Buffer) => {
    const allowance = openAllowance({ burst, perSecond }, now);
    const handle = (bytes: Buffer): void => {
      if (!allowance.take()) return socket.close(refused);
      const read = message.safeParse(parseJson(bytes));
      if (!read.success) return socket.close(malformed);
      const { data: sent } = read;
      if (sent.type === 'ping') return socket.send('{"type":"pong"}');
      if (sent.type === 'publish') {
        const all = sent.topic === own ? subscribers.get(own) : undefined;
        if (!all?.has(socket)) return undefined;
        const text = JSON.stringify(sent);
        for (const other of all) if (other !== socket && other.readyState === other.OPEN) other.send(text);
        return undefined;
      }
      if (!sent.topics.every((one) => one === own)) return socket.close(refused);
      if (sent.type === 'unsubscribe') return leave(socket, own);
      let all = subscribers.get(own);
      if (!all) subscribers.set(own, (all = new Set()));
      if (all.size < mostInMesh) all.add(socket);
      return undefined;
    };
    socket.on('message', (bytes: Buffer, isBinary) => (isBinary ? socket.close(malformed) : handle(bytes)));
    socket.on('close', () => leave(socket, own));
    handle(first);
  };

  return {
    accept(socket, door) {
      const limit = setTimeout(() => socket.close(refused), door.authenticateWithin ?? 10_000);
      socket.on('error', () => undefined);
      socket.on('close', () => clearTimeout(limit));
      socket.once('message', (bytes: Buffer, isBinary) => {
        clearTimeout(limit);
        const admitted = isBinary ? null : admit(bytes, door);
        if (!admitted) return socket.close(refused);
        if (admitted.away === null) serve(socket, admitted.own, bytes);
        else passOn(socket, admitted.away, bytes);
      });
    },
    end(workshopId) {
      for (const [one, sockets] of subscribers)
        if (one.startsWith(`${workshopId}.`)) for (const socket of sockets) socket.close(refused);
    },
  };
}

/** Both sides of a socket to the host's signalling; when one ends, so does the other. */
function passOn(socket: WebSocket, address: string, first: Buffer) {
  const away = new WebSocket(address, { perMessageDeflate: false, maxPayload: largestSignal, handshakeTimeout: 8000 });
  const waiting: string[] = [first.toString('utf8')];
  away.on('error', () => undefined);
  away.on('open', () => {
    for (const text of waiting.splice(0)) away.send(text);
  });
  away.on(
    'message',
    (bytes: Buffer, isBinary) => !isBinary && socket.readyState === socket.OPEN && socket.send(bytes.toString('utf8')),
  );
  away.on('close', () => socket.close(tryLater));
  socket.on('message', (bytes: Buffer, isBinary) => {
    const text = bytes.toString('utf8');
    if (isBinary) socket.close(malformed);
    else if (away.readyState === away.OPEN) away.send(text);
    else if (waiting.length < 50) waiting.push(text);
  });
  socket.on('close', () => away.close());
}
