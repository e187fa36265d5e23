// A review as one reads it: what has become of each agreement and goal since the signature, and what is not redeemed.
import type * as Y from 'yjs';
import { daysBetween } from '../everyday/calendarDays.ts';
import { listVisits, stateOfVisit, type Visit } from '../everyday/visits.ts';
import { attainmentOf, type Attainment } from '../partnership/attainment.ts';
import { getAgreement, type Agreement } from '../partnership/agreements.ts';
import { checkInsByGoal, listGoals, type Goal } from '../partnership/goals.ts';
import { figuresByAgreement } from '../partnership/serviceLevelFigures.ts';
import { basisOf, signedOn, type ReviewBasis } from './basis.ts';
import { decisionsOf, reviewedAgreements, type Happened, type Review, type ReviewDecision } from './reviews.ts';
import { outcomeOf, type Outcome } from './verdicts.ts';

export interface ReviewedAgreement extends Outcome {
  readonly agreement: Agreement;
  readonly decision: ReviewDecision['decision'];
  readonly happened: Happened;
  readonly note: string;
}

export interface ReviewedGoal {
  readonly goal: Goal;
  /** Value and attainment of the last check-in up to the day of the signature; null without any. */
  readonly before: { readonly actual: number; readonly attainment: Attainment } | null;
  /** The same of the last check-in. */
  readonly now: { readonly actual: number; readonly attainment: Attainment } | null;
}

export interface Reviewed {
  readonly review: Review;
  /** Day on which both had signed; that of the opening where the signatures are away. */
  readonly signedOn: string;
  readonly daysSince: number;
  /** Null where the signed text is not here: then nothing is compared. */
  readonly basis: ReviewBasis | null;
  readonly agreements: readonly ReviewedAgreement[];
  readonly goals: readonly ReviewedGoal[];
  readonly decided: number;
}

/** Everything that a review says of the workshop as it is. */
export function readReview(doc: Y.Doc, review: Review): Reviewed {
  const basis = basisOf(doc, review.basisDigest);
  const since = signedOn(doc, review.basisDigest) ?? review.openedOn;
  const until = review.closedOn === '' ? null : review.closedOn;
  const figures = figuresByAgreement(doc);
  const decisions = decisionsOf(doc, review.id);
  const signed = new Map(basis?.agreements.map((agreement) => [agreement.id, agreement]));
  const agreements = reviewedAgreements(doc, review).map((id): ReviewedAgreement => {
    const agreement = getAgreement(doc, id)!;
    const then = signed.get(id);
    const { decision = '', happened = '', note = '' } = decisions.get(id) ?? {};
    const outcome = outcomeOf({
      wasAgreed: then === undefined || (then.agreedBy.marketing !== null && then.agreedBy.sales !== null),
      target: then ? then.minimumShare : agreement.minimumShare,
      figures: figures.get(id) ?? [],
      signedOn: since,
      until,
      happened,
    });
    return { ...outcome, agreement, decision, happened, note };
  });
  return {
    review,
    signedOn: since,
    daysSince: daysBetween(since, review.openedOn),
    basis,
    agreements,
    goals: reviewedGoals(doc, since, until),
    decided: agreements.filter(({ decision }) => decision !== '').length,
  };
}

function reviewedGoals(doc: Y.Doc, since: string, until: string | null): ReviewedGoal[] {
  const checkIns = checkInsByGoal(doc);
  return listGoals(doc).map((goal) => {
    const all = checkIns.get(goal.id) ?? [];
    const valueOn = (day: string | null) => {
      const last = day === null ? all.at(-1) : all.findLast(({ date }) => date <= day);
      return last ? { actual: last.actual, attainment: attainmentOf(goal, last.actual) } : null;
    };
    return { goal, before: valueOn(since), now: valueOn(until) };
  });
}

export interface Unredeemed<G> {
  /** Visits since the signature that did not happen, or of which nobody has said anything. */
  readonly visits: readonly Visit[];
  /** Points that were open when the plan was signed and still are. */
  readonly gaps: readonly G[];
  /** Agreements whose review date is over, undecided as yet. */
  readonly overdue: readonly Agreement[];
}

/** What was promised and is not redeemed on the day `today`. `gaps`: what is open now. */
export function unredeemedIn<G extends { readonly kind: string; readonly recordId: string }>(
  doc: Y.Doc,
  { signedOn: since, basis, agreements }: Reviewed,
  gaps: readonly G[],
  today: string,
): Unredeemed<G> {
  const keyOf = ({ kind, recordId }: { readonly kind: string; readonly recordId: string }) => `${kind} ${recordId}`;
  const then = new Set(basis?.gaps.map(keyOf));
  return {
    visits: listVisits(doc).filter(
      (visit) => visit.day >= since && ['waiting', 'dropped'].includes(stateOfVisit(visit, today)),
    ),
    gaps: gaps.filter((gap) => then.has(keyOf(gap))),
    overdue: agreements
      .filter(({ agreement, decision }) => decision === '' && agreement.reviewOn !== '' && agreement.reviewOn < today)
      .map(({ agreement }) => agreement),
  };
}
