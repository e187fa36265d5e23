// Puts a stage on the screen for the room.
import { firstChoice } from '../../session/audience.ts';
import type { WorkshopSession } from '../../session/workshopSession.ts';

export function showToRoom({ mine, show }: WorkshopSession, stageId: string) {
  show({ audience: { ...(mine.get().audience ?? firstChoice), section: 'journey', stageId, follows: false } });
}
