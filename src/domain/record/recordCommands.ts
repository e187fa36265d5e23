// The commands that every list of records has, made from its fields: add, update, move and remove for records in a
// sequence of their own, add, update and remove for records that belong to another one.
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import {
  clearRemoved,
  getRecord,
  listRecords,
  markRemoved,
  patchRecord,
  storedRecord,
  type Collection,
  type Fields,
  type RecordOf,
  type Values,
} from './collection.ts';
import { command, refuse, type Command, type RefusalCode } from './command.ts';
import { recordId, type Field } from './field.ts';
import type { Touch } from './locks.ts';
import { addInSequence, moveInSequence } from './sequence.ts';

type Written<F extends Fields, K extends keyof F> = Partial<Pick<Values<F>, K & keyof Values<F>>>;

/** What people write into a record of the collection. */
export interface WrittenFields<F extends Fields, K extends keyof F> {
  /** Fields that are written by adding and updating; what is not named follows from other commands. */
  readonly fields: readonly K[];
  /** Checks of command input that are stricter than those of the fields themselves. */
  readonly schemas?: { readonly [Name in K]?: z.ZodMiniType<unknown> };
  /** Why the record must not become this, or null; the values are those it would have. */
  readonly refuses?: (record: Partial<Values<F>>) => RefusalCode | null;
  /** Open to everybody who may edit, in spite of locks, as check-ins are. */
  readonly isOpen?: boolean;
}

export interface RecordCommands<F extends Fields, K extends keyof F> {
  /** Adds a record at the end. The value is its id. */
  readonly add: Command<Written<F, K>, string>;
  readonly update: Command<{ id: string; values: Written<F, K> }, void>;
  /** Puts a record before another one, or at the end (null). */
  readonly move: Command<{ id: string; beforeId: string | null }, void>;
  /** Marks it as removed. What belongs to it is not written, and comes back with it. */
  readonly remove: Command<{ id: string }, void>;
}

/** Commands named `add…`, `update…`, `move…`, `remove…` after `noun`, for records in a sequence of their own. */
export function recordCommands<F extends Fields & { readonly order: Field<string> }, K extends keyof F & string>(
  noun: string,
  of: Collection<F>,
  written: WrittenFields<F, K>,
): RecordCommands<F, K> {
  return {
    add: command(
      `add${noun}`,
      () => valuesOf(of, written),
      (context, input) => {
        const code = written.refuses?.(asValues(input));
        return code ? refuse(code) : addInSequence(context, of, asValues(input), null);
      },
      () => [{ of }],
    ),
    ...changingCommands(noun, of, written),
    move: command(
      `move${noun}`,
      () => z.object({ id: recordId, beforeId: z.nullable(recordId) }),
      (context, { id, beforeId }) =>
        getRecord(context.workshop.doc, of, id) ? moveInSequence(context, of, id, beforeId) : refuse('notFound'),
      (_, { id }) => [{ of, id }],
    ),
  };
}

/** Records that belong to another one, such as the check-ins of a goal. */
export interface Children<F extends Fields, K extends keyof F, P extends keyof F> extends WrittenFields<F, K> {
  /** Where the records lie that they belong to. */
  readonly parent: Collection<Fields>;
  /** The field with the id of that record. */
  readonly parentKey: P;
  /** Fields that adding must give. */
  readonly required: readonly K[];
}

export interface ChildCommands<F extends Fields, K extends keyof F, P extends keyof F> {
  /** Adds a record to one that must be there. The value is its id. */
  readonly add: Command<Written<F, K> & { readonly [Key in P]: string }, string>;
  readonly update: Command<{ id: string; values: Written<F, K> }, void>;
  readonly remove: Command<{ id: string }, void>;
}

/** Commands named `add…`, `update…`, `remove…` after `noun`, for records that belong to one of another collection. */
export function childCommands<F extends Fields, K extends keyof F & string, P extends keyof F & string>(
  noun: string,
  of: Collection<F>,
  children: Children<F, K, P>,
): ChildCommands<F, K, P> {
  const { parent, parentKey, required, refuses } = children;
  const input = () => {
    const shape = Object.fromEntries([
      [parentKey, recordId],
      ...children.fields.map((key) => [
        key,
        required.includes(key) ? schemaOf(of, children, key) : z.optional(schemaOf(of, children, key)),
      ]),
    ]);
    return z.object(shape) as unknown as z.ZodMiniType<Written<F, K> & { readonly [Key in P]: string }>;
  };
  return {
    add: command(
      `add${noun}`,
      input,
      ({ workshop: { doc }, create, write }, values) => {
        if (!getRecord(doc, parent, values[parentKey])) return refuse('notFound');
        const code = refuses?.(asValues(values));
        if (code) return refuse(code);
        const id = create(of, asValues(values));
        return write(() => {
          clearRemoved(doc, of, id);
          return id;
        });
      },
      children.isOpen ? 'open' : (_, values) => [{ of }, { of: parent, id: values[parentKey] }],
    ),
    ...changingCommands(noun, of, children, (doc, id) => {
      const parentId: unknown = storedRecord(doc, of, id)?.get(parentKey);
      return typeof parentId === 'string' ? [{ of: parent, id: parentId }] : [];
    }),
  };
}

/** Records by the one that they belong to, each list sorted by date and then id. */
export function childrenByParent<F extends Fields & { readonly date: Field<string> }, P extends keyof F & string>(
  doc: Y.Doc,
  of: Collection<F>,
  parentKey: P,
): Map<string, RecordOf<Collection<F>>[]> {
  const dateOf = (record: RecordOf<Collection<F>>) => String((record as { date?: unknown }).date);
  const byParent = new Map<string, RecordOf<Collection<F>>[]>();
  for (const record of listRecords(doc, of)) {
    const parentId = String((record as Record<string, unknown>)[parentKey]);
    const siblings = byParent.get(parentId);
    if (siblings) siblings.push(record);
    else byParent.set(parentId, [record]);
  }
  for (const siblings of byParent.values()) {
    siblings.sort((left, right) => compare(dateOf(left), dateOf(right)) || compare(left.id, right.id));
  }
  return byParent;
}

/** A check of command input with any of the written fields. */
export function valuesOf<F extends Fields, K extends keyof F & string>(
  of: Collection<F>,
  written: WrittenFields<F, K>,
): z.ZodMiniType<Written<F, K>> {
  const shape = Object.fromEntries(written.fields.map((key) => [key, z.optional(schemaOf(of, written, key))]));
  return z.object(shape) as unknown as z.ZodMiniType<Written<F, K>>;
}

function changingCommands<F extends Fields, K extends keyof F & string>(
  noun: string,
  of: Collection<F>,
  written: WrittenFields<F, K>,
  /** What of other records is touched with it. */
  besides: (doc: Y.Doc, id: string) => readonly Touch[] = () => [],
): Pick<RecordCommands<F, K>, 'update' | 'remove'> {
  return {
    update: command(
      `update${noun}`,
      () => z.object({ id: recordId, values: valuesOf(of, written) }),
      ({ workshop: { doc }, write }, { id, values }) => {
        const found = getRecord(doc, of, id);
        if (!found) return refuse('notFound');
        const code = written.refuses?.({ ...found, ...values } as Partial<Values<F>>);
        return code ? refuse(code) : write(() => patchRecord(doc, of, id, asValues(values)));
      },
      written.isOpen ? 'open' : (doc, { id, values }) => [{ of, id, fields: Object.keys(values) }, ...besides(doc, id)],
    ),
    remove: command(
      `remove${noun}`,
      () => z.object({ id: recordId }),
      ({ workshop: { doc }, write }, { id }) =>
        getRecord(doc, of, id) ? write(() => markRemoved(doc, of, id)) : refuse('notFound'),
      written.isOpen ? 'open' : (doc, { id }) => [{ of, id }, ...besides(doc, id)],
    ),
  };
}

function schemaOf<F extends Fields, K extends keyof F & string>(
  { fields }: Collection<F>,
  { schemas }: WrittenFields<F, K>,
  key: K,
): z.ZodMiniType<unknown> {
  return schemas?.[key] ?? fields[key]!.schema;
}

/** Input that the command's schema has checked, as values of the collection. */
function asValues<F extends Fields>(input: object): Partial<Values<F>> {
  return input as Partial<Values<F>>;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
