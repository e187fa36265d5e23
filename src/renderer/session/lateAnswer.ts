// Answers about the whole document that take a moment, computed when the window has time: they must never hold up
// typing or dragging.
import { useMemo, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import { collections } from '../../domain/document/collections.ts';
import { recordsOf } from '../../domain/record/collection.ts';
import type { Query } from './answers.ts';
import { useSession } from './hooks.ts';
import { whenIdle } from '../base/idle.ts';
import { keepAlike } from '../base/keepAlike.ts';
import { createStore, type Store } from '../base/store.ts';

/**
 * Milliseconds without a further change after which an answer is computed anew, and the longest it waits while changes
 * go on.
 */
const pause = 250;
const longestWait = 2000;
/** Milliseconds that it may wait for an idle moment then. */
const idleWithin = 250;

/**
 * The answer a moment after the last change; null until it is known. `query` keeps its identity (declared outside the
 * component); all that ask the same share the answer.
 */
export function useLateAnswer<T>(query: Query<T>): T | null {
  const { doc } = useSession().workshop;
  const answer = useMemo(() => lateAnswerOf(doc, query), [doc, query]);
  return useSyncExternalStore(answer.subscribe, answer.get);
}

const answers = new WeakMap<Y.Doc, WeakMap<Query<unknown>, Store<unknown>>>();

function lateAnswerOf<T>(doc: Y.Doc, query: Query<T>): Store<T | null> {
  const ofDoc = answers.get(doc) ?? new WeakMap<Query<unknown>, Store<unknown>>();
  answers.set(doc, ofDoc);
  const answer = (ofDoc.get(query) as Store<T | null> | undefined) ?? openLateAnswer(doc, query);
  ofDoc.set(query, answer);
  return answer;
}

/** Without listeners nothing is computed, and what was known is known no longer. */
function openLateAnswer<T>(doc: Y.Doc, query: Query<T>): Store<T | null> {
  const known = createStore<T | null>(null);
  let listeners = 0;
  let end = () => {};
  return {
    get: known.get,
    subscribe(listener) {
      const forget = known.subscribe(listener);
      listeners += 1;
      if (listeners === 1) end = watch(doc, () => known.set(keepAlike(known.get(), query(doc))));
      return () => {
        forget();
        listeners -= 1;
        if (listeners > 0) return;
        end();
        known.set(null);
      };
    },
  };
}

/** Calls `compute` as soon as there is time, and a moment after each change; returns the function that ends it. */
function watch(doc: Y.Doc, compute: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let waitsSince = performance.now();
  let callOff = whenIdle(compute);
  const due = () => {
    timer = null;
    callOff();
    callOff = whenIdle(compute, idleWithin);
  };
  const changed = () => {
    const now = performance.now();
    if (timer === null) waitsSince = now;
    else clearTimeout(timer);
    timer = setTimeout(due, Math.max(0, Math.min(pause, waitsSince + longestWait - now)));
  };
  const watched = collections.map((of) => recordsOf(doc, of));
  for (const records of watched) records.observeDeep(changed);
  return () => {
    callOff();
    if (timer !== null) clearTimeout(timer);
    for (const records of watched) records.unobserveDeep(changed);
  };
}
