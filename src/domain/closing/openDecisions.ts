// Points that the teams leave open on purpose: who takes care of each, and until when. A decision whose point is closed
// means nothing, and comes back with it.
import type * as Y from 'yjs';
import { collection, listRecords, type RecordOf } from '../record/collection.ts';
import { day, line, number, reference } from '../record/field.ts';
import type { GapDecision, Reading } from '../record/part.ts';
import { livingParticipant } from '../people/participants.ts';

export const openDecisions = collection('openDecisions', {
  responsibleId: reference(),
  dueOn: day(),
  note: line(500),
  /** Who decided it. */
  byId: line(64),
  name: line(120),
  /** Host time. */
  at: number({ min: 0, max: 8.64e15 }, 0),
});

export type OpenDecision = RecordOf<typeof openDecisions>;

/** Id of the decision about a point. */
export function decisionId({ kind, recordId }: { readonly kind: string; readonly recordId: string }): string {
  return `${kind}:${recordId}`;
}

/** All decisions that name a person and a date, by id. */
export function listDecisions(doc: Y.Doc): OpenDecision[] {
  return listRecords(doc, openDecisions)
    .filter(({ responsibleId, dueOn }) => livingParticipant(doc, responsibleId) !== null && dueOn !== '')
    .sort((left, right) => (left.id < right.id ? -1 : 1));
}

/** The same as they stand beside the open points, by id. */
export const decisionsIn = ({ doc }: Reading): ReadonlyMap<string, GapDecision> =>
  new Map(
    listDecisions(doc).map(({ id, responsibleId, dueOn, note }) => [
      id,
      { responsibleId: responsibleId!, dueOn, note },
    ]),
  );
