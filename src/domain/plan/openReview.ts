// Opening a review: from the newest plan that both sides have signed. It writes nothing that is signed.
import * as z from 'zod/mini';
import { listParticipants } from '../people/participants.ts';
import { command, refuse } from '../record/command.ts';
import { newestSignedByBoth } from '../review/basis.ts';
import { insertReview, openReviewOf } from '../review/reviews.ts';
import { takeIntoUse } from './sectionsInUse.ts';

/**
 * Opens a review and takes the sections that it needs into use. `notSigned` without a plan that both sides have signed,
 * `reviewOpen` while there is one. The value is its id.
 */
export const openReview = command(
  'openReview',
  z.object({ openedOn: z.iso.date() }),
  ({ workshop: { doc }, actor, write }, { openedOn }) => {
    const basis = newestSignedByBoth(doc);
    if (!basis) return refuse('notSigned');
    if (openReviewOf(doc)) return refuse('reviewOpen');
    const openedBy = listParticipants(doc).find(({ id }) => id === actor)?.name ?? '';
    return write(() => {
      takeIntoUse(doc, ['review', 'relationship']);
      return insertReview(doc, { openedOn, openedBy, basisDigest: basis.digest });
    });
  },
  () => [{ of: { name: 'reviews' } }],
);
