// Parts of the board that nobody sees at first: scripts of their own, so that the board is drawn early. They are fetched soon after,
// because later the engine may be away.
import { lazy } from 'react';

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

/** Milliseconds after which all of them are fetched although nobody has asked. */
const fetchesAfter = 2500;

/** Returns the function that calls it off. */
export function fetchLater(): () => void {
  const timer = setTimeout(() => {
    for (const one of Object.values(load)) one().catch(() => undefined);
  }, fetchesAfter);
  return () => clearTimeout(timer);
}
