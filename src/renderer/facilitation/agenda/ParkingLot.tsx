// The parking lot in the facilitator's view: what is parked, the field for more, and how many questions are open.
import type * as Y from 'yjs';
import { isUnresolved, listTopics, parkedTopics } from '../../../domain/discussion/parkedTopics.ts';
import { participants } from '../../../domain/people/participants.ts';
import { useDiscussion } from '../../discussion/DiscussionContext.ts';
import { ParkForm } from '../../discussion/TopicList.tsx';
import { useQuery } from '../../session/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { useTranslation } from '../../ui/translation.tsx';
import styles from './Regie.module.css';

const topics = [parkedTopics, participants];
const read = (doc: Y.Doc) => listTopics(doc).filter(isUnresolved);

export function ParkingLot() {
  const { t } = useTranslation();
  const { threads, show } = useDiscussion();
  const open = useQuery(read, topics);
  const questions = threads.filter(({ isOpen, first }) => isOpen && first.kind === 'question').length;
  return (
    <section data-parking-lot={open.length} data-open-questions={questions}>
      <h2>
        {t('discussion.views.topics')} <span>{open.length}</span>
      </h2>
      <ul className={styles.people}>
        {open.map(({ id, text }) => (
          <li key={id}>
            <span dir="auto">{text}</span>
          </li>
        ))}
      </ul>
      <ParkForm />
      {questions > 0 && (
        <Button look="quiet" size="small" onPress={() => show({ view: 'threads' })}>
          {t('discussion.questionsOpen', { count: questions })}
        </Button>
      )}
    </section>
  );
}
