// What the list of workshops makes up for after a start: folders that it does not know, workshops that were edited
// after it was written, notes of damage whose files are gone.
//
// Only names and times are read before the engine goes on; the workshops themselves follow one by one, so that a
// thousand of them do not delay the start, and the list is written once for many.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkshopEntry } from '../../protocol/hostApi.ts';
import { removeQuietly } from '../disk/durableFile.ts';
import { errorCode, type StorageFiles } from '../disk/storageFiles.ts';
import { idPattern } from '../../protocol/idText.ts';
import type { Library } from './library.ts';
import type { ReadEntry } from './workshopEntry.ts';

export interface AdoptionOptions {
  readonly files: StorageFiles;
  readonly library: Library;
  /** The data folder, and the one of all workshops in it. */
  readonly dataDir: string;
  readonly workshopsDir: string;
  /** What the stored workshop says; null when it cannot be read. */
  readonly describe: (id: string) => ReadEntry | null;
  /** The entry of a workshop that says `now` (null: nothing that could be read) and was edited last at `editedAt`. */
  readonly entryOf: (
    id: string,
    now: ReadEntry | null,
    editedAt: number,
    before: WorkshopEntry | undefined,
  ) => WorkshopEntry | undefined;
  readonly onProblem: (message: string) => void;
}

export interface Adoption {
  /** Looks at the folder; true when there is no workshop in it. What is to be read is read from now on. */
  begin(how: { readonly isListOld: boolean }): boolean;
  /** Settles when the list says what the folder says. */
  ended(): Promise<void>;
  /** True once it does; false as well when it was stopped before. */
  isWhole(): boolean;
  stop(): void;
}

/** Workshops, and milliseconds, after which the list is written. */
const mostAtOnce = 200;
const longestWait = 1000;

interface Due {
  readonly id: string;
  readonly editedAt: number;
}

export function openAdoption(options: AdoptionOptions): Adoption {
  const { files, library, dataDir, workshopsDir, onProblem } = options;
  let isStopped = false;
  let isWhole = false;
  let running: Promise<void> = Promise.resolve();

  const run = async (due: readonly Due[]) => {
    let changes = new Map<string, (before: WorkshopEntry | undefined) => WorkshopEntry | undefined>();
    let since = performance.now();
    const write = async () => {
      const ready = changes;
      changes = new Map();
      since = performance.now();
      await library.changeAll(ready).catch((error: unknown) => onProblem(unwritten(error)));
    };
    for (const { id, editedAt } of due) {
      if (isStopped) break;
      const now = options.describe(id);
      changes.set(id, (before) => options.entryOf(id, now, editedAt, before));
      if (changes.size >= mostAtOnce || performance.now() - since > longestWait) await write();
      // Opening a workshop meanwhile does not wait for the others.
      await new Promise((resolve) => setImmediate(resolve));
    }
    await write();
    isWhole = !isStopped;
  };

  return {
    begin({ isListOld }) {
      const found = listFolder(files, workshopsDir, onProblem);
      const due = found.filter(({ id, editedAt }) => {
        const entry = library.find(id);
        return !entry || (isListOld && editedAt > entry.updatedAt);
      });
      const repaired = library
        .list()
        .filter(({ damage }) => damage !== null && !files.exists(join(dataDir, damage)))
        .map(({ id }) => [id, (now: WorkshopEntry | undefined) => now && { ...now, damage: null }] as const);
      running = library
        .changeAll(new Map(repaired))
        .catch((error: unknown) => onProblem(unwritten(error)))
        .then(() => run(due));
      return found.length === 0;
    },
    ended: () => running,
    isWhole: () => isWhole,
    stop() {
      isStopped = true;
    },
  };
}

/** The workshops in the folder, left-overs of a crash removed. What cannot be looked at is named and passed over. */
function listFolder(files: StorageFiles, workshopsDir: string, onProblem: (message: string) => void): Due[] {
  const names = readable(workshopsDir, onProblem);
  return names.flatMap((id) => {
    if (!idPattern.test(id)) return [];
    const folder = join(workshopsDir, id);
    if (!isFolder(folder)) {
      onProblem(`${folder} is no folder of a workshop, and was passed over`);
      return [];
    }
    const content = readable(folder, onProblem);
    const left = [
      ...content.map((name) => join(folder, name)),
      ...(content.includes('versions') && isFolder(join(folder, 'versions'))
        ? readable(join(folder, 'versions'), onProblem).map((name) => join(folder, 'versions', name))
        : []),
    ];
    for (const path of left) if (path.endsWith('.tmp')) removeQuietly(files, path);
    const editedAt = lastEdit(join(folder, 'journal'), onProblem);
    return editedAt === null ? [] : [{ id, editedAt }];
  });
}

function readable(folder: string, onProblem: (message: string) => void): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') onProblem(`The folder ${folder} could not be read (${errorCode(error)})`);
    return [];
  }
}

/** Null when there is no journal, or none that can be looked at. */
function lastEdit(journal: string, onProblem: (message: string) => void): number | null {
  try {
    const found = statSync(journal, { throwIfNoEntry: false });
    return found?.isFile() ? Math.round(found.mtimeMs) : null;
  } catch (error) {
    onProblem(`${journal} could not be looked at (${errorCode(error)}), and was passed over`);
    return null;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    return false;
  }
}

function unwritten(error: unknown): string {
  return `The list of workshops could not be written (${errorCode(error)})`;
}
