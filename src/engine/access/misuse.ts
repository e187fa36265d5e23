// Temporarily blocks addresses that send too many invalid requests and frames, so that the others keep their speed.
//
// What counts is what no client of ours does more than once or twice: a wrong token, a request under another's name, a
// frame that is none. An address that does it over and over is not let in again for some seconds; what they have open
// stays, and somebody honest behind the same address is back soon. This computer itself is never shut out.
import type { WebSocket } from 'ws';
import { openAttempts } from './attempts.ts';

export interface Misuse {
  isShutOut(address: string): boolean;
  note(address: string): void;
  /** Notes when the socket is closed for what came over it. */
  watch(socket: WebSocket, address: string): void;
}

/** Within which so much is too much, and how long the address is blocked then, in milliseconds. */
const limits = { perAddress: 60, per: 10_000, blockFor: 10_000 };
/** Close code of ours for a socket over which no token came in time: an honest page on a slow laptop comes again. */
export const tokenTooLate = 4408;
/** Wrong type, malformed, refused, too large, no token. */
const harmful = new Set([1003, 1007, 1008, 1009, tokenTooLate]);
const thisComputer = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1', '']);

export function openMisuse(now: () => number = () => performance.now()): Misuse {
  const attempts = openAttempts(limits, now);
  const note = (address: string) => {
    if (!thisComputer.has(address)) attempts.fail(address);
  };

  return {
    isShutOut: (address) => attempts.isBlocked(address),
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
