// Parts of the board that nobody sees at first: scripts of their own, so that the board is drawn early.
import { fetchAhead } from '../session/fetchAhead.ts';
import { later } from '../ui/later.tsx';

const load = {
  panel: () => import('./PanelContent.tsx'),
  emotion: () => import('./EmotionMenu.tsx'),
  stage: () => import('./StageMenu.tsx'),
  card: () => import('./CardMenuContent.tsx'),
  move: () => import('./MoveDialog.tsx'),
};

export const PanelContent = later(load.panel);
export const EmotionMenu = later(load.emotion);
export const StageMenu = later(load.stage);
export const CardMenuContent = later(load.card);
export const MoveDialog = later(load.move);

/** Returns the function that calls it off. */
export function fetchLater(): () => void {
  return fetchAhead(Object.values(load));
}
