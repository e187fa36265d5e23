// The gap list of the open workshop, computed when the window has time: counting must never hold up typing or dragging.
import { useEffect, useState } from 'react';
import { collections } from '../../domain/collections.ts';
import { recordsOf } from '../../domain/collection.ts';
import { listGaps, type Gap } from '../../domain/gaps.ts';
import { useSession } from './hooks.ts';

/** Milliseconds without a further change after which the list is computed anew. */
const pause = 250;

/** The open points a moment after the last change; null until they are known. */
export function useGaps(): readonly Gap[] | null {
  const { doc } = useSession().workshop;
  const [gaps, setGaps] = useState<readonly Gap[] | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const compute = () => {
      timer = null;
      setGaps(listGaps(doc));
    };
    const changed = () => {
      timer ??= setTimeout(compute, pause);
    };
    const watched = collections.map((of) => recordsOf(doc, of));
    for (const records of watched) records.observeDeep(changed);
    changed();
    return () => {
      if (timer !== null) clearTimeout(timer);
      for (const records of watched) records.unobserveDeep(changed);
    };
  }, [doc]);
  return gaps;
}

export function useGapCount(): number | null {
  return useGaps()?.length ?? null;
}
