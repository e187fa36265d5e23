// What a person shows the others at will: a raised hand, the laser pointer, a call to come and see.
import { nanoid } from 'nanoid';
import type { WorkshopSession } from '../session/workshopSession.ts';
import { nextHand } from './people.ts';

export function toggleHand({ mine, others, show }: WorkshopSession) {
  show({ hand: mine.get().hand === null ? nextHand(others.get()) : null });
}

export function toggleLaser({ mine, show }: WorkshopSession) {
  show({ laser: mine.get().laser === null ? { count: 0, points: [] } : null });
}

/**
 * Asks everybody to come and see, or brings them without asking. One's own view is what they will see, so nobody is
 * followed.
 */
export function callEverybody({ following, show }: WorkshopSession, isForced: boolean) {
  following.stop();
  show({ call: { id: nanoid(10), isForced } });
}
