// Votes: dots that a participant puts on a pain point or an opportunity. One record per target and voter.
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { collection, getRecord, insertRecord, listRecords, patchRecord, storedRecord } from '../record/collection.ts';
import { command, refuse } from '../record/command.ts';
import { line, number, recordId } from '../record/field.ts';
import { opportunities, painPoints } from './painPoints.ts';
import { voteResults } from './voteResults.ts';

export const votes = collection('votes', {
  targetId: line(64),
  voterId: line(64),
  dots: number({ min: 0, max: 99, integer: true }, 0),
});

/** Dots per target record: those of the last revealed vote over it, else those it was given or imported with. */
export function dotsByTarget(doc: Y.Doc): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { targetId, dots } of listRecords(doc, votes)) sums.set(targetId, (sums.get(targetId) ?? 0) + dots);
  const results = listRecords(doc, voteResults).sort(
    (left, right) => left.at - right.at || (left.id < right.id ? -1 : 1),
  );
  for (const { candidateId, dots } of results) sums.set(candidateId, dots);
  return sums;
}

export function dotsOfVoter(doc: Y.Doc, targetId: string, voterId: string): number {
  return votes.fields.dots.read(storedRecord(doc, votes, voteId(targetId, voterId))?.get('dots'));
}

/** Sets the actor's dots on a target; voting again replaces, never adds. */
export const castVote = command(
  'castVote',
  () => z.object({ targetId: recordId, dots: votes.fields.dots.schema }),
  ({ workshop: { doc }, actor, write }, { targetId, dots }) => {
    if (!getRecord(doc, painPoints, targetId) && !getRecord(doc, opportunities, targetId)) return refuse('notFound');
    const id = voteId(targetId, actor);
    return write(() => {
      if (storedRecord(doc, votes, id)) patchRecord(doc, votes, id, { dots });
      else insertRecord(doc, votes, { targetId, voterId: actor, dots }, { id });
    });
  },
  'contribution',
);

function voteId(targetId: string, voterId: string) {
  return `${targetId}:${voterId}`;
}
