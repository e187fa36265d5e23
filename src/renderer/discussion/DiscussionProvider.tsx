// Holds the comments of the workshop for everything below it, and the list of all of them once somebody opens it.
import { useMemo, useState, type ReactNode } from 'react';
import type * as Y from 'yjs';
import { comments, threadsIn } from '../../domain/discussion/comments.ts';
import { openInUse } from '../../domain/plan/sectionsInUse.ts';
import { workshopDetails } from '../../domain/record/workshop.ts';
import { useQuery } from '../session/hooks.ts';
import { later } from '../ui/later.tsx';
import { DiscussionContext, targetKey, type Discussion, type DiscussionWish } from './DiscussionContext.ts';
import { useCommentKey } from './useCommentKey.ts';

const DiscussionDialog = later(() => import('./DiscussionDialog.tsx'));

const collections = [comments, workshopDetails];

const read = (doc: Y.Doc) => threadsIn(openInUse(doc, ''));

export function DiscussionProvider({ children }: { children: ReactNode }) {
  const threads = useQuery(read, collections);
  const [wish, show] = useState<DiscussionWish | null>(null);
  const discussion = useMemo((): Discussion => {
    const about = threads.filter(({ first }) => first.target !== null);
    return { threads, byTarget: Map.groupBy(about, ({ first }) => targetKey(first.target!)), show };
  }, [threads]);
  useCommentKey((about) => show({ view: 'threads', about }));
  return (
    <DiscussionContext value={discussion}>
      {children}
      {wish && <DiscussionDialog wish={wish} onClose={() => show(null)} />}
    </DiscussionContext>
  );
}
