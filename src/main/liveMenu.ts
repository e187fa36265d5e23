// Keeps the menu true: it follows the window's language, theme and workshop, the recent workshops and the audience
// window.
import { app } from 'electron';
import type { WindowContext } from '../protocol/desktopApi.ts';
import type { AppState } from './appState.ts';
import { showMenu, type MenuActions } from './menu.ts';
import type { RecentWorkshop } from './engineVisits.ts';

export interface LiveMenuOptions {
  readonly context: () => WindowContext;
  readonly state: AppState;
  readonly isAudienceOpen: () => boolean;
  readonly readRecent: () => Promise<readonly RecentWorkshop[]>;
  readonly actions: MenuActions;
}

export interface LiveMenu {
  draw(): void;
  /** Draws, and again once the recent workshops are known. */
  renew(): void;
}

export function openLiveMenu({ context, state, isAudienceOpen, readRecent, actions }: LiveMenuOptions): LiveMenu {
  let recent: readonly RecentWorkshop[] = [];
  const draw = () => {
    const surroundings = {
      isMac: process.platform === 'darwin',
      isPackaged: app.isPackaged,
      isAudienceOpen: isAudienceOpen(),
    };
    showMenu({ ...context(), ...surroundings, recent, isSpellChecked: state.read().isSpellChecked }, actions);
  };
  return {
    draw,
    renew() {
      draw();
      readRecent().then(
        (found) => {
          recent = found;
          draw();
        },
        // While the engine is away, the menu lists what it knew.
        () => undefined,
      );
    },
  };
}
