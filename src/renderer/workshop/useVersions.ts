// The versions of a workshop, and what each says, read one after the other so that none keeps the host busy.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { VersionEntry } from '../../protocol/hostApi.ts';
import { useHost } from '../host/HostContext.tsx';
import { useHostCall } from '../host/useHostCall.ts';
import { changesBetween, versionState, type VersionChanges, type VersionState } from './versionState.ts';

/** So many of the newest are compared without anybody asking. */
const mostCompared = 30;

export interface ShownVersion extends VersionEntry {
  /** What changed since the version before; null while it is not known, or when there is none before. */
  readonly changes: VersionChanges | null;
}

export interface VersionsOfWorkshop {
  /** Those that were kept when somebody signed first, then newest first; null until the host has answered. */
  readonly versions: readonly ShownVersion[] | null;
  /** Undefined when it cannot be read; the person has been told then. */
  read(version: VersionEntry): Promise<VersionState | undefined>;
  rename(version: VersionEntry, name: string): Promise<void>;
}

export function useVersions(workshopId: string): VersionsOfWorkshop {
  const host = useHost();
  const call = useHostCall();
  const [entries, setEntries] = useState<readonly VersionEntry[] | null>(null);
  const [changes, setChanges] = useState<ReadonlyMap<string, VersionChanges>>(new Map());
  const known = useRef(new Map<string, VersionState>());

  const read = useCallback(
    async ({ id }: VersionEntry) => {
      const before = known.current.get(id);
      if (before) return before;
      const state = await call(host.readVersion({ id: workshopId, versionId: id }));
      if (!state) return undefined;
      const now = versionState(state);
      known.current.set(id, now);
      return now;
    },
    [call, host, workshopId],
  );

  useEffect(() => {
    let isCurrent = true;
    const compare = async (list: readonly VersionEntry[]) => {
      for (const [index, entry] of list.slice(0, mostCompared).entries()) {
        const before = list[index + 1];
        if (!before) return;
        const [now, then] = [
          await quietly(host, workshopId, entry, known.current),
          await quietly(host, workshopId, before, known.current),
        ];
        if (!isCurrent) return;
        if (now && then) setChanges((all) => new Map([...all, [entry.id, changesBetween(then.plan, now.plan)]]));
      }
    };
    void call(host.listVersions({ id: workshopId })).then((found) => {
      if (!isCurrent) return;
      setEntries(found ?? []);
      void compare(found ?? []);
    });
    return () => {
      isCurrent = false;
    };
  }, [host, call, workshopId]);

  const shown = entries?.map((entry) => ({ ...entry, changes: changes.get(entry.id) ?? null })) ?? null;
  return {
    versions: shown && [...shown.filter(isSigned), ...shown.filter((entry) => !isSigned(entry))],
    read,
    async rename(version, name) {
      const renamed = await call(host.nameVersion({ id: workshopId, versionId: version.id, name }));
      if (renamed) setEntries((all) => all && all.map((entry) => (entry.id === renamed.id ? renamed : entry)));
    },
  };
}

function isSigned({ reason }: VersionEntry): boolean {
  return reason === 'signed';
}

/** A version that cannot be read says so when somebody looks at it, not while all are compared. */
async function quietly(
  host: ReturnType<typeof useHost>,
  workshopId: string,
  { id }: VersionEntry,
  known: Map<string, VersionState>,
): Promise<VersionState | undefined> {
  const before = known.get(id);
  if (before) return before;
  const answer = await host.readVersion({ id: workshopId, versionId: id }).catch(() => undefined);
  if (!answer?.ok) return undefined;
  const now = versionState(answer.value);
  known.set(id, now);
  return now;
}
