// A disk in memory that forgets on power loss what was not synced, and fails on request.
import { dirname } from 'node:path';
import type { StorageFiles } from '../../src/engine/disk/storageFiles.ts';

interface Inode {
  readonly number: number;
  content: Buffer;
  /** What is left after a power loss. */
  durable: Buffer;
}

export interface MemoryFiles extends StorageFiles {
  /** Operations that change something, so far. */
  readonly operations: number;
  /**
   * Called before each of them with its number, beginning with 1; may throw. A write that fails leaves its first half.
   */
  onOperation: (number: number, name: string) => void;
  /** Everything that was not synced is gone, names included. Open files are of no use any more. */
  losePower(): void;
  put(path: string, content: Uint8Array): void;
  paths(): string[];
}

export function failure(code: string): Error {
  return Object.assign(new Error(`${code}: injected`), { code });
}

export function memoryFiles(): MemoryFiles {
  let names = new Map<string, Inode>();
  let durableNames = new Map<string, Inode>();
  let open = new Map<number, Inode>();
  let nextFile = 1;
  let operations = 0;
  let inodes = 0;

  const inode = (file: number): Inode => {
    const found = open.get(file);
    if (!found) throw failure('EBADF');
    return found;
  };
  const operate = (name: string) => {
    operations += 1;
    self.onOperation(operations, name);
  };

  const self: MemoryFiles = {
    get operations() {
      return operations;
    },
    onOperation: () => undefined,
    losePower() {
      open = new Map();
      names = new Map(durableNames);
      for (const kept of names.values()) kept.content = Buffer.from(kept.durable);
    },
    put(path, content) {
      const made = { number: (inodes += 1), content: Buffer.from(content), durable: Buffer.from(content) };
      names.set(path, made);
      durableNames.set(path, made);
    },
    paths: () => [...names.keys()],
    exists: (path) => names.has(path),
    read(path) {
      const found = names.get(path);
      if (!found) throw failure('ENOENT');
      return Buffer.from(found.content);
    },
    makeFolder: () => undefined,
    open(path, how) {
      if (how === 'create') {
        if (names.has(path)) throw failure('EEXIST');
        operate('create');
        names.set(path, { number: (inodes += 1), content: Buffer.alloc(0), durable: Buffer.alloc(0) });
      }
      const found = names.get(path);
      if (!found) throw failure('ENOENT');
      open.set(nextFile, found);
      return nextFile++;
    },
    lookAt: (file) => ({ file: String(inode(file).number), size: inode(file).content.length }),
    look(path) {
      const found = names.get(path);
      if (found) return { file: String(found.number), size: found.content.length };
      return [...names.keys()].some((name) => name.startsWith(`${path}/`)) ? { file: path, size: 0 } : null;
    },
    write(file, bytes, position) {
      const target = inode(file);
      const put = (part: Uint8Array) => {
        const grown = Buffer.alloc(Math.max(target.content.length, position + part.length));
        target.content.copy(grown);
        grown.set(part, position);
        target.content = grown;
      };
      try {
        operate('write');
      } catch (error) {
        put(bytes.subarray(0, bytes.length >> 1));
        throw error;
      }
      put(bytes);
    },
    truncate(file, size) {
      operate('truncate');
      inode(file).content = Buffer.from(inode(file).content.subarray(0, size));
    },
    sync(file) {
      operate('sync');
      const target = inode(file);
      target.durable = Buffer.from(target.content);
    },
    close: (file) => void open.delete(file),
    rename(from, to) {
      operate('rename');
      const found = names.get(from);
      if (!found) throw failure('ENOENT');
      names.delete(from);
      names.set(to, found);
    },
    syncFolder(path) {
      operate('syncFolder');
      const isIn = ([name]: [string, Inode]) => dirname(name) === path;
      durableNames = new Map([...[...durableNames].filter((entry) => !isIn(entry)), ...[...names].filter(isIn)]);
    },
    remove: (path) => void names.delete(path),
  };
  return self;
}
