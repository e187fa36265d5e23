// The gap list of the open workshop, as it stands a moment after the last change.
import { listGaps, type Gap } from '../../domain/plan/gaps.ts';
import { useLateAnswer } from './lateAnswer.ts';

/** The open points; null until they are known. */
export function useGaps(): readonly Gap[] | null {
  return useLateAnswer(listGaps);
}

export function useGapCount(): number | null {
  return useGaps()?.length ?? null;
}
