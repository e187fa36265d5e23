// Who is here now, in the sequence of the list: raised hands first, in the order of raising, then myself, then the
// others by name.
import { nameKey, type Participant } from '../../domain/people/participants.ts';
import { largestHand, type OtherPerson, type PresenceState } from '../session/presence.ts';

export interface PersonHere {
  /** Awareness client id of the window that stands for the person. */
  readonly clientId: number;
  readonly presence: PresenceState;
  readonly isMe: boolean;
  readonly function: string;
  readonly isFacilitator: boolean;
  /** Position among the raised hands, from 1; null while the hand is down. */
  readonly turn: number | null;
}

export interface PeopleSource {
  readonly mine: PresenceState;
  readonly ownId: number;
  readonly others: readonly OtherPerson[];
  readonly participants: readonly Participant[];
}

export function peopleHere({ mine, ownId, others, participants }: PeopleSource): PersonHere[] {
  const everybody = oncePerPerson([
    { clientId: ownId, presence: mine },
    ...others.map((person) => ({ clientId: person.clientId, presence: person as PresenceState })),
  ]);
  const hands = everybody.flatMap(({ clientId, presence: { hand } }) => (hand === null ? [] : [{ clientId, hand }]));
  hands.sort((left, right) => left.hand - right.hand || left.clientId - right.clientId);
  const turns = new Map(hands.map(({ clientId }, at) => [clientId, at + 1]));
  const records = new Map(participants.map((participant) => [nameKey(participant.name), participant]));
  const people = everybody.map(({ clientId, presence }): PersonHere => {
    const record = presence.name === '' ? undefined : records.get(nameKey(presence.name));
    return {
      clientId,
      presence,
      isMe: clientId === ownId,
      function: record?.function ?? '',
      isFacilitator: record?.isFacilitator ?? false,
      turn: turns.get(clientId) ?? null,
    };
  });
  const last = everybody.length + 1;
  return people.sort(
    (left, right) =>
      (left.turn ?? last) - (right.turn ?? last) ||
      Number(right.isMe) - Number(left.isMe) ||
      left.presence.name.localeCompare(right.presence.name) ||
      left.clientId - right.clientId,
  );
}

interface Window {
  readonly clientId: number;
  readonly presence: PresenceState;
}

/**
 * Somebody with two windows, or two devices, is one person: the first window stands for them, or the one with the hand
 * up. Who has no name cannot be told apart and counts by window.
 */
function oncePerPerson(windows: readonly Window[]): Window[] {
  const byName = new Map<string, Window>();
  for (const window of windows) {
    const { clientId, presence } = window;
    const key = presence.name === '' ? `window ${clientId}` : `name ${nameKey(presence.name)}`;
    const known = byName.get(key);
    if (!known || (known.presence.hand === null && presence.hand !== null && known !== windows[0]))
      byName.set(key, window);
  }
  return [...byName.values()];
}

/**
 * What to show when this person raises a hand now: after everybody else, whatever the clocks say. Where a changed
 * program shows the largest there can be, it is shared: who shows more would be seen by nobody.
 */
export function nextHand(others: readonly Pick<PresenceState, 'hand'>[]): number {
  return Math.min(largestHand, 1 + Math.max(0, ...others.map(({ hand }) => hand ?? 0)));
}
