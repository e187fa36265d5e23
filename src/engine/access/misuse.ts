// Addresses that do nothing but harm are not listened to for a while, so that the others keep their speed.
//
// What counts is what no client of ours does more than once or twice: a wrong token, a request under another's name, a
// frame that is none. Whoever does it over and over is not let in again for some seconds; what they have open stays,
// and somebody honest behind the same address is back soon. This computer itself is never shut out.
import type { WebSocket } from 'ws';

export interface Misuse {
  isShutOut(address: string): boolean;
  note(address: string): void;
  /** Notes when the socket is closed for what came over it. */
  watch(socket: WebSocket, address: string): void;
}

const most = 60;
/** Milliseconds within which so much is too much, and for which nobody is let in then. */
const within = 10_000;
const shutOutFor = 10_000;
/** Addresses that are remembered; who has so many is no guest in one room. */
const mostAddresses = 10_000;
/** Wrong type, malformed, refused, too large. */
const harmful = new Set([1003, 1007, 1008, 1009]);
const thisComputer = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1', '']);

export function openMisuse(now: () => number = () => performance.now()): Misuse {
  const known = new Map<string, { count: number; since: number; until: number }>();

  const note = (address: string) => {
    if (thisComputer.has(address)) return;
    const time = now();
    let entry = known.get(address);
    if (!entry || (time - entry.since > within && time > entry.until)) {
      if (!entry && known.size >= mostAddresses) known.clear();
      known.set(address, (entry = { count: 0, since: time, until: 0 }));
    }
    entry.count += 1;
    if (entry.count >= most) entry.until = time + shutOutFor;
  };

  return {
    isShutOut: (address) => (known.get(address)?.until ?? 0) > now(),
    note,
    watch(socket, address) {
      const close = socket.close.bind(socket);
      socket.close = (code, reason) => {
        if (socket.readyState === socket.OPEN && harmful.has(code ?? 0)) note(address);
        close(code, reason);
      };
      // What ws itself refuses: no frame at all, or one that is too large.
      socket.on('error', (error: NodeJS.ErrnoException) => error.code?.startsWith('WS_ERR') && note(address));
    },
  };
}
