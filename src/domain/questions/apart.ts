// When answers may be shown by team: only if both teams have enough answers to that item. Showing one team and the total
// would give the other one away.
import { sides, type Side, type Team } from '../people/participants.ts';
import { fewestAnswers } from './kinds.ts';

export function countBySide(answers: readonly { readonly side: Team }[]): Readonly<Record<Side, number>> {
  const count = (side: Side) => answers.filter((answer) => answer.side === side).length;
  return { marketing: count('marketing'), sales: count('sales') };
}

export function areShownApart(answers: readonly { readonly side: Team }[]): boolean {
  const counts = countBySide(answers);
  return sides.every((side) => counts[side] >= fewestAnswers);
}
