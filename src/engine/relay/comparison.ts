// The answer to a client that compares its state vector with ours again: what a first exchange brings, the whole list of
// deletions included, it needs only once. After that everything comes to it in sequence on the same connection; what it
// lacks at such a moment is on its way. So the answer is empty, however long the past of the workshop is, and the
// client is asked for what only it has.
import type { Connection } from '@hocuspocus/server';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { DecodedUpdate } from './updateValues.ts';
import { isWritten, prepare, wholeState } from './wholeState.ts';

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

/** How much of the document a client lacks: `much`, and to write it costs as much as reading the whole workshop. */
export type Missing = 'little' | 'much' | 'most';

/** Letters and values, and the part of them from which on all are given: those have been written already. */
const muchMissing = 20_000;
const mostMissing = 0.1;

export function missingIn(vector: StateVector, doc: Y.Doc): Missing {
  let [all, missing] = [0, 0];
  for (const [client, structs] of doc.store.clients) {
    const last = structs.at(-1);
    if (!last) continue;
    const clock = last.id.clock + last.length;
    all += clock;
    missing += Math.max(0, clock - (vector.get(client) ?? 0));
  }
  if (missing <= muchMissing) return 'little';
  return missing < mostMissing * all ? 'much' : 'most';
}

/** Whether all can be given now without holding others up; else it will be, and the page that asks waits. */
export function isPrepared(doc: Y.Doc): boolean {
  if (isWritten(doc)) return true;
  prepare(doc).catch(() => undefined);
  return false;
}

/** Answers the first comparison of a client that lacks most of the workshop, and asks for what only it has. */
export function answerWithAll(connection: Connection) {
  const { document } = connection;
  sendStep(connection, step2, wholeState(document));
  sendStep(connection, step1, Y.encodeStateVector(document));
}

export function answerComparison(connection: Connection, vector: StateVector) {
  const { document } = connection;
  const isAhead = [...vector].some(([client, clock]) => clock > Y.getState(document.store, client));
  sendStep(connection, step2, nothing);
  // The client counts its own answer as not stored until it hears of it; where it owes none it hears so at once.
  if (isAhead && !connection.readOnly) sendStep(connection, step1, Y.encodeStateVector(document));
  else send(connection, syncStatus, (encoder) => encoding.writeVarUint(encoder, isAhead ? 0 : 1));
}

/**
 * Tells somebody who may write nothing whether what they answered with is here. Hocuspocus would list all deletions of
 * the document for it, each time.
 */
export function confirmAnswer(connection: Connection, update: DecodedUpdate) {
  const isHere = hasAll(connection.document, update);
  send(connection, syncStatus, (encoder) => encoding.writeVarUint(encoder, isHere ? 1 : 0));
}

function hasAll({ store }: Y.Doc, { structs, ds }: DecodedUpdate): boolean {
  const isDeleted = (client: number, from: number, end: number) => {
    const own = store.clients.get(client);
    if (!own || end > Y.getState(store, client)) return false;
    for (let at = Y.findIndexSS(own, from); at < own.length && own[at]!.id.clock < end; at += 1)
      if (!own[at]!.deleted) return false;
    return true;
  };
  return (
    structs.every((struct) => struct instanceof Y.Skip || endOf(struct) <= Y.getState(store, struct.id.client)) &&
    [...ds.clients].every(([client, ranges]) =>
      ranges.every(({ clock, len }) => len === 0 || isDeleted(client, clock, clock + len)),
    )
  );
}

function endOf({ id, length }: Y.Item | Y.GC): number {
  return id.clock + length;
}

function sendStep(connection: Connection, step: number, payload: Uint8Array) {
  send(connection, sync, (encoder) => {
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, payload);
  });
}

function send(connection: Connection, type: number, write: (encoder: encoding.Encoder) => void) {
  connection.send(
    encoding.encode((encoder) => {
      encoding.writeVarString(encoder, connection.messageAddress);
      encoding.writeVarUint(encoder, type);
      write(encoder);
    }),
  );
}
