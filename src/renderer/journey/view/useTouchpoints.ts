// Several touchpoints at once, rendered again when one of them changes.
import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react';
import type { Touchpoint } from '../../../domain/journey/touchpoints.ts';
import type { BoardIndex } from './boardIndex.ts';

/** Those of the ids that are still there. */
export function useTouchpoints(index: BoardIndex, ids: readonly string[]): readonly Touchpoint[] {
  const key = ids.join(' ');
  const stores = useMemo(() => (key === '' ? [] : key.split(' ')).map((id) => index.touchpoint(id)), [index, key]);
  const last = useRef<readonly Touchpoint[]>([]);
  const subscribe = useCallback(
    (listener: () => void) => {
      const ends = stores.map((store) => store.subscribe(listener));
      return () => ends.forEach((end) => end());
    },
    [stores],
  );
  return useSyncExternalStore(subscribe, () => {
    const next = stores.flatMap((store) => store.get() ?? []);
    if (next.length !== last.current.length || next.some((touchpoint, at) => touchpoint !== last.current[at]))
      last.current = next;
    return last.current;
  });
}
