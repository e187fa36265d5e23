// What the app remembers of its windows and dialogs, in windows.json of its profile: bounds per display, last folders,
// spell checking.
import type { Rectangle } from 'electron';
import { join } from 'node:path';
import { replaceFile } from '../engine/disk/durableFile.ts';
import { parseJson } from '../engine/disk/jsonText.ts';
import { diskFiles, readIfPossible } from '../engine/disk/storageFiles.ts';

export interface Remembered {
  /** Bounds of the main window by the displays that were there; the last used first. */
  readonly bounds: readonly { readonly displays: string; readonly bounds: Rectangle; readonly isMaximized: boolean }[];
  readonly openFolder: string | null;
  readonly saveFolder: string | null;
  readonly isSpellChecked: boolean;
}

export interface AppState {
  read(): Remembered;
  /** A failure to write is no reason to disturb anybody: the next change tries again. */
  change(next: Partial<Remembered>): void;
}

const first: Remembered = { bounds: [], openFolder: null, saveFolder: null, isSpellChecked: true };

export function openAppState(profileDir: string): AppState {
  const path = join(profileDir, 'windows.json');
  const kept = readIfPossible(diskFiles, path);
  let now = kept ? readRemembered(parseJson(kept)) : first;
  return {
    read: () => now,
    change(next) {
      now = { ...now, ...next };
      try {
        replaceFile(diskFiles, path, Buffer.from(`${JSON.stringify(now)}\n`));
      } catch {
        // See `change`.
      }
    },
  };
}

/** Every file read is validated: what does not fit is forgotten. */
function readRemembered(stored: unknown): Remembered {
  if (typeof stored !== 'object' || stored === null) return first;
  const { bounds, openFolder, saveFolder, isSpellChecked } = stored as Record<string, unknown>;
  return {
    bounds: Array.isArray(bounds) ? bounds.slice(0, 10).flatMap((entry: unknown) => readBounds(entry) ?? []) : [],
    openFolder: typeof openFolder === 'string' ? openFolder : null,
    saveFolder: typeof saveFolder === 'string' ? saveFolder : null,
    isSpellChecked: typeof isSpellChecked === 'boolean' ? isSpellChecked : first.isSpellChecked,
  };
}

function readBounds(entry: unknown): Remembered['bounds'][number] | null {
  if (typeof entry !== 'object' || entry === null) return null;
  const { displays, bounds, isMaximized } = entry as Record<string, unknown>;
  if (typeof displays !== 'string' || typeof bounds !== 'object' || bounds === null) return null;
  const { x, y, width, height } = bounds as Record<string, unknown>;
  const isRectangle = [x, y, width, height].every(
    (value) => Number.isInteger(value) && Math.abs(Number(value)) < 100_000,
  );
  if (!isRectangle || Number(width) < 400 || Number(height) < 300) return null;
  return {
    displays,
    bounds: { x: Number(x), y: Number(y), width: Number(width), height: Number(height) },
    isMaximized: isMaximized === true,
  };
}
