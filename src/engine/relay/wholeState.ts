// A workshop's whole state as one update, as often as somebody asks: to write all of a large one takes a tenth of a
// second, in which no edit is relayed. So what was written is kept for some seconds, and what has been added since is
// written behind it, client by client. What is not asked for by a socket is written in pieces, between which edits are
// relayed.
//
// What was kept holds texts that were deleted meanwhile as they were; the list of deletions, which is always of now,
// takes them away where it is applied.
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

/** Milliseconds for which written state is used. */
const keptFor = 5000;
/** Milliseconds for which is written without a pause, and after how many items the clock is looked at. */
const piece = { longest: 8, items: 200 };

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
  /** While it is being written in pieces. */
  preparing: Promise<void> | null;
}

const keptOf = new WeakMap<Y.Doc, Kept>();

export function wholeState(doc: Y.Doc): Uint8Array {
  if (hasPending(doc)) return Y.encodeStateAsUpdate(doc);
  const kept = keptOf.get(doc) ?? keep(doc);
  kept.whole ??= write(doc, kept.parts);
  return kept.whole;
}

/** The same without holding edits up: most of it is written before, in pieces. */
export async function wholeStateInPieces(doc: Y.Doc): Promise<Uint8Array> {
  while (!isWritten(doc)) await prepare(doc);
  return wholeState(doc);
}

/** Writes piece by piece until little is left; all who ask meanwhile wait for the same. */
export function prepare(doc: Y.Doc): Promise<void> {
  const kept = keptOf.get(doc) ?? keep(doc);
  kept.preparing ??= writePieces(doc, kept).finally(() => (kept.preparing = null));
  return kept.preparing;
}

/** Whether little is left to write, so that to give the whole state takes no time. */
export function isWritten(doc: Y.Doc): boolean {
  if (hasPending(doc)) return true;
  const parts = keptOf.get(doc)?.parts;
  let left = 0;
  for (const [client, structs] of doc.store.clients) {
    const until = parts?.get(client)?.until ?? 0;
    if (until < stateOf(structs)) left += structs.length - indexAt(structs, until);
    if (left > piece.items) return false;
  }
  return true;
}

async function writePieces(doc: Y.Doc, { parts }: Kept) {
  while (!isWritten(doc)) {
    const end = performance.now() + piece.longest;
    for (const [client, structs] of doc.store.clients) {
      const part = partOf(parts, client);
      while (part.until < stateOf(structs) && performance.now() < end) goOn(part, structs, piece.items);
    }
    await new Promise((resolve) => void setImmediate(resolve));
  }
}

/** What waits for others that are missing is no part of any client's sequence. */
function hasPending({ store }: Y.Doc): boolean {
  return store.pendingStructs !== null || store.pendingDs !== null;
}

function keep(doc: Y.Doc): Kept {
  const kept: Kept = { parts: new Map(), whole: null, preparing: null };
  const forgetWhole = () => void (kept.whole = null);
  keptOf.set(doc, kept);
  doc.on('afterTransaction', forgetWhole);
  const forgetLater = () => void setTimeout(forget, keptFor).unref();
  const forget = () => {
    if (kept.preparing) return forgetLater();
    doc.off('afterTransaction', forgetWhole);
    keptOf.delete(doc);
  };
  forgetLater();
  return kept;
}

/** In the form that Y.encodeStateAsUpdate writes: clients from the highest number down, then the list of deletions. */
function write(doc: Y.Doc, parts: Map<number, Part>): Uint8Array {
  const { clients } = doc.store;
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, clients.size);
  for (const client of [...clients.keys()].sort((left, right) => right - left)) {
    const part = partOf(parts, client);
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

/** Writes what the client has added since, or so many items of it. */
function goOn(part: Part, structs: readonly (Y.Item | Y.GC)[], most = Infinity) {
  if (stateOf(structs) <= part.until) return;
  const first = indexAt(structs, part.until);
  const end = Math.min(structs.length, first + most);
  const encoder = new Y.UpdateEncoderV1();
  for (let at = first; at < end; at += 1)
    structs[at]!.write(encoder, at === first ? part.until - structs[at]!.id.clock : 0);
  part.bytes.push(encoding.toUint8Array(encoder.restEncoder));
  part.count += end - first;
  part.until = stateOf(structs, end);
}

function partOf(parts: Map<number, Part>, client: number): Part {
  const part = parts.get(client) ?? { until: 0, count: 0, bytes: [] };
  parts.set(client, part);
  return part;
}

function indexAt(structs: readonly (Y.Item | Y.GC)[], clock: number): number {
  return clock === 0 ? 0 : Y.findIndexSS(structs as (Y.Item | Y.GC)[], clock);
}

/** The clock behind the first `count` items. */
function stateOf(structs: readonly (Y.Item | Y.GC)[], count = structs.length): number {
  const last = structs[count - 1];
  return last ? last.id.clock + last.length : 0;
}
