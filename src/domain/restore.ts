// Restoring an earlier version: the live document is changed forward until it says what the version says.
import type * as Y from 'yjs';
import { clearRemoved, insertRecord, isLive, markRemoved, patchRecord, readRecord, recordsOf } from './collection.ts';
import { collections } from './collections.ts';
import { SetupOrigin } from './command.ts';

/**
 * Makes every record of `doc` equal to `version` in one transaction: records that the version does not have are marked as removed,
 * others get its values. Nothing is deleted from the document, so whoever edits meanwhile goes on, and the state before can be
 * restored the same way. Records that only the version's document knows (from another history) are created.
 */
export function restoreVersion(doc: Y.Doc, version: Y.Doc) {
  doc.transact(() => {
    for (const of of collections) {
      const now = recordsOf(doc, of);
      const then = recordsOf(version, of);
      now.forEach((stored, id) => {
        if (isLive(stored) && !isLive(then.get(id))) markRemoved(doc, of, id);
      });
      then.forEach((stored, id) => {
        if (!isLive(stored)) return;
        const values = readRecord(of, id, stored);
        if (!now.has(id)) insertRecord(doc, of, values, { id });
        else {
          if (!isLive(now.get(id))) clearRemoved(doc, of, id);
          patchRecord(doc, of, id, values);
        }
      });
    }
  }, new SetupOrigin('restoreVersion'));
}
