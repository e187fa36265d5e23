// The board's view inside React, and the state of one card as the board sees it.
import { createContext, use, useSyncExternalStore } from 'react';
import type { Store } from '../../base/store.ts';
import type { BoardView } from './boardView.ts';

export const BoardContext = createContext<BoardView | null>(null);

export function useBoard(): BoardView {
  const view = use(BoardContext);
  if (!view) throw new Error('useBoard needs a JourneyBoard above it');
  return view;
}

/**
 * Part of a store's value, rendering again only when that part changed. `select` must return the same thing for the
 * same value.
 */
export function useSelected<T, S>(store: Store<T>, select: (value: T) => S): S {
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}
