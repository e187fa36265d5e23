// Everything of the engine that needs no network: lock, journals, library, relay and the host's methods, wired together.
import { join } from 'node:path';
import { nanoid } from 'nanoid';
import * as Y from 'yjs';
import { seedWorkshop } from '../domain/seed.ts';
import type { Language } from '../domain/workshop.ts';
import type { HostApi } from '../protocol/hostApi.ts';
import { openAccess, type Access } from './access.ts';
import { findChromium } from './chromiumFinder.ts';
import { openChromiumShell } from './chromiumShell.ts';
import { createHostService } from './hostService.ts';
import { openLibrary } from './library.ts';
import { takeLock } from './lock.ts';
import { openRelay, type Relay } from './relay.ts';
import { openSettings } from './settings.ts';
import type { Shell } from './shell.ts';
import { diskFiles, type StorageFiles } from './storageFiles.ts';
import { readTemplate, sampleId } from './templates.ts';
import { openVersions } from './versions.ts';
import { openWorkshops } from './workshops.ts';

export interface ServicesOptions {
  readonly dataDir: string;
  readonly resourcesDir: string;
  /** Prints and measures; an installed Chromium when none is given. */
  readonly shell?: Shell | undefined;
  /** Language of the sample workshop at the first start; the system's when none is given. */
  readonly language?: Language | undefined;
  readonly files?: StorageFiles | undefined;
  /** Milliseconds between two versions of a workshop that is edited, and between two attempts to write after a failure. */
  readonly versionEvery?: number | undefined;
  readonly retryEvery?: number | undefined;
  readonly onProblem?: ((message: string) => void) | undefined;
}

export interface Services {
  /** Names this run; whoever asks the lock is told it. */
  readonly instance: string;
  readonly access: Access;
  readonly host: HostApi;
  readonly relay: Relay;
  /** False when something could not be written. */
  close(): Promise<boolean>;
}

/** Another process has the data folder. */
export class DataFolderInUse extends Error {
  override name = 'DataFolderInUse';
}

/** Takes the data folder; rejects with DataFolderInUse when another process has it. */
export async function openServices(options: ServicesOptions): Promise<Services> {
  const { dataDir, resourcesDir, files = diskFiles, onProblem = () => undefined } = options;
  const instance = nanoid();
  const lock = await takeLock(dataDir, instance);
  if (lock === 'taken') throw new DataFolderInUse(`The data folder ${dataDir} is in use`);
  try {
    const access = openAccess(files, dataDir);
    const workshopsDir = join(dataDir, 'workshops');
    const folderOf = (id: string) => join(workshopsDir, id);
    const library = await openLibrary(files, dataDir);
    const settings = await openSettings(files, dataDir);
    const versions = openVersions(files, folderOf);
    const { versionEvery, retryEvery } = options;
    const workshops = openWorkshops({ files, library, versions, folderOf, workshopsDir, onProblem, versionEvery, retryEvery });
    await workshops.adopt();
    if (library.isNew && library.list().length === 0) await createSample();
    const relay = openRelay({ ...workshops, isToken: access.isToken, onProblem });
    const shell = options.shell ?? openChromiumShell({ executable: findChromium() });
    const host = createHostService({ library, workshops, versions, relay, settings, shell, resourcesDir });

    async function createSample() {
      const doc = new Y.Doc();
      seedWorkshop(doc, readTemplate(resourcesDir, sampleId, options.language ?? systemLanguage()));
      await workshops.create(Y.encodeStateAsUpdate(doc), { isSample: true });
    }

    return {
      instance,
      access,
      host,
      relay,
      async close() {
        const isWritten = await relay.close();
        await workshops.close();
        await shell.close();
        await lock.release();
        return isWritten;
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** German unless the system says English. */
export function systemLanguage(env: NodeJS.ProcessEnv = process.env): Language {
  const named = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  const locale = /^[a-z]{2}/i.test(named) ? named : Intl.DateTimeFormat().resolvedOptions().locale;
  return /^en/i.test(locale) ? 'en' : 'de';
}
