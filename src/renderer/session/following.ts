// Following one person: their view becomes this window's, until either ends it. Who follows whom is presence and never
// saved.
import type { OtherPerson, PresenceState, Shown } from './presence.ts';
import { createStore, type Store } from '../base/store.ts';

/** Milliseconds that somebody may be out of sight (a break of the connection) before following ends. */
const patience = 8000;

export interface Following {
  /** Who is followed, as last seen; null while not following. */
  readonly person: Store<OtherPerson | null>;
  follow(clientId: number): void;
  stop(): void;
  /** Calls the listener with the name of somebody who was followed and has gone; returns the function that ends it. */
  onGone(listener: (name: string) => void): () => void;
  close(): void;
}

interface Presence {
  readonly others: Store<readonly OtherPerson[]>;
  readonly mine: Store<PresenceState>;
  show(presence: Shown): void;
}

export function openFollowing({ others, mine, show }: Presence, ownId: number): Following {
  const person = createStore<OtherPerson | null>(null);
  const listeners = new Set<(name: string) => void>();
  let timer: ReturnType<typeof setTimeout> | null = null;

  const clearTimer = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const stop = () => {
    clearTimer();
    if (person.get() === null) return;
    person.set(null);
    show({ following: null });
  };
  const lose = (name: string) => {
    stop();
    for (const listener of listeners) listener(name);
  };
  const refresh = () => {
    const before = person.get();
    if (!before) return;
    const now = others.get().find(({ clientId }) => clientId === before.clientId);
    if (!now) timer ??= setTimeout(() => lose(before.name), patience);
    else if (followsInTurn(now.clientId, others.get(), ownId)) stop();
    else {
      clearTimer();
      person.set(now);
    }
  };
  const unsubscribe = others.subscribe(refresh);

  return {
    person,
    follow(clientId) {
      const next = others.get().find((other) => other.clientId === clientId);
      if (!next || followsInTurn(clientId, others.get(), ownId)) return;
      clearTimer();
      person.set(next);
      if (mine.get().following !== clientId) show({ following: clientId });
    },
    stop,
    onGone(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      clearTimer();
      unsubscribe();
      listeners.clear();
    },
  };
}

/** True when this person's view is, directly or over others, the one of `ownId`: following them would be a circle. */
export function followsInTurn(clientId: number, others: readonly OtherPerson[], ownId: number): boolean {
  const seen = new Set<number>();
  let next: number | null | undefined = clientId;
  while (typeof next === 'number' && !seen.has(next)) {
    if (next === ownId) return true;
    seen.add(next);
    const current: number = next;
    next = others.find((other) => other.clientId === current)?.following;
  }
  return false;
}
