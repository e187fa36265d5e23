// The keys of open questions that this computer counts, in the folder `sealed` of the data folder: one file per question,
// readable by its owner alone. They are in no document, version, exported file or log, and are deleted with the reveal.
//
//   sealed/QUESTION   {"workshopId", "secretKey", "publicKey"} in JSON
//   sealed/computer   what tells this computer from others that count, 22 characters; no secret
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { KeyPair } from '../../domain/questions/sealing.ts';
import { idPattern } from '../../protocol/idText.ts';
import { replaceFile } from '../disk/durableFile.ts';
import { parseJson } from '../disk/jsonText.ts';
import { readIfPossible, type StorageFiles } from '../disk/storageFiles.ts';

const keptKey = z.object({ workshopId: z.string(), secretKey: z.string(), publicKey: z.string() });

export interface KeyFiles {
  /** What tells this computer from others; made at the first call. Throws when it cannot be written. */
  computerId(): string;
  /** The same where it exists already, else null. */
  knownComputerId(): string | null;
  /** On the disk when it returns; throws when it cannot be written. */
  keep(workshopId: string, questionId: string, keys: KeyPair): void;
  /** Null where this computer has no key of this question in this workshop, or none that can be read. */
  read(workshopId: string, questionId: string): KeyPair | null;
  /** Deletes the key, if there is one. */
  remove(questionId: string): void;
}

export function openKeyFiles(files: StorageFiles, dataDir: string): KeyFiles {
  const folder = join(dataDir, 'sealed');
  const computer = join(folder, 'computer');
  /** Ids come from documents: none may lead out of the folder, or name another file in it. */
  const pathOf = (questionId: string) =>
    idPattern.test(questionId) && questionId !== 'computer' ? join(folder, questionId) : null;
  const write = (path: string, text: string) => {
    files.makeFolder(folder);
    replaceFile(files, path, Buffer.from(text));
  };
  const knownComputerId = () => readIfPossible(files, computer)?.toString('latin1').trim() ?? null;
  return {
    knownComputerId,
    computerId() {
      const known = knownComputerId();
      if (known) return known;
      const id = randomBytes(16).toString('base64url');
      write(computer, `${id}\n`);
      return id;
    },
    keep(workshopId, questionId, { secretKey, publicKey }) {
      write(pathOf(questionId)!, JSON.stringify({ workshopId, secretKey, publicKey }));
    },
    read(workshopId, questionId) {
      const path = pathOf(questionId);
      const bytes = path === null ? null : readIfPossible(files, path);
      if (bytes === null) return null;
      const kept = keptKey.safeParse(parseJson(bytes));
      return kept.success && kept.data.workshopId === workshopId ? kept.data : null;
    },
    remove(questionId) {
      const path = pathOf(questionId);
      if (path === null || !files.exists(path)) return;
      files.remove(path);
      files.syncFolder(folder);
    },
  };
}
