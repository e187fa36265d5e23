// A workshop's whole state as one update, as often as somebody asks: to write all of a large one takes a tenth of a
// second, in which no edit is relayed. So what was written is kept for some seconds, and what has been added since is
// written behind it, client by client.
//
// What was kept holds texts that were deleted meanwhile as they were; the list of deletions, which is always of now,
// takes them away where it is applied.
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

/** Milliseconds for which written state is used. */
const keptFor = 5000;

/** What one client has written, up to a clock. */
interface Part {
  until: number;
  count: number;
  readonly bytes: Uint8Array[];
}

interface Kept {
  readonly parts: Map<number, Part>;
  /** Of the moment when it was last asked for. */
  whole: Uint8Array | null;
}

const keptOf = new WeakMap<Y.Doc, Kept>();

export function wholeState(doc: Y.Doc): Uint8Array {
  const { store } = doc;
  // What waits for others that are missing is no part of any client's sequence.
  if (store.pendingStructs !== null || store.pendingDs !== null) return Y.encodeStateAsUpdate(doc);
  const kept = keptOf.get(doc) ?? keep(doc);
  kept.whole ??= write(doc, kept.parts);
  return kept.whole;
}

function keep(doc: Y.Doc): Kept {
  const kept: Kept = { parts: new Map(), whole: null };
  const forgetWhole = () => void (kept.whole = null);
  keptOf.set(doc, kept);
  doc.on('afterTransaction', forgetWhole);
  setTimeout(() => {
    doc.off('afterTransaction', forgetWhole);
    keptOf.delete(doc);
  }, keptFor).unref();
  return kept;
}

/** In the form that Y.encodeStateAsUpdate writes: clients from the highest number down, then the list of deletions. */
function write(doc: Y.Doc, parts: Map<number, Part>): Uint8Array {
  const { clients } = doc.store;
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, clients.size);
  for (const client of [...clients.keys()].sort((left, right) => right - left)) {
    const part = parts.get(client) ?? { until: 0, count: 0, bytes: [] };
    parts.set(client, part);
    goOn(part, clients.get(client)!);
    encoding.writeVarUint(encoder, part.count);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, 0);
    for (const bytes of part.bytes) encoding.writeUint8Array(encoder, bytes);
  }
  // An update for somebody who has everything is a 0, for no client, and the list of deletions.
  encoding.writeUint8Array(encoder, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc)).subarray(1));
  return encoding.toUint8Array(encoder);
}

/** Writes what the client has added since. */
function goOn(part: Part, structs: readonly (Y.Item | Y.GC)[]) {
  const last = structs.at(-1);
  const state = last ? last.id.clock + last.length : 0;
  if (state <= part.until) return;
  const first = part.until === 0 ? 0 : Y.findIndexSS(structs as (Y.Item | Y.GC)[], part.until);
  const encoder = new Y.UpdateEncoderV1();
  for (let at = first; at < structs.length; at += 1)
    structs[at]!.write(encoder, at === first ? part.until - structs[at]!.id.clock : 0);
  part.bytes.push(encoding.toUint8Array(encoder.restEncoder));
  part.count += structs.length - first;
  part.until = state;
}
