// lowdb's adapter for our own JSON files: written so that a crash leaves the old or the new content, read with a
// checksum and a schema, and with a copy beside it. lowdb's own adapter neither syncs nor has temporary files of its
// own.
//
// The first line of the object is "checksum": the CRC-32 of the text without that line, 8 hexadecimal digits. A file
// without it is one of an older version, or was edited by hand with that line removed; it is read as it is. The copy
// has the same content and is written first, so it is never older than the file: what replaces a damaged file does not
// bring back what was taken away since.
import type { Adapter } from 'lowdb';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import type * as z from 'zod/mini';
import { replaceFile } from './durableFile.ts';
import { parseJson } from './jsonText.ts';
import type { StorageFiles } from './storageFiles.ts';

/**
 * Where the content came from. `olderCopy`: the file is damaged, and its copy comes from a version that wrote copies
 * one change late. `lost`: neither can be read. `nothing`: there is no file yet.
 */
export type JsonOrigin = 'file' | 'copy' | 'olderCopy' | 'lost' | 'nothing';

export interface JsonFile<T> extends Adapter<T> {
  /** Of what `read` has given last. */
  readonly origin: JsonOrigin;
}

/**
 * `read` gives null when neither the file nor its copy can be read; what cannot be read is set aside, never
 * overwritten.
 */
export function jsonFile<T>(files: StorageFiles, path: string, schema: z.ZodMiniType<T>): JsonFile<T> {
  const good = `${path}.good`;
  let origin: JsonOrigin = 'nothing';
  /** Files that cannot be read and are still in their place; moved before anything is written there. */
  const unreadable = new Set<string>();

  const moveAside = () => {
    for (const from of unreadable) {
      files.rename(from, `${from}.unreadable-${new Date().toISOString().replaceAll(/[-:.]/g, '')}`);
      files.syncFolder(dirname(from));
      unreadable.delete(from);
    }
  };

  const readOne = (from: string) => {
    if (!files.exists(from)) return null;
    try {
      const bytes = files.read(from);
      const { value, hasChecksum } = unsealed(bytes);
      const parsed = schema.safeParse(value);
      if (parsed.success) return { data: parsed.data, bytes, hasChecksum };
    } catch {
      // A folder under this name, or a file of somebody else.
    }
    unreadable.add(from);
    return null;
  };

  const repairCopy = (bytes: Buffer) => {
    const copy = readOne(good);
    if (!copy?.bytes.equals(bytes)) replaceFile(files, good, bytes);
  };

  return {
    get origin() {
      return origin;
    },
    async read() {
      const own = readOne(path);
      const found = own ?? readOne(good);
      origin = own ? 'file' : found ? (found.hasChecksum ? 'copy' : 'olderCopy') : unreadable.size ? 'lost' : 'nothing';
      try {
        moveAside();
        if (own) repairCopy(own.bytes);
      } catch {
        // Where nothing can be written, what is there can still be looked at; `write` tries again and says why it
        // fails.
      }
      return found?.data ?? null;
    },
    async write(data) {
      moveAside();
      const text = sealed(data);
      for (const to of [good, path])
        if (!files.exists(to) || !files.read(to).equals(text)) replaceFile(files, to, text);
    },
  };
}

function sealed(data: unknown): Buffer {
  const text = `${JSON.stringify(data, null, 2)}\n`;
  const line = `\n  "checksum": "${checksumOf(text)}"`;
  return Buffer.from(text === '{}\n' ? `{${line}\n}\n` : `{${line},${text.slice(1)}`);
}

/** The value without its checksum; undefined when that does not fit. */
function unsealed(bytes: Buffer): { value: unknown; hasChecksum: boolean } {
  const value = parseJson(bytes);
  const [line, checksum] = /^\{\n {2}"checksum": "([0-9a-f]{8})"(?:,|\n(?=\}\n$))/.exec(bytes.toString('utf8')) ?? [];
  if (typeof value !== 'object' || value === null || !('checksum' in value)) return { value, hasChecksum: false };
  if (line === undefined) return { value: undefined, hasChecksum: true };
  const { checksum: _, ...rest } = value;
  const isWhole = checksumOf(`{${bytes.toString('utf8').slice(line.length)}`) === checksum;
  return { value: isWhole ? rest : undefined, hasChecksum: true };
}

function checksumOf(text: string): string {
  return crc32(text).toString(16).padStart(8, '0');
}
