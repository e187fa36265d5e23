// The workshops of this data folder: created, opened, recovered; their entries in the library follow what is edited.
import { readdirSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { customAlphabet } from 'nanoid';
import * as Y from 'yjs';
import { isSeeded } from '../../domain/record/workshop.ts';
import type { WorkshopEntry } from '../../protocol/hostApi.ts';
import { openEditFollower, type EditFollower, type EditFollowerOptions } from './editFollower.ts';
import { removeQuietly, replaceFile } from '../disk/durableFile.ts';
import { createJournal, JournalUnreadable, restName, writeJournal } from './journal.ts';
import { readJournalBytes } from './journalFormat.ts';
import type { Library } from './library.ts';
import type { OpenProblem } from './loadedWorkshops.ts';
import { errorCode, type StorageFiles } from '../disk/storageFiles.ts';
import { openStoredWorkshop, type StoredWorkshop } from './storedWorkshop.ts';
import { openLossGuard } from './lossGuard.ts';
import type { VersionReason, Versions } from './versions.ts';
import { readEntry } from './workshopEntry.ts';

export interface WorkshopsOptions extends Pick<EditFollowerOptions, 'describeAfter' | 'versionEvery'> {
  readonly files: StorageFiles;
  readonly library: Library;
  readonly versions: Versions;
  /** The data folder; what is said to people is named relative to it. */
  readonly dataDir: string;
  readonly folderOf: (id: string) => string;
  readonly onProblem: (message: string) => void;
  readonly retryEvery?: number | undefined;
}

export interface Workshops extends EditFollower {
  /** The document is in memory, and nobody has changed it yet. */
  onLoad(id: string, doc: Y.Doc): void;
  /**
   * Stores a new workshop with this state, under an id of its own unless it has one elsewhere; rejects when it cannot
   * be written.
   */
  create(state: Uint8Array, how?: { isSample?: boolean; id?: string }): Promise<WorkshopEntry>;
  openStored(id: string, onState: (code: string) => void): StoredWorkshop | OpenProblem;
  /**
   * The whole state as it lies on the disk, where that takes no more than reading; null where the document must be
   * loaded.
   */
  readStored(id: string): Uint8Array | null;
  /** Saves a version where that is possible; the failure is reported and nothing else is held up. */
  keepVersion(id: string, doc: Y.Doc, reason: VersionReason): void;
  /** Brings the entry up to date now. */
  describe(id: string, doc: Y.Doc): Promise<WorkshopEntry>;
  /**
   * Makes the list say what the folder says: workshops that it does not know, notes of damage whose files are gone and,
   * when the list may be old, workshops that were edited later.
   */
  adopt(how: { isListOld: boolean }): Promise<void>;
}

/** 125 bits without signs: an id must not look like an option on the command line, and is a folder's name. */
const newId = customAlphabet('0123456789abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ', 21);
const idPattern = /^[A-Za-z0-9_-]{4,64}$/;

export function openWorkshops(options: WorkshopsOptions): Workshops {
  const { files, library, versions, folderOf, dataDir, onProblem } = options;
  const workshopsDir = dirname(folderOf('id'));
  const journalOf = (id: string) => join(folderOf(id), 'journal');

  const quietly = async (change: Promise<unknown>) => {
    await change.catch((error: unknown) =>
      onProblem(`The list of workshops could not be written (${errorCode(error)})`),
    );
  };

  /** Reads the document at once, whenever the list's turn comes. */
  const put = async (id: string, doc: Y.Doc, updatedAt: number, isSample = false) => {
    const now = readEntry(doc);
    return library.change(id, (before) => ({
      createdAt: updatedAt,
      removedAt: null,
      isSample,
      damage: null,
      ...before,
      ...now,
      id,
      updatedAt,
    }));
  };

  const keepVersion = (id: string, doc: Y.Doc, reason: VersionReason) => {
    try {
      if (isSeeded(doc)) versions.save(id, doc, reason);
    } catch (error) {
      onProblem(`A version of workshop ${id} could not be written (${errorCode(error)})`);
    }
  };

  const noteDamage = (id: string, found: string, path: string) => {
    const damage = relative(dataDir, path);
    onProblem(`Workshop ${id}: ${found}, see ${damage}`);
    void quietly(library.change(id, (entry) => (entry && entry.damage !== damage ? { ...entry, damage } : undefined)));
  };

  const open = (id: string, onState: (code: string) => void) =>
    openStoredWorkshop({ files, path: journalOf(id), retryEvery: options.retryEvery, onState, onProblem });

  /** The journal cannot be read at all: it is kept aside, and the newest version takes its place. */
  const openFromVersion = (id: string, found: string, onState: (code: string) => void): StoredWorkshop | null => {
    const state = versions.newestState(id);
    if (!state) return null;
    const aside = restName(files, journalOf(id));
    replaceFile(files, aside, files.read(journalOf(id)));
    writeJournal(files, journalOf(id), state);
    noteDamage(id, `${found}, opened from its newest version`, aside);
    return open(id, onState);
  };

  const openStored: Workshops['openStored'] = (id, onState) => {
    if (!idPattern.test(id) || !files.exists(journalOf(id))) return 'notFound';
    try {
      const stored = open(id, onState);
      if (stored.recovery) noteDamage(id, stored.recovery.found, stored.recovery.keptAs);
      return stored;
    } catch (error) {
      if (!(error instanceof JournalUnreadable)) throw error;
      const stored = error.found === 'newerVersion' ? null : openFromVersion(id, error.found, onState);
      if (!stored) noteDamage(id, error.found, journalOf(id));
      return stored ?? 'unreadable';
    }
  };

  /** Reads a workshop that nobody has open, only to describe it. */
  const describeStored = async (id: string, updatedAt: number) => {
    const doc = new Y.Doc();
    try {
      const stored = openStored(id, () => undefined);
      if (typeof stored === 'string') return;
      stored.load(doc);
      stored.close();
      if (isSeeded(doc)) await put(id, doc, updatedAt);
    } catch (error) {
      onProblem(`Workshop ${id} could not be read: ${String(error)}`);
    } finally {
      doc.destroy();
    }
  };

  const losses = openLossGuard((id, doc) => keepVersion(id, doc, 'beforeLoss'));
  const follower = openEditFollower({
    async describe(id, doc, editedAt) {
      if (!isSeeded(doc)) return;
      losses.look(id, doc);
      await quietly(put(id, doc, editedAt));
    },
    keepVersion: (id, doc) => keepVersion(id, doc, 'interval'),
    describeAfter: options.describeAfter,
    versionEvery: options.versionEvery,
  });

  return {
    ...follower,
    onLoad: (id, doc) => void (isSeeded(doc) && losses.look(id, doc)),
    onUnload(id, doc) {
      follower.onUnload(id, doc);
      losses.forget(id);
    },
    async create(state, { isSample = false, id = newId() } = {}) {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, state, 'create');
      files.makeFolder(folderOf(id));
      createJournal(files, journalOf(id), state);
      files.syncFolder(workshopsDir);
      const entry = put(id, doc, Date.now(), isSample);
      doc.destroy();
      return entry;
    },
    openStored,
    readStored(id) {
      if (!idPattern.test(id) || !files.exists(journalOf(id))) return null;
      const { updates, end } = readJournalBytes(files.read(journalOf(id)));
      return end === 'complete' && updates.length === 1 ? updates[0]! : null;
    },
    keepVersion,
    describe(id, doc) {
      follower.onDescribed(id);
      return put(id, doc, Date.now());
    },
    async adopt({ isListOld }) {
      files.makeFolder(workshopsDir);
      for (const id of readdirSync(workshopsDir)) {
        if (!idPattern.test(id) || !statSync(folderOf(id)).isDirectory()) continue;
        for (const name of readdirSync(folderOf(id)))
          if (name.endsWith('.tmp')) removeQuietly(files, join(folderOf(id), name));
        if (!files.exists(journalOf(id))) continue;
        const entry = library.find(id);
        const editedAt = statSync(journalOf(id)).mtimeMs;
        if (!entry || (isListOld && editedAt > entry.updatedAt)) await describeStored(id, Math.round(editedAt));
        else if (entry.damage !== null && !files.exists(join(dataDir, entry.damage)))
          await library.change(id, (now) => now && { ...now, damage: null });
      }
    },
  };
}
