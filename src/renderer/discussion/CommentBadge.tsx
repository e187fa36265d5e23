// How many comments of a record are open, in ink; a question adds its mark. Where none is: nothing, or the way to write one.
import { IconMessageCircle } from '@tabler/icons-react';
import { countOpen } from '../../domain/discussion/comments.ts';
import { useTranslation } from '../ui/translation.tsx';
import { targetKey, useDiscussion } from './DiscussionContext.ts';
import styles from './CommentBadge.module.css';

/** `isAlways`: for records without a panel that shows their comments. */
export function CommentBadge({ of, id, isAlways = false }: { of: string; id: string; isAlways?: boolean }) {
  const { t } = useTranslation();
  const { byTarget, show } = useDiscussion();
  const about = { collection: of, id };
  const { count, hasQuestion } = countOpen(byTarget.get(targetKey(about)) ?? []);
  if (count === 0 && !isAlways) return null;
  return (
    <button
      type="button"
      className={styles.badge}
      data-comment-badge={count}
      aria-label={
        count === 0
          ? t('discussion.write')
          : t(hasQuestion ? 'discussion.badgeQuestion' : 'discussion.badge', { count })
      }
      onClick={(event) => {
        event.stopPropagation();
        show({ view: 'threads', about });
      }}
    >
      <IconMessageCircle size={13} stroke={2} aria-hidden />
      {count > 0 && count}
      {hasQuestion && '?'}
    </button>
  );
}
