// The beginning of a record whose id is given: everybody makes the very same one.
//
// Two people may write the first values of such a record at the same moment. Two records under one id would not merge,
// one would take the other's place with all that is in it. So an empty record is made first, of the same client id, which
// follows from what it is, and the same content. To Yjs it is then one and the same thing wherever it comes from, and of
// the values written into it only those of the same field displace each other.
import * as Y from 'yjs';
import {
  clearRemoved,
  patchRecord,
  recordsOf,
  storedRecord,
  type Collection,
  type Fields,
  type Values,
} from './collection.ts';
import { historyOf } from './history.ts';

/** Inside the transaction of a command that cannot prepare it before. */
export function writeAlike<F extends Fields>(doc: Y.Doc, of: Collection<F>, id: string, values: Partial<Values<F>>) {
  if (!storedRecord(doc, of, id)) makeAlike(doc, of, id);
  const removed = storedRecord(doc, of, id)?._map.get('removedAt');
  // Each person shows it for themselves: undoing the first value hides it only as long as nobody else has written.
  if (removed && (removed.id.client !== doc.clientID || !isEmpty(removed))) clearRemoved(doc, of, id);
  patchRecord(doc, of, id, values);
}

function isEmpty({ content }: Y.Item): boolean {
  return content.getContent()[0] == null;
}

/** Client ids that Yjs draws are below; those that follow from what a record is are from here on. */
const firstAlike = 2 ** 32;

/** Is this the beginning of a keyed record, which is everybody's and nobody's to undo? */
export function isAlike({ id: { client, clock } }: Y.Item): boolean {
  return client >= firstAlike && clock < 2;
}

/**
 * Makes an empty record that is not shown yet. Nothing in it may ever change, neither with the version of the program
 * nor with the person: it is the same wherever it is made. Another history of the workshop has others.
 */
export function makeAlike(doc: Y.Doc, of: { readonly name: string }, id: string) {
  const alike = new Y.Doc();
  alike.clientID = firstAlike + hash(`${historyOf(doc)} ${of.name} ${id}`);
  alike.transact(() => {
    const record = new Y.Map<unknown>();
    record.set('removedAt', 1);
    recordsOf(alike, of).set(id, record);
  });
  doc.transact((transaction) => {
    // It is written here and did not come from elsewhere, although it is applied like an update.
    const { local } = transaction;
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(alike));
    transaction.local = local;
  });
}

/** 52 bits of a text, evenly spread (cyrb53). */
function hash(text: string): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 2 ** 32 * (low & 0xfffff) + (high >>> 0);
}
