// Notices sockets whose other side has vanished without a word (a closed lid, a lost network) and ends them, so that
// no cursor of a lost participant stays behind. Browsers and engines answer a ping by themselves, however busy their page is, with what
// it carries: who does not read cannot know that, so answers to nothing do not count.
import { randomBytes } from 'node:crypto';
import type { WebSocket } from 'ws';

/** Milliseconds between two pings; who has not answered three of them is gone, well within 15 s. */
const every = 3000;
const mostMissed = 3;

export function startHeartbeat(sockets: () => readonly WebSocket[]): { stop(): void } {
  const missed = new WeakMap<WebSocket, number>();
  const asked = new WeakMap<WebSocket, Buffer[]>();
  const beat = () => {
    for (const socket of sockets()) {
      if (!missed.has(socket))
        socket.on('pong', (answer) => {
          if (asked.get(socket)?.some((one) => one.equals(answer))) missed.set(socket, 0);
        });
      const count = missed.get(socket) ?? 0;
      if (count >= mostMissed) socket.terminate();
      else {
        missed.set(socket, count + 1);
        const question = randomBytes(8);
        asked.set(socket, [question, ...(asked.get(socket) ?? [])].slice(0, mostMissed));
        socket.ping(question);
      }
    }
  };
  // When this process was busy, answers lie in the sockets unread: they are read before anybody is counted as gone.
  const timer = setInterval(() => setImmediate(() => setImmediate(beat)), every).unref();
  return { stop: () => clearInterval(timer) };
}
