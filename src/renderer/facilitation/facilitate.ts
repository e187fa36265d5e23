// Who facilitates: one person at a time; the person who did before hands over.
import { updateParticipant, type Participant } from '../../domain/people/participants.ts';
import type { WorkshopSession } from '../session/workshopSession.ts';

export function facilitate({ run }: WorkshopSession, id: string, everybody: readonly Participant[]) {
  for (const other of everybody) {
    if (other.isFacilitator && other.id !== id)
      run(updateParticipant, { id: other.id, values: { isFacilitator: false } });
  }
  run(updateParticipant, { id, values: { isFacilitator: true } });
}
