// The gap list of the open workshop, as it stands a moment after the last change.
import type * as Y from 'yjs';
import { listGaps, type Gap } from '../../domain/plan/gaps.ts';
import { useLateAnswer } from './lateAnswer.ts';

/** The open points; null until they are known. */
export function useGaps(): readonly Gap[] | null {
  return useLateAnswer(gapsNow);
}

const gapsNow = (doc: Y.Doc) => listGaps(doc);

export function useGapCount(): number | null {
  return useGaps()?.length ?? null;
}
