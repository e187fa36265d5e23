// The names that people give to versions, in names.json of a workshop's folder `versions`.
import { Low } from 'lowdb';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { jsonFile } from '../disk/jsonFile.ts';
import type { StorageFiles } from '../disk/storageFiles.ts';

const schema = z.object({ version: z.literal(1), names: z.record(z.string(), z.string().check(z.maxLength(120))) });

export interface VersionNames {
  /** By id of the version. */
  read(workshopId: string): Promise<Readonly<Record<string, string>>>;
  /** An empty name takes it away. Rejects when it cannot be written. */
  write(workshopId: string, versionId: string, name: string): Promise<void>;
}

export function openVersionNames(files: StorageFiles, folderOf: (id: string) => string): VersionNames {
  const open = async (workshopId: string) => {
    const path = join(folderOf(workshopId), 'versions', 'names.json');
    const database = new Low<z.infer<typeof schema>>(jsonFile(files, path, schema), { version: 1, names: {} });
    await database.read();
    return database;
  };
  return {
    read: async (workshopId) => (await open(workshopId)).data.names,
    async write(workshopId, versionId, name) {
      const database = await open(workshopId);
      const others = Object.entries(database.data.names).filter(([id]) => id !== versionId);
      database.data = { version: 1, names: Object.fromEntries(name === '' ? others : [...others, [versionId, name]]) };
      await database.write();
    },
  };
}
