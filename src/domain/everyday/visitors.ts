// Who goes on a visit, by name. What somebody learned stays theirs after they have left the list of participants.
import type * as Y from 'yjs';
import { participants } from '../people/participants.ts';
import { readRecord, storedRecord } from '../record/collection.ts';

/** The name of a participant, also of one who has left; empty for nobody. */
export function nameOfVisitor(doc: Y.Doc, participantId: string | null): string {
  const stored = participantId === null ? undefined : storedRecord(doc, participants, participantId);
  return stored ? readRecord(participants, participantId!, stored).name : '';
}
