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

/** What a document says: by collection and id the values of each record, null for one that is removed. */
export type Said = ReadonlyMap<string, ReadonlyMap<string, Record<string, unknown> | null>>;

export function saidBy(doc: Y.Doc): Said {
  return new Map(
    collections.map((of) => {
      const records = new Map<string, Record<string, unknown> | null>();
      recordsOf(doc, of).forEach((stored, id) => records.set(id, isLive(stored) ? readRecord(of, id, stored) : null));
      return [of.name, records];
    }),
  );
}

/**
 * Writes into `doc` what `now` says otherwise than `then`, both of the former history; in one transaction. A field that
 * somebody has changed in `doc` meanwhile is overwritten.
 */
export function carryOver(doc: Y.Doc, then: Said, now: Said) {
  doc.transact(() => {
    for (const of of collections) {
      const before = then.get(of.name);
      for (const [id, values] of now.get(of.name) ?? [])
        carryRecord(doc, of, id, { known: before?.get(id) ?? null, values });
    }
  }, new SetupOrigin('carryOver'));
}

type AnyCollection = (typeof collections)[number];
type Values = Record<string, unknown>;

function carryRecord(
  doc: Y.Doc,
  of: AnyCollection,
  id: string,
  { known, values }: { readonly known: Values | null; readonly values: Values | null },
) {
  const isHere = isLive(recordsOf(doc, of).get(id));
  if (values === null) {
    if (known !== null && isHere) markRemoved(doc, of, id);
    return;
  }
  const changed = changedIn(of, known, values);
  if (Object.keys(changed).length === 0) return;
  // Somebody has removed it for good: a change of it does not bring it back.
  if (!storedRecord(doc, of, id)) return known === null ? void insertRecord(doc, of, values, { id }) : undefined;
  if (!isHere && known === null) clearRemoved(doc, of, id);
  patchRecord(doc, of, id, changed);
}

/** The host decides on the schema. */
function changedIn(of: AnyCollection, known: Values | null, values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([field, value]) =>
        !(of.name === workshopDetails.name && field === 'schemaVersion') &&
        (known === null || canonicalize(value) !== canonicalize(known[field])),
    ),
  );
}
