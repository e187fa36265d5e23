// Frames as somebody makes them who means no good: noise in every form, tokens and states by hand, edits that are
// bombs.
import { randomBytes } from 'node:crypto';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { Chance } from '../domain/seededRandom.ts';

/** An open room, as its link says. */
export interface Door {
  readonly address: string;
  readonly port: number;
  readonly token: string;
  readonly id: string;
}

export function doorOf(link: string): Door {
  const { hostname, port, hash, pathname } = new URL(link);
  return {
    address: hostname,
    port: Number(port),
    token: hash.slice('#token='.length),
    id: pathname.slice('/w/'.length),
  };
}

export function key(): string {
  return randomBytes(16).toString('base64url');
}

/** Some of it is only strange and is dropped, some is broken and ends the socket. */
export function malformed(chance: Chance, { id }: Door): Uint8Array | string {
  const noise = Uint8Array.from({ length: chance.whole(80) }, () => chance.whole(256));
  switch (chance.whole(4)) {
    case 0:
      return noise;
    case 1:
      return Buffer.concat([frame(id, chance.whole(14), () => undefined), noise]);
    case 2:
      return Buffer.from(noise).toString('latin1');
    default:
      return `{"type":"publish","topic":"${id}","data":${chance.happens(0.5) ? '{"__proto__":{}}' : '[['}`;
  }
}

/** The frames of edits that no person makes: a million items at once, and edits that wait for one which never comes. */
export function bombs(id: string): Readonly<Record<string, readonly Uint8Array[]>> {
  const structs = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, 300_000);
    encoding.writeVarUint(encoder, 77);
    encoding.writeVarUint(encoder, 0);
    for (let index = 0; index < 300_000; index += 1) {
      encoding.writeUint8(encoder, 0);
      encoding.writeVarUint(encoder, 1);
    }
    encoding.writeVarUint(encoder, 0);
  });
  const far = new Y.Doc();
  const updates: Uint8Array[] = [];
  far.on('update', (update: Uint8Array) => updates.push(update));
  for (let count = 0; count < 12; count += 1) far.getMap('bulk').set(`${count}`, `${count}`.padEnd(200_000, 'x'));
  return {
    structs: [updateFrame(id, structs)],
    'a gap without end': updates.slice(1).map((update) => updateFrame(id, update)),
  };
}

export function frame(id: string, type: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarString(encoder, id);
    encoding.writeVarUint(encoder, type);
    write(encoder);
  });
}

export function authentication({ id, token }: Door): Uint8Array {
  return frame(id, 2, (encoder) => {
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarString(encoder, token);
  });
}

/** Asks for all that there is. */
export function comparison(id: string): Uint8Array {
  return frame(id, 0, (encoder) => {
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarUint8Array(encoder, Uint8Array.of(0));
  });
}

export function updateFrame(id: string, update: Uint8Array): Uint8Array {
  return frame(id, 0, (encoder) => {
    encoding.writeVarUint(encoder, 2);
    encoding.writeVarUint8Array(encoder, update);
  });
}

export function presenceFrame(
  id: string,
  states: readonly (readonly [clientId: number, clock: number, state: unknown])[],
): Uint8Array {
  return frame(id, 1, (encoder) => {
    const inner = encoding.encode((one) => {
      encoding.writeVarUint(one, states.length);
      for (const [clientId, clock, state] of states) {
        encoding.writeVarUint(one, clientId);
        encoding.writeVarUint(one, clock);
        encoding.writeVarString(one, JSON.stringify(state));
      }
    });
    encoding.writeVarUint8Array(encoder, inner);
  });
}
