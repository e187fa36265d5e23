// The workshops of this data folder: created, opened, recovered; their entries in the library follow what is edited.
import { dirname, join } from 'node:path';
import { customAlphabet } from 'nanoid';
import * as Y from 'yjs';
import { signOffs } from '../../domain/signatures/signOffs.ts';
import { recordsOf } from '../../domain/record/collection.ts';
import { isSeeded } from '../../domain/record/workshop.ts';
import type { WorkshopEntry } from '../../protocol/hostApi.ts';
import { errorCode } from '../disk/storageFiles.ts';
import { openAdoption, type Adoption } from './adoption.ts';
import { openEditFollower, type EditFollower, type EditFollowerOptions } from './editFollower.ts';
import { createJournal } from './journal.ts';
import type { OpenProblem } from './loadedWorkshops.ts';
import { openLossGuard } from './lossGuard.ts';
import type { StoredWorkshop } from './storedWorkshop.ts';
import { openStoredWorkshops, type StoredWorkshops, type StoredWorkshopsOptions } from './storedWorkshops.ts';
import type { VersionReason } from './versions.ts';
import { readEntry } from './workshopEntry.ts';

export interface WorkshopsOptions
  extends StoredWorkshopsOptions, Pick<EditFollowerOptions, 'describeAfter' | 'versionEvery'> {}

export interface Workshops extends EditFollower {
  /** The document is in memory, as it was stored. */
  onLoad(id: string, doc: Y.Doc): void;
  /**
   * Stores a new workshop with this state, under an id of its own unless it has one elsewhere; rejects when it cannot
   * be written.
   */
  create(state: Uint8Array, how?: { isSample?: boolean; id?: string }): Promise<WorkshopEntry>;
  openStored(id: string, onState: (code: string) => void): StoredWorkshop | OpenProblem;
  /**
   * The journal can be read, but what it says cannot be loaded: it is kept aside, and the newest version takes its
   * place. False when there is none.
   */
  replaceUnloadable(id: string): boolean;
  /**
   * The whole state as it lies on the disk, where that takes no more than reading; null where the document must be
   * loaded.
   */
  readStored(id: string): Uint8Array | null;
  /** The state that the workshop had in a former history, before it was written anew; null when none was kept. */
  formerState(id: string, history: string): Uint8Array | null;
  /** Saves a version where that is possible; the failure is reported and nothing else is held up. */
  keepVersion(id: string, doc: Y.Doc, reason: VersionReason): void;
  /** Brings the entry up to date now. */
  describe(id: string, doc: Y.Doc): Promise<WorkshopEntry>;
  /** Makes the list say what the folder says. */
  readonly adoption: Adoption;
}

/** 125 bits without signs: an id must not look like an option on the command line, and is a folder's name. */
const newId = customAlphabet('0123456789abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ', 21);

/** Milliseconds since the last version after which opening a workshop keeps another one. */
const opensAnewAfter = 60 * 60_000;

export function openWorkshops(options: WorkshopsOptions): Workshops {
  const { files, folderOf, onProblem } = options;
  const stored = openStoredWorkshops(options);
  const put = (id: string, doc: Y.Doc, updatedAt: number, isSample = false) =>
    putEntry(options, stored, { id, doc, updatedAt, isSample });
  const keepVersion = (id: string, doc: Y.Doc, reason: VersionReason) => saveVersion(options, id, doc, reason);
  const adoption = adopt(options, stored);

  /** How many signatures each workshop in memory has, those taken back included. */
  const signed = new Map<string, number>();
  const losses = openLossGuard((id, doc) => keepVersion(id, doc, 'beforeLoss'));
  const follower = openEditFollower({
    // One workshop that cannot be described keeps neither itself from being edited nor the others from the list.
    async describe(id, doc, editedAt) {
      try {
        if (!isSeeded(doc)) return;
        losses.look(id, doc);
        await put(id, doc, editedAt).catch((error: unknown) =>
          onProblem(`The list of workshops could not be written (${errorCode(error)})`),
        );
      } catch (error) {
        onProblem(`Workshop ${id} could not be described: ${String(error)}`);
      }
    },
    keepVersion: (id, doc) => keepVersion(id, doc, 'interval'),
    describeAfter: options.describeAfter,
    versionEvery: options.versionEvery,
  });

  return {
    ...follower,
    onLoad(id, doc) {
      signed.set(id, recordsOf(doc, signOffs).size);
      if (!isSeeded(doc)) return;
      losses.look(id, doc);
      if (isDueWhenOpened(options, id)) keepVersion(id, doc, 'opened');
    },
    onEdit(id, doc) {
      follower.onEdit(id, doc);
      const count = recordsOf(doc, signOffs).size;
      // The signature itself comes a moment after its record.
      if (count > (signed.get(id) ?? count)) setImmediate(() => !doc.isDestroyed && keepVersion(id, doc, 'signed'));
      signed.set(id, count);
    },
    onUnload(id, doc) {
      follower.onUnload(id, doc);
      losses.forget(id);
      signed.delete(id);
    },
    async create(state, { isSample = false, id = newId() } = {}) {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, state, 'create');
      files.makeFolder(folderOf(id));
      createJournal(files, join(folderOf(id), 'journal'), id, state);
      files.syncFolder(dirname(folderOf(id)));
      const entry = put(id, doc, Date.now(), isSample);
      doc.destroy();
      return entry;
    },
    openStored: stored.open,
    readStored: stored.readState,
    formerState: options.versions.formerState,
    replaceUnloadable: stored.replaceUnloadable,
    keepVersion,
    describe(id, doc) {
      follower.onDescribed(id);
      return put(id, doc, Date.now());
    },
    adoption,
  };
}

/** Reads the document at once, whenever the list's turn comes. */
async function putEntry(
  { library }: WorkshopsOptions,
  stored: StoredWorkshops,
  {
    id,
    doc,
    updatedAt,
    isSample,
  }: { readonly id: string; readonly doc: Y.Doc; readonly updatedAt: number; readonly isSample: boolean },
): Promise<WorkshopEntry> {
  const now = readEntry(doc);
  return library.change(id, (before) => ({
    ...newEntry(updatedAt),
    isSample,
    ...before,
    ...now,
    id,
    updatedAt,
    damage: stored.damageOf(id) ?? before?.damage ?? null,
  }));
}

/** Saves a version where that is possible; the failure is reported and nothing else is held up. */
function saveVersion({ versions, onProblem }: WorkshopsOptions, id: string, doc: Y.Doc, reason: VersionReason) {
  try {
    if (isSeeded(doc)) versions.save(id, doc, reason);
  } catch (error) {
    onProblem(`A version of workshop ${id} could not be written (${errorCode(error)})`);
  }
}

/** Was it edited since its newest version, an hour and more ago? Versions that cannot be listed do not prevent opening. */
function isDueWhenOpened({ versions, library, onProblem }: WorkshopsOptions, id: string): boolean {
  try {
    const newest = versions.list(id)[0];
    const { createdAt, updatedAt } = library.find(id) ?? { createdAt: Date.now(), updatedAt: 0 };
    const isOld = Date.now() - (newest?.savedAt ?? createdAt) >= opensAnewAfter;
    return isOld && (!newest || updatedAt > newest.savedAt);
  } catch (error) {
    onProblem(`The versions of workshop ${id} could not be listed (${errorCode(error)})`);
    return false;
  }
}

function adopt(options: WorkshopsOptions, stored: StoredWorkshops): Adoption {
  const { files, library, folderOf, dataDir, onProblem } = options;
  return openAdoption({
    files,
    library,
    dataDir,
    workshopsDir: dirname(folderOf('id')),
    onProblem,
    describe: stored.describe,
    entryOf(id, now, editedAt, before) {
      if (before && before.updatedAt >= editedAt && now) return undefined;
      const damage = stored.damageOf(id) ?? before?.damage ?? null;
      if (now) return { ...newEntry(editedAt), ...before, ...now, id, updatedAt: editedAt, damage };
      // Nothing of it can be read: it is in the list all the same, so that it is known to be there.
      return damage === null ? undefined : { ...newEntry(editedAt), ...before, id, damage };
    },
  });
}

function newEntry(createdAt: number): Omit<WorkshopEntry, 'id'> {
  return {
    title: '',
    customer: '',
    language: 'de',
    createdAt,
    updatedAt: createdAt,
    removedAt: null,
    isSample: false,
    touchpoints: 0,
    stages: 0,
    thumbnail: { stages: [] },
    damage: null,
  };
}
