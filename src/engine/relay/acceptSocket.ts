// One socket from being accepted to being closed: its frames are read one after the other, and those that may go on are
// passed to Hocuspocus.
import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import { browserOf, type Identify } from '../access/identity.ts';
import { boundUnread, raiseFrameLimit, readPatiently } from './flowControl.ts';
import { isFullWith } from './liveDocuments.ts';
import { admitFrame, closeCodes, openSession, type FrameTarget, type Session } from './relaySession.ts';
import type { RelayState } from './relayState.ts';

/**
 * None of our hooks asks for it, and Hocuspocus would read the address of a true one again three times for each edit.
 */
const noRequest = { url: '', headers: new Headers() } as Request;

export function acceptSocket(state: RelayState, socket: WebSocket, request: IncomingMessage, identify: Identify) {
  const { hocuspocus, sockets, isClosing } = state;
  const { authenticateWithin = 10_000 } = state.options;
  if (isClosing) return socket.close(closeCodes.goingAway);
  sockets.add(socket);
  const session = openSession({
    url: request.url,
    address: request.socket.remoteAddress ?? '',
    browser: browserOf(request),
    identify,
    close: (code) => socket.close(code),
    unread: () => socket.bufferedAmount,
    raiseLimit: () => raiseFrameLimit(socket),
    take: (frame) => reading.take(frame),
  });
  boundUnread(socket);
  const connection = hocuspocus.handleConnection(socket, noRequest, { session });
  const limit = setTimeout(() => !session.isAuthenticated && socket.close(closeCodes.refused), authenticateWithin);
  const reading = readPatiently(socket, (frame) => {
    const verdict = admitFrame(frame, session, (id) => targetOf(state, id, session));
    if (verdict === 'wait') return false;
    if (verdict === 'pass') connection.handleMessage(frame);
    else if (verdict !== 'drop') socket.close(verdict);
    return true;
  });
  socket.on('message', (data: Buffer, isBinary) => {
    if (socket.readyState !== socket.OPEN) return;
    if (isBinary) reading.take(data);
    else socket.close(closeCodes.wrongType);
  });
  socket.on('error', () => undefined);
  socket.on('close', (code, reason) => {
    clearTimeout(limit);
    reading.end();
    sockets.delete(socket);
    connection.handleClose({ code, reason: reason.toString() });
  });
}

function targetOf({ hocuspocus, loaded, largest }: RelayState, id: string, session: Session): FrameTarget | null {
  const document = hocuspocus.documents.get(id);
  if (!document) return null;
  const stored = loaded.storedOf(id);
  const connection = document.getConnections().find(({ context }) => context.session === session) ?? null;
  return {
    document,
    connection,
    isContributor: connection?.context.admitted?.identity.role === 'contribute',
    isFullWith: (size) => isFullWith(stored, size, largest),
    isHeldByOther: (clientId) =>
      document
        .getConnections()
        .some((one) => one.context.session !== session && document.getClients(one).has(clientId)),
  };
}
