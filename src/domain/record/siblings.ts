// The commands of records that belong to another one and stand in a sequence among each other, such as the traits of a
// target customer or the criteria of a term: add, update, move and remove.
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import {
  clearRemoved,
  getRecord,
  listRecords,
  patchRecord,
  type Collection,
  type Fields,
  type RecordOf,
  type Values,
} from './collection.ts';
import { command, refuse } from './command.ts';
import { recordId, type Field } from './field.ts';
import { byOrder, followerOf, insertOrders, type Ordered } from './order.ts';
import { childCommands, type Children, type ChildCommands } from './recordCommands.ts';
import type { Command } from './command.ts';

type OrderedFields = Fields & { readonly order: Field<string> };

export interface SiblingCommands<F extends Fields, K extends keyof F, P extends keyof F> extends ChildCommands<
  F,
  K,
  P
> {
  /** Puts a record before another one of the same parent, or at the end (null). */
  readonly move: Command<{ id: string; beforeId: string | null }, void>;
}

/** The records of one parent in their sequence. */
export function siblingsOf<F extends OrderedFields>(
  doc: Y.Doc,
  of: Collection<F>,
  parentKey: keyof F & string,
  parentId: string,
): RecordOf<Collection<F>>[] {
  return listRecords(doc, of)
    .filter((record) => (record as Record<string, unknown>)[parentKey] === parentId)
    .sort((left, right) => byOrder(asOrdered(left), asOrdered(right)));
}

/** Commands named `add…`, `update…`, `move…`, `remove…` after `noun`; what is added comes last. */
export function siblingCommands<F extends OrderedFields, K extends keyof F & string, P extends keyof F & string>(
  noun: string,
  of: Collection<F>,
  children: Children<F, K, P>,
): SiblingCommands<F, K, P> {
  const { parent, parentKey, refuses } = children;
  const commands = childCommands(noun, of, children);
  const sequence = (doc: Y.Doc, parentId: string) => siblingsOf(doc, of, parentKey, parentId).map(asOrdered);
  const repairAll = (doc: Y.Doc, repairs: readonly Ordered[]) => {
    for (const { id, order } of repairs) patchRecord(doc, of, id, keyOf<F>(order));
  };
  return {
    ...commands,
    add: command(
      `add${noun}`,
      commands.add.input,
      ({ workshop: { doc }, create, write }, input) => {
        const parentId = input[parentKey];
        if (!getRecord(doc, parent, parentId)) return refuse('notFound');
        const code = refuses?.(input as unknown as Partial<Values<F>>);
        if (code) return refuse(code);
        const { orders, repairs } = insertOrders(sequence(doc, parentId), null, 1);
        const id = create(of, { ...(input as unknown as Partial<Values<F>>), ...keyOf<F>(orders[0]!) });
        return write(() => {
          repairAll(doc, repairs);
          clearRemoved(doc, of, id);
          return id;
        });
      },
      children.isOpen ? 'open' : (_, values) => [{ of }, { of: parent, id: values[parentKey] }],
    ),
    move: command(
      `move${noun}`,
      () => z.object({ id: recordId, beforeId: z.nullable(recordId) }),
      ({ workshop: { doc }, write }, { id, beforeId }) => {
        const found = getRecord(doc, of, id);
        if (!found) return refuse('notFound');
        const all = sequence(doc, String((found as Record<string, unknown>)[parentKey]));
        const others = all.filter((record) => record.id !== id);
        const { orders, repairs } = insertOrders(others, beforeId === id ? followerOf(all, id) : beforeId, 1);
        return write(() => {
          repairAll(doc, repairs);
          patchRecord(doc, of, id, keyOf<F>(orders[0]!));
        });
      },
      (_, { id }) => [{ of, id }],
    ),
  };
}

function asOrdered(record: object): Ordered {
  return record as Ordered;
}

function keyOf<F extends OrderedFields>(order: string): Partial<Values<F>> {
  return { order } as unknown as Partial<Values<F>>;
}
