// Who can sign on this screen.
import { listParticipants, participants, type Participant } from '../../../domain/people/participants.ts';
import { useStore } from '../../base/store.ts';
import { useQuery, useSession } from '../../session/hooks.ts';

const people = [participants];

/**
 * Everybody signs as themselves; the facilitator may hand the screen over to any participant with a team. Oneself
 * comes first.
 */
export function useSigners(): readonly Participant[] {
  const session = useSession();
  const me = useStore(session.actor);
  const all = useQuery(listParticipants, people);
  const isFacilitator = all.some(({ id, isFacilitator: facilitates }) => id === me && facilitates);
  const able = all.filter(({ id, team }) => team !== 'none' && (id === me || isFacilitator));
  return [...able.filter(({ id }) => id === me), ...able.filter(({ id }) => id !== me)];
}
