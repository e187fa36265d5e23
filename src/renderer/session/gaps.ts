// The gap list of the open workshop, as it stands a moment after the last change.
import type * as Y from 'yjs';
import { listGaps, undecidedOf, type Gap } from '../../domain/plan/gaps.ts';
import { useLateAnswer } from './lateAnswer.ts';

/** The open points; null until they are known. */
export function useGaps(): readonly Gap[] | null {
  return useLateAnswer(gapsNow);
}

const gapsNow = (doc: Y.Doc) => listGaps(doc);

/** How many are still to be decided: what was left open on purpose is not. */
export function useGapCount(): number | null {
  const gaps = useGaps();
  return gaps && undecidedOf(gaps).length;
}
