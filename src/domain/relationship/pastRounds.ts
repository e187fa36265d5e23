// Rounds taken over from other workshops: revealed results only, with the other workshop's title. They stand before the
// own rounds.
import * as z from 'zod/mini';
import type * as Y from 'yjs';
import { clearRemoved, collection, getRecord, listRecords, markRemoved, type RecordOf } from '../record/collection.ts';
import { command, refuse } from '../record/command.ts';
import { choice, line, number, recordId, whole } from '../record/field.ts';
import { questionRounds } from '../questions/questions.ts';
import { readPollAnswers, sorted, type PollAnswer } from '../questions/kinds.ts';

export const pastRounds = collection('pastRounds', {
  /** Title of the workshop in which it was asked. */
  title: line(300),
  /** Milliseconds since 1970, when it was revealed. */
  closedAt: number({ min: 0, max: 8.64e15 }, 0),
  round: choice(questionRounds, 'start'),
  /** The answers, sorted; of a pulse without what it says about agreements. */
  result: whole<readonly PollAnswer[]>(
    z.array(z.unknown()) as unknown as z.ZodMiniType<readonly PollAnswer[]>,
    (stored) => (Array.isArray(stored) ? readPollAnswers(stored) : undefined),
    [],
  ),
});

export type PastRound = RecordOf<typeof pastRounds>;

const takenRound = z.object({
  /** Id of the question in the other workshop: the same round is taken over once. */
  id: recordId,
  title: pastRounds.fields.title.schema,
  closedAt: pastRounds.fields.closedAt.schema,
  round: pastRounds.fields.round.schema,
  result: pastRounds.fields.result.schema,
});
export type TakenRound = z.infer<typeof takenRound>;

export function listPastRounds(doc: Y.Doc): PastRound[] {
  return listRecords(doc, pastRounds);
}

/** The value is how many rounds came in; one that is here already is not taken over again. */
export const takeOverRounds = command(
  'takeOverRounds',
  () => z.object({ rounds: z.array(takenRound).check(z.maxLength(100)) }),
  ({ workshop: { doc }, create, write }, { rounds }) => {
    const known = listPastRounds(doc);
    const fresh = rounds.filter(
      ({ id, closedAt, title }) =>
        !known.some((one) => one.id === `past-${id}` || (one.closedAt === closedAt && one.title === title)),
    );
    const ids = fresh.map(({ id, result, ...round }) =>
      create(pastRounds, { ...round, result: sorted(readPollAnswers(result)) }, freeId(doc, id)),
    );
    return write(() => {
      for (const id of ids) clearRemoved(doc, pastRounds, id);
      return ids.length;
    });
  },
  () => [{ of: pastRounds }],
);

export const removePastRound = command(
  'removePastRound',
  () => z.object({ id: recordId }),
  ({ workshop: { doc }, write }, { id }) =>
    getRecord(doc, pastRounds, id) ? write(() => markRemoved(doc, pastRounds, id)) : refuse('notFound'),
  (_, { id }) => [{ of: pastRounds, id }],
);

/** Its id follows from the question; after a removal it gets a random one, so that undoing the removal brings back one. */
function freeId(doc: Y.Doc, id: string): string | undefined {
  const wanted = `past-${id}`.slice(0, 64);
  return doc.getMap(pastRounds.name).has(wanted) ? undefined : wanted;
}
