// The plan as plain data: the signed part, and beside it who was there, how it goes since then, and the signatures.
import type * as Y from 'yjs';
import { listAgreements } from '../partnership/agreements.ts';
import { checkInsByGoal, type CheckIn } from '../partnership/goals.ts';
import { listParticipants, type Participant } from '../people/participants.ts';
import { figuresByAgreement, type ServiceLevelFigures } from '../partnership/serviceLevelFigures.ts';
import { buildSignedPlan, canonicalPlan, digestOf, type SignedPlan } from './signedPlan.ts';
import { listSignOffs, type SignOff } from './signoff.ts';

export interface PlanSignature extends SignOff {
  /** The plan still says what was signed. */
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

export function buildPlan(doc: Y.Doc): Plan {
  const signed = buildSignedPlan(doc);
  const digest = digestOf(canonicalPlan(signed));
  const checkIns = checkInsByGoal(doc);
  const figures = figuresByAgreement(doc);
  return {
    ...signed,
    digest,
    participants: listParticipants(doc),
    progress: {
      checkIns: signed.goals.flatMap(({ id }) => checkIns.get(id) ?? []),
      figures: signed.agreements.flatMap(({ id }) => figures.get(id) ?? []),
      inReview: listAgreements(doc)
        .filter(({ phase }) => phase === 'inReview')
        .map(({ id }) => id),
    },
    signatures: listSignOffs(doc).map((signOff) => ({ ...signOff, isValid: signOff.digest === digest })),
  };
}
