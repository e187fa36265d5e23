// The signed part of the plan: what the two teams put their names under, as plain data, its canonical JSON and its
// digest.
//
// What goes on living after the signature is not in it: check-ins, figures of agreements, reviews, who else has opened
// the workshop.
import canonicalize from 'canonicalize';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type * as Y from 'yjs';
import { validConsent } from '../partnership/agreementStatus.ts';
import { listAgreements, type Agreement } from '../partnership/agreements.ts';
import { gapsIn, type Gap } from './gaps.ts';
import { listGoals, type Goal } from '../partnership/goals.ts';
import { listHandovers, type Handover } from '../partnership/handovers.ts';
import { readJourney, touchpointsOf, type Journey, type VotedPainPoint } from '../journey/journey.ts';
import { listParticipants, sides, type Participant, type Side } from '../people/participants.ts';
import { computeShares, shareOfMarketing, type Shares } from '../journey/shares.ts';
import { purchaseStage, type Stage } from '../journey/stages.ts';
import type { Evidence, Owner, Touchpoint } from '../journey/touchpoints.ts';
import { readDetails, type Language } from '../record/workshop.ts';

/**
 * Raised when the shape of the plan changes; a reader of an exported .json sees it first. 2: goals, agreements,
 * handovers, gaps.
 */
export const planVersion = 2;

export interface PlanTouchpoint {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly owner: Owner;
  /** Share of marketing 0..1; null while unassigned. */
  readonly share: number | null;
  readonly weight: number;
  readonly channel: string;
  readonly leadId: string | null;
  readonly evidence: Evidence;
}

export interface PlanPainPoint {
  readonly id: string;
  readonly text: string;
  readonly dots: number;
  readonly touchpointId: string | null;
}

export interface PlanStage extends Omit<Stage, 'order' | 'isPurchase'> {
  readonly isPurchase: boolean;
  readonly share: number | null;
  readonly touchpoints: Readonly<Record<Owner, readonly PlanTouchpoint[]>>;
  readonly painPoints: readonly PlanPainPoint[];
  readonly opportunities: readonly PlanPainPoint[];
}

export type PlanGoal = Omit<Goal, 'order'>;

/** Who agreed for a side and when (milliseconds since 1970). */
export interface PlanConsent {
  readonly name: string;
  readonly at: number;
}

export interface PlanAgreement extends Omit<Agreement, 'order' | 'phase' | 'marketingConsent' | 'salesConsent'> {
  readonly isEnded: boolean;
  /** The consents that hold; null for a side that has not agreed to it as it stands. */
  readonly agreedBy: Readonly<Record<Side, PlanConsent | null>>;
}

export type PlanPerson = Pick<Participant, 'id' | 'name' | 'team'>;

export interface SignedPlan {
  readonly planVersion: number;
  readonly workshop: {
    readonly title: string;
    readonly customer: string;
    readonly date: string;
    readonly language: Language;
    readonly estimatedFirstContact: number | null;
  };
  readonly stages: readonly PlanStage[];
  readonly withoutStage: readonly PlanTouchpoint[];
  readonly shares: Shares;
  readonly goals: readonly PlanGoal[];
  readonly agreements: readonly PlanAgreement[];
  readonly handovers: readonly Handover[];
  readonly gaps: readonly Gap[];
  /** Everybody whom the records above name, by id. */
  readonly people: readonly PlanPerson[];
}

/**
 * Builds the signed part. Stages, cells and lists are in the sequence of the screens; nothing that is marked as removed
 * is in it.
 */
export function buildSignedPlan(doc: Y.Doc): SignedPlan {
  const { title, customer, date, language, estimatedFirstContact } = readDetails(doc);
  const journey = readJourney(doc);
  const participants = listParticipants(doc);
  const handovers = listHandovers(doc, journey);
  const goals = listGoals(doc);
  const agreements = listAgreements(doc);
  const shares = computeShares(
    journey.stages.map((entry) => ({ stage: entry.stage, touchpoints: touchpointsOf(entry) })),
    journey.withoutStage.length,
  );
  return {
    planVersion,
    workshop: { title, customer, date, language, estimatedFirstContact },
    stages: planStages(journey, shares),
    withoutStage: journey.withoutStage.map(planTouchpoint),
    shares,
    goals: goals.map(({ order: _, ...goal }) => goal),
    agreements: agreements.map(planAgreement),
    handovers,
    gaps: gapsIn({ journey, people: new Set(participants.map(({ id }) => id)), handovers, goals, agreements }),
    people: peopleNamed(participants, journey, goals, agreements),
  };
}

/** JSON in the canonical form of RFC 8785: the same plan is the same text on every laptop. */
export function canonicalPlan(plan: SignedPlan): string {
  return canonicalize(plan)!;
}

/** SHA-256 of the canonical JSON in UTF-8, 64 hexadecimal digits. */
export function digestOf(canonical: string): string {
  return bytesToHex(sha256(utf8ToBytes(canonical)));
}

function planStages({ stages }: Journey, { byStage }: Shares): PlanStage[] {
  const purchaseId = purchaseStage(stages.map(({ stage }) => stage))?.id;
  return stages.map(({ stage: { order: _, ...stage }, cells, painPoints, opportunities }, index) => ({
    ...stage,
    isPurchase: stage.id === purchaseId,
    share: byStage[index] ?? null,
    touchpoints: {
      none: cells.none.map(planTouchpoint),
      marketing: cells.marketing.map(planTouchpoint),
      both: cells.both.map(planTouchpoint),
      sales: cells.sales.map(planTouchpoint),
    },
    painPoints: painPoints.map(planPainPoint),
    opportunities: opportunities.map(planPainPoint),
  }));
}

function planTouchpoint(touchpoint: Touchpoint): PlanTouchpoint {
  const { id, title, description, place, weight, channel, leadId, evidence } = touchpoint;
  return {
    id,
    title,
    description,
    owner: place.owner,
    share: shareOfMarketing(touchpoint),
    weight,
    channel,
    leadId,
    evidence,
  };
}

function planPainPoint({ id, text, dots, touchpointId }: VotedPainPoint): PlanPainPoint {
  return { id, text, dots, touchpointId };
}

function planAgreement(agreement: Agreement): PlanAgreement {
  const { order: _order, phase, marketingConsent: _marketing, salesConsent: _sales, ...terms } = agreement;
  const consents = sides.map((side) => {
    const consent = validConsent(agreement, side);
    return [side, consent && { name: consent.name, at: consent.at }] as const;
  });
  return {
    ...terms,
    isEnded: phase === 'ended',
    agreedBy: Object.fromEntries(consents) as Record<Side, PlanConsent | null>,
  };
}

function peopleNamed(
  participants: readonly Participant[],
  journey: Journey,
  goals: readonly Goal[],
  agreements: readonly Agreement[],
): PlanPerson[] {
  const named = new Set([
    ...[...journey.stages.flatMap(touchpointsOf), ...journey.withoutStage].map(({ leadId }) => leadId),
    ...goals.flatMap(({ marketingOwnerId, salesOwnerId }) => [marketingOwnerId, salesOwnerId]),
    ...agreements.flatMap(({ responsibleId, deputyId }) => [responsibleId, deputyId]),
  ]);
  return participants
    .filter(({ id }) => named.has(id))
    .map(({ id, name, team }) => ({ id, name, team }))
    .sort((left, right) => (left.id < right.id ? -1 : 1));
}
