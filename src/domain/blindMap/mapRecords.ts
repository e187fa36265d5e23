// What a blind double map leaves: how each side sees each touchpoint, and what the two sides decide about it.
import * as z from 'zod/mini';
import { collection, type RecordOf } from '../record/collection.ts';
import { choice, isId, line, number, optionalNumber, recordId, textUpTo, wellFormed, whole } from '../record/field.ts';
import { sides, type Side } from '../people/participants.ts';
import { lanes, type Lane } from '../people/teams.ts';
import { longestReason } from '../questions/hiddenAnswers.ts';

const mostReasons = 200;

/** Written at the reveal under `QUESTION:SIDE:TOUCHPOINT`. */
export const mapViews = collection('mapViews', {
  questionId: line(64),
  side: choice(sides, 'marketing'),
  touchpointId: line(64),
  /** Mean share of marketing 0..1; null where nobody of the side knows it. */
  mean: optionalNumber({ min: 0, max: 1 }),
  /** How many answered, and how many of them do not know it. */
  answers: number({ min: 0, max: 1e6, integer: true }, 0),
  unknown: number({ min: 0, max: 1e6, integer: true }, 0),
  reasons: whole<readonly string[]>(
    z.array(textUpTo(longestReason)).check(z.maxLength(mostReasons)),
    (stored) =>
      Array.isArray(stored)
        ? stored
            .filter((one) => typeof one === 'string')
            .slice(0, mostReasons)
            .map((one) => one.slice(0, 4 * longestReason).toWellFormed())
        : undefined,
    [],
  ),
});

export type MapView = RecordOf<typeof mapViews>;

export function mapViewId(questionId: string, side: Side, touchpointId: string): string {
  return `${questionId}:${side}:${touchpointId}`;
}

export const proposedOwners = lanes;
export type ProposedOwner = Lane;

/** Who is to accompany; `share` of marketing and `leadId` only where both do. Written as a whole. */
export const proposal = z.object({
  owner: z.enum(proposedOwners),
  share: z.nullable(z.number().check(z.minimum(0), z.maximum(1))),
  leadId: z.nullable(recordId),
});
export type Proposal = z.infer<typeof proposal>;

const mapConsent = z.object({
  participantId: recordId,
  name: textUpTo(120),
  at: z.number().check(z.minimum(0), z.maximum(8.64e15)),
  proposal,
});
/** Consent of a side to one proposal, and to no other. */
export type MapConsent = z.infer<typeof mapConsent>;

/** Under `QUESTION:TOUCHPOINT`, and `QUESTION:agreed` for everything that both sides see alike. */
export const mapDecisions = collection('mapDecisions', {
  questionId: line(64),
  touchpointId: line(64),
  proposal: nullable(proposal),
  marketingConsent: nullable(mapConsent),
  salesConsent: nullable(mapConsent),
  /** Host time at which it was carried out; null while it was not. */
  appliedAt: optionalNumber({ min: 0, max: 8.64e15 }),
});

export type MapDecision = RecordOf<typeof mapDecisions>;

/** In place of a touchpoint: everything that both sides see alike, as one decision. */
export const agreedId = 'agreed';

export function mapDecisionId(questionId: string, touchpointId: string): string {
  return `${questionId}:${touchpointId}`;
}

/** The consent of a side that is to the proposal as it stands; else null. */
export function validMapConsent(decision: MapDecision, side: Side): MapConsent | null {
  const consent = side === 'marketing' ? decision.marketingConsent : decision.salesConsent;
  if (!consent || !decision.proposal) return null;
  return isSameProposal(consent.proposal, decision.proposal) ? consent : null;
}

export function isSameProposal(one: Proposal, other: Proposal): boolean {
  return one.owner === other.owner && one.share === other.share && one.leadId === other.leadId;
}

function nullable<T>(schema: z.ZodMiniType<T>) {
  const read = (stored: unknown): T | null | undefined =>
    stored === null || !isObject(stored) ? null : wellFormed(schema.safeParse(stored).data);
  return whole<T | null>(z.nullable(schema), read, null);
}

function isObject(stored: unknown): boolean {
  return typeof stored === 'object' && !isId(stored);
}
