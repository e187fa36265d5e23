// What a socket may send to the relay: frames are read before Hocuspocus sees them, so that nothing malformed or too
// large does.
//
// A frame is an address (a text: the workshop's id), a type (a variable-length number), and what belongs to the type.
// Hocuspocus knows a second form of address, id, "\0" and a session, with which one socket may hold several connections
// to one document. No client of ours uses it, and an identity would have to be kept for each: it counts as malformed.
// Updates are looked into as a whole: Yjs applies what it can of a broken one, and Hocuspocus acknowledges it.
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { decodeUpdate, type DecodedUpdate } from './updateValues.ts';

export type RelayFrame =
  | {
      readonly kind: 'update';
      readonly workshopId: string;
      readonly size: number;
      readonly update: DecodedUpdate;
      /** It answers our own question for what the client has. */
      readonly isAnswer: boolean;
    }
  | { readonly kind: 'presence'; readonly workshopId: string; readonly states: readonly PresenceInFrame[] }
  /** A token for the workshop. */
  | { readonly kind: 'authentication'; readonly workshopId: string }
  /** The client leaves the workshop and keeps the socket. */
  | { readonly kind: 'end'; readonly workshopId: string }
  /** Asking for what is missing, with the own state vector. */
  | { readonly kind: 'comparison'; readonly workshopId: string; readonly vector: ReadonlyMap<number, number> }
  /** Asking for everybody's presence: for Hocuspocus as it is. */
  | { readonly kind: 'question'; readonly workshopId: string }
  /** Of a type that no client of ours sends. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'tooLarge' };

export interface PresenceInFrame {
  readonly clientId: number;
  /** JSON; `null` when the client takes its presence back. */
  readonly json: string;
}

/** Items of an update; a frame of 1 MB could hold many more than any edit of a person. */
const mostStructs = 200_000;
const mostPresences = 1000;

const sync = 0;
const awareness = 1;
const auth = 2;
const queryAwareness = 3;
const syncReply = 4;
const close = 7;
const syncStep1 = 0;
const syncStep2 = 1;

export function readRelayFrame(bytes: Uint8Array): RelayFrame {
  try {
    const decoder = decoding.createDecoder(bytes);
    const workshopId = decoding.readVarString(decoder);
    if (workshopId.includes('\0')) return { kind: 'malformed' };
    const type = decoding.readVarUint(decoder);
    if (type === sync || type === syncReply) return readSync(decoder, workshopId);
    if (type === awareness) return readPresence(decoder, workshopId);
    if (type === auth) return readAuthentication(decoder, workshopId);
    if (type === close) return { kind: 'end', workshopId };
    return type === queryAwareness ? { kind: 'question', workshopId } : { kind: 'unknown' };
  } catch {
    return { kind: 'malformed' };
  }
}

function readSync(decoder: decoding.Decoder, workshopId: string): RelayFrame {
  const step = decoding.readVarUint(decoder);
  const payload = decoding.readVarUint8Array(decoder);
  if (step > 2) return { kind: 'malformed' };
  if (step === syncStep1) {
    return { kind: 'comparison', workshopId, vector: Y.decodeStateVector(payload) };
  }
  const update = decodeUpdate(payload);
  if (!update) return { kind: 'malformed' };
  if (update.structs.length > mostStructs) return { kind: 'tooLarge' };
  return { kind: 'update', workshopId, size: payload.length, update, isAnswer: step === syncStep2 };
}

/** The kind 0 (a token), the token, and from newer clients their version; Hocuspocus would log what is broken. */
function readAuthentication(decoder: decoding.Decoder, workshopId: string): RelayFrame {
  if (decoding.readVarUint(decoder) !== 0) return { kind: 'malformed' };
  decoding.readVarString(decoder);
  if (decoding.hasContent(decoder)) decoding.readVarString(decoder);
  return { kind: 'authentication', workshopId };
}

function readPresence(decoder: decoding.Decoder, workshopId: string): RelayFrame {
  const update = decoding.createDecoder(decoding.readVarUint8Array(decoder));
  const count = decoding.readVarUint(update);
  if (count > mostPresences) return { kind: 'tooLarge' };
  const states: PresenceInFrame[] = [];
  for (let left = count; left > 0; left -= 1) {
    const clientId = decoding.readVarUint(update);
    decoding.readVarUint(update);
    const json = decoding.readVarString(update);
    JSON.parse(json);
    states.push({ clientId, json });
  }
  return { kind: 'presence', workshopId, states };
}
