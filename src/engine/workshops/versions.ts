// Snapshots of a workshop, to go back to: one at intervals while it is edited and one at each export
// of something new (protocol/versionTimes.ts), kept until there are newer ones of enough days (versionRetention.ts).
//
// A version is one file, TIME-REASON-TOUCHPOINTS-STAGES-NUMBER.version in the workshop's folder `versions`, TIME in
// milliseconds since 1970. NUMBER counts the versions of the workshop and says what came after what, whatever the clock
// said; older versions of the program wrote none. The file is a journal (journalFormat.ts) with one record: the whole
// state, compressed with zlib's deflate. So a damaged version, or one of another workshop, is refused, not restored.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import * as Y from 'yjs';
import { restoreVersion } from '../../domain/document/restore.ts';
import { historyOf, isSeeded, readDetails, schemaVersion } from '../../domain/record/workshop.ts';
import type { HostResult, VersionEntry } from '../../protocol/hostApi.ts';
import { removeQuietly, replaceFile } from '../disk/durableFile.ts';
import { encodeHead, encodeRecord, readJournalBytes } from './journalFormat.ts';
import type { StorageFiles } from '../disk/storageFiles.ts';
import { ownerTest } from './fileOwner.ts';
import { outdatedVersions } from './versionRetention.ts';
import { countWorkshop } from './workshopEntry.ts';

export type VersionReason = VersionEntry['reason'];
/** A version as its file says; names are in a file of their own (versionNames.ts). */
export type KeptVersion = Omit<VersionEntry, 'name'>;

const namePattern =
  /^(\d{1,15})-(interval|signed|opened|export|beforeRestore|beforeLoss|beforeAnew|damage)-(\d{1,7})-(\d{1,7})(?:-(\d{1,9}))?$/;
/** More than the largest workshop (largestFile.ts); nothing that inflates to more is one. */
const largestState = 64 * 1024 * 1024;

export interface Versions {
  /** Newest first. */
  list(id: string): readonly KeptVersion[];
  /** Throws when it cannot be written. */
  save(id: string, doc: Y.Doc, reason: VersionReason): KeptVersion;
  /**
   * Keeps the present state as a version, then makes `doc` say what the version says, whatever it says now; gives the
   * version that was restored.
   */
  restore(id: string, doc: Y.Doc, versionId: string): HostResult<KeptVersion>;
  /** The whole state of a version. */
  read(id: string, versionId: string): HostResult<Uint8Array>;
  /** The state that a workshop had in a former history, before it was written anew; null when none was kept. */
  formerState(id: string, history: string): Uint8Array | null;
  /** State of the newest version that can be read, for a workshop whose journal cannot; null when there is none. */
  newestState(id: string): Uint8Array | null;
}

export function openVersions(
  files: StorageFiles,
  folderOf: (id: string) => string,
  now: () => number = Date.now,
): Versions {
  const versionsOf = (id: string) => join(folderOf(id), 'versions');
  const pathOf = (id: string, versionId: string) => join(versionsOf(id), `${versionId}.version`);

  const list = (id: string): NumberedVersion[] => {
    if (!files.exists(versionsOf(id))) return [];
    return readdirSync(versionsOf(id))
      .flatMap((name) => (name.endsWith('.version') ? (readName(name.slice(0, -'.version'.length)) ?? []) : []))
      .sort((left, right) => right.number - left.number || right.savedAt - left.savedAt);
  };

  const save: Versions['save'] = (id, doc, reason) => {
    const { touchpoints, stages } = countWorkshop(doc);
    const kept = list(id);
    const update = Y.encodeStateAsUpdate(doc);
    // Exported once more without a change: a second row of the same words and content would say nothing.
    if (reason === 'export' && kept[0]?.reason === 'export') {
      const newest = readState(id, kept[0].id);
      if (newest.ok && Buffer.from(update).equals(newest.value)) return unnumbered(kept[0]);
    }
    const savedAt = Math.max(0, Math.round(now()));
    const number = (kept[0]?.number ?? 0) + 1;
    const entry: NumberedVersion = {
      id: `${savedAt}-${reason}-${touchpoints}-${stages}-${number}`,
      savedAt,
      reason,
      touchpoints,
      stages,
      number,
    };
    if (!files.exists(versionsOf(id))) {
      files.makeFolder(versionsOf(id));
      files.syncFolder(folderOf(id));
    }
    const state = deflateSync(update, { level: 3 });
    replaceFile(files, pathOf(id, entry.id), Buffer.concat([encodeHead(id), encodeRecord(0, state)]));
    for (const old of outdatedVersions([entry, ...kept], savedAt)) removeQuietly(files, pathOf(id, old.id));
    return unnumbered(entry);
  };

  const readState = (id: string, versionId: string): HostResult<Uint8Array> => {
    if (!namePattern.test(versionId) || !files.exists(pathOf(id, versionId)))
      return { ok: false, code: 'notFound', detail: versionId };
    const { updates, end, owner } = readJournalBytes(files.read(pathOf(id, versionId)));
    if (end === 'newerVersion') return { ok: false, code: 'newerVersion', detail: versionId };
    const isOwn = owner === null || ownerTest(files, folderOf, id)(owner);
    if (end !== 'complete' || updates.length !== 1 || !isOwn)
      return { ok: false, code: 'damagedFile', detail: versionId };
    return { ok: true, value: inflateSync(updates[0]!, { maxOutputLength: largestState }) };
  };

  return {
    list: (id) => list(id).map(unnumbered),
    save,
    read: readState,
    restore(id, doc, versionId) {
      const state = readState(id, versionId);
      if (!state.ok) return state;
      const version = openState(state.value);
      if (!version) return { ok: false, code: 'damagedFile', detail: versionId };
      const found = readDetails(version).schemaVersion;
      if (found > schemaVersion) return { ok: false, code: 'newerVersion', detail: String(found) };
      save(id, doc, 'beforeRestore');
      restoreVersion(doc, version);
      version.destroy();
      return { ok: true, value: unnumbered(readName(versionId)!) };
    },
    formerState: (id, history) =>
      firstState(
        list(id).filter(({ reason }) => reason === 'beforeAnew'),
        (entry) => readState(id, entry.id),
        (doc) => historyOf(doc) === history,
      ),
    newestState: (id) => firstState(list(id), (entry) => readState(id, entry.id)),
  };
}

/** State of the first of these versions that can be read and is meant; null when there is none. */
function firstState(
  entries: readonly NumberedVersion[],
  read: (entry: NumberedVersion) => HostResult<Uint8Array>,
  isMeant: (doc: Y.Doc) => boolean = () => true,
): Uint8Array | null {
  for (const entry of entries) {
    const state = read(entry);
    const doc = state.ok ? openState(state.value) : null;
    if (state.ok && doc && isMeant(doc)) return state.value;
  }
  return null;
}

/** The document of a version; null when it cannot be loaded or holds no workshop. */
function openState(state: Uint8Array): Y.Doc | null {
  const doc = new Y.Doc();
  try {
    Y.applyUpdate(doc, state, 'version');
    Y.encodeStateAsUpdate(doc);
    return isSeeded(doc) ? doc : null;
  } catch {
    return null;
  }
}

/** `number`: 0 where the name says none. */
type NumberedVersion = KeptVersion & { readonly number: number };

function readName(name: string): NumberedVersion | undefined {
  const found = namePattern.exec(name);
  if (!found) return undefined;
  const [, savedAt, reason, touchpoints, stages, number = '0'] = found;
  return {
    id: name,
    savedAt: Number(savedAt),
    reason: reason as VersionReason,
    touchpoints: Number(touchpoints),
    stages: Number(stages),
    number: Number(number),
  };
}

function unnumbered({ number: _, ...entry }: NumberedVersion): KeptVersion {
  return entry;
}
