// The answers of queries on a document, each kept until a collection changes that it is read from.
import type * as Y from 'yjs';
import { recordsOf } from '../../domain/record/collection.ts';
import { keepAlike } from '../base/keepAlike.ts';
import type { Store } from '../base/store.ts';

export type Collections = readonly { readonly name: string }[];
export type Query<T> = (doc: Y.Doc) => T;

const answers = new WeakMap<Y.Doc, WeakMap<Query<unknown>, WeakMap<Collections, Store<unknown>>>>();

/** All that ask the same have one answer, which is computed once after each change: hundreds of fields ask what is locked. */
export function answerOf<T>(doc: Y.Doc, query: Query<T>, of: Collections): Store<T> {
  const ofDoc = answers.get(doc) ?? new WeakMap<Query<unknown>, WeakMap<Collections, Store<unknown>>>();
  answers.set(doc, ofDoc);
  const ofQuery = ofDoc.get(query) ?? new WeakMap<Collections, Store<unknown>>();
  ofDoc.set(query, ofQuery);
  const answer = (ofQuery.get(of) as Store<T> | undefined) ?? openAnswer(doc, query, of);
  ofQuery.set(of, answer);
  return answer;
}

function openAnswer<T>(doc: Y.Doc, query: Query<T>, of: Collections): Store<T> {
  let current: { readonly value: T } | null = null;
  // What is the same as before stays the same object, so that what shows it is not drawn again.
  let last: T | undefined;
  let computedAt = 0;
  const version = versionOf(doc);
  const listeners = new Set<() => void>();
  const changed = () => {
    current = null;
    for (const listener of listeners) listener();
  };
  return {
    get() {
      // What changes before anybody listens is not told.
      if (!current || (listeners.size === 0 && computedAt !== version.get())) {
        last = keepAlike(last, query(doc));
        current = { value: last };
        computedAt = version.get();
      }
      return current.value;
    },
    subscribe(listener) {
      if (listeners.size === 0) {
        if (computedAt !== version.get()) current = null;
        for (const one of of) recordsOf(doc, one).observeDeep(changed);
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        for (const one of of) recordsOf(doc, one).unobserveDeep(changed);
        // Some queries ask for the day, too: a later listener asks anew.
        current = null;
      };
    },
  };
}

const versions = new WeakMap<Y.Doc, { readonly get: () => number }>();

/** Counts the changes of a document: an answer is not computed twice where nothing has happened in between. */
function versionOf(doc: Y.Doc) {
  const known = versions.get(doc);
  if (known) return known;
  let count = 0;
  // Before anything else hears of the change.
  doc.on('beforeTransaction', () => void (count += 1));
  const version = { get: () => count };
  versions.set(doc, version);
  return version;
}
