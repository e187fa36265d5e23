// Snapshots of a workshop, to go back to: one every five minutes while it is edited and at each export, kept for 30
// days.
//
// A version is one file, TIME-REASON-TOUCHPOINTS-STAGES.version in the workshop's folder `versions`, TIME in
// milliseconds since
// 1970. It is a journal (journalFormat.ts) with one record: the whole state, compressed with zlib's deflate. So a
// damaged version is refused, not restored.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import * as Y from 'yjs';
import { restoreVersion } from '../../domain/document/restore.ts';
import { isSeeded, openWorkshop } from '../../domain/record/workshop.ts';
import type { HostResult, VersionEntry } from '../../protocol/hostApi.ts';
import { removeQuietly, replaceFile } from '../disk/durableFile.ts';
import { encodeHead, encodeRecord, readJournalBytes } from './journalFormat.ts';
import type { StorageFiles } from '../disk/storageFiles.ts';
import { countWorkshop } from './workshopEntry.ts';

export type VersionReason = VersionEntry['reason'];

const keptFor = 30 * 24 * 60 * 60 * 1000;
const namePattern = /^(\d{13})-(interval|export|beforeRestore|beforeLoss|damage)-(\d{1,7})-(\d{1,7})$/;
/** A document may have 50 MB; nothing that inflates to more is one. */
const largestState = 64 * 1024 * 1024;

export interface Versions {
  /** Newest first. */
  list(id: string): readonly VersionEntry[];
  /** Throws when it cannot be written. */
  save(id: string, doc: Y.Doc, reason: VersionReason): VersionEntry;
  /**
   * Keeps the present state as a version, then makes `doc` say what the version says; gives the version that was
   * restored.
   */
  restore(id: string, doc: Y.Doc, versionId: string): HostResult<VersionEntry>;
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

  const list = (id: string): VersionEntry[] => {
    if (!files.exists(versionsOf(id))) return [];
    return readdirSync(versionsOf(id))
      .flatMap((name) => (name.endsWith('.version') ? (readName(name.slice(0, -'.version'.length)) ?? []) : []))
      .sort((left, right) => right.savedAt - left.savedAt);
  };

  const save: Versions['save'] = (id, doc, reason) => {
    const { touchpoints, stages } = countWorkshop(doc);
    const kept = list(id);
    // Two in one millisecond would have one name.
    const savedAt = Math.max(now(), (kept[0]?.savedAt ?? 0) + 1);
    const entry: VersionEntry = {
      id: `${savedAt}-${reason}-${touchpoints}-${stages}`,
      savedAt,
      reason,
      touchpoints,
      stages,
    };
    if (!files.exists(versionsOf(id))) {
      files.makeFolder(versionsOf(id));
      files.syncFolder(folderOf(id));
    }
    const state = deflateSync(Y.encodeStateAsUpdate(doc), { level: 3 });
    replaceFile(files, pathOf(id, entry.id), Buffer.concat([encodeHead(), encodeRecord(0, state)]));
    for (const old of kept) if (old.savedAt < savedAt - keptFor) removeQuietly(files, pathOf(id, old.id));
    return entry;
  };

  const readState = (id: string, versionId: string): HostResult<Uint8Array> => {
    if (!namePattern.test(versionId) || !files.exists(pathOf(id, versionId)))
      return { ok: false, code: 'notFound', detail: versionId };
    const { updates, end } = readJournalBytes(files.read(pathOf(id, versionId)));
    if (end === 'newerVersion') return { ok: false, code: 'newerVersion', detail: versionId };
    if (end !== 'complete' || updates.length !== 1) return { ok: false, code: 'damagedFile', detail: versionId };
    return { ok: true, value: inflateSync(updates[0]!, { maxOutputLength: largestState }) };
  };

  return {
    list,
    save,
    restore(id, doc, versionId) {
      if (openWorkshop(doc).isReadOnly()) return { ok: false, code: 'newerVersion', detail: id };
      const state = readState(id, versionId);
      if (!state.ok) return state;
      const version = new Y.Doc();
      Y.applyUpdate(version, state.value, 'version');
      save(id, doc, 'beforeRestore');
      restoreVersion(doc, version);
      version.destroy();
      return { ok: true, value: readName(versionId)! };
    },
    newestState(id) {
      for (const entry of list(id)) {
        const state = readState(id, entry.id);
        if (state.ok && holdsWorkshop(state.value)) return state.value;
      }
      return null;
    },
  };
}

function holdsWorkshop(state: Uint8Array): boolean {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state, 'version');
  const isWorkshop = isSeeded(doc);
  doc.destroy();
  return isWorkshop;
}

function readName(name: string): VersionEntry | undefined {
  const found = namePattern.exec(name);
  if (!found) return undefined;
  const [, savedAt, reason, touchpoints, stages] = found;
  return {
    id: name,
    savedAt: Number(savedAt),
    reason: reason as VersionReason,
    touchpoints: Number(touchpoints),
    stages: Number(stages),
  };
}
