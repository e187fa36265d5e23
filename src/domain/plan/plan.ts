// The plan as plain data: the signed part, and beside it who was there, how it goes since then, and the signatures.
import type * as Y from 'yjs';
import { listParticipants, type Participant } from '../people/participants.ts';
import { dayOf, type Reading } from '../record/part.ts';
import { gapsIn, type Gap } from './gaps.ts';
import { parts, type UnsignedParts } from './parts.ts';
import { emptyReading, openInUse } from './sectionsInUse.ts';
import { canonicalPlan, digestOf, signedPlanIn, type SignedPlan } from './signedPlan.ts';
import { listSignOffs, type SignOff } from './signoff.ts';

export interface PlanSignature extends SignOff {
  /** The plan still says what was signed, as of the day of the signature. */
  readonly isValid: boolean;
}

/** Everything but the fields added here is what the digest is made of (signedPlan.ts). */
export interface Plan extends SignedPlan, UnsignedParts {
  /** SHA-256 of the signed part's canonical JSON, 64 hexadecimal digits. */
  readonly digest: string;
  readonly participants: readonly Participant[];
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
  const reading = openInUse(doc, signedLast ? dayOf(signedLast.at) : today);
  const signed = signedPlanIn(reading);
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

/**
 * All signatures, oldest first. Each is compared with the plan as of the day on which it was given, so that none becomes
 * void by the passing of time.
 */
export function listSignatures(doc: Y.Doc, today: string = dayOf(Date.now())): PlanSignature[] {
  const signOffs = listSignOffs(doc);
  if (signOffs.length === 0) return [];
  const reading = openInUse(doc, today);
  const signed = signedPlanIn(reading);
  const digests = new Map([[gapsAsText(signed.gaps), digestOf(canonicalPlan(signed))]]);
  const digestOn = (day: string) => {
    const gaps = day === today ? signed.gaps : gapsIn(openInUse(doc, day));
    const known = digests.get(gapsAsText(gaps)) ?? digestOf(canonicalPlan({ ...signed, gaps }));
    digests.set(gapsAsText(gaps), known);
    return known;
  };
  return signOffs.map((signOff) => ({ ...signOff, isValid: signOff.digest === digestOn(dayOf(signOff.at)) }));
}

function gapsAsText(gaps: readonly Gap[]): string {
  return JSON.stringify(gaps);
}
