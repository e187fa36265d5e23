// The person at this window as the list of people has them: renamed there, the others see the new name at once.
import type * as Y from 'yjs';
import { participants, type Participant } from '../../domain/people/participants.ts';
import { getRecord, recordsOf } from '../../domain/record/collection.ts';
import type { Store } from '../base/store.ts';

/** Tells each change of name or team since the person has come in. It ends with the document. */
export function followOwnRecord(
  doc: Y.Doc,
  actor: Store<string>,
  onChange: (person: Pick<Participant, 'name' | 'team'>) => void,
): void {
  const read = () => getRecord(doc, participants, actor.get());
  let known = read();
  actor.subscribe(() => (known = read()));
  recordsOf(doc, participants).observeDeep(() => {
    const now = read();
    const isChanged = known && now && (known.name !== now.name || known.team !== now.team);
    known = now;
    if (isChanged) onChange(now!);
  });
}
