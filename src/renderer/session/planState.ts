// The plan of the open workshop as it stands a moment after the last change, and which signatures under it no longer
// hold.
import type * as Y from 'yjs';
import { sides, type Side } from '../../domain/people/participants.ts';
import { buildPlan, type Plan } from '../../domain/plan/plan.ts';
import { buildSignedPlan, canonicalPlan, digestOf } from '../../domain/plan/signedPlan.ts';
import { listSignOffs, signatureOf } from '../../domain/plan/signoff.ts';
import { useLateAnswer } from './lateAnswer.ts';

/** Null until it is known. */
export function usePlan(): Plan | null {
  return useLateAnswer(buildPlan);
}

/** The sides whose last signature was put under something else than what the plan says now. */
export function useVoidSides(): readonly Side[] {
  return useLateAnswer(voidSides) ?? [];
}

/** Where nobody has signed there is nothing to compute. */
function voidSides(doc: Y.Doc): readonly Side[] {
  const all = listSignOffs(doc);
  if (all.length === 0) return [];
  const digest = digestOf(canonicalPlan(buildSignedPlan(doc)));
  return sides.filter((side) => signatureOf(all, side, digest).state === 'void');
}
