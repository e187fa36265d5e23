// "Bring everyone to me": the facilitator's call, who has come, and what this window does about it.
import { nameKey, type Participant } from '../../domain/people/participants.ts';
import type { OtherPerson, PresenceState } from '../session/presence.ts';

/** Somebody else wants everybody to see what they see. */
export interface Call {
  readonly id: string;
  readonly isForced: boolean;
  readonly from: OtherPerson;
}

export function isFacilitator(name: string, participants: readonly Participant[]): boolean {
  return (
    name !== '' &&
    participants.some((participant) => participant.isFacilitator && nameKey(participant.name) === nameKey(name))
  );
}

/** The call that holds now; what somebody shows who does not facilitate is none. */
export function currentCall(others: readonly OtherPerson[], participants: readonly Participant[]): Call | null {
  const callers = others.filter(({ call, name }) => call !== null && isFacilitator(name, participants));
  const from = callers.sort((left, right) => left.clientId - right.clientId)[0];
  return from?.call ? { ...from.call, from } : null;
}

/** How many see what the person with `ownId` sees, directly or over others. */
export function followers(others: readonly OtherPerson[], ownId: number): number {
  const reaches = (person: OtherPerson, steps: number): boolean => {
    if (person.following === ownId) return true;
    const next = steps > 0 ? others.find(({ clientId }) => clientId === person.following) : undefined;
    return next !== undefined && reaches(next, steps - 1);
  };
  return others.filter((person) => reaches(person, others.length)).length;
}

export type Answer = 'ask' | 'come' | 'nothing';

/**
 * What a call means for a window: an answer is given once for each call, a forced one needs none, and who calls others
 * themselves, or is there already, is not asked.
 */
export function answerTo(
  call: Call | null,
  { mine, answered, following }: { mine: PresenceState; answered: string | null; following: number | null },
): Answer {
  if (!call || mine.call !== null || answered === call.id || following === call.from.clientId) return 'nothing';
  return call.isForced ? 'come' : 'ask';
}
