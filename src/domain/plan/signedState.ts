// Which signatures hold, and what would be signed now.
//
// A signature holds as long as everything that was signed is still said. The open points are compared with those that
// were signed: they follow from the rest, from the day, and from what goes on living (visits, rounds, an open review),
// none of which voids a signature. What is decided about them is signed with them, and is compared.
import type * as Y from 'yjs';
import { dayOf, type Reading } from '../record/part.ts';
import { digestOf, listSignOffs, signedCanonical, type SignOff } from '../signatures/signOffs.ts';
import { gapsIn, withDecisions, type Gap } from './gaps.ts';
import { openInUse } from './sectionsInUse.ts';
import { canonicalPlan, pointsOf, signedPlanIn, type SignedPlan } from './signedPlan.ts';

export interface PlanSignature extends SignOff {
  /** The plan still says what was signed. */
  readonly isValid: boolean;
}

export interface SignedState {
  /**
   * The signed part as it is now. Where a signature holds, with the open points that were signed: the other side signs
   * the same text, and the plan shows what was signed.
   */
  readonly signed: SignedPlan;
  /** Oldest first. */
  readonly signatures: readonly PlanSignature[];
}

/** The state as of the day of `reading`, a look at the sections in use. */
export function signedStateIn(reading: Reading): SignedState {
  const now = signedPlanIn(reading);
  const signOffs = listSignOffs(reading.doc);
  const digests = new Map<string, string>();
  const holds = (signOff: SignOff, gaps: readonly Gap[]) => {
    const key = JSON.stringify(gaps);
    const digest = digests.get(key) ?? digestOf(canonicalPlan({ ...now, ...pointsOf(reading, gaps) }));
    digests.set(key, digest);
    return digest === signOff.digest;
  };
  const signedGaps = new Map<string, readonly Gap[]>();
  const signatures = signOffs.map((signOff): PlanSignature => {
    const gaps = signedGaps.get(signOff.digest) ?? withDecisions(reading, gapsSigned(reading.doc, signOff));
    signedGaps.set(signOff.digest, gaps);
    return { ...signOff, isValid: holds(signOff, gaps) };
  });
  const last = signatures.findLast(({ isValid }) => isValid);
  return { signed: last ? { ...now, ...pointsOf(reading, signedGaps.get(last.digest)!) } : now, signatures };
}

/** The open points of the text that was signed; where that is not here, as they are now as of that day. */
function gapsSigned(doc: Y.Doc, { digest, at }: SignOff): readonly Gap[] {
  const canonical = signedCanonical(doc, digest);
  if (canonical !== null) {
    const { gaps } = JSON.parse(canonical) as { readonly gaps?: unknown };
    if (Array.isArray(gaps)) return gaps as readonly Gap[];
  }
  return gapsIn(openInUse(doc, dayOf(at)));
}
