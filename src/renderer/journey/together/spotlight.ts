// One card stands out for everyone who follows: a touchpoint's id in presence, switched on and off by the person who
// shows it.
import { useBoard, useSelected } from '../view/BoardContext.ts';
import type { WorkshopSession } from '../../session/workshopSession.ts';

export function toggleSpotlight({ mine, show }: WorkshopSession, id: string) {
  show({ spotlight: mine.get().spotlight === id ? null : id });
}

/** The touchpoint in the spotlight here: that of the person who is followed, else one's own. */
export function useSpotlight(): string | null {
  const { session } = useBoard();
  const own = useSelected(session.mine, ({ spotlight }) => spotlight);
  const followed = useSelected(session.following.person, (person) => (person ? person.spotlight : undefined));
  return followed === undefined ? own : followed;
}
