// Who is in a workshop from elsewhere: from another computer, or in a browser instead of the app. The person who quits
// the app is asked about them.
import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';

export interface Guests {
  follow(socket: WebSocket, request: Pick<IncomingMessage, 'headers' | 'socket'>): void;
  /** Open connections of guests; a person with two windows counts twice. */
  count(): number;
}

export function openGuests(): Guests {
  const sockets = new Set<WebSocket>();
  return {
    follow(socket, request) {
      if (isOwnWindow(request)) return;
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    },
    count: () => sockets.size,
  };
}

/** A window of the app names Electron as its browser, and comes from this computer. */
function isOwnWindow({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>): boolean {
  const isHere = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(socket.remoteAddress ?? '');
  return isHere && /\bElectron\//.test(headers['user-agent'] ?? '');
}
