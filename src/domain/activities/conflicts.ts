// Two activities that meet the same customer at the same time without the other side knowing.
import type { Activity } from './activities.ts';

export interface Conflict {
  readonly firstId: string;
  readonly secondId: string;
}

/** Pairs in the same stage whose days overlap, of different sides, where sales was not told of one of them. */
export function conflictsOf(activities: readonly Activity[]): Conflict[] {
  const relevant = activities.filter(
    ({ isCancelled, stageId, startsOn }) => !isCancelled && stageId !== null && startsOn !== '',
  );
  const byStage = Map.groupBy(relevant, ({ stageId }) => stageId);
  return [...byStage.values()].flatMap((inStage) =>
    inStage.flatMap((first, index) =>
      inStage
        .slice(index + 1)
        .filter((second) => collide(first, second))
        .map((second) => ({ firstId: first.id, secondId: second.id })),
    ),
  );
}

function collide(first: Activity, second: Activity): boolean {
  if (first.side === second.side) return false;
  if (first.endsOn < second.startsOn || second.endsOn < first.startsOn) return false;
  return [first, second].some(({ side, informedOn }) => side !== 'sales' && informedOn === '');
}
