// The port to the disk for everything that must survive a crash; tests put one in between that fails the n-th
// operation.
import {
  closeSync,
  existsSync,
  fdatasyncSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
  type BigIntStats,
} from 'node:fs';
import { dirname } from 'node:path';

/** What a path or an open file leads to. */
export interface FileState {
  /** Names the file on its disk: the same as long as it is neither replaced nor made anew. */
  readonly file: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * Synchronous, because an edit is acknowledged right after it was applied. Failures are thrown as the system's errors.
 */
export interface StorageFiles {
  exists(path: string): boolean;
  read(path: string): Buffer;
  makeFolder(path: string): void;
  /** Opens for reading and writing; `create` makes a new file and fails when there is one. */
  open(path: string, how: 'existing' | 'create'): number;
  lookAt(file: number): FileState;
  /** What is at the path now, a file or a folder; null when nothing is. */
  look(path: string): FileState | null;
  /** Writes all bytes at `position`. */
  write(file: number, bytes: Uint8Array, position: number): void;
  truncate(file: number, size: number): void;
  /** Returns when content and size are on the disk. */
  sync(file: number): void;
  close(file: number): void;
  rename(from: string, to: string): void;
  /** Returns when the names in the folder are on the disk. */
  syncFolder(path: string): void;
  remove(path: string): void;
}

export const diskFiles: StorageFiles = {
  exists: existsSync,
  read: (path) => readFileSync(path),
  makeFolder,
  open: opener(0o600),
  lookAt: (file) => stateOf(fstatSync(file, { bigint: true })),
  look(path) {
    const found = statSync(path, { bigint: true, throwIfNoEntry: false });
    return found ? stateOf(found) : null;
  },
  write(file, bytes, position) {
    let written = 0;
    while (written < bytes.length)
      written += writeSync(file, bytes, written, bytes.length - written, position + written);
  },
  truncate: (file, size) => ftruncateSync(file, size),
  sync: (file) => fdatasyncSync(file),
  close: (file) => closeSync(file),
  rename: (from, to) => renameSync(from, to),
  syncFolder(path) {
    // Windows cannot open a folder; its file systems keep names in order by themselves.
    if (process.platform === 'win32') return;
    const folder = openSync(path, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  },
  remove: (path) => rmSync(path, { force: true }),
};

/**
 * For files that people take out of the data folder: who may read them is for the folder they go to and the user's mask
 * to say.
 */
export const exportedFiles: StorageFiles = { ...diskFiles, open: opener(0o666) };

function stateOf({ dev, ino, size }: BigIntStats): FileState {
  return { file: `${dev}:${ino}`, size: Number(size) };
}

function opener(mode: number): StorageFiles['open'] {
  return (path, how) => openSync(path, how === 'create' ? 'wx+' : 'r+', mode);
}

/**
 * Makes the folder and those above it, for this user alone. One by one: where the system refuses a folder with ENOENT
 * although the one above is there, as in /proc, Node's own `recursive` never returns.
 */
export function makeFolder(path: string): void {
  if (existsSync(path) && statSync(path).isDirectory()) return;
  if (!existsSync(dirname(path))) makeFolder(dirname(path));
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    // Made by another process in between.
    if (errorCode(error) !== 'EEXIST' || !statSync(path).isDirectory()) throw error;
  }
}

/**
 * For what can be done without: null when there is no such file, and when there is one that cannot be read: another
 * user's, a folder under its name, a disk that fails.
 */
export function readIfPossible(files: StorageFiles, path: string): Buffer | null {
  try {
    return files.exists(path) ? files.read(path) : null;
  } catch {
    return null;
  }
}

/** The system's code of a failed operation (ENOSPC, EIO …), or EUNKNOWN. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'EUNKNOWN';
}
