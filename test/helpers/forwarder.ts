// A bad network on loopback: passes bytes on to an address, late, in bursts as after lost packets, or not at all.
//
// TCP hides a lost packet from programs: what they see is that everything behind it waits for the repetition. So each
// piece that is "lost" is held back, with all behind it, for the time that TCP takes to send it again. Silence keeps
// the sockets open and swallows what is sent, as a pulled cable or a closed lid does.
import { connect, createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Chance } from '../domain/seededRandom.ts';

export interface Forwarder {
  /** Host and port to connect to instead of the target. */
  readonly address: string;
  /** `open`; `silent`: sockets stay and nothing passes; `refused`: sockets are closed and none is let in. */
  become(state: 'open' | 'silent' | 'refused'): void;
  close(): Promise<void>;
}

export interface Weather {
  /** Milliseconds that every piece takes. */
  readonly delay: number;
  /** Part of the pieces that have to be sent again, 0..1. */
  readonly loss: number;
  readonly chance: Chance;
}

/** Milliseconds after which TCP sends a lost packet again, at the first time; doubled at each further one. */
const repetition = 200;

export async function openForwarder(target: string, weather?: Weather): Promise<Forwarder> {
  const { hostname, port } = new URL(`http://${target}`);
  const pairs = new Set<readonly [Socket, Socket]>();
  let state: 'open' | 'silent' | 'refused' = 'open';
  const server = createServer((near) => {
    if (state === 'refused') return near.destroy();
    const far = connect(Number(port), hostname);
    const pair = [near, far] as const;
    pairs.add(pair);
    const end = () => {
      pairs.delete(pair);
      near.destroy();
      far.destroy();
    };
    for (const socket of pair) socket.on('error', end).on('close', end).setNoDelay(true);
    pass(near, far, (bytes) => named(bytes, target));
    pass(far, near, (bytes) => bytes);
  });

  function pass(from: Socket, to: Socket, change: (bytes: Buffer) => Buffer) {
    let freeAt = 0;
    // Two timers for the same moment may go off in either order; the pieces keep theirs.
    const waiting: Buffer[] = [];
    const send = () => {
      const bytes = waiting.shift()!;
      if (state === 'open' && to.writable) to.write(change(bytes));
    };
    from.on('data', (bytes: Buffer) => {
      if (state === 'silent') return;
      waiting.push(bytes);
      if (!weather) return void send();
      let wait = weather.delay;
      for (let again = repetition; weather.chance.happens(weather.loss); again *= 2) wait += again;
      freeAt = Math.max(freeAt, Date.now() + wait);
      setTimeout(send, freeAt - Date.now());
    });
  }

  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const end = () => {
    for (const pair of pairs) for (const socket of pair) socket.destroy();
  };
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    become(next) {
      state = next;
      if (next === 'refused') end();
    },
    async close() {
      end();
      await new Promise((resolve) => void server.close(resolve));
    },
  };
}

/** The engine answers only to its own name, so requests get it on the way. */
function named(bytes: Buffer, target: string): Buffer {
  const text = bytes.toString('latin1');
  return /^(GET|HEAD|POST) /.test(text)
    ? Buffer.from(text.replace(/\r\nHost: [^\r]*/i, `\r\nHost: ${target}`), 'latin1')
    : bytes;
}
