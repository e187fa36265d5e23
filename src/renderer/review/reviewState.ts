// Everything that the section "review" shows, read from the workshop.
import type * as Y from 'yjs';
import { lessons } from '../../domain/everyday/lessons.ts';
import { readRhythm, rhythm } from '../../domain/everyday/rhythm.ts';
import { visits } from '../../domain/everyday/visits.ts';
import { agreements } from '../../domain/partnership/agreements.ts';
import { checkIns, goals } from '../../domain/partnership/goals.ts';
import { serviceLevelFigures } from '../../domain/partnership/serviceLevelFigures.ts';
import { participants } from '../../domain/people/participants.ts';
import { newestSignedByBoth, type SignedByBoth } from '../../domain/review/basis.ts';
import { readReview, type Reviewed } from '../../domain/review/reviewed.ts';
import { listReviews, reviewDecisions, reviews } from '../../domain/review/reviews.ts';
import { signedPlans, signOffs } from '../../domain/signatures/signOffs.ts';

export interface ReviewState {
  /** The open review, else the last one; null before the first. */
  readonly reviewed: Reviewed | null;
  readonly isOpen: boolean;
  /** The plan that a new review would start from. */
  readonly basis: SignedByBoth | null;
  /** When the next review is, as the team has said; may be empty. */
  readonly nextReviewOn: string;
}

export const reviewCollections = [
  reviews,
  reviewDecisions,
  signOffs,
  signedPlans,
  agreements,
  serviceLevelFigures,
  goals,
  checkIns,
  visits,
  lessons,
  rhythm,
  participants,
];

export function readReviewState(doc: Y.Doc): ReviewState {
  const all = listReviews(doc);
  const open = all.find(({ closedOn }) => closedOn === '');
  const shown = open ?? all.at(-1);
  return {
    reviewed: shown ? readReview(doc, shown) : null,
    isOpen: open !== undefined,
    basis: newestSignedByBoth(doc),
    nextReviewOn: readRhythm(doc)?.nextReviewOn ?? '',
  };
}
