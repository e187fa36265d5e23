// The host over a WebSocket at /host: the first message is the access token as text, then frames of protocol/rpc.ts.
import type { WebSocket } from 'ws';
import { serveOver } from '../../protocol/rpc.ts';
import type { HostApi } from '../../protocol/hostApi.ts';
import { tokenTooLate } from '../access/misuse.ts';

export interface HostSocketOptions {
  /** See Doors.hostFor. */
  readonly hostFor: (credential: string) => HostApi | 'closed' | null;
  readonly onError: (error: unknown, method: string) => void;
  /** Milliseconds until a socket without the token is closed. */
  readonly authenticateWithin?: number | undefined;
}

/**
 * Close codes: 1008 for a wrong token, with which a page gives up; 1012 while the room is not open and 4408 when no token
 * came in time, after which it comes again; 1003 for text where bytes belong, 1007 for bytes that are no message.
 */
export function acceptHostSocket(
  socket: WebSocket,
  { hostFor, onError, authenticateWithin = 10_000 }: HostSocketOptions,
) {
  let receive: ((frame: Uint8Array) => void) | null = null;
  let end = () => undefined as void;
  const limit = setTimeout(() => socket.close(tokenTooLate), authenticateWithin);
  socket.on('error', () => undefined);
  socket.on('close', () => {
    clearTimeout(limit);
    end();
  });
  socket.on('message', (data: Buffer, isBinary) => {
    // To find that a frame is broken takes longer than to read one that is not: after the first, nothing more is looked
    // at.
    if (socket.readyState !== socket.OPEN) return;
    if (receive) {
      if (isBinary) receive(data);
      else socket.close(1003);
      return;
    }
    const host = isBinary ? null : hostFor(data.toString('utf8'));
    if (!host || host === 'closed') return socket.close(host ? 1012 : 1008);
    clearTimeout(limit);
    const served = serveOver(
      host,
      {
        post: (frame) => {
          if (socket.readyState === socket.OPEN) socket.send(frame);
        },
        on: (listener) => {
          receive = listener;
        },
        onBroken: () => socket.close(1007),
      },
      onError,
    );
    end = served.close;
  });
}
