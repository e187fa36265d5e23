// Puts a stage on the screen for the room.
import { firstChoice } from '../../session/audience.ts';
import type { WorkshopSession } from '../../session/workshopSession.ts';

export function showToRoom({ audience }: WorkshopSession, stageId: string) {
  audience.set({ ...(audience.get() ?? firstChoice), section: 'journey', stageId });
}
