// Answers about the whole document that take a moment, computed when the window has time: they must never hold up
// typing or dragging.
import { useEffect, useState } from 'react';
import type * as Y from 'yjs';
import { collections } from '../../domain/document/collections.ts';
import { recordsOf } from '../../domain/record/collection.ts';
import { useSession } from './hooks.ts';
import { whenIdle } from '../base/idle.ts';

/**
 * Milliseconds without a further change after which an answer is computed anew, and the longest it waits while changes
 * go on.
 */
const pause = 250;
const longestWait = 1000;

/**
 * The answer a moment after the last change; null until it is known. `query` keeps its identity (declared outside the
 * component).
 */
export function useLateAnswer<T>(query: (doc: Y.Doc) => T): T | null {
  const { doc } = useSession().workshop;
  const [known, setKnown] = useState<{ readonly answer: T } | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let waitsSince = performance.now();
    const compute = () => {
      timer = null;
      setKnown({ answer: query(doc) });
    };
    const changed = () => {
      const now = performance.now();
      if (timer === null) waitsSince = now;
      else clearTimeout(timer);
      timer = setTimeout(compute, Math.max(0, Math.min(pause, waitsSince + longestWait - now)));
    };
    const watched = collections.map((of) => recordsOf(doc, of));
    for (const records of watched) records.observeDeep(changed);
    const callOff = whenIdle(compute);
    return () => {
      callOff();
      if (timer !== null) clearTimeout(timer);
      for (const records of watched) records.unobserveDeep(changed);
    };
  }, [doc, query]);
  return known?.answer ?? null;
}
