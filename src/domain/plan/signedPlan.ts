// The signed part of the plan: what the two teams put their names under, as plain data, its canonical JSON and its
// digest.
//
// What goes on living after the signature is not in it: check-ins, figures of agreements, reviews, who else has opened
// the workshop.
import canonicalize from 'canonicalize';
import type * as Y from 'yjs';
import { listParticipants, type Participant } from '../people/participants.ts';
import { dayOf, type Reading } from '../record/part.ts';
import { readDetails, type Language } from '../record/workshop.ts';
import { gapsIn, type Gap } from './gaps.ts';
import { parts, type SignedParts } from './parts.ts';
import { emptyReading, openInUse } from './sectionsInUse.ts';

export type { PlanPainPoint, PlanStage, PlanTouchpoint } from '../journey/journeyPart.ts';
export type { PlanAgreement, PlanConsent } from '../partnership/agreementsPart.ts';
export type { PlanGoal } from '../partnership/goalsPart.ts';

/**
 * Raised when the shape of the plan changes; a reader of an exported .json sees it first. 2: journey, goals, agreements,
 * handovers, gaps. 3: keys of further parts; a plan without any of them is of version 2 still, so that what was signed
 * before keeps its digest.
 */
const planVersion = 3;

const inVersion2 = new Set(['stages', 'withoutStage', 'shares', 'goals', 'agreements', 'handovers']);

export type PlanPerson = Pick<Participant, 'id' | 'name' | 'team'>;

export interface SignedPlan extends SignedParts {
  readonly planVersion: number;
  readonly workshop: {
    readonly title: string;
    readonly customer: string;
    readonly date: string;
    readonly language: Language;
    readonly estimatedFirstContact: number | null;
  };
  /** As they stood on the day to which the plan refers. */
  readonly gaps: readonly Gap[];
  /** Everybody whom the records of the parts name, by id. */
  readonly people: readonly PlanPerson[];
}

/**
 * Builds the signed part as of the day `today` (YYYY-MM-DD). Stages, cells and lists are in the sequence of the screens;
 * nothing that is marked as removed or belongs to a section out of use is in it.
 */
export function buildSignedPlan(doc: Y.Doc, today: string = dayOf(Date.now())): SignedPlan {
  return signedPlanIn(openInUse(doc, today));
}

/** The same of a workshop that is being read already. */
export function signedPlanIn(reading: Reading): SignedPlan {
  const { title, customer, date, language, estimatedFirstContact } = readDetails(reading.doc);
  // Each part gives its own keys; what all of them give together is SignedParts.
  const nothing = emptyReading(reading.today);
  const signed = Object.assign(
    {},
    ...parts.map((part) => part.signed(reading.isInUse(part.section) ? reading : nothing)),
  ) as SignedParts;
  return {
    planVersion: Object.keys(signed).every((key) => inVersion2.has(key)) ? 2 : planVersion,
    workshop: { title, customer, date, language, estimatedFirstContact },
    ...signed,
    ...pointsOf(reading, reading.of(gapsIn)),
  };
}

/** Open points, and everybody whom they or the parts name. */
export function pointsOf(reading: Reading, gaps: readonly Gap[]): Pick<SignedPlan, 'gaps' | 'people'> {
  return { gaps, people: peopleNamed(reading, gaps) };
}

/** JSON in the canonical form of RFC 8785: the same plan is the same text on every laptop. */
export function canonicalPlan(plan: SignedPlan): string {
  return canonicalize(plan)!;
}

function peopleNamed(reading: Reading, gaps: readonly Gap[]): PlanPerson[] {
  const named = new Set<string | null>([
    ...parts.flatMap((part) => (reading.isInUse(part.section) ? part.people(reading) : [])),
    ...gaps.map(({ decision }) => decision?.responsibleId ?? null),
  ]);
  return listParticipants(reading.doc)
    .filter(({ id }) => named.has(id))
    .map(({ id, name, team }) => ({ id, name, team }))
    .sort((left, right) => (left.id < right.id ? -1 : 1));
}
