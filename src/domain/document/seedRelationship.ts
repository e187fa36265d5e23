// The part of a new workshop's seed about the relationship: rounds of the poll that were revealed already.
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { insertRecord } from '../record/collection.ts';
import { textUpTo } from '../record/field.ts';
import { sides } from '../people/participants.ts';
import { longestWord, questionKinds, relationshipStates, sorted, type PollAnswer } from '../questions/kinds.ts';
import { questions } from '../questions/questions.ts';

const seedRound = z.object({
  round: z.enum(['start', 'end', 'review']),
  text: textUpTo(300),
  /** When it was revealed: ISO 8601 in UTC. */
  closedAt: z.iso.datetime(),
  answers: z.array(
    z.object({ side: z.enum(sides), state: z.enum(relationshipStates), word: z._default(textUpTo(longestWord), '') }),
  ),
});

export const seedRelationship = z.object({ rounds: z._default(z.array(seedRound), []) });

/** Called once, by the creator. */
export function seedRelationshipInto(doc: Y.Doc, { rounds }: z.infer<typeof seedRelationship>) {
  const { size, result } = questionKinds.poll;
  for (const { round, text, closedAt, answers } of rounds) {
    const at = Date.parse(closedAt);
    insertRecord(doc, questions, {
      kind: 'poll',
      round,
      text,
      size,
      openedAt: at - 180_000,
      closedAt: at,
      outcome: 'revealed',
      result: result(sorted<PollAnswer>(answers)),
    });
  }
}
