// lowdb's adapter for our own JSON files: written so that a crash leaves the old or the new content, read with a schema, and with
// a last good copy beside it. lowdb's own adapter neither syncs nor has temporary files of its own.
import type { Adapter } from 'lowdb';
import { basename } from 'node:path';
import type { z } from 'zod';
import { replaceFile, writeNewFile } from './durableFile.ts';
import { parseJson } from './jsonText.ts';
import type { StorageFiles } from './storageFiles.ts';

export interface JsonFile<T> extends Adapter<T> {
  /** Names of files that could not be read and were set aside, in this run. */
  readonly setAside: readonly string[];
}

/** `read` gives null when neither the file nor its last good copy can be read; what cannot be read is set aside, never overwritten. */
export function jsonFile<T>(files: StorageFiles, path: string, schema: z.ZodType<T>): JsonFile<T> {
  const good = `${path}.good`;
  const setAside: string[] = [];

  const readOne = (from: string): T | null => {
    if (!files.exists(from)) return null;
    const bytes = files.read(from);
    const parsed = schema.safeParse(parseJson(bytes));
    if (parsed.success) return parsed.data;
    const name = `${from}.unreadable-${new Date().toISOString().replaceAll(/[-:.]/g, '')}`;
    if (!files.exists(name)) writeNewFile(files, name, bytes);
    setAside.push(basename(name));
    return null;
  };

  return {
    setAside,
    read: async () => readOne(path) ?? readOne(good),
    async write(data) {
      const text = Buffer.from(`${JSON.stringify(data, null, 2)}\n`);
      if (files.exists(path)) {
        const bytes = files.read(path);
        if (bytes.equals(text)) return;
        if (schema.safeParse(parseJson(bytes)).success) replaceFile(files, good, bytes);
      }
      replaceFile(files, path, text);
    },
  };
}
