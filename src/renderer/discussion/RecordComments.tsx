// The comments of one record, for its panel: open threads, those that are settled folded below them, and the field for
// the next one.
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useId } from 'react';
import { addComment } from '../../domain/discussion/commentCommands.ts';
import type { CommentTarget, Thread } from '../../domain/discussion/comments.ts';
import { useSession } from '../session/hooks.ts';
import { useTranslation } from '../ui/translation.tsx';
import { CommentForm } from './CommentForm.tsx';
import { targetKey, useDiscussion } from './DiscussionContext.ts';
import { ThreadView } from './ThreadView.tsx';
import { useMayComment } from './useMayComment.ts';
import styles from './RecordComments.module.css';

const none: readonly Thread[] = [];

export interface RecordCommentsProps {
  /** The collection of the record. */
  readonly of: string;
  readonly id: string;
  readonly autoFocus?: boolean;
}

export function RecordComments({ of, id, autoFocus }: RecordCommentsProps) {
  const { t } = useTranslation();
  const { run } = useSession();
  const { byTarget } = useDiscussion();
  const mayWrite = useMayComment();
  const headingId = useId();
  const target: CommentTarget = { collection: of, id };
  const threads = byTarget.get(targetKey(target)) ?? none;
  const open = threads.filter(({ isOpen }) => isOpen);
  return (
    <section
      aria-labelledby={headingId}
      className={styles.comments}
      data-field="comments"
      data-comments={open.length}
      {...{ [`data-comments-of-${of.toLowerCase()}`]: id }}
    >
      <h3 id={headingId} className={styles.heading}>
        {open.length === 0 ? t('discussion.comments') : t('discussion.commentsCount', { number: open.length })}
      </h3>
      {open.map((thread) => (
        <ThreadView key={thread.first.id} thread={thread} />
      ))}
      <SettledThreads threads={threads.filter(({ isOpen }) => !isOpen)} />
      {mayWrite && (
        <CommentForm
          key={id}
          about={`comment on ${targetKey(target)}`}
          label={t('discussion.placeholder')}
          mayAsk
          autoFocus={autoFocus ?? false}
          onSend={(text, isQuestion) => run(addComment, { target, text, kind: isQuestion ? 'question' : 'comment' }).ok}
        />
      )}
    </section>
  );
}

export function SettledThreads({ threads }: { threads: readonly Thread[] }) {
  const { t } = useTranslation();
  if (threads.length === 0) return null;
  return (
    <details className={styles.settled}>
      <summary>
        <IconCheck size={16} stroke={1.75} aria-hidden />
        {t('discussion.settledCount', { count: threads.length })}
        <IconChevronDown size={16} stroke={1.75} aria-hidden />
      </summary>
      {threads.map((thread) => (
        <ThreadView key={thread.first.id} thread={thread} />
      ))}
    </details>
  );
}
