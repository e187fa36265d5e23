// Keeps the screen awake while a workshop is open: nobody touches the laptop that shows it to the room.
import { powerSaveBlocker } from 'electron';

export interface Wakefulness {
  keep(isWanted: boolean): void;
}

export function openWakefulness(): Wakefulness {
  let blocker: number | null = null;
  return {
    keep(isWanted) {
      if (isWanted) blocker ??= powerSaveBlocker.start('prevent-display-sleep');
      else if (blocker !== null) {
        powerSaveBlocker.stop(blocker);
        blocker = null;
      }
    },
  };
}
