// The way to all comments and topics, in the head: how many threads are open, and whether a question is among them.
import { IconMessageCircle } from '@tabler/icons-react';
import { countOpen } from '../../domain/discussion/comments.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { useTranslation } from '../ui/translation.tsx';
import { useDiscussion } from './DiscussionContext.ts';
import styles from './DiscussionButton.module.css';

export function DiscussionButton() {
  const { t } = useTranslation();
  const { threads, show } = useDiscussion();
  const { count } = countOpen(threads);
  return (
    <span className={styles.place} data-open-threads={count}>
      <IconButton
        label={count === 0 ? t('discussion.title') : t('discussion.openCount', { count })}
        icon={<IconMessageCircle size={20} stroke={1.75} />}
        onPress={() => show({ view: 'threads' })}
      />
      {count > 0 && (
        <span aria-hidden className={styles.count}>
          {count}
        </span>
      )}
    </span>
  );
}
