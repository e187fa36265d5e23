// Everybody who is here, inside React.
import { useMemo } from 'react';
import {
  listParticipants,
  participants as participantRecords,
  type Participant,
} from '../../domain/people/participants.ts';
import { useCalmPresence } from '../session/calmPresence.ts';
import { useQuery, useSession } from '../session/hooks.ts';
import { peopleHere, type PersonHere } from './people.ts';

const participantsOnly = [participantRecords];

export function usePeopleHere(): readonly PersonHere[] {
  const ownId = useSession().workshop.doc.clientID;
  const { mine, others } = useCalmPresence();
  const participants = useParticipants();
  return useMemo(() => peopleHere({ mine, ownId, others, participants }), [mine, ownId, others, participants]);
}

export function useParticipants(): readonly Participant[] {
  return useQuery(listParticipants, participantsOnly);
}
