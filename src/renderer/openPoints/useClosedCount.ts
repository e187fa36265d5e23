// How many of the points that were open when the workshop began are closed by now.
import { closedSince, type Gap } from '../../domain/plan/gaps.ts';
import { liveState, readLiveState } from '../../domain/record/liveState.ts';
import { useQuery } from '../session/hooks.ts';

const liveOnly = [liveState];

export function useClosedCount(gaps: readonly Gap[]): number {
  return closedSince(useQuery(readLiveState, liveOnly).openAtStart, gaps);
}
