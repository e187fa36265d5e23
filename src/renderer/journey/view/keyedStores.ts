// A family of stores by key over data kept elsewhere: reading asks the source, listeners are told by key only.
import type { Store } from '../../base/store.ts';

export interface KeyedStores<K, T> {
  /** The store of a key; the same object each time, so that React keeps its subscription. */
  of(key: K): Store<T>;
  changed(key: K): void;
  allChanged(): void;
}

export function keyedStores<K, T>(read: (key: K) => T): KeyedStores<K, T> {
  const stores = new Map<K, Store<T>>();
  const listeners = new Map<K, Set<() => void>>();
  const changed = (key: K) => listeners.get(key)?.forEach((listener) => listener());
  return {
    of(key) {
      const known = stores.get(key);
      if (known) return known;
      const store: Store<T> = {
        get: () => read(key),
        subscribe(listener) {
          const listening = listeners.get(key) ?? new Set();
          listeners.set(key, listening.add(listener));
          return () => listening.delete(listener);
        },
      };
      stores.set(key, store);
      return store;
    },
    changed,
    allChanged: () => [...listeners.keys()].forEach(changed),
  };
}

/** The same for what takes a while to find out: it is asked once, and again when it is told that it has changed. */
export function keptStores<K, T>(read: (key: K) => T): KeyedStores<K, T> {
  const kept = new Map<K, T>();
  const stores = keyedStores((key: K) => {
    if (!kept.has(key)) kept.set(key, read(key));
    return kept.get(key)!;
  });
  return {
    of: stores.of,
    changed(key) {
      kept.delete(key);
      stores.changed(key);
    },
    allChanged() {
      kept.clear();
      stores.allChanged();
    },
  };
}
