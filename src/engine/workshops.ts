// The workshops of this data folder: created, opened, listed; their entries in the library follow what is edited.
import { mkdirSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { nanoid } from 'nanoid';
import * as Y from 'yjs';
import { isSeeded, readDetails } from '../domain/workshop.ts';
import type { WorkshopEntry } from '../protocol/hostApi.ts';
import { removeQuietly } from './durableFile.ts';
import { createJournal, JournalUnreadable } from './journal.ts';
import type { Library } from './library.ts';
import type { OpenProblem } from './relay.ts';
import { errorCode, type StorageFiles } from './storageFiles.ts';
import { openStoredWorkshop, type StoredWorkshop } from './storedWorkshop.ts';
import { thumbnailOf } from './thumbnail.ts';
import type { Versions } from './versions.ts';

export interface WorkshopsOptions {
  readonly files: StorageFiles;
  readonly library: Library;
  readonly versions: Versions;
  readonly folderOf: (id: string) => string;
  readonly workshopsDir: string;
  readonly onProblem: (message: string) => void;
  /** Milliseconds after an edit until the library shows it, and between two versions. */
  readonly describeAfter?: number;
  readonly versionEvery?: number;
  readonly retryEvery?: number;
}

export interface Workshops {
  /** Stores a new workshop with this state; rejects when it cannot be written. */
  create(state: Uint8Array, how?: { isSample?: boolean }): Promise<WorkshopEntry>;
  openStored(id: string, onState: (code: string) => void): StoredWorkshop | OpenProblem;
  onEdit(id: string, doc: Y.Doc): void;
  onUnload(id: string, doc: Y.Doc): void;
  /** Brings the entry up to date now. */
  describe(id: string, doc: Y.Doc): Promise<WorkshopEntry>;
  /** Makes entries for workshops that the list does not know. */
  adopt(): Promise<void>;
  close(): Promise<void>;
}

const idPattern = /^[A-Za-z0-9_-]{4,64}$/;

export function openWorkshops(options: WorkshopsOptions): Workshops {
  const { files, library, versions, folderOf, workshopsDir, onProblem } = options;
  const { describeAfter = 1500, versionEvery = 5 * 60_000, retryEvery = 1000 } = options;
  const edited = new Map<string, { describe: NodeJS.Timeout | null; version: NodeJS.Timeout | null }>();
  const journalOf = (id: string) => join(folderOf(id), 'journal');

  const put = async (entry: WorkshopEntry) => {
    await library.put(entry);
    return entry;
  };

  const describe: Workshops['describe'] = (id, doc) => put(entryOf(id, doc, library.find(id), { updatedAt: Date.now() }));

  const describeQuietly = (id: string, doc: Y.Doc) => {
    if (isSeeded(doc)) describe(id, doc).catch((error: unknown) => onProblem(`The list could not be written (${errorCode(error)})`));
  };

  const saveVersion = (id: string, doc: Y.Doc) => {
    try {
      versions.save(id, doc, 'interval');
    } catch (error) {
      onProblem(`A version of ${id} could not be written (${errorCode(error)})`);
    }
  };

  const noteDamage = (id: string, damage: string) => {
    const entry = library.find(id);
    if (entry) put({ ...entry, damage }).catch((error: unknown) => onProblem(`The list could not be written (${errorCode(error)})`));
    onProblem(`Workshop ${id}: ${damage}`);
  };

  return {
    async create(state, { isSample = false } = {}) {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, state, 'create');
      const id = nanoid();
      files.makeFolder(folderOf(id));
      createJournal(files, journalOf(id), state);
      files.syncFolder(dirname(folderOf(id)));
      const entry = entryOf(id, doc, undefined, { updatedAt: Date.now(), isSample });
      doc.destroy();
      return put(entry);
    },
    openStored(id, onState) {
      if (!idPattern.test(id) || !files.exists(journalOf(id))) return 'notFound';
      try {
        const stored = openStoredWorkshop({ files, path: journalOf(id), retryEvery, onState, onProblem });
        if (stored.recovery) noteDamage(id, `${stored.recovery.found}: ${basename(stored.recovery.keptAs)}`);
        return stored;
      } catch (error) {
        const found = error instanceof JournalUnreadable ? error.found : errorCode(error);
        noteDamage(id, `${found}: ${basename(journalOf(id))}`);
        return 'unreadable';
      }
    },
    onEdit(id, doc) {
      let timers = edited.get(id);
      if (!timers) edited.set(id, (timers = { describe: null, version: null }));
      const { describe: waiting } = timers;
      if (waiting) waiting.refresh();
      else {
        timers.describe = setTimeout(() => {
          timers.describe = null;
          describeQuietly(id, doc);
        }, describeAfter).unref();
      }
      timers.version ??= setTimeout(() => {
        timers.version = null;
        saveVersion(id, doc);
      }, versionEvery).unref();
    },
    onUnload(id, doc) {
      const timers = edited.get(id);
      if (!timers) return;
      edited.delete(id);
      if (timers.describe) {
        clearTimeout(timers.describe);
        describeQuietly(id, doc);
      }
      if (timers.version) {
        clearTimeout(timers.version);
        saveVersion(id, doc);
      }
    },
    describe,
    async adopt() {
      mkdirSync(workshopsDir, { recursive: true, mode: 0o700 });
      for (const id of readdirSync(workshopsDir)) {
        if (!idPattern.test(id)) continue;
        for (const name of readdirSync(folderOf(id))) if (name.endsWith('.tmp')) removeQuietly(files, join(folderOf(id), name));
        if (library.find(id) || !files.exists(journalOf(id))) continue;
        const doc = new Y.Doc();
        try {
          const stored = openStoredWorkshop({ files, path: journalOf(id), onState: () => undefined, onProblem });
          stored.load(doc);
          stored.close();
          if (isSeeded(doc)) await put(entryOf(id, doc, undefined, { updatedAt: Date.now() }));
        } catch (error) {
          onProblem(`Workshop ${id} could not be read: ${String(error)}`);
        } finally {
          doc.destroy();
        }
      }
    },
    async close() {
      for (const { describe: one, version } of edited.values()) {
        if (one) clearTimeout(one);
        if (version) clearTimeout(version);
      }
      await library.settled();
    },
  };
}

function entryOf(
  id: string,
  doc: Y.Doc,
  before: WorkshopEntry | undefined,
  { updatedAt, isSample = before?.isSample ?? false }: { updatedAt: number; isSample?: boolean },
): WorkshopEntry {
  const { title, customer, language } = readDetails(doc);
  const thumbnail = thumbnailOf(doc);
  return {
    id,
    title,
    customer,
    language,
    createdAt: before?.createdAt ?? updatedAt,
    updatedAt,
    removedAt: before?.removedAt ?? null,
    isSample,
    touchpoints: thumbnail.stages.reduce((sum, { counts }) => sum + counts.none + counts.marketing + counts.both + counts.sales, 0),
    stages: thumbnail.stages.length,
    thumbnail,
    damage: before?.damage ?? null,
  };
}
