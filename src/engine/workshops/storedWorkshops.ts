// The workshops on the disk: opened with what can be recovered of them, read without opening; damage is told and noted
// in the list.
import { join, relative } from 'node:path';
import * as Y from 'yjs';
import { isSeeded } from '../../domain/record/workshop.ts';
import { replaceFile } from '../disk/durableFile.ts';
import { errorCode, type StorageFiles } from '../disk/storageFiles.ts';
import { idPattern } from '../../protocol/idText.ts';
import { ownerTest } from './fileOwner.ts';
import { applicableUpdate } from './applicableUpdate.ts';
import { JournalUnreadable, writeJournal } from './journal.ts';
import { restName } from './journalFile.ts';
import { cutAtMark, readBehind, readJournalBytes } from './journalFormat.ts';
import { readMark } from './journalMark.ts';
import type { Library } from './library.ts';
import type { OpenProblem } from './loadedWorkshops.ts';
import { openStoredWorkshop, type StoredWorkshop } from './storedWorkshop.ts';
import type { Versions } from './versions.ts';
import { readEntry, type ReadEntry } from './workshopEntry.ts';

export interface StoredWorkshopsOptions {
  readonly files: StorageFiles;
  readonly library: Library;
  readonly versions: Versions;
  /** The data folder; what is said to people is named relative to it. */
  readonly dataDir: string;
  readonly folderOf: (id: string) => string;
  readonly onProblem: (message: string) => void;
  /** Milliseconds between two attempts after a failure, and between two looks at a journal. */
  readonly retryEvery?: number | undefined;
  readonly looksEvery?: number | undefined;
}

export interface StoredWorkshops {
  /** `onState`: see journal.ts; besides, `rewritten` once the file was lost and all of it is written anew. */
  open(id: string, onState: (code: string) => void): StoredWorkshop | OpenProblem;
  /**
   * The whole state as it lies on the disk, where that takes no more than reading; null where the document must be
   * loaded.
   */
  readState(id: string): Uint8Array | null;
  /**
   * The journal can be read, but what it says cannot be loaded: it is kept aside, and the newest version takes its
   * place. False when there is none.
   */
  replaceUnloadable(id: string): boolean;
  /** What the workshop says for the list, which is not open; null when it cannot be read. */
  describe(id: string): ReadEntry | null;
  /** What was found damaged in a workshop since the start, also before it was in the list. */
  damageOf(id: string): string | null;
}

export function openStoredWorkshops(options: StoredWorkshopsOptions): StoredWorkshops {
  const state: StoredState = { ...options, damages: new Map() };
  return {
    open: (id, onState) => open(state, id, onState),
    replaceUnloadable: (id) => replaceUnloadable(state, id),
    readState(id) {
      try {
        const updates = readWhole(state, id);
        return updates?.length === 1 ? updates[0]! : null;
      } catch {
        return null;
      }
    },
    describe: (id) => describe(state, id),
    damageOf: (id) => state.damages.get(id) ?? null,
  };
}

interface StoredState extends StoredWorkshopsOptions {
  /** What was found damaged in a workshop, by its id. */
  readonly damages: Map<string, string>;
}

type OnState = (code: string) => void;

function journalOf({ folderOf }: StoredState, id: string): string {
  return join(folderOf(id), 'journal');
}

function open(state: StoredState, id: string, onState: OnState): StoredWorkshop | OpenProblem {
  const { files, onProblem } = state;
  if (!idPattern.test(id) || !files.exists(journalOf(state, id))) return 'notFound';
  try {
    const stored = openFile(state, id, onState);
    if (stored.recovery) noteDamage(state, id, stored.recovery.found, stored.recovery.keptAs);
    return stored;
  } catch (error) {
    if (!(error instanceof JournalUnreadable)) {
      onProblem(`The journal of workshop ${id} could not be read (${errorCode(error)})`);
      return 'unreadable';
    }
    const stored = error.found === 'newerVersion' ? null : openFromVersion(state, id, error.found, onState);
    if (!stored) noteDamage(state, id, error.found, journalOf(state, id));
    return stored ?? 'unreadable';
  }
}

function openFile(state: StoredState, id: string, onState: OnState): StoredWorkshop {
  const { files, folderOf, retryEvery, looksEvery, onProblem } = state;
  return openStoredWorkshop({
    files,
    path: journalOf(state, id),
    owner: id,
    isOwn: ownerTest(files, folderOf, id),
    retryEvery,
    looksEvery,
    onState,
    onProblem,
    onWrittenAnew(keptAs) {
      const found = 'its journal was deleted, moved or replaced by another program, and was written anew';
      if (keptAs) noteDamage(state, id, found, keptAs);
      else onProblem(`Workshop ${id}: ${found}`);
      onState('rewritten');
    },
  });
}

/** The journal cannot be read at all: it is kept aside, and the newest version takes its place. */
function openFromVersion(state: StoredState, id: string, found: JournalUnreadable['found'], onState: OnState) {
  const { files, versions } = state;
  const newest = versions.newestState(id);
  if (!newest) return null;
  const bytes = files.read(journalOf(state, id));
  const aside = restName(files, journalOf(state, id));
  replaceFile(files, aside, bytes);
  // What was edited after the version is in the records that are still whole, unless they are another workshop's.
  const later = found === 'otherWorkshop' ? [] : readBehind(bytes, readJournalBytes(bytes));
  const rest = later.length > 0 ? applicableUpdate([newest], later) : null;
  writeJournal(files, journalOf(state, id), id, rest ? Y.mergeUpdates([newest, rest]) : newest);
  noteDamage(state, id, `${found}, opened from its newest version`, aside);
  return openFile(state, id, onState);
}

function replaceUnloadable(state: StoredState, id: string): boolean {
  const { files, versions } = state;
  const newest = versions.newestState(id);
  if (!newest) return false;
  const aside = restName(files, journalOf(state, id));
  replaceFile(files, aside, files.read(journalOf(state, id)));
  writeJournal(files, journalOf(state, id), id, newest);
  noteDamage(state, id, 'cannot be loaded, opened from its newest version', aside);
  return true;
}

function noteDamage(state: StoredState, id: string, found: string, path: string) {
  const { library, dataDir, onProblem } = state;
  const damage = relative(dataDir, path);
  state.damages.set(id, damage);
  onProblem(`Workshop ${id}: ${found}, see ${damage}`);
  library
    .change(id, (entry) => (entry && entry.damage !== damage ? { ...entry, damage } : undefined))
    .catch((error: unknown) => onProblem(`The list of workshops could not be written (${errorCode(error)})`));
}

/** Null where something would have to be recovered. */
function readWhole(state: StoredState, id: string): readonly Uint8Array[] | null {
  const { files, folderOf } = state;
  if (!idPattern.test(id) || !files.exists(journalOf(state, id))) return null;
  const path = journalOf(state, id);
  const { updates, end, owner } = cutAtMark(readJournalBytes(files.read(path)), readMark(files, path));
  const isOwn = owner === null || ownerTest(files, folderOf, id)(owner);
  return end === 'complete' && updates.length > 0 && isOwn ? updates : null;
}

function load(state: StoredState, id: string, doc: Y.Doc): boolean {
  const updates = readWhole(state, id);
  if (updates) {
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update, 'journal');
    }, 'journal');
    return true;
  }
  const stored = open(state, id, () => undefined);
  if (typeof stored === 'string') return false;
  stored.load(doc);
  stored.close();
  return true;
}

function describe(state: StoredState, id: string, isAgain = false): ReadEntry | null {
  const doc = new Y.Doc();
  try {
    return load(state, id, doc) && isSeeded(doc) ? readEntry(doc) : null;
  } catch (error) {
    state.onProblem(`Workshop ${id} could not be read: ${String(error)}`);
    return !isAgain && replaceUnloadable(state, id) ? describe(state, id, true) : null;
  } finally {
    doc.destroy();
  }
}
