// What a socket may take of the engine's memory and time: how much may wait to be read by it, how large its frames are,
// and how fast it is read.
import type { WebSocket } from 'ws';

/** More than the largest workshop (largestFile.ts); who has more than that to read yet does not read at all. */
const mostUnread = 64 * 1024 * 1024;
/** Frames of those who are in; what is no answer to a question of ours is bounded further (relaySession.ts). */
const largestFrame = 16 * 1024 * 1024 - 1;
/** Milliseconds until a frame that had to wait is tried again. */
const patience = 20;

/** Ends the socket instead of sending when too much waits for it. */
export function boundUnread(socket: WebSocket) {
  const send = socket.send.bind(socket) as (...input: unknown[]) => void;
  socket.send = (...input: unknown[]) => {
    if (socket.bufferedAmount > mostUnread) socket.terminate();
    else send(...input);
  };
}

/** The limit with which the server has opened the socket is for those who have shown no token yet. */
export function raiseFrameLimit(socket: WebSocket) {
  const { _receiver: receiver } = socket as unknown as { _receiver?: { _maxPayload?: number } };
  if (typeof receiver?._maxPayload === 'number') receiver._maxPayload = largestFrame;
}

/**
 * Hands frames to `use` in sequence. When that gives false, the frame waits and the socket is not read on meanwhile,
 * so that a client which sends too much is slowed down by their own network.
 */
export function readPatiently(
  socket: WebSocket,
  use: (frame: Uint8Array) => boolean,
): { take(frame: Uint8Array): void; end(): void } {
  const waiting: Uint8Array[] = [];
  let timer: NodeJS.Timeout | null = null;
  const goOn = () => {
    timer = null;
    while (waiting.length > 0 && socket.readyState === socket.OPEN && use(waiting[0]!)) waiting.shift();
    if (socket.readyState !== socket.OPEN) waiting.length = 0;
    if (waiting.length > 0) timer = setTimeout(goOn, patience);
    else socket.resume();
  };
  return {
    take(frame) {
      if (waiting.length === 0 && use(frame)) return;
      waiting.push(frame);
      socket.pause();
      timer ??= setTimeout(goOn, patience);
    },
    end() {
      if (timer) clearTimeout(timer);
      waiting.length = 0;
    },
  };
}
