// How large an answer is drawn: all that are compared with each other alike, so that none seems to weigh more.
import type { Side } from '../../domain/people/teams.ts';
import { countStates, countStatesOf, statesShown, type Round } from '../../domain/relationship/rounds.ts';

/** Smallest shape and the gap between two, in pixels of the design. */
export const smallest = 8;
const gap = 7;

/** The most answers of these sides (`all`: of everybody) to one state of one of the rounds. */
export function mostAnswers(rounds: readonly Round[], of: readonly (Side | 'all')[]): number {
  return Math.max(
    1,
    ...rounds.flatMap((round) =>
      of.flatMap((side) => {
        const counts = side === 'all' ? countStates(round.answers) : countStatesOf(round, side);
        return statesShown.map((state) => counts[state]);
      }),
    ),
  );
}

/** Size of a shape where so many have that much room beside each other, in pixels. */
export function sizeOfShape(count: number, room: number, largest: number): number {
  return Math.min(largest, Math.floor((room - 14 - gap * (count - 1)) / count));
}
