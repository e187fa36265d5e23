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

/** The one of each pair that ends first, of which the conflict is said: the other one goes on beside it. */
export function firstEnding(conflicts: readonly Conflict[], activities: readonly Activity[]): ReadonlySet<string> {
  const ends = new Map(activities.map(({ id, endsOn }) => [id, endsOn]));
  return new Set(
    conflicts.map(({ firstId, secondId }) =>
      (ends.get(firstId) ?? '') < (ends.get(secondId) ?? '') ? firstId : secondId,
    ),
  );
}

function collide(first: Activity, second: Activity): boolean {
  if (first.side === second.side) return false;
  if (first.endsOn < second.startsOn || second.endsOn < first.startsOn) return false;
  return [first, second].some(({ side, informedOn }) => side !== 'sales' && informedOn === '');
}
