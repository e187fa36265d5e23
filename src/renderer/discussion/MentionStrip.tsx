// The strip under the head when a comment names this person: once for each comment, on this device.
import { useState } from 'react';
import type { Comment, Thread } from '../../domain/discussion/comments.ts';
import { useStore } from '../base/store.ts';
import { useSession } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { useTranslation } from '../ui/translation.tsx';
import { useDiscussion } from './DiscussionContext.ts';
import styles from './MentionStrip.module.css';

/** Most comments that are remembered as seen. */
const mostSeen = 500;

export function MentionStrip() {
  const { t } = useTranslation();
  const { actor, workshopId } = useSession();
  const me = useStore(actor);
  const { threads, show } = useDiscussion();
  const key = `handschlag-mentions ${workshopId}`;
  const [seen, setSeen] = useState<ReadonlySet<string>>(() => readSeen(key));
  const found = mentionOf(threads, me, seen);
  if (!found) return null;
  const close = () => {
    const next = new Set([...seen, found.comment.id].slice(-mostSeen));
    localStorage.setItem(key, JSON.stringify([...next]));
    setSeen(next);
  };
  return (
    <div role="status" className={styles.strip} data-mention={found.comment.id}>
      <p>{t('discussion.mention', { name: found.comment.name || t('discussion.somebody') })}</p>
      <Button
        look="primary"
        size="small"
        onPress={() => {
          close();
          show({ view: 'threads', threadId: found.thread.first.id });
        }}
      >
        {t('discussion.look')}
      </Button>
      <Button size="small" onPress={close}>
        {t('discussion.later')}
      </Button>
    </div>
  );
}

/** The oldest comment of an open thread that names this person and was not seen yet. */
function mentionOf(threads: readonly Thread[], me: string, seen: ReadonlySet<string>) {
  const names = ({ id, mentions, authorId }: Comment) => authorId !== me && mentions.includes(me) && !seen.has(id);
  for (const thread of threads) {
    const comment = thread.isOpen ? [thread.first, ...thread.replies].find(names) : undefined;
    if (comment) return { thread, comment };
  }
  return null;
}

function readSeen(key: string): ReadonlySet<string> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return new Set(Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : []);
  } catch {
    return new Set();
  }
}
