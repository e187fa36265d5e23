// Typing into a shared text: the one command that changes a text character by character.
import * as z from 'zod/mini';
import { changeText, textOf } from '../record/collection.ts';
import { command, refuse } from '../record/command.ts';
import { collections } from './collections.ts';
import { recordId, textUpTo } from '../record/field.ts';

/** Where a shared text is: collection, record and field. */
export const textPath = z.object({ collection: z.string(), id: recordId, field: z.string() });
export type TextPath = z.infer<typeof textPath>;

/**
 * Deletes `remove` UTF-16 units at `index` and inserts `insert` there. Refused when the text would exceed what its
 * field allows, or when the position is outside the text (it is then out of step and must be read again).
 */
export const editText = command(
  'editText',
  () =>
    z.extend(textPath, {
      index: z.int().check(z.minimum(0)),
      remove: z.int().check(z.minimum(0)),
      insert: textUpTo(20_000),
    }),
  ({ workshop: { doc }, write }, { collection, id, field, index, remove, insert }) => {
    const of = collections.find(({ name }) => name === collection);
    const text = of && textOf(doc, of, id, field);
    if (!of || !text || !Object.hasOwn(of.fields, field)) return refuse('notFound');
    const { length } = text.toString();
    if (index + remove > length) return refuse('invalidInput');
    if (insert.length > 0 && !of.fields[field]!.schema.safeParse(' '.repeat(length - remove + insert.length)).success) {
      return refuse('textTooLong');
    }
    return write(() => changeText(text, index, remove, insert), `${collection} ${id} ${field}`);
  },
  (_, { collection: name, id, field }) => [{ of: { name }, id, fields: [field] }],
);
