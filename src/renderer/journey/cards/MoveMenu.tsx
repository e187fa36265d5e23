// Opens "Move to…" for the cards that the board has been asked to move.
import { useStore } from '../../base/store.ts';
import { useBoard } from '../view/BoardContext.ts';
import { later } from '../../ui/later.tsx';

/** Comes in a script of its own, so that the board is drawn early. */
export const MoveDialog = later(() => import('./MoveDialog.tsx'));

export function MoveMenu() {
  const ids = useStore(useBoard().moving);
  if (ids.length === 0) return null;
  return <MoveDialog key={ids.join()} ids={ids} />;
}
