// Records whose id is not invented but given, such as the one record of figures that a workshop has, or one for each
// week: the first value written creates them.
import { clearRemoved, patchRecord, storedRecord, type Collection, type Fields, type Values } from './collection.ts';
import type { CommandContext } from './command.ts';

/**
 * Prepares writing to the record with this id; what it returns belongs into the one `write` of the command. Where there
 * is none yet, an empty one is created outside of what undo takes back, so that undoing the first value loses nothing
 * that others have entered meanwhile.
 */
export function prepareKeyed<F extends Fields>(
  { workshop: { doc }, create }: Pick<CommandContext, 'workshop' | 'create'>,
  of: Collection<F>,
  id: string,
): (values: Partial<Values<F>>) => void {
  if (!storedRecord(doc, of, id)) create(of, {}, id);
  return (values) => {
    if (storedRecord(doc, of, id)?.get('removedAt') != null) clearRemoved(doc, of, id);
    patchRecord(doc, of, id, values);
  };
}
