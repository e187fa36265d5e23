// Who is expected to answer: everybody of a team, who joins while the dialog is open included, until somebody is ticked
// by hand.
import { useState } from 'react';
import type { Participant } from '../../domain/people/participants.ts';

export function useTicked(people: readonly Participant[]) {
  const [byHand, setByHand] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isTicked = ({ id, team }: Participant) => byHand.get(id) ?? team !== 'none';
  const ticked = people.filter(isTicked).map(({ id }) => id);
  const setTicked = (next: readonly string[]) =>
    setByHand(
      new Map([
        ...byHand,
        ...people.flatMap((person) =>
          next.includes(person.id) === isTicked(person) ? [] : [[person.id, !isTicked(person)] as const],
        ),
      ]),
    );
  return { ticked, setTicked, isChanged: byHand.size > 0 };
}
