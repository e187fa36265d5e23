// Who may start the agenda: the facilitator, and while they are not here anybody who may edit, who facilitates then.
import { nameKey } from '../../../domain/people/participants.ts';
import { useStore } from '../../base/store.ts';
import { useCalmPresence } from '../../session/calmPresence.ts';
import { useCanEdit, useSession } from '../../session/hooks.ts';
import { facilitate } from '../facilitate.ts';
import { useParticipants } from '../usePeopleHere.ts';
import { useFacilitates } from './useAgenda.ts';

export interface Start {
  readonly mayStart: boolean;
  /** Name of the facilitator, who is here and somebody else; empty otherwise. */
  readonly leader: string;
  /** Does nothing where this person facilitates already. */
  becomeFacilitator(): void;
}

export function useStart(): Start {
  const session = useSession();
  const me = useStore(session.actor);
  const facilitates = useFacilitates();
  const everybody = useParticipants();
  const { others } = useCalmPresence();
  const leader = everybody.find(({ id, isFacilitator }) => isFacilitator && id !== me);
  const isHere = leader !== undefined && others.some(({ name }) => nameKey(name) === nameKey(leader.name));
  const mayEdit = useCanEdit() && everybody.some(({ id }) => id === me);
  return {
    mayStart: facilitates || (mayEdit && !isHere),
    leader: !facilitates && isHere ? leader.name : '',
    becomeFacilitator() {
      if (!facilitates) facilitate(session, me, everybody);
    },
  };
}
