// The answer to a client that compares its state vector with ours again: what a first exchange brings, the whole list of
// deletions included, it needs only once. After that everything comes to it in sequence on the same connection; what it
// lacks at such a moment is on its way. So the answer is empty, however long the past of the workshop is, and the
// client is asked for what only it has.
import type { Connection } from '@hocuspocus/server';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

export type StateVector = ReadonlyMap<number, number>;

/** What a client lacked at its last comparison: its clock for each client that it was behind in. */
export type Lag = ReadonlyMap<number, number>;

/** Message types of Hocuspocus and steps of the sync protocol, as in relayFrame.ts. */
const sync = 0;
const syncStatus = 8;
const [step1, step2] = [0, 1];
/** An update without items and deletions. */
const nothing = Uint8Array.of(0, 0);

export function lagOf(vector: StateVector, doc: Y.Doc): Lag {
  const lag = new Map<number, number>();
  for (const [client, clock] of Y.decodeStateVector(Y.encodeStateVector(doc)))
    if ((vector.get(client) ?? 0) < clock) lag.set(client, vector.get(client) ?? 0);
  return lag;
}

/** Has it been waiting for the same since its last comparison? Then something was lost on the way. */
export function isStuck(lag: Lag, before: Lag): boolean {
  return [...lag].some(([client, clock]) => before.get(client) === clock);
}

/** Letters and values that a client lacks: more than this, and the answer costs as much as reading the whole workshop. */
const muchMissing = 20_000;

export function lacksMuch(vector: StateVector, doc: Y.Doc): boolean {
  let missing = 0;
  for (const [client, structs] of doc.store.clients) {
    const last = structs.at(-1);
    if (last) missing += Math.max(0, last.id.clock + last.length - (vector.get(client) ?? 0));
  }
  return missing > muchMissing;
}

export function answerComparison(connection: Connection, vector: StateVector) {
  const { document, messageAddress } = connection;
  const send = (type: number, write: (encoder: encoding.Encoder) => void) =>
    connection.send(
      encoding.encode((encoder) => {
        encoding.writeVarString(encoder, messageAddress);
        encoding.writeVarUint(encoder, type);
        write(encoder);
      }),
    );
  const isAhead = [...vector].some(([client, clock]) => clock > Y.getState(document.store, client));
  send(sync, (encoder) => {
    encoding.writeVarUint(encoder, step2);
    encoding.writeVarUint8Array(encoder, nothing);
  });
  // The client counts its own answer as not stored until it hears of it; where it owes none it hears so at once.
  if (isAhead && !connection.readOnly)
    send(sync, (encoder) => {
      encoding.writeVarUint(encoder, step1);
      encoding.writeVarUint8Array(encoder, Y.encodeStateVector(document));
    });
  else send(syncStatus, (encoder) => encoding.writeVarUint(encoder, isAhead ? 0 : 1));
}
