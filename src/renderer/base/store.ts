// The smallest observable value: what React reads with useSyncExternalStore, and what lives outside React.
import { useSyncExternalStore } from 'react';

export interface Store<T> {
  get(): T;
  /** Calls the listener after every change; returns the function that ends it. */
  subscribe(listener: () => void): () => void;
}

export interface WritableStore<T> extends Store<T> {
  set(next: T): void;
}

export function createStore<T>(initial: T): WritableStore<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get);
}

/** Part of what a store holds: what shows it is drawn again only when that part is another. */
export function useStorePart<T, Part extends string | number | boolean | null>(
  store: Store<T>,
  pick: (value: T) => Part,
): Part {
  return useSyncExternalStore(store.subscribe, () => pick(store.get()));
}
