// The plan of the open workshop as it stands a moment after the last change, and which signatures under it no longer
// hold.
import type * as Y from 'yjs';
import { sides, type Side } from '../../domain/people/participants.ts';
import { buildPlan, listSignatures, type Plan } from '../../domain/plan/plan.ts';
import { signatureOf } from '../../domain/plan/signoff.ts';
import { useLateAnswer } from './lateAnswer.ts';

/** Null until it is known. */
export function usePlan(): Plan | null {
  return useLateAnswer(planNow);
}

/** The sides whose last signature was put under something else than what the plan says now. */
export function useVoidSides(): readonly Side[] {
  return useLateAnswer(voidSides) ?? [];
}

const planNow = (doc: Y.Doc) => buildPlan(doc);

function voidSides(doc: Y.Doc): readonly Side[] {
  const all = listSignatures(doc);
  return sides.filter((side) => signatureOf(all, side).state === 'void');
}
