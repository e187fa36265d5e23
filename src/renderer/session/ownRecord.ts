// The person at this window as the list of people has them: renamed there, the others see the new name at once.
import type * as Y from 'yjs';
import { participants, type Participant } from '../../domain/people/participants.ts';
import { getRecord, recordsOf } from '../../domain/record/collection.ts';
import type { Store } from '../base/store.ts';

/**
 * Tells each change of name or team, and what the list has already when the person comes in under a name that was
 * changed there. It ends with the document.
 */
export function followOwnRecord(
  doc: Y.Doc,
  actor: Store<string>,
  { name, team }: Pick<Participant, 'name' | 'team'>,
  onChange: (person: Pick<Participant, 'name' | 'team'>) => void,
): void {
  let known: Pick<Participant, 'name' | 'team'> = { name, team };
  const look = () => {
    const now = getRecord(doc, participants, actor.get());
    const isChanged = now && (known.name !== now.name || known.team !== now.team);
    if (!isChanged) return;
    known = now;
    onChange(now);
  };
  actor.subscribe(look);
  recordsOf(doc, participants).observeDeep(look);
}
