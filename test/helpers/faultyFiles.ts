// A disk that fails on demand: passes everything to the real one and asks a rule before each operation that changes
// something.
import { diskFiles, type StorageFiles } from '../../src/engine/disk/storageFiles.ts';

export type Operation = 'makeFolder' | 'open' | 'write' | 'truncate' | 'sync' | 'rename' | 'syncFolder' | 'remove';

/** The system's code with which the operation fails, or null; `index` counts all operations of this disk from 0. */
export type Rule = (operation: Operation, path: string, index: number) => string | null;

export interface FaultyFiles {
  readonly files: StorageFiles;
  /** What was asked for so far, failed operations included, as "operation path". */
  readonly operations: readonly string[];
  /** Replaces the rule; a healthy disk has none. */
  follow(rule: Rule | null): void;
}

export function faultyFiles(): FaultyFiles {
  const operations: string[] = [];
  const paths = new Map<number, string>();
  let rule: Rule | null = null;

  /** `half` is what a disk may have done already when it fails. */
  const ask = (operation: Operation, path: string, half: () => void = () => undefined) => {
    const code = rule?.(operation, path, operations.length) ?? null;
    operations.push(`${operation} ${path}`);
    if (code === null) return;
    half();
    throw Object.assign(new Error(`${code}: injected, ${operation} ${path}`), { code });
  };
  const pathOf = (file: number) => paths.get(file) ?? '';

  return {
    operations,
    follow(next) {
      rule = next;
    },
    files: {
      ...diskFiles,
      makeFolder(path) {
        ask('makeFolder', path);
        diskFiles.makeFolder(path);
      },
      open(path, how) {
        if (how === 'create') ask('open', path);
        const file = diskFiles.open(path, how);
        paths.set(file, path);
        return file;
      },
      write(file, bytes, position) {
        ask('write', pathOf(file), () =>
          diskFiles.write(file, bytes.subarray(0, Math.floor(bytes.length / 2)), position),
        );
        diskFiles.write(file, bytes, position);
      },
      truncate(file, size) {
        ask('truncate', pathOf(file));
        diskFiles.truncate(file, size);
      },
      sync(file) {
        ask('sync', pathOf(file));
        diskFiles.sync(file);
      },
      rename(from, to) {
        ask('rename', from);
        diskFiles.rename(from, to);
        for (const [file, path] of paths) if (path === from) paths.set(file, to);
      },
      syncFolder(path) {
        ask('syncFolder', path);
        diskFiles.syncFolder(path);
      },
      remove(path) {
        ask('remove', path);
        diskFiles.remove(path);
      },
    },
  };
}

/** Fails once, at the n-th operation from now. */
export function failOnce(disk: FaultyFiles, n: number, code: string) {
  const at = disk.operations.length + n;
  disk.follow((_operation, _path, index) => (index === at ? code : null));
}

/**
 * Fails from the n-th operation from now until another rule is set: what a full disk does, or the moment before a
 * crash.
 */
export function failFrom(disk: FaultyFiles, n: number, code: string) {
  const from = disk.operations.length + n;
  disk.follow((_operation, _path, index) => (index >= from ? code : null));
}
