// What can be kept of a damaged journal besides its valid prefix: the changes in the records behind the damage that
// need nothing which is missing.
import * as Y from 'yjs';
import { isSeeded } from '../../domain/record/workshop.ts';

/**
 * One update with all of `later` that Yjs can integrate after `updates`; null when nothing is left or it would make no
 * workshop. What builds on a missing change, even indirectly, is left out: it would wait for it for good, and everybody
 * would be told that something is still to come.
 */
export function applicableUpdate(updates: readonly Uint8Array[], later: readonly Uint8Array[]): Uint8Array | null {
  const doc = new Y.Doc();
  try {
    apply(doc, updates);
    const before = Y.snapshot(doc);
    const known = Y.encodeStateVector(doc);
    apply(doc, later);
    doc.store.pendingStructs = null;
    doc.store.pendingDs = null;
    if (!isSeeded(doc) || Y.equalSnapshots(before, Y.snapshot(doc))) return null;
    return Y.encodeStateAsUpdate(doc, known);
  } catch {
    return null;
  } finally {
    doc.destroy();
  }
}

function apply(doc: Y.Doc, updates: readonly Uint8Array[]) {
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update, 'journal');
  }, 'journal');
}
