// Everybody in the workshop, by name.
import { listParticipants, participants, type Participant } from '../../domain/people/participants.ts';
import { useQuery } from '../session/hooks.ts';

const participantsOnly = [participants];

export function usePeople(): readonly Participant[] {
  return useQuery(listParticipants, participantsOnly);
}
