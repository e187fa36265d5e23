// What the panel says about all goals together: which are behind the line, which are due next.
import { attainmentOf, latestActual, standingOf, type Standing } from '../../domain/partnership/attainment.ts';
import type { GoalEntry } from './goalEntries.ts';

export interface GoalBehind {
  readonly entry: GoalEntry;
  readonly standing: Standing;
}

/**
 * Goals whose last check-in falls short of the line, in their sequence; null while none can be compared with a line.
 */
export function goalsBehind(entries: readonly GoalEntry[], from: string): readonly GoalBehind[] | null {
  const compared = entries.flatMap((entry) => {
    const standing = standingOf(entry.goal, entry.checkIns, from);
    return standing ? [{ entry, standing }] : [];
  });
  return compared.length === 0 ? null : compared.filter(({ standing }) => standing.isBehind);
}

/** Goals with a due date that are not reached yet, the earliest first; those of one day in their sequence. */
export function goalsDueNext(entries: readonly GoalEntry[], most: number): readonly GoalEntry[] {
  return entries
    .filter(({ goal, checkIns }) => goal.dueOn !== '' && !isReached({ goal, checkIns }))
    .toSorted((left, right) => (left.goal.dueOn < right.goal.dueOn ? -1 : left.goal.dueOn > right.goal.dueOn ? 1 : 0))
    .slice(0, most);
}

/** The day of the last check-ins when all goals that have one share it; else empty. */
export function commonCheckInDay(entries: readonly GoalEntry[]): string {
  const days = new Set(entries.flatMap(({ checkIns }) => checkIns.slice(-1).map(({ date }) => date)));
  return days.size === 1 ? [...days][0]! : '';
}

function isReached({ goal, checkIns }: GoalEntry): boolean {
  const attainment = attainmentOf(goal, latestActual(checkIns));
  return attainment.isComputable && attainment.value >= 1;
}
