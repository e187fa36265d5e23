// What the engine keeps in the data folder: the lock on it, access token, list, settings, versions, workshops and rooms,
// opened in this sequence. Where the folder cannot be written, all that can be read is there nevertheless.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { nanoid } from 'nanoid';
import * as Y from 'yjs';
import { seedWorkshop } from '../domain/document/seed.ts';
import type { Language } from '../domain/record/workshop.ts';
import { languageOfSystem } from '../i18n/systemLanguage.ts';
import { openAccess, type Access } from './access/access.ts';
import { removeQuietly } from './disk/durableFile.ts';
import { diskFiles, errorCode, type StorageFiles } from './disk/storageFiles.ts';
import { hasEngineFile, removeEngineFile, whoHasFolder } from './folder/engineFile.ts';
import { watchFolder } from './folder/folderWatch.ts';
import { takeLock, type FolderLock } from './folder/lock.ts';
import { openRoomStore, type RoomStore } from './room/roomStore.ts';
import { openLibrary, type Library } from './workshops/library.ts';
import { openSettings, type SettingsStore } from './workshops/settings.ts';
import { readTemplate, sampleId } from './workshops/templates.ts';
import { openHandedOutPlans, type HandedOutPlans } from './host/handedOutPlan.ts';
import { openVersionNames, type VersionNames } from './workshops/versionNames.ts';
import { openVersions, type Versions } from './workshops/versions.ts';
import { openWorkshops, type Workshops } from './workshops/workshops.ts';

export interface KeptDataOptions {
  readonly dataDir: string;
  readonly resourcesDir: string;
  /**
   * Language of the sample workshop at the first start; the system's when none is given. `window`: it is made when the
   * first window asks for the list, in the language of that window.
   */
  readonly language?: Language | 'window' | undefined;
  readonly files?: StorageFiles | undefined;
  /**
   * Milliseconds between two versions of a workshop that is edited, and between two attempts to write after a failure.
   */
  readonly versionEvery?: number | undefined;
  readonly retryEvery?: number | undefined;
  /** Milliseconds between two looks at whether files and folder are still in their place; 1 second when not given. */
  readonly filesLookedAtEvery?: number | undefined;
  /** Milliseconds after an edit until the library shows it. */
  readonly describeAfter?: number | undefined;
  readonly onProblem?: ((message: string) => void) | undefined;
}

export interface KeptData {
  /** Names this run; the lock tells it to other processes. */
  readonly instance: string;
  readonly access: Access;
  readonly library: Library;
  readonly settings: SettingsStore;
  readonly versions: Versions;
  readonly versionNames: VersionNames;
  readonly handedOutPlans: HandedOutPlans;
  readonly workshops: Workshops;
  readonly store: RoomStore;
  /** Makes the sample workshop where it has waited for a window; at any other time it does nothing. */
  seedFor(language: Language): Promise<void>;
  /** The folder was taken away and made again: what else is in it is to be written again. */
  onLost(write: () => void): void;
  /** Ends after everything else has; the folder is free for others then. */
  release(): Promise<void>;
}

/** Another process has the data folder. */
export class DataFolderInUse extends Error {
  override name = 'DataFolderInUse';
}

/** Takes the data folder; rejects with DataFolderInUse when another process has it. */
export async function openKeptData(options: KeptDataOptions): Promise<KeptData> {
  const { dataDir, files = diskFiles, onProblem = () => undefined, filesLookedAtEvery } = options;
  const instance = nanoid();
  const locks: FolderLock[] = [await waitForLock(dataDir, instance)];
  try {
    const folderOf = (id: string) => join(dataDir, 'workshops', id);
    removeLeftOvers(files, dataDir, onProblem);
    const access = openAccess(files, dataDir, onProblem);
    const library = await openLibrary(files, dataDir);
    const settings = await openSettings(files, dataDir);
    const versions = openVersions(files, folderOf);
    const looksEvery = filesLookedAtEvery;
    const workshops = openWorkshops({ ...options, files, library, versions, folderOf, onProblem, looksEvery });
    const wasCrash = hasEngineFile(files, dataDir);
    const isEmpty = workshops.adoption.begin({ isListOld: wasCrash || !library.isCurrent });
    const sample = openSample(workshops, options, library.isNew && isEmpty, onProblem);
    if (options.language !== 'window') await sample.seedFor(options.language ?? systemLanguage());
    const store = await openRoomStore(files, dataDir, onProblem);

    const listeners = [
      () => access.keep(),
      () => void takeAgain(dataDir, instance, locks, onProblem),
      () => void Promise.all([library.rewrite(), settings.rewrite()]).catch(() => undefined),
      () => store.rewrite(),
    ];
    const watch = watchFolder(files, dataDir, {
      ...(filesLookedAtEvery === undefined ? {} : { every: filesLookedAtEvery }),
      onLost: () => listeners.forEach((write) => write()),
      onProblem,
    });
    return {
      instance,
      access,
      library,
      settings,
      versions,
      versionNames: openVersionNames(files, folderOf),
      handedOutPlans: openHandedOutPlans(files, folderOf),
      workshops,
      store,
      seedFor: sample.seedFor,
      onLost: (write) => void listeners.push(write),
      async release() {
        watch.stop();
        workshops.adoption.stop();
        await workshops.adoption.ended();
        // While the list is not made up for, the next start has to do it.
        if (workshops.adoption.isWhole()) removeEngineFile(files, dataDir);
        await library.settled();
        await store.settled();
        for (const lock of locks) await lock.release();
      },
    };
  } catch (error) {
    for (const lock of locks) await lock.release();
    throw error;
  }
}

/** Made once, at the first call. */
function openSample(
  workshops: Workshops,
  { resourcesDir }: KeptDataOptions,
  isWanted: boolean,
  onProblem: (message: string) => void,
) {
  let seeding: Promise<void> | null = null;
  return {
    async seedFor(language: Language) {
      if (isWanted) await (seeding ??= createSample(workshops, resourcesDir, language, onProblem));
    },
  };
}

async function createSample(
  workshops: Workshops,
  resourcesDir: string,
  language: Language,
  onProblem: (message: string) => void,
) {
  const doc = new Y.Doc();
  seedWorkshop(doc, readTemplate(resourcesDir, sampleId, language));
  await workshops.create(Y.encodeStateAsUpdate(doc), { isSample: true }).catch((error: unknown) => {
    onProblem(`The sample workshop could not be written (${errorCode(error)})`);
  });
  doc.destroy();
}

/** An engine keeps the folder; a process that has it for an import only is waited for. */
async function waitForLock(dataDir: string, instance: string): Promise<FolderLock> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const lock = await takeLock(dataDir, instance).catch((error: unknown) => {
      throw new Error(`The data folder ${dataDir} cannot be used (${errorCode(error)})`, { cause: error });
    });
    if (lock !== 'taken') return lock;
    if (typeof (await whoHasFolder(dataDir)) === 'object') break;
    await new Promise((resolve) => void setTimeout(resolve, 50));
  }
  throw new DataFolderInUse(`The data folder ${dataDir} is in use`);
}

/** The lock is on the folder itself, so one that was made again needs one of its own. */
async function takeAgain(dataDir: string, instance: string, locks: FolderLock[], onProblem: (message: string) => void) {
  const lock = await takeLock(dataDir, instance).catch(() => 'taken' as const);
  if (lock === 'taken') onProblem(`The data folder ${dataDir} is used by another Handschlag as well`);
  else locks.push(lock);
}

/** Files that a crash has left half written. */
function removeLeftOvers(files: StorageFiles, dataDir: string, onProblem: (message: string) => void) {
  try {
    for (const name of readdirSync(dataDir)) if (name.endsWith('.tmp')) removeQuietly(files, join(dataDir, name));
  } catch (error) {
    onProblem(`The data folder ${dataDir} could not be read (${errorCode(error)})`);
  }
}

/** As the environment names it, else as Node knows it. */
function systemLanguage(env: NodeJS.ProcessEnv = process.env): Language {
  const named = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return languageOfSystem(/^[a-z]{2}/i.test(named) ? named : Intl.DateTimeFormat().resolvedOptions().locale);
}
