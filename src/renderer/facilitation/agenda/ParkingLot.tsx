// The parking lot in the facilitator's view: what is parked, the field for more, and how many questions are open.
import type * as Y from 'yjs';
import { isUnresolved, listTopics, parkedTopics } from '../../../domain/discussion/parkedTopics.ts';
import { participants } from '../../../domain/people/participants.ts';
import { formatTimeOfDay } from '../../../i18n/format.ts';
import { useDiscussion } from '../../discussion/DiscussionContext.ts';
import { ParkForm } from '../../discussion/TopicList.tsx';
import { useQuery } from '../../session/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { useLanguage } from '../../ui/language.ts';
import { useTranslation } from '../../ui/translation.tsx';
import styles from './Regie.module.css';

const topics = [parkedTopics, participants];
const read = (doc: Y.Doc) => listTopics(doc).filter(isUnresolved);

export function ParkingLot() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { threads, show } = useDiscussion();
  const open = useQuery(read, topics);
  const questions = threads.filter(({ isOpen, first }) => isOpen && first.kind === 'question').length;
  return (
    <section data-parking-lot={open.length} data-open-questions={questions}>
      <h2>
        {t('discussion.views.topics')}
        <i className={styles.key} data-key="T" aria-hidden /> <span>{open.length}</span>
      </h2>
      <ul className={styles.people}>
        {open.map(({ id, text, at }) => (
          <li key={id}>
            <span dir="auto">{text}</span>
            <span>{formatTimeOfDay(language, at)}</span>
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
