// The plan as plain data: the signed part, and beside it who was there, how it goes since then, and the signatures.
import type * as Y from 'yjs';
import { listParticipants, type Participant } from '../people/participants.ts';
import { dayOf, type Reading } from '../record/part.ts';
import { parts, type UnsignedParts } from './parts.ts';
import { emptyReading, openInUse } from './sectionsInUse.ts';
import { digestOf } from '../signatures/signOffs.ts';
import { canonicalPlan, type SignedPlan } from './signedPlan.ts';
import { signedStateIn, type PlanSignature } from './signedState.ts';

export type { PlanSignature } from './signedState.ts';

/** Everything but the fields added here is what the digest is made of (signedPlan.ts). */
export interface Plan extends SignedPlan, UnsignedParts {
  /** SHA-256 of the signed part's canonical JSON, 64 hexadecimal digits. */
  readonly digest: string;
  readonly participants: readonly Participant[];
  /** Oldest first; earlier ones of the same side are its history. */
  readonly signatures: readonly PlanSignature[];
}

/**
 * The plan as of the day `today` (YYYY-MM-DD). Where somebody has signed what it still says, its open points are those
 * that were signed: what is due by now must not change what was signed.
 */
export function buildPlan(doc: Y.Doc, today: string = dayOf(Date.now())): Plan {
  const reading = openInUse(doc, today);
  const { signed, signatures } = signedStateIn(reading);
  return {
    ...signed,
    ...unsignedIn(reading),
    digest: digestOf(canonicalPlan(signed)),
    participants: listParticipants(doc),
    signatures,
  };
}

/** What the parts give besides, their keys of `progress` put together. */
function unsignedIn(reading: Reading): UnsignedParts {
  const nothing = emptyReading(reading.today);
  const all: readonly { readonly progress?: object }[] = parts.map((part) =>
    part.json(reading.isInUse(part.section) ? reading : nothing),
  );
  const progress = Object.assign({}, ...all.map((each) => each.progress)) as object;
  return { ...Object.assign({}, ...all), progress } as UnsignedParts;
}

/** All signatures, oldest first, and whether they hold. */
export function listSignatures(doc: Y.Doc, today: string = dayOf(Date.now())): readonly PlanSignature[] {
  return signedStateIn(openInUse(doc, today)).signatures;
}
