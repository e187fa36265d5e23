// What somebody has changed in a workshop's former document, brought over into the one that was written anew of it.
//
// The two never merge: they share no history. So both states of the former document are compared value by value, and
// what differs is written into the new one under the same ids.
import canonicalize from 'canonicalize';
import * as Y from 'yjs';
import {
  clearRemoved,
  insertRecord,
  isLive,
  markRemoved,
  patchRecord,
  readRecord,
  recordsOf,
  storedRecord,
} from '../record/collection.ts';
import { SetupOrigin } from '../record/command.ts';
import { workshopDetails } from '../record/workshop.ts';
import { collections } from './collections.ts';

/**
 * Writes into `doc` what `now` says otherwise than `then`, both of the former history; in one transaction. A field that
 * somebody has changed in `doc` meanwhile is overwritten.
 */
export function carryOver(doc: Y.Doc, then: Y.Doc, now: Y.Doc) {
  doc.transact(() => {
    for (const of of collections) {
      recordsOf(now, of).forEach((stored, id) => {
        const before = recordsOf(then, of).get(id);
        if (!isLive(stored)) {
          if (isLive(before) && isLive(recordsOf(doc, of).get(id))) markRemoved(doc, of, id);
          return;
        }
        const values: Record<string, unknown> = readRecord(of, id, stored);
        const known: Record<string, unknown> | null = isLive(before) ? readRecord(of, id, before) : null;
        const changed = Object.fromEntries(
          Object.entries(values).filter(
            ([field, value]) =>
              !(of.name === workshopDetails.name && field === 'schemaVersion') &&
              (known === null || canonicalize(value) !== canonicalize(known[field])),
          ),
        );
        if (Object.keys(changed).length === 0) return;
        if (!storedRecord(doc, of, id)) {
          // Somebody has removed it for good: a change of it does not bring it back.
          if (known === null) insertRecord(doc, of, values, { id });
          return;
        }
        if (!isLive(recordsOf(doc, of).get(id)) && known === null) clearRemoved(doc, of, id);
        patchRecord(doc, of, id, changed);
      });
    }
  }, new SetupOrigin('carryOver'));
}
