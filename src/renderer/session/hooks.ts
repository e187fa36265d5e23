// The open workshop inside React: the session itself, queries on its document, who else is here, undo.
import { createContext, use, useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import { recordsOf } from '../../domain/collection.ts';
import type { OtherPerson } from './presence.ts';
import { useStore } from './store.ts';
import type { WorkshopSession } from './workshopSession.ts';

export const SessionContext = createContext<WorkshopSession | null>(null);

export function useSession(): WorkshopSession {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession needs an open workshop above it');
  return session;
}

/**
 * The answer of a query on the document, computed again after changes of the given collections. Pass a query and a list of
 * collections that keep their identity (declared outside the component), else it is computed at every rendering.
 */
export function useQuery<T>(query: (doc: Y.Doc) => T, of: readonly { readonly name: string }[]): T {
  const { doc } = useSession().workshop;
  const [counter] = useState(() => ({ value: 0 }));
  const subscribe = useCallback(
    (listener: () => void) => {
      const changed = () => {
        counter.value += 1;
        listener();
      };
      const watched = of.map((one) => recordsOf(doc, one));
      for (const records of watched) records.observeDeep(changed);
      return () => watched.forEach((records) => records.unobserveDeep(changed));
    },
    [doc, of, counter],
  );
  const version = useSyncExternalStore(subscribe, () => counter.value);
  // The version stands for the document's content, which React cannot see.
  return useMemo(() => (version >= 0 ? query(doc) : query(doc)), [query, doc, version]);
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
