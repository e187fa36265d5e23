// engine.json in the data folder: where the running engine listens. Believed only while the holder of the lock is who
// wrote it.
import { join } from 'node:path';
import * as z from 'zod/mini';
import { removeQuietly, replaceFile } from '../disk/durableFile.ts';
import { parseJson } from '../disk/jsonText.ts';
import { readHolder } from './lock.ts';
import { diskFiles, readIfPossible, type StorageFiles } from '../disk/storageFiles.ts';

const engineFile = z.object({ instance: z.string(), url: z.string(), port: z.number(), token: z.string() });

export interface RunningEngine {
  /** The library, with the access token in its fragment. */
  readonly url: string;
  readonly port: number;
  readonly token: string;
}

/**
 * `other`: somebody has the folder but does not listen (yet): an import, or an engine that is just starting or ending.
 */
export async function whoHasFolder(dataDir: string): Promise<RunningEngine | 'nobody' | 'other'> {
  const holder = diskFiles.exists(dataDir) ? await readHolder(dataDir) : null;
  if (holder === null) return 'nobody';
  const bytes = readIfPossible(diskFiles, pathOf(dataDir));
  const found = bytes ? engineFile.safeParse(parseJson(bytes)) : undefined;
  if (!found?.success || found.data.instance !== holder) return 'other';
  const { url, port, token } = found.data;
  return { url, port, token };
}

export function writeEngineFile(
  files: StorageFiles,
  dataDir: string,
  content: RunningEngine & { readonly instance: string },
) {
  replaceFile(files, pathOf(dataDir), Buffer.from(`${JSON.stringify(content)}\n`));
}

export function removeEngineFile(files: StorageFiles, dataDir: string) {
  removeQuietly(files, pathOf(dataDir));
}

/** A file that was left behind tells of a crash. */
export function hasEngineFile(files: StorageFiles, dataDir: string): boolean {
  return files.exists(pathOf(dataDir));
}

function pathOf(dataDir: string): string {
  return join(dataDir, 'engine.json');
}
