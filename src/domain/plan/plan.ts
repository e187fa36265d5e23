// The plan as plain data: the signed part, and beside it who was there, how it goes since then, and the signatures.
import type * as Y from 'yjs';
import { agreementsIn } from '../partnership/agreementsPart.ts';
import { checkInsByGoal, type CheckIn } from '../partnership/goals.ts';
import { listParticipants, type Participant } from '../people/participants.ts';
import { figuresByAgreement, type ServiceLevelFigures } from '../partnership/serviceLevelFigures.ts';
import { dayOf, openReading } from '../record/part.ts';
import { gapsIn, type Gap } from './gaps.ts';
import { canonicalPlan, digestOf, signedPlanIn, type SignedPlan } from './signedPlan.ts';
import { listSignOffs, type SignOff } from './signoff.ts';

export interface PlanSignature extends SignOff {
  /** The plan still says what was signed, as of the day of the signature. */
  readonly isValid: boolean;
}

export interface PlanProgress {
  readonly checkIns: readonly CheckIn[];
  readonly figures: readonly ServiceLevelFigures[];
  /** Ids of the agreements that are in review. */
  readonly inReview: readonly string[];
}

/** Everything but the fields added here is what the digest is made of (signedPlan.ts). */
export interface Plan extends SignedPlan {
  /** SHA-256 of the signed part's canonical JSON, 64 hexadecimal digits. */
  readonly digest: string;
  readonly participants: readonly Participant[];
  readonly progress: PlanProgress;
  /** Oldest first; earlier ones of the same side are its history. */
  readonly signatures: readonly PlanSignature[];
}

/**
 * The plan as of the day `today` (YYYY-MM-DD). Where somebody has signed what it still says, it is as of the day of that
 * signature: what is due by now must not change what was signed.
 */
export function buildPlan(doc: Y.Doc, today: string = dayOf(Date.now())): Plan {
  const signatures = listSignatures(doc, today);
  const signedLast = signatures.findLast(({ isValid }) => isValid);
  const reading = openReading(doc, signedLast ? dayOf(signedLast.at) : today);
  const signed = signedPlanIn(reading);
  const checkIns = checkInsByGoal(doc);
  const figures = figuresByAgreement(doc);
  return {
    ...signed,
    digest: digestOf(canonicalPlan(signed)),
    participants: listParticipants(doc),
    progress: {
      checkIns: signed.goals.flatMap(({ id }) => checkIns.get(id) ?? []),
      figures: signed.agreements.flatMap(({ id }) => figures.get(id) ?? []),
      inReview: reading
        .of(agreementsIn)
        .filter(({ phase }) => phase === 'inReview')
        .map(({ id }) => id),
    },
    signatures,
  };
}

/**
 * All signatures, oldest first. Each is compared with the plan as of the day on which it was given, so that none becomes
 * void by the passing of time.
 */
export function listSignatures(doc: Y.Doc, today: string = dayOf(Date.now())): PlanSignature[] {
  const signOffs = listSignOffs(doc);
  if (signOffs.length === 0) return [];
  const reading = openReading(doc, today);
  const signed = signedPlanIn(reading);
  const digests = new Map([[gapsAsText(signed.gaps), digestOf(canonicalPlan(signed))]]);
  const digestOn = (day: string) => {
    const gaps = day === today ? signed.gaps : gapsIn(openReading(doc, day));
    const known = digests.get(gapsAsText(gaps)) ?? digestOf(canonicalPlan({ ...signed, gaps }));
    digests.set(gapsAsText(gaps), known);
    return known;
  };
  return signOffs.map((signOff) => ({ ...signOff, isValid: signOff.digest === digestOn(dayOf(signOff.at)) }));
}

function gapsAsText(gaps: readonly Gap[]): string {
  return JSON.stringify(gaps);
}
