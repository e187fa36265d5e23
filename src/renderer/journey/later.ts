// Parts of the board that nobody sees at first: scripts of their own, so that the board is drawn early.
import { lazy } from 'react';
import { fetchAhead } from '../session/fetchAhead.ts';

const load = {
  panel: () => import('./PanelContent.tsx'),
  emotion: () => import('./EmotionMenu.tsx'),
  stage: () => import('./StageMenu.tsx'),
  card: () => import('./CardMenuContent.tsx'),
  move: () => import('./MoveDialog.tsx'),
};

export const PanelContent = lazy(load.panel);
export const EmotionMenu = lazy(load.emotion);
export const StageMenu = lazy(load.stage);
export const CardMenuContent = lazy(load.card);
export const MoveDialog = lazy(load.move);

/** Returns the function that calls it off. */
export function fetchLater(): () => void {
  return fetchAhead(Object.values(load));
}
