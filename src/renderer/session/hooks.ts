// The open workshop inside React: the session itself, queries on its document, who else is here, undo.
import { createContext, use, useMemo, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import { recordsOf } from '../../domain/record/collection.ts';
import type { Role } from '../../protocol/roomApi.ts';
import type { OtherPerson } from './presence.ts';
import { useStore, type Store } from '../base/store.ts';
import type { WorkshopSession } from './workshopSession.ts';

export const SessionContext = createContext<WorkshopSession | null>(null);

export function useSession(): WorkshopSession {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession needs an open workshop above it');
  return session;
}

/**
 * The answer of a query on the document, computed again after changes of the given collections. Pass a query and a list
 * of collections that keep their identity (declared outside the component), else it is computed at every rendering.
 */
export function useQuery<T>(query: (doc: Y.Doc) => T, of: readonly { readonly name: string }[]): T {
  const { doc } = useSession().workshop;
  const answer = useMemo(() => openAnswer(doc, query, of), [doc, query, of]);
  return useSyncExternalStore(answer.subscribe, answer.get);
}

function openAnswer<T>(doc: Y.Doc, query: (doc: Y.Doc) => T, of: readonly { readonly name: string }[]): Store<T> {
  let current: { readonly value: T } | null = null;
  let computedAt = 0;
  const version = versionOf(doc);
  return {
    get() {
      if (!current) {
        current = { value: query(doc) };
        computedAt = version.get();
      }
      return current.value;
    },
    subscribe(listener) {
      // Whatever changed since the first rendering was not seen.
      if (computedAt !== version.get()) current = null;
      const changed = () => {
        current = null;
        listener();
      };
      const watched = of.map((one) => recordsOf(doc, one));
      for (const records of watched) records.observeDeep(changed);
      return () => watched.forEach((records) => records.unobserveDeep(changed));
    },
  };
}

const versions = new WeakMap<Y.Doc, { readonly get: () => number }>();

/** Counts the changes of a document: an answer is not computed twice where nothing has happened in between. */
function versionOf(doc: Y.Doc) {
  const known = versions.get(doc);
  if (known) return known;
  let count = 0;
  // Before anything else hears of the change.
  doc.on('beforeTransaction', () => void (count += 1));
  const version = { get: () => count };
  versions.set(doc, version);
  return version;
}

/** What this person may do in the workshop. */
export function useRole(): Role | 'owner' {
  return useStore(useSession().role);
}

/**
 * Whether this person may change things at this place: not who only watches or contributes, not where something is
 * locked, not a workshop of a newer version. When the host gives another role, the whole workshop is drawn anew
 * (Workshop.tsx).
 */
export function useCanEdit(): boolean {
  return !useSession().workshop.isReadOnly();
}

/** Everybody else who has this workshop open now, one entry per window. */
export function usePresence(): readonly OtherPerson[] {
  return useStore(useSession().others);
}

export function useUndo(): { readonly canUndo: boolean; readonly canRedo: boolean } {
  const { undo } = useSession();
  const canUndo = useSyncExternalStore(undo.onChange, undo.canUndo);
  const canRedo = useSyncExternalStore(undo.onChange, undo.canRedo);
  return { canUndo, canRedo };
}
