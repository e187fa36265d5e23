// What cards say of their comments: how many are open, and whether a question is among them.
import type * as Y from 'yjs';
import { countOpen, isTargetThere, listThreads } from '../../../domain/discussion/comments.ts';
import { createStore, type Store } from '../../base/store.ts';

/** By the id of the touchpoint: "2", or "2?" where one of them is a question. */
export type CardComments = ReadonlyMap<string, string>;

/** `refresh` reads them again, after a change of comments. */
export function openCardComments(doc: Y.Doc): { readonly store: Store<CardComments>; refresh(): void } {
  const store = createStore(readComments(doc));
  return { store, refresh: () => store.set(readComments(doc)) };
}

function readComments(doc: Y.Doc): CardComments {
  const about = listThreads(doc).filter(({ first: { target }, isOpen }) => {
    return isOpen && target?.collection === 'touchpoints' && isTargetThere(doc, target);
  });
  const byCard = Map.groupBy(about, ({ first }) => first.target!.id);
  return new Map(
    [...byCard].map(([id, threads]) => {
      const { count, hasQuestion } = countOpen(threads);
      return [id, `${count}${hasQuestion ? '?' : ''}`];
    }),
  );
}
