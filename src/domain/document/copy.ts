// A workshop written anew into an empty document: the same records under the same ids, without history and removed
// records.
import type * as Y from 'yjs';
import { forEachLive, insertRecord, readRecord } from '../record/collection.ts';
import { collections } from './collections.ts';
import { createWorkshop, readDetails, workshopDetails, type Workshop } from '../record/workshop.ts';

/**
 * Fills the empty document `target` with what `source` says now. Everything is read with repair, so the copy is well
 * formed whatever `source` holds, and it shares no client id with it: the two never merge, whichever is edited.
 */
export function copyWorkshop(source: Y.Doc, target: Y.Doc): Workshop {
  return createWorkshop(target, readDetails(source), () => {
    for (const of of collections) {
      if (of.name === workshopDetails.name) continue;
      forEachLive(source, of, (stored, id) => insertRecord(target, of, readRecord(of, id, stored), { id }));
    }
  });
}
