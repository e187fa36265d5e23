// Which history a document belongs to: the workshop's own record is the first that is written into it.
import * as Y from 'yjs';

/** Name of the collection with the workshop's own record, and that record's id. */
export const detailsName = 'workshop';
export const detailsId = 'details';

/**
 * Has this document been seeded? False until the first sync has brought it. Whatever somebody has done to the record
 * since, deleted it or put something else in its place, the workshop is there: so it counts that the key was ever
 * written.
 */
export function isSeeded(doc: Y.Doc): boolean {
  return doc.getMap(detailsName)._map.has(detailsId);
}

/**
 * Names the history that a document belongs to: documents of one workshop that were seeded apart have different ones and
 * are never merged, for each would bring back what the other has left behind. Null until it is seeded.
 */
export function historyOf(doc: Y.Doc): string | null {
  let first = doc.getMap(detailsName)._map.get(detailsId);
  while (first?.left) first = first.left;
  return first ? `${first.id.client}.${first.id.clock}` : null;
}
