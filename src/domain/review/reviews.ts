// Reviews: both teams look at what has become of the plan that they signed, and decide on each agreement. A review is a
// record in the workshop itself, whose journey, figures and signatures go on.
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { agreements, type AgreementPhase } from '../partnership/agreements.ts';
import { writeRhythm } from '../everyday/rhythm.ts';
import { collection, getRecord, insertRecord, listRecords, patchRecord, type RecordOf } from '../record/collection.ts';
import { command, refuse, type CommandContext } from '../record/command.ts';
import { choice, day, line, recordId } from '../record/field.ts';
import { prepareKeyed } from '../record/keyedRecord.ts';
import { dayOf } from '../record/part.ts';
import { basisOf } from './basis.ts';
import { postponeReviews } from './keptAgreements.ts';

export const reviews = collection('reviews', {
  openedOn: day(),
  /** Name of who opened it, at that time. */
  openedBy: line(120),
  /** Digest of the newest plan that both sides have signed. */
  basisDigest: line(64),
  /** Empty while it is open. */
  closedOn: day(),
  note: line(2000),
});

export const decisions = ['keep', 'change', 'end'] as const;
export type Decision = (typeof decisions)[number];

/** What happened where nothing is counted, as both teams say. */
export const happenings = ['', 'yes', 'partly', 'no'] as const;
export type Happened = (typeof happenings)[number];

/** Decision on an agreement in a review; id `REVIEW:AGREEMENT`, so that two who decide at once write the same record. */
export const reviewDecisions = collection('reviewDecisions', {
  reviewId: line(64),
  agreementId: line(64),
  decision: choice(['', ...decisions], ''),
  happened: choice(happenings, ''),
  note: line(500),
});

export type Review = RecordOf<typeof reviews>;
export type ReviewDecision = RecordOf<typeof reviewDecisions>;

/** All reviews, the first one first. */
export function listReviews(doc: Y.Doc): Review[] {
  return listRecords(doc, reviews).sort(
    (left, right) => compare(left.openedOn, right.openedOn) || compare(left.id, right.id),
  );
}

/** The review that is open now; of two that were opened at once the first by id. */
export function openReviewOf(doc: Y.Doc): Review | null {
  return listReviews(doc).find(({ closedOn }) => closedOn === '') ?? null;
}

/** Decisions of a review by agreement. */
export function decisionsOf(doc: Y.Doc, reviewId: string): Map<string, ReviewDecision> {
  return new Map(
    listRecords(doc, reviewDecisions)
      .filter((decision) => decision.reviewId === reviewId)
      .map((decision) => [decision.agreementId, decision]),
  );
}

/**
 * Id of the next review of a signed plan: the same on every laptop, so that two people who open it at once open the same
 * one. A plan that was reviewed without being signed anew may be reviewed again.
 */
export function nextReviewId(doc: Y.Doc, basisDigest: string): string {
  const earlier = listReviews(doc).filter((review) => review.basisDigest === basisDigest).length;
  return `review-${basisDigest.slice(0, 32)}-${earlier + 1}`;
}

const agreementOfReview = z.object({ reviewId: recordId, agreementId: recordId });
const phases: Readonly<Record<Decision, AgreementPhase>> = { keep: 'running', change: 'inReview', end: 'ended' };

/**
 * Keeps an agreement, takes it into review to be changed, or ends it. Keeping takes back what was decided before in this
 * review, and else leaves the agreement as it is.
 */
export const decideAgreement = command(
  'decideAgreement',
  () => z.extend(agreementOfReview, { decision: z.enum(decisions) }),
  (context, { reviewId, agreementId, decision }) => {
    const { doc } = context.workshop;
    const agreement = getRecord(doc, agreements, agreementId);
    if (!isOpen(doc, reviewId) || !agreement) return refuse('notFound');
    const before = getRecord(doc, reviewDecisions, decisionId(reviewId, agreementId))?.decision ?? '';
    const isUntouched = decision === 'keep' && (before === '' || before === 'keep');
    return writeDecision(context, reviewId, agreementId, { decision }, () => {
      if (!isUntouched) patchRecord(doc, agreements, agreementId, { phase: phases[decision] });
    });
  },
  () => [{ of: { name: 'reviews' } }],
);

/** Says what happened to an agreement of which no figures are kept. */
export const setAgreementHappened = command(
  'setAgreementHappened',
  () =>
    z.extend(agreementOfReview, {
      happened: reviewDecisions.fields.happened.schema,
      note: z.optional(reviewDecisions.fields.note.schema),
    }),
  (context, { reviewId, agreementId, ...values }) => {
    const { doc } = context.workshop;
    if (!isOpen(doc, reviewId) || !getRecord(doc, agreements, agreementId)) return refuse('notFound');
    return writeDecision(context, reviewId, agreementId, values, () => undefined);
  },
  () => [{ of: { name: 'reviews' } }],
);

/** What both teams note about the review as a whole. */
export const updateReview = command(
  'updateReview',
  () => z.object({ id: recordId, values: z.object({ note: z.optional(reviews.fields.note.schema) }) }),
  ({ workshop: { doc }, write }, { id: reviewId, values }) =>
    getRecord(doc, reviews, reviewId) ? write(() => patchRecord(doc, reviews, reviewId, values)) : refuse('notFound'),
  (_, { id }) => [{ of: reviews, id }],
);

/**
 * Closes a review in which every agreement is decided on (`undecided` otherwise), and says when the next one is. An
 * agreement that was kept and whose own review date is over gets that day, and the consents that hold go on holding:
 * keeping it is what both sides have just decided.
 */
export const closeReview = command(
  'closeReview',
  () => z.object({ reviewId: recordId, nextReviewOn: z.union([z.literal(''), z.iso.date()]) }),
  ({ workshop, write }, { reviewId, nextReviewOn }) => {
    const { doc } = workshop;
    const review = getRecord(doc, reviews, reviewId);
    if (!review || review.closedOn !== '') return refuse('notFound');
    if (undecidedIn(doc, review).length > 0) return refuse('undecided');
    const today = dayOf(workshop.now());
    const kept = [...decisionsOf(doc, reviewId).values()]
      .filter(({ decision }) => decision === 'keep')
      .map(({ agreementId }) => agreementId);
    return write(() => {
      patchRecord(doc, reviews, reviewId, { closedOn: today });
      writeRhythm(doc, { nextReviewOn });
      if (nextReviewOn !== '') postponeReviews(doc, kept, { today, nextReviewOn });
    });
  },
  () => [{ of: reviews }],
);

/** Ids of the agreements on which nothing is decided yet; those of the signed plan that are still there. */
export function undecidedIn(doc: Y.Doc, review: Review): string[] {
  const decided = decisionsOf(doc, review.id);
  return reviewedAgreements(doc, review).filter((id) => (decided.get(id)?.decision ?? '') === '');
}

/** Ids of the agreements that a review is about, in the sequence of the signed plan; of today's where that is away. */
export function reviewedAgreements(doc: Y.Doc, { basisDigest }: Pick<Review, 'basisDigest'>): string[] {
  const basis = basisOf(doc, basisDigest);
  const all = basis
    ? basis.agreements.filter(({ isEnded }) => !isEnded).map(({ id }) => id)
    : listRecords(doc, agreements)
        .sort((left, right) => compare(left.order, right.order) || compare(left.id, right.id))
        .map(({ id }) => id);
  return all.filter((id) => getRecord(doc, agreements, id));
}

function isOpen(doc: Y.Doc, reviewId: string): boolean {
  return getRecord(doc, reviews, reviewId)?.closedOn === '';
}

function writeDecision(
  context: CommandContext,
  reviewId: string,
  agreementId: string,
  values: Partial<Pick<ReviewDecision, 'decision' | 'happened' | 'note'>>,
  also: () => void,
) {
  const patch = prepareKeyed(context, reviewDecisions, decisionId(reviewId, agreementId));
  return context.write(() => {
    patch({ reviewId, agreementId, ...values });
    also();
  });
}

/** For the one `write` of the command that opens a review (plan/openReview.ts). */
export function insertReview(doc: Y.Doc, values: Pick<Review, 'openedOn' | 'openedBy' | 'basisDigest'>): string {
  const id = nextReviewId(doc, values.basisDigest);
  insertRecord(doc, reviews, values, { id });
  return id;
}

function decisionId(reviewId: string, agreementId: string): string {
  return `${reviewId}:${agreementId}`;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
