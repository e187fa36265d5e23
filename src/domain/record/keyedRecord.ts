// Records whose id is not invented but given, such as the one record of figures that a workshop has, or one for each
// week: the first value written creates them.
import { storedRecord, type Collection, type Fields, type Values } from './collection.ts';
import { makeAlike, writeAlike } from './alikeRecord.ts';
import { SetupOrigin, type CommandContext } from './command.ts';

type Context = Pick<CommandContext, 'workshop' | 'create'>;
type Write<F extends Fields> = (values: Partial<Values<F>>) => void;

/**
 * Prepares writing to the record with this id; what it returns belongs into the one `write` of the command. Where there
 * is none yet, an empty one is created outside of what undo takes back, so that undoing the first value loses nothing
 * that others have entered meanwhile.
 */
export function prepareKeyed<F extends Fields>(context: Context, of: Collection<F>, id: string): Write<F> {
  const { doc } = context.workshop;
  if (!storedRecord(doc, of, id)) doc.transact(() => makeAlike(doc, of, id), new SetupOrigin(`create ${of.name}`));
  return prepareOwn(context, of, id);
}

/** The same for a record that a single person writes: nobody else creates it at the same moment. */
export function prepareOwn<F extends Fields>({ workshop, create }: Context, of: Collection<F>, id: string): Write<F> {
  const { doc } = workshop;
  if (!storedRecord(doc, of, id)) create(of, {}, id);
  return (values) => writeAlike(doc, of, id, values);
}
