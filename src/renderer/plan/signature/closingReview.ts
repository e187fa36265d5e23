// An open review is closed by the signature under the plan, once every agreement is decided on.
import { useState } from 'react';
import type * as Y from 'yjs';
import { readRhythm, rhythm } from '../../../domain/everyday/rhythm.ts';
import { agreements } from '../../../domain/partnership/agreements.ts';
import { undecidedOf, type Gap } from '../../../domain/plan/gaps.ts';
import { buildPlan } from '../../../domain/plan/plan.ts';
import { proposedNextReview } from '../../../domain/review/nextReview.ts';
import { closeReview, openReviewOf, reviewDecisions, reviews, undecidedIn } from '../../../domain/review/reviews.ts';
import { useQuery, useSession } from '../../session/hooks.ts';

const collections = [reviews, reviewDecisions, agreements, rhythm];

export interface Closing {
  readonly isReviewOpen: boolean;
  /** How many agreements are not decided on. */
  readonly undecided: number;
  /** The signature closes the review. */
  readonly closes: boolean;
  readonly nextReviewOn: string;
  readonly setNextReviewOn: (day: string) => void;
  /**
   * Closes the review, if the signature does. The value is how many open points have been confirmed: of those that were
   * shown, the ones that are left.
   */
  readonly close: (shown: readonly Gap[]) => number;
}

export function useClosingReview(): Closing {
  const session = useSession();
  const { review, undecided, planned } = useQuery(readOpenReview, collections);
  const [chosen, setChosen] = useState<string | null>(null);
  const closes = review !== null && undecided === 0;
  const nextReviewOn = chosen ?? (review === null ? planned : proposedNextReview(planned, review.openedOn));
  return {
    isReviewOpen: review !== null,
    undecided,
    closes,
    nextReviewOn,
    setNextReviewOn: setChosen,
    close(shown) {
      if (!closes || !session.run(closeReview, { reviewId: review.id, nextReviewOn }).ok) return shown.length;
      const known = new Set(shown.map(keyOf));
      const left = undecidedOf(buildPlan(session.workshop.doc).gaps);
      return left.every((gap) => known.has(keyOf(gap))) ? left.length : shown.length;
    },
  };
}

function readOpenReview(doc: Y.Doc) {
  const review = openReviewOf(doc);
  return {
    review,
    undecided: review ? undecidedIn(doc, review).length : 0,
    planned: readRhythm(doc)?.nextReviewOn ?? '',
  };
}

function keyOf({ kind, recordId }: Gap): string {
  return `${kind} ${recordId}`;
}
