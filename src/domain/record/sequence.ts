// Records that stand in one sequence of their own: listing, adding and moving them by their order keys.
import type * as Y from 'yjs';
import {
  clearRemoved,
  getRecord,
  listRecords,
  patchRecord,
  type Collection,
  type RecordOf,
  type Values,
} from './collection.ts';
import type { CommandContext, Result } from './command.ts';
import type { Field } from './field.ts';
import { byOrder, followerOf, insertOrders, type Ordered } from './order.ts';

type OrderedFields = Record<string, Field<unknown>> & { readonly order: Field<string> };

/** All live records in their sequence. */
export function listInSequence<F extends OrderedFields>(doc: Y.Doc, of: Collection<F>): RecordOf<Collection<F>>[] {
  return listRecords(doc, of).sort((left, right) => byOrder(asOrdered(left), asOrdered(right)));
}

/** Adds a record before another one, or at the end (null or unknown). The value is its id. */
export function addInSequence<F extends OrderedFields>(
  context: CommandContext,
  of: Collection<F>,
  values: Partial<Values<F>>,
  beforeId: string | null,
): Result<string> {
  const { id, reveal } = prepareInSequence(context, of, values, beforeId);
  return context.write(() => {
    reveal();
    return id;
  });
}

/** For a command that adds more than this record: `reveal` belongs into its one `write`. */
export function prepareInSequence<F extends OrderedFields>(
  context: Pick<CommandContext, 'workshop' | 'create'>,
  of: Collection<F>,
  values: Partial<Values<F>>,
  beforeId: string | null,
): { readonly id: string; reveal(): void } {
  const { ids, reveal } = prepareAllInSequence(context, of, [values], beforeId);
  return { id: ids[0]!, reveal };
}

/** The same for several, one behind the other: what is there already is listed once for all of them. */
export function prepareAllInSequence<F extends OrderedFields>(
  { workshop: { doc }, create }: Pick<CommandContext, 'workshop' | 'create'>,
  of: Collection<F>,
  values: readonly Partial<Values<F>>[],
  beforeId: string | null,
): { readonly ids: readonly string[]; reveal(): void } {
  const { orders, repairs } = insertOrders(listInSequence(doc, of).map(asOrdered), beforeId, values.length);
  const ids = values.map((one, at) => create(of, { ...one, ...keyOf<F>(orders[at]!) }));
  return {
    ids,
    reveal() {
      for (const repair of repairs) patchRecord(doc, of, repair.id, keyOf<F>(repair.order));
      for (const id of ids) clearRemoved(doc, of, id);
    },
  };
}

/** Puts a record before another one, or at the end. The record must be there. */
export function moveInSequence<F extends OrderedFields>(
  { workshop: { doc }, write }: CommandContext,
  of: Collection<F>,
  id: string,
  beforeId: string | null,
): Result<void> {
  const all = listInSequence(doc, of);
  const others = all.filter((record) => record.id !== id).map(asOrdered);
  const { orders, repairs } = insertOrders(others, beforeId === id ? followerOf(all, id) : beforeId, 1);
  return write(() => {
    for (const repair of repairs) patchRecord(doc, of, repair.id, keyOf<F>(repair.order));
    if (getRecord(doc, of, id)) patchRecord(doc, of, id, keyOf<F>(orders[0]!));
  });
}

function asOrdered(record: { readonly id: string }): Ordered {
  return record as Ordered;
}

function keyOf<F extends OrderedFields>(order: string): Partial<Values<F>> {
  return { order } as unknown as Partial<Values<F>>;
}
