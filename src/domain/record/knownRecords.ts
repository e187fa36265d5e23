// Records that have been read and have not changed since are the same objects again: lists of thousands are read anew
// after each letter, and what shows them sees at once which one is another.
import * as Y from 'yjs';

interface Known {
  readonly of: object;
  readonly id: string;
  readonly record: object;
}

interface Keeper {
  /** Transactions that have begun and are not yet told to their observers: what they read may still change. */
  open: number;
  /** By the shared map that each is stored in. */
  readonly known: WeakMap<object, Known>;
}

const keepers = new WeakMap<Y.Doc, Keeper>();

/** From now on the records of this document are kept as they were read. Only outside of a transaction. */
export function keepRecords(doc: Y.Doc) {
  if (keepers.has(doc)) return;
  const keeper: Keeper = { open: 0, known: new WeakMap() };
  keepers.set(doc, keeper);
  doc.on('beforeTransaction', () => void (keeper.open += 1));
  // Before anybody hears of the change.
  doc.on('beforeObserverCalls', ({ changed }: Y.Transaction) => {
    keeper.open -= 1;
    for (const type of changed.keys()) {
      keeper.known.delete(type);
      for (let above = type.parent; above; above = above.parent) keeper.known.delete(above);
    }
  });
}

/** The record of this collection that `read` makes of what is stored, or the one that it has made of the same before. */
export function knownRecord<T extends object>(of: object, id: string, stored: unknown, read: () => T): T {
  const keeper = stored instanceof Y.Map && stored.doc ? keepers.get(stored.doc) : undefined;
  if (!keeper || keeper.open > 0) return read();
  const known = keeper.known.get(stored as object);
  if (known?.of === of && known.id === id) return known.record as T;
  const record = read();
  for (const value of Object.values(record)) if (Array.isArray(value)) Object.freeze(value);
  keeper.known.set(stored as object, { of, id, record: Object.freeze(record) });
  return record;
}
