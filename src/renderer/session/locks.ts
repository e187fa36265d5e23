// What is locked, inside React: which lock holds a record or a section for this person, and the session as it is where
// something is locked.
import { useMemo } from 'react';
import type * as Y from 'yjs';
import { listParticipants, participants } from '../../domain/people/participants.ts';
import { liveState } from '../../domain/record/liveState.ts';
import { locks, locksOn, scopesOf, type Lock, type Touch } from '../../domain/record/locks.ts';
import { useStore } from '../base/store.ts';
import { useQuery, useSession } from './hooks.ts';
import type { WorkshopSession } from './workshopSession.ts';

const lockRecords = [locks, participants, liveState];

interface LocksNow {
  readonly on: ReadonlyMap<string, Lock>;
  readonly leaders: ReadonlySet<string>;
}

const readLocks = (doc: Y.Doc): LocksNow => ({
  on: locksOn(doc),
  leaders: new Set(listParticipants(doc).flatMap(({ id, isFacilitator }) => (isFacilitator ? [id] : []))),
});

/** The lock that holds one of these scopes, for anybody. */
export function useLockOn(scopes: readonly string[]): Lock | null {
  const { on } = useQuery(readLocks, lockRecords);
  return scopes.map((scope) => on.get(scope)).find(Boolean) ?? null;
}

/** The lock that keeps this person from changing something; null for the facilitator. */
export function useLockedFor(touch: Touch): Lock | null {
  const { workshop, actor } = useSession();
  const me = useStore(actor);
  const { on, leaders } = useQuery(readLocks, lockRecords);
  if (on.size === 0 || leaders.has(me)) return null;
  return (
    scopesOf(workshop.doc, touch)
      .map((scope) => on.get(scope))
      .find(Boolean) ?? null
  );
}

/** The same for a whole section of the app. */
export function useSectionLockedFor(section: string): Lock | null {
  const { actor } = useSession();
  const me = useStore(actor);
  const { on, leaders } = useQuery(readLocks, lockRecords);
  return leaders.has(me) ? null : (on.get(`section:${section}`) ?? null);
}

/** The session where something is locked: nothing can be changed, and what is open in spite of locks stays open. */
export function useLockedSession(lock: Lock | null): WorkshopSession {
  const session = useSession();
  const isLocked = lock !== null && !session.workshop.isReadOnly();
  return useMemo(
    () =>
      isLocked
        ? {
            ...session,
            isLocked: true,
            workshop: { ...session.workshop, isReadOnly: () => true, mayContribute: () => true },
          }
        : session,
    [session, isLocked],
  );
}

/** Whether somebody may agree, sign or check in here: locks leave that open. */
export function mayAgree({ workshop, isLocked = false }: WorkshopSession): boolean {
  return isLocked || !workshop.isReadOnly();
}
