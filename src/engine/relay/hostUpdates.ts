// What the host of a room may send to a participant's engine. The workshop is the host's, its schema included; but
// nothing that comes makes the participant's own copy one that cannot be loaded, shown or written any more.
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { harmOf } from './updateRules.ts';
import { decodeUpdate } from './updateValues.ts';

const sync = 0;
const syncReply = 4;
const syncStep1 = 0;

/**
 * Whether a frame of the relay (relayFrame.ts) may be applied to the document. What builds on something that is not
 * here yet has to wait: the next comparison brings both together. An organisation's own server may keep such changes
 * itself, `mayBeIncomplete`, and then there is nothing to wait for.
 */
export function mayComeFromHost(frame: Uint8Array, doc: Y.Doc, mayBeIncomplete: boolean): boolean {
  try {
    const decoder = decoding.createDecoder(frame);
    decoding.readVarString(decoder);
    const type = decoding.readVarUint(decoder);
    if (type !== sync && type !== syncReply) return true;
    if (decoding.readVarUint(decoder) === syncStep1) return true;
    const update = decodeUpdate(decoding.readVarUint8Array(decoder));
    if (!update) return false;
    const harm = harmOf(update, doc, 'host');
    return harm === null || (harm === 'unknownParent' && mayBeIncomplete);
  } catch {
    return false;
  }
}

/** Whether the whole state of a workshop, as a host gives it to a guest, may become a workshop here. */
export function mayBecomeWorkshop(state: Uint8Array): boolean {
  const update = decodeUpdate(state);
  return update !== null && harmOf(update, new Y.Doc(), 'host') !== 'tooDeep';
}
