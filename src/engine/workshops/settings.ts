// What this machine remembers of its user, in settings.json of the data folder.
import { Low } from 'lowdb';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { settingsSchema, type Settings } from '../../protocol/hostApi.ts';
import { jsonFile } from '../disk/jsonFile.ts';
import type { StorageFiles } from '../disk/storageFiles.ts';

export interface SettingsStore {
  read(): Settings;
  /** Rejects when it cannot be written; the old settings stay. */
  write(change: Partial<Settings>): Promise<Settings>;
  /** Writes them again, where their file was taken away. */
  rewrite(): Promise<void>;
}

const defaults: Settings = { language: null, theme: 'system', name: '', team: 'none', function: '', room: null };

export async function openSettings(files: StorageFiles, dataDir: string): Promise<SettingsStore> {
  // What a newer version has added stays in the file.
  const fileSchema = z.looseObject(z.partial(settingsSchema).shape);
  const database = new Low<Partial<Settings>>(jsonFile(files, join(dataDir, 'settings.json'), fileSchema), {});
  await database.read();
  const read = () => settingsSchema.parse({ ...defaults, ...definedOnly(database.data) });
  return {
    read,
    async write(change) {
      const before = database.data;
      database.data = { ...before, ...definedOnly(change) };
      try {
        await database.write();
      } catch (error) {
        database.data = before;
        throw error;
      }
      return read();
    },
    rewrite: () => database.write(),
  };
}

function definedOnly(values: Partial<Settings>): Partial<Settings> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<Settings>;
}
