// The file of a journal on the disk: written at its end or replaced as a whole, and looked at again and again, because
// a program that synchronises or tidies up may delete, move or replace it while it is open.
import { dirname } from 'node:path';
import { replaceFile, temporaryName, removeQuietly, writeNewFile } from '../disk/durableFile.ts';
import type { FileState, StorageFiles } from '../disk/storageFiles.ts';

export interface JournalFile {
  /** Writes at `position`, where the file ends as far as it counts, and syncs. */
  write(bytes: Uint8Array, position: number): void;
  /**
   * Whether the open file has another size than it was left with. Cheap enough before every edit: a write behind the end
   * of a file that was cut off would fill it up with zeros, and hide that.
   */
  isCutOrGrown(): boolean;
  /** Replaces all of it by a new file; when it throws, the old one is still there. */
  replace(bytes: Uint8Array): void;
  /** Cuts the file off at `length`. */
  cut(length: number): void;
  /** Syncs the names in the folder. */
  syncName(): void;
  /** Whether the path still leads to the file that was read and written here, with the size it was left with. */
  isInPlace(): boolean;
  /** Moves what is at the path now to a free name beside it, and gives that; null when nothing is there. */
  setAside(): string | null;
  close(): void;
}

/** A free name beside the journal for what cannot be read of it, or is not its own. */
export function restName(files: StorageFiles, path: string): string {
  const name = `${path}.rest-${new Date().toISOString().replaceAll(/[-:.]/g, '')}`;
  let free = name;
  for (let count = 2; files.exists(free); count += 1) free = `${name}-${count}`;
  return free;
}

export function openJournalFile(files: StorageFiles, path: string): JournalFile {
  /** Opened for writing by the first edit, so that a workshop can be looked at where nothing can be written. */
  let file: number | null = null;
  /** What the path led to after the last success; the size is unknown after a failure. */
  let known: FileState | null = files.look(path);
  let isSizeKnown = true;

  const opened = () => (file ??= files.open(path, 'existing'));
  const close = () => {
    if (file !== null) files.close(file);
    file = null;
  };
  const change = (run: () => void) => {
    isSizeKnown = false;
    run();
  };

  return {
    isCutOrGrown: () => isSizeKnown && known !== null && files.lookAt(opened()).size !== known.size,
    write(bytes, position) {
      change(() => {
        files.write(opened(), bytes, position);
        files.sync(opened());
      });
      known = known && { ...known, size: position + bytes.length };
      isSizeKnown = true;
    },
    replace(bytes) {
      const temporary = temporaryName(path);
      try {
        writeNewFile(files, temporary, bytes);
        // Windows renames neither from nor onto a file that is open.
        close();
        files.rename(temporary, path);
      } catch (error) {
        removeQuietly(files, temporary);
        throw error;
      }
      opened();
      known = files.look(path);
      isSizeKnown = true;
    },
    cut(length) {
      change(() => {
        files.truncate(opened(), length);
        files.sync(opened());
      });
      known = known && { ...known, size: length };
      isSizeKnown = true;
    },
    syncName: () => files.syncFolder(dirname(path)),
    isInPlace() {
      const found = files.look(path);
      if (!found || !known || (isSizeKnown && found.size !== known.size)) return false;
      if (found.file === known.file) return true;
      // Some network drives number a file anew each time it is asked for: there the size alone tells.
      return file !== null && files.lookAt(file).file !== known.file;
    },
    setAside() {
      close();
      if (!files.look(path)) return null;
      const name = restName(files, path);
      files.rename(path, name);
      files.syncFolder(dirname(path));
      return name;
    },
    close,
  };
}

/** Keeps bytes that cannot be read beside the journal, under `name`, before anything is written over them. */
export function keepRest(files: StorageFiles, rest: Uint8Array, name: string) {
  if (!files.exists(name)) replaceFile(files, name, rest);
  else files.syncFolder(dirname(name));
}
