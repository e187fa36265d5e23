// Snapshots of a workshop, to go back to: one every five minutes while it is edited and at each export, kept for 30 days.
//
// A version is one file, TIME-REASON-TOUCHPOINTS-STAGES.version in the workshop's folder `versions`, TIME in milliseconds since
// 1970. Its content is the workshop file's (workshopFile.ts): with checksum, so that a damaged version is refused, not restored.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as Y from 'yjs';
import { readJourney, touchpointsOf } from '../domain/journey.ts';
import { restoreVersion } from '../domain/restore.ts';
import { isSeeded } from '../domain/workshop.ts';
import type { HostResult, VersionEntry } from '../protocol/hostApi.ts';
import { removeQuietly, replaceFile } from './durableFile.ts';
import type { StorageFiles } from './storageFiles.ts';
import { decodeWorkshopFile, packState, workshopFileVersion } from './workshopFile.ts';

export type VersionReason = VersionEntry['reason'];

const keptFor = 30 * 24 * 60 * 60 * 1000;
const namePattern = /^(\d{13})-(interval|export|beforeRestore|damage)-(\d{1,7})-(\d{1,7})$/;

export interface Versions {
  list(id: string): readonly VersionEntry[];
  /** Throws when it cannot be written. */
  save(id: string, doc: Y.Doc, reason: VersionReason): VersionEntry;
  /** Keeps the present state as a version, then makes `doc` say what the version says. Its own version is the answer. */
  restore(id: string, doc: Y.Doc, versionId: string): HostResult<VersionEntry>;
  /** State of the newest version that can be read, for a workshop whose journal cannot. */
  newestState(id: string): Uint8Array | null;
}

export function openVersions(files: StorageFiles, folderOf: (id: string) => string, now: () => number = Date.now): Versions {
  const versionsOf = (id: string) => join(folderOf(id), 'versions');
  const pathOf = (id: string, versionId: string) => join(versionsOf(id), `${versionId}.version`);

  const list = (id: string): VersionEntry[] => {
    if (!files.exists(versionsOf(id))) return [];
    return readdirSync(versionsOf(id))
      .flatMap((name) => (name.endsWith('.version') ? (readName(name.slice(0, -'.version'.length)) ?? []) : []))
      .sort((left, right) => right.savedAt - left.savedAt);
  };

  const save: Versions['save'] = (id, doc, reason) => {
    const journey = readJourney(doc);
    const touchpoints = journey.stages.reduce((sum, stage) => sum + touchpointsOf(stage).length, journey.withoutStage.length);
    const kept = list(id);
    // Two in one millisecond would have one name.
    const savedAt = Math.max(now(), (kept[0]?.savedAt ?? 0) + 1);
    const entry: VersionEntry = {
      id: `${savedAt}-${reason}-${touchpoints}-${journey.stages.length}`,
      savedAt,
      reason,
      touchpoints,
      stages: journey.stages.length,
    };
    files.makeFolder(versionsOf(id));
    replaceFile(files, pathOf(id, entry.id), packState(Y.encodeStateAsUpdate(doc), workshopFileVersion));
    for (const old of kept) if (old.savedAt < savedAt - keptFor) removeQuietly(files, pathOf(id, old.id));
    return entry;
  };

  const read = (id: string, versionId: string): HostResult<Uint8Array> => {
    if (!namePattern.test(versionId) || !files.exists(pathOf(id, versionId))) return { ok: false, code: 'notFound', detail: versionId };
    return decodeWorkshopFile(files.read(pathOf(id, versionId)));
  };

  return {
    list,
    save,
    restore(id, doc, versionId) {
      const state = read(id, versionId);
      if (!state.ok) return state;
      const version = new Y.Doc();
      Y.applyUpdate(version, state.value, 'version');
      if (isSeeded(doc)) save(id, doc, 'beforeRestore');
      restoreVersion(doc, version);
      version.destroy();
      return { ok: true, value: readName(versionId)! };
    },
    newestState(id) {
      for (const entry of list(id)) {
        const state = read(id, entry.id);
        if (state.ok) return state.value;
      }
      return null;
    },
  };
}

function readName(name: string): VersionEntry | undefined {
  const found = namePattern.exec(name);
  if (!found) return undefined;
  const [, savedAt, reason, touchpoints, stages] = found;
  return { id: name, savedAt: Number(savedAt), reason: reason as VersionReason, touchpoints: Number(touchpoints), stages: Number(stages) };
}
