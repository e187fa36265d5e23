// The review as a part of the workshop: what is not decided yet, and what of it is signed. An open review is no part of
// what is signed, so that opening one voids no signature.
import { gap, part, type PartGap, type Reading } from '../record/part.ts';
import { getAgreement } from '../partnership/agreements.ts';
import {
  decisionsOf,
  listReviews,
  reviewDecisions,
  reviews,
  undecidedIn,
  type Happened,
  type Review,
  type ReviewDecision,
} from './reviews.ts';
import type { Verdict } from './verdicts.ts';
import { readReview, type Reviewed } from './reviewed.ts';

export interface PlanReview extends Omit<Review, 'openedBy'> {
  readonly decisions: readonly {
    readonly agreementId: string;
    readonly decision: string;
    readonly happened: string;
    readonly note: string;
  }[];
}

/** Closed reviews; the key is absent as long as there is none. */
export interface SignedReviews {
  readonly reviews?: readonly PlanReview[];
}

/** A review with what has become of each agreement, open or closed. */
export interface ReviewProgress {
  readonly id: string;
  readonly openedOn: string;
  readonly closedOn: string;
  readonly signedOn: string;
  readonly agreements: readonly {
    readonly id: string;
    readonly title: string;
    readonly verdict: Verdict;
    /** Rates at the signature, since then and last, and the minimum agreed on; fractions, null where not known. */
    readonly atSignature: number | null;
    readonly since: number | null;
    readonly last: number | null;
    readonly target: number | null;
    readonly decision: ReviewDecision['decision'];
    readonly happened: Happened;
  }[];
}

export interface ReviewJson {
  readonly progress: { readonly reviews?: readonly ReviewProgress[] };
}

export const reviewsIn = (reading: Reading): Review[] => listReviews(reading.docOf('review'));

const reviewedIn = (reading: Reading): Reviewed[] =>
  reading.of(reviewsIn).map((review) => readReview(reading.docOf('review'), review));

export const reviewPart = part({
  name: 'review',
  section: 'review',
  collections: [reviews, reviewDecisions],
  gapKinds: { agreementUndecided: { section: 'review', close: 'decide', field: 'decision' } },
  gaps: gapsOfReview,
  hasContent: (reading) => reading.of(reviewsIn).length > 0,
  signed: (reading): SignedReviews => {
    const closed = reading.of(reviewsIn).filter(({ closedOn }) => closedOn !== '');
    return closed.length === 0 ? {} : { reviews: closed.map((review) => planReview(reading, review)) };
  },
  json: (reading): ReviewJson => {
    const all = reading.of(reviewedIn);
    return { progress: all.length === 0 ? {} : { reviews: all.map(progressOf) } };
  },
  people: () => [],
  changeAreas: ['review'],
  entries: ({ reviews: closed = [] }) =>
    closed.map((review) => ({ area: 'review', id: review.id, title: review.closedOn, values: { ...review } })),
  lists: () => [],
});

function gapsOfReview(reading: Reading): PartGap<'agreementUndecided'>[] {
  const doc = reading.docOf('review');
  const review = reading.of(reviewsIn).find(({ closedOn }) => closedOn === '');
  if (!review) return [];
  return undecidedIn(doc, review).map((id) => gap('agreementUndecided', { id, title: getAgreement(doc, id)!.title }));
}

function planReview(reading: Reading, { openedBy: _, ...review }: Review): PlanReview {
  const all = [...decisionsOf(reading.doc, review.id).values()].sort((left, right) => (left.id < right.id ? -1 : 1));
  return {
    ...review,
    decisions: all.map(({ agreementId, decision, happened, note }) => ({ agreementId, decision, happened, note })),
  };
}

function progressOf({ review, signedOn, agreements }: Reviewed): ReviewProgress {
  const { id, openedOn, closedOn } = review;
  return {
    id,
    openedOn,
    closedOn,
    signedOn,
    agreements: agreements.map(({ agreement, verdict, before, since, last, target, decision, happened }) => ({
      id: agreement.id,
      title: agreement.title,
      verdict,
      atSignature: before,
      since,
      last,
      target,
      decision,
      happened,
    })),
  };
}
