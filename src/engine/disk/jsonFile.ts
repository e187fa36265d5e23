// lowdb's adapter for our own JSON files: written so that a crash leaves the old or the new content, read with a
// schema, and with a last good copy beside it. lowdb's own adapter neither syncs nor has temporary files of its own.
import type { Adapter } from 'lowdb';
import { dirname } from 'node:path';
import type * as z from 'zod/mini';
import { replaceFile } from './durableFile.ts';
import { parseJson } from './jsonText.ts';
import type { StorageFiles } from './storageFiles.ts';

/**
 * `read` gives null when neither the file nor its last good copy can be read; what cannot be read is set aside, never
 * overwritten.
 */
export function jsonFile<T>(files: StorageFiles, path: string, schema: z.ZodMiniType<T>): Adapter<T> {
  const good = `${path}.good`;
  /** Files that cannot be read and are still in their place; moved before anything is written there. */
  const unreadable = new Set<string>();

  const moveAside = () => {
    for (const from of unreadable) {
      files.rename(from, `${from}.unreadable-${new Date().toISOString().replaceAll(/[-:.]/g, '')}`);
      files.syncFolder(dirname(from));
      unreadable.delete(from);
    }
  };

  const readOne = (from: string): T | null => {
    if (!files.exists(from)) return null;
    const parsed = schema.safeParse(parseJson(files.read(from)));
    if (parsed.success) return parsed.data;
    unreadable.add(from);
    return null;
  };

  return {
    async read() {
      const data = readOne(path) ?? readOne(good);
      try {
        moveAside();
      } catch {
        // Where nothing can be written, what is there can still be looked at; `write` tries again and says why it
        // fails.
      }
      return data;
    },
    async write(data) {
      moveAside();
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
