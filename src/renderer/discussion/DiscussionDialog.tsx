// All comments and questions of the workshop, or those of one record, and the parked topics: full screen on a phone.
import { useEffect, useRef, useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { SegmentedChoice } from '../ui/SegmentedChoice.tsx';
import { useTranslation } from '../ui/translation.tsx';
import { useGrowing } from '../ui/useGrowing.ts';
import { useDiscussion, type DiscussionWish } from './DiscussionContext.ts';
import { RecordComments, SettledThreads } from './RecordComments.tsx';
import { TargetLink } from './TargetLink.tsx';
import { ThreadView } from './ThreadView.tsx';
import { TopicList } from './TopicList.tsx';
import styles from './DiscussionDialog.module.css';

const views = ['threads', 'topics'] as const;

export default function DiscussionDialog({ wish, onClose }: { wish: DiscussionWish; onClose: () => void }) {
  const { t } = useTranslation();
  const [view, setView] = useState(wish.view);
  const { about } = wish;
  return (
    <Dialog isOpen title={about ? t('discussion.comments') : t('discussion.title')} onClose={onClose}>
      <div className={styles.discussion} data-discussion={about ? 'record' : view}>
        {about ? (
          <>
            <TargetLink target={about} onFollow={onClose} />
            <RecordComments of={about.collection} id={about.id} autoFocus />
          </>
        ) : (
          <>
            <SegmentedChoice
              isOfView
              label={t('discussion.views.label')}
              isLabelHidden
              value={view}
              options={views.map((value) => ({ value, label: t(`discussion.views.${value}`) }))}
              onChange={setView}
            />
            {view === 'threads' ? <AllThreads wish={wish} onClose={onClose} /> : <TopicList topicId={wish.topicId} />}
          </>
        )}
      </div>
    </Dialog>
  );
}

function AllThreads({ wish: { threadId }, onClose }: { wish: DiscussionWish; onClose: () => void }) {
  const { t } = useTranslation();
  const { threads } = useDiscussion();
  const element = useRef<HTMLDivElement>(null);
  const isQuestion = ({ first }: (typeof threads)[number]) => first.kind === 'question';
  const open = threads.filter(({ isOpen }) => isOpen);
  const sorted = [...open.filter(isQuestion), ...open.filter((thread) => !isQuestion(thread))];
  const { count, end } = useGrowing(sorted.length, 1 + sorted.findIndex(({ first }) => first.id === threadId));
  useEffect(() => {
    if (threadId === undefined) return;
    const thread = element.current?.querySelector<HTMLElement>(`[data-thread="${CSS.escape(threadId)}"]`);
    thread?.closest('details')?.setAttribute('open', '');
    thread?.scrollIntoView({ block: 'center' });
    thread?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
  }, [threadId]);
  if (threads.length === 0) return <p className={styles.calm}>{t('discussion.nothing')}</p>;
  return (
    <div ref={element}>
      {open.length === 0 && <p className={styles.calm}>{t('discussion.nothingOpen')}</p>}
      {sorted.slice(0, count).map((thread) => (
        <ThreadView
          key={thread.first.id}
          thread={thread}
          about={
            thread.isTargetGone || !thread.first.target ? (
              <p className={styles.calm}>{t('discussion.withoutTarget')}</p>
            ) : (
              <TargetLink target={thread.first.target} onFollow={onClose} />
            )
          }
        />
      ))}
      <div ref={end} />
      <SettledThreads threads={threads.filter(({ isOpen }) => !isOpen)} />
    </div>
  );
}
