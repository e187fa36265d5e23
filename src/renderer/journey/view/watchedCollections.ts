// Watches collections of the document for the board. Yjs sends a change when its observer has returned, so the board is
// renewed after that, within the same turn: others have the change sooner by as long as it takes here.
import type * as Y from 'yjs';
import { recordsOf } from '../../../domain/record/collection.ts';

export type RecordEvents = Y.YEvent<Y.AbstractType<unknown>>[];

/**
 * A collection, and what a change in it asks for: `renewal` is called while the events are being handled, for they tell
 * what they are about only as long as that; what it returns is done afterwards.
 */
export type Watched = readonly [
  collection: { readonly name: string },
  renewal: (events: RecordEvents, isRemote: boolean) => () => void,
];

/** Until the returned function is called. */
export function watchCollections(doc: Y.Doc, watched: readonly Watched[]): () => void {
  const due: (() => void)[] = [];
  const renew = () => due.splice(0).forEach((act) => act());
  const observed = watched.map(([collection, renewal]) => {
    const observe = (events: RecordEvents, { local }: Y.Transaction) => void due.push(renewal(events, !local));
    return [recordsOf(doc, collection), observe] as const;
  });
  for (const [records, observe] of observed) records.observeDeep(observe);
  doc.on('afterAllTransactions', renew);
  return () => {
    for (const [records, observe] of observed) records.unobserveDeep(observe);
    doc.off('afterAllTransactions', renew);
  };
}

/** Ids of the records that a set of deep events is about. */
export function changedKeys(events: Readonly<RecordEvents>): Set<string> {
  const ids = new Set<string>();
  for (const event of events) {
    if (event.path.length > 0) ids.add(String(event.path[0]));
    else for (const id of event.changes.keys.keys()) ids.add(id);
  }
  return ids;
}
