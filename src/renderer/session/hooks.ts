// The open workshop inside React: the session itself, queries on its document, who else is here, undo.
import { createContext, use, useMemo, useSyncExternalStore } from 'react';
import type { Role } from '../../protocol/roomApi.ts';
import { answerOf, type Collections, type Query } from './answers.ts';
import type { OtherPerson } from './presence.ts';
import { useStore } from '../base/store.ts';
import type { WorkshopSession } from './workshopSession.ts';

export const SessionContext = createContext<WorkshopSession | null>(null);

export function useSession(): WorkshopSession {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession needs an open workshop above it');
  return session;
}

/**
 * The answer of a query on the document, computed again after changes of the given collections. Pass a query and a list
 * of collections that keep their identity (declared outside the component), else it is computed at every rendering. All
 * that ask the same share the answer: hundreds of fields ask what is locked.
 */
export function useQuery<T>(query: Query<T>, of: Collections): T {
  const { doc } = useSession().workshop;
  const answer = useMemo(() => answerOf(doc, query, of), [doc, query, of]);
  return useSyncExternalStore(answer.subscribe, answer.get);
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
