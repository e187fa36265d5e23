// Opens "Move to…" for the cards that the board has been asked to move.
import { useStore } from '../session/store.ts';
import { useBoard } from './BoardContext.ts';
import { MoveDialog } from './later.ts';

export function MoveMenu() {
  const ids = useStore(useBoard().moving);
  if (ids.length === 0) return null;
  return <MoveDialog key={ids.join()} ids={ids} />;
}
