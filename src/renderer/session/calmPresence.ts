// Presence without what moves all the time (pointer, scrolling, typing): for everything that lists people and must not
// be drawn sixty times a second.
import { useMemo, useSyncExternalStore } from 'react';
import { useSession } from './hooks.ts';
import type { OtherPerson, PresenceState } from './presence.ts';
import type { Store } from '../base/store.ts';

/** The same value until something calm has changed; what moves in it may be out of date. */
export function calm<T>(source: Store<T>, isSame: (left: T, right: T) => boolean): Store<T> {
  let kept = source.get();
  return {
    get() {
      const now = source.get();
      if (!isSame(kept, now)) kept = now;
      return kept;
    },
    subscribe: source.subscribe,
  };
}

export function isCalmlySame(left: PresenceState, right: PresenceState): boolean {
  if (left === right) return true;
  return (
    left.name === right.name &&
    left.team === right.team &&
    left.view === right.view &&
    left.hand === right.hand &&
    left.following === right.following &&
    left.call?.id === right.call?.id &&
    left.call?.isForced === right.call?.isForced &&
    left.spotlight === right.spotlight &&
    left.obeys === right.obeys &&
    (left.laser === null) === (right.laser === null)
  );
}

export function areCalmlySame(left: readonly OtherPerson[], right: readonly OtherPerson[]): boolean {
  return (
    left.length === right.length &&
    left.every((person, at) => person.clientId === right[at]!.clientId && isCalmlySame(person, right[at]!))
  );
}

export interface CalmPresence {
  readonly mine: PresenceState;
  readonly others: readonly OtherPerson[];
  /** The followed person, calm as well. */
  readonly followed: OtherPerson | null;
}

export function useCalmPresence(): CalmPresence {
  const session = useSession();
  const stores = useMemo(
    () => ({
      mine: calm(session.mine, isCalmlySame),
      others: calm(session.others, areCalmlySame),
      followed: calm(session.following.person, (left, right) =>
        left && right ? left.clientId === right.clientId && isCalmlySame(left, right) : left === right,
      ),
    }),
    [session],
  );
  const mine = useSyncExternalStore(stores.mine.subscribe, stores.mine.get);
  const others = useSyncExternalStore(stores.others.subscribe, stores.others.get);
  const followed = useSyncExternalStore(stores.followed.subscribe, stores.followed.get);
  return useMemo(() => ({ mine, others, followed }), [mine, others, followed]);
}
