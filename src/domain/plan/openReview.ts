// Opening a review: from the newest plan that both sides have signed. It writes nothing that is signed.
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { readAgenda } from '../facilitation/agendaItems.ts';
import { blocksFromTemplate, wordsOfBlocks } from '../facilitation/prepareAgenda.ts';
import { listParticipants } from '../people/participants.ts';
import { command, refuse } from '../record/command.ts';
import { newestSignedByBoth } from '../review/basis.ts';
import { insertReview, openReviewOf } from '../review/reviews.ts';
import { takeIntoUse } from './sectionsInUse.ts';

/**
 * Opens a review, takes the sections that it needs into use, and prepares its agenda: `agenda` has the words of its
 * blocks. `notSigned` without a plan that both sides have signed, `reviewOpen` while there is one. The value is its id.
 */
export const openReview = command(
  'openReview',
  () => z.object({ openedOn: z.iso.date(), agenda: z.optional(wordsOfBlocks) }),
  (context, { openedOn, agenda }) => {
    const { workshop, actor, write } = context;
    const { doc } = workshop;
    const basis = newestSignedByBoth(doc);
    if (!basis) return refuse('notSigned');
    if (openReviewOf(doc)) return refuse('reviewOpen');
    const writeBlocks = agenda && !hasReviewAhead(doc) ? blocksFromTemplate(context, 'review', agenda) : undefined;
    if (writeBlocks === null) return refuse('invalidInput');
    const openedBy = listParticipants(doc).find(({ id }) => id === actor)?.name ?? '';
    return write(() => {
      takeIntoUse(doc, ['review', 'relationship']);
      writeBlocks?.();
      return insertReview(doc, { openedOn, openedBy, basisDigest: basis.digest });
    });
  },
  () => [{ of: { name: 'reviews' } }],
);

/** Whoever has prepared the agenda of the review keeps it. */
function hasReviewAhead(doc: Y.Doc): boolean {
  return readAgenda(doc).items.some(
    ({ section, state }) => section === 'review' && (state === 'planned' || state === 'running'),
  );
}
