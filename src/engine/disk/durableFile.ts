// Replacing a whole file so that after a crash either the old or the new content is there, never half of it.
import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import type { StorageFiles } from './storageFiles.ts';

/** Name of a temporary file beside `path`; unique, so that two writers never share one. */
export function temporaryName(path: string): string {
  return `${path}.${randomBytes(6).toString('hex')}.tmp`;
}

/** Temporary file, sync, rename, sync of the folder. When it throws, the old content is still there. */
export function replaceFile(files: StorageFiles, path: string, bytes: Uint8Array) {
  const temporary = temporaryName(path);
  try {
    writeNewFile(files, temporary, bytes);
    files.rename(temporary, path);
  } catch (error) {
    removeQuietly(files, temporary);
    throw error;
  }
  files.syncFolder(dirname(path));
}

/** Writes a file that is not there yet and syncs it, but not its folder. */
export function writeNewFile(files: StorageFiles, path: string, bytes: Uint8Array) {
  const file = files.open(path, 'create');
  try {
    files.write(file, bytes, 0);
    files.sync(file);
  } finally {
    files.close(file);
  }
}

export function removeQuietly(files: StorageFiles, path: string) {
  try {
    files.remove(path);
  } catch {
    // A left-over temporary file does no harm; the next start removes it.
  }
}
