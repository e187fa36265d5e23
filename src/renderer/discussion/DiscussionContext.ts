// What every comment field and badge needs to know: the open threads by record, and how the list of all of them is opened.
import { createContext, use } from 'react';
import type { CommentTarget, Thread } from '../../domain/discussion/comments.ts';

/** What the list of all comments and topics shows first. */
export interface DiscussionWish {
  readonly view: 'threads' | 'topics';
  /** The record whose comments are shown alone, with the field to write one. */
  readonly about?: CommentTarget;
  /** The thread that is brought into view. */
  readonly threadId?: string;
  /** The topic that is brought into view. */
  readonly topicId?: string;
}

export interface Discussion {
  /** Oldest first, those of sections in use. */
  readonly threads: readonly Thread[];
  /** By `targetKey`. */
  readonly byTarget: ReadonlyMap<string, readonly Thread[]>;
  readonly show: (wish: DiscussionWish) => void;
}

export const DiscussionContext = createContext<Discussion>({ threads: [], byTarget: new Map(), show: () => undefined });

export function useDiscussion(): Discussion {
  return use(DiscussionContext);
}

export function targetKey({ collection, id }: CommentTarget): string {
  return `${collection} ${id}`;
}
