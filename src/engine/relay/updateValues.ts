// What an update may carry, whatever document it is for. Yjs reads and writes values by recursion: one that is nested
// deeply can be read with little on the stack and not with more, and then the document cannot be loaded any more. And
// an object whose prototype comes from the wire ("__proto__" is a key like any other there) may pass for bytes, which
// cannot be written again.
import * as Y from 'yjs';

export interface DecodedUpdate {
  /** By client, each client once, in the sequence of its clock. */
  readonly structs: readonly (Y.Item | Y.GC | Y.Skip)[];
  readonly ds: { readonly clients: ReadonlyMap<number, readonly { readonly clock: number; readonly len: number }[]> };
}

/** Levels of arrays and objects in one value; commands write up to three. */
const deepestValue = 32;

/** Null when the bytes are no update, or carry values that are too deep or too large to read. */
export function decodeUpdate(bytes: Uint8Array): DecodedUpdate | null {
  try {
    const update = Y.decodeUpdate(bytes);
    return isInSequence(update.structs) && update.structs.every(hasPlainContent) ? update : null;
  } catch {
    return null;
  }
}

function isInSequence(structs: DecodedUpdate['structs']): boolean {
  const clients = new Set<number>();
  let next = { client: -1, clock: 0 };
  for (const { id, length } of structs) {
    if (id.client !== next.client) {
      if (clients.has(id.client)) return false;
      clients.add(id.client);
    } else if (id.clock !== next.clock) return false;
    next = { client: id.client, clock: id.clock + length };
  }
  return true;
}

function hasPlainContent(struct: Y.Item | Y.GC | Y.Skip): boolean {
  if (!(struct instanceof Y.Item)) return true;
  const { content } = struct;
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) return isPlain(content.arr);
  if (content instanceof Y.ContentEmbed) return isPlain(content.embed);
  if (content instanceof Y.ContentFormat) return isPlain(content.value);
  if (content instanceof Y.ContentDoc) return isPlain(content.opts);
  return true;
}

/** Level by level, without recursion of its own. */
function isPlain(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepestValue) return false;
    const next: unknown[] = [];
    for (const one of level) {
      if (typeof one !== 'object' || one === null || ArrayBuffer.isView(one)) continue;
      if (Array.isArray(one)) for (const part of one) next.push(part);
      else if (Object.getPrototypeOf(one) !== Object.prototype) return false;
      else for (const key in one) next.push((one as Record<string, unknown>)[key]);
    }
    level = next;
  }
  return true;
}
