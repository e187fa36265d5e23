// The parking lot: what nobody wants to lose, who takes care of it until when, and what came of it.
import { IconParking } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type * as Y from 'yjs';
import {
  dropTopic,
  isUnresolved,
  listTopics,
  longestTopic,
  parkedTopics,
  parkTopic,
  reopenTopic,
  settleTopic,
  updateTopic,
  type ParkedTopic,
} from '../../domain/discussion/parkedTopics.ts';
import { readAgenda } from '../../domain/facilitation/agendaItems.ts';
import { listParticipants, participants } from '../../domain/people/participants.ts';
import { formatTime } from '../../i18n/format.ts';
import { PersonField } from '../fields/PersonField.tsx';
import { useCanEdit, useQuery, useSession } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { useLanguage } from '../ui/language.ts';
import { LineField } from '../ui/LineField.tsx';
import { useKeptState, useOpenForm } from '../ui/openForm.ts';
import { TextField } from '../ui/TextField.tsx';
import { useTranslation } from '../ui/translation.tsx';
import { useMayComment } from './useMayComment.ts';
import styles from './TopicList.module.css';

const topics = [parkedTopics, participants];
const read = (doc: Y.Doc) => ({ all: listTopics(doc), people: listParticipants(doc) });

export function TopicList({ topicId }: { topicId?: string | undefined }) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (topicId === undefined) return;
    const topic = element.current?.querySelector(`[data-topic="${CSS.escape(topicId)}"]`);
    topic?.scrollIntoView({ block: 'center' });
    topic?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
  }, [topicId]);
  const { t } = useTranslation();
  const { all } = useQuery(read, topics);
  const open = all.filter(isUnresolved);
  const done = all.filter((topic) => !isUnresolved(topic));
  return (
    <div ref={element} className={styles.topics}>
      <ParkForm />
      {all.length === 0 && <p className={styles.calm}>{t('discussion.topics.nothing')}</p>}
      {open.length > 0 && <Topics title={t('discussion.topics.open')} of={open} />}
      {done.length > 0 && <Topics title={t('discussion.topics.done')} of={done} />}
    </div>
  );
}

export function ParkForm() {
  const { t } = useTranslation();
  const { run, workshop } = useSession();
  const mayWrite = useMayComment();
  const [text, setText, forget] = useKeptState('topic to park', '');
  useOpenForm(mayWrite && text.trim() !== '');
  if (!mayWrite) return null;
  const park = () => {
    if (text.trim() === '') return;
    const { running } = readAgenda(workshop.doc);
    if (!run(parkTopic, { text: text.trim(), agendaItemId: running?.id ?? null }).ok) return;
    setText('');
    forget();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        park();
      }}
    >
      <TextField label={t('discussion.topics.field')} value={text} onChange={setText} maxLength={longestTopic} />
      <Button type="submit" icon={<IconParking size={16} stroke={1.75} />} isDisabled={text.trim() === ''}>
        {t('discussion.topics.add')}
      </Button>
    </form>
  );
}

function Topics({ title, of }: { title: string; of: readonly ParkedTopic[] }) {
  return (
    <section className={styles.group}>
      <h3>
        {title} <span>{of.length}</span>
      </h3>
      <ul>
        {of.map((topic) => (
          <Topic key={topic.id} topic={topic} />
        ))}
      </ul>
    </section>
  );
}

function Topic({ topic }: { topic: ParkedTopic }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { run } = useSession();
  const { people } = useQuery(read, topics);
  const { id, text, state, outcome, responsibleId, dueOn } = topic;
  const isReadOnly = !useCanEdit();
  const update = (values: Parameters<typeof updateTopic.run>[1]['values']) => void run(updateTopic, { id, values });
  const name = topic.name || t('discussion.somebody');
  return (
    <li className={styles.topic} data-topic={id} data-field="topic" data-state={state}>
      <p className={styles.text} dir="auto">
        {text}
      </p>
      <p className={styles.meta}>
        {t('discussion.topics.by', { name, time: formatTime(language, topic.at) })} ·{' '}
        {t(`discussion.topics.state.${state}`)}
      </p>
      {isUnresolved(topic) && !isReadOnly && (
        <div className={styles.fields}>
          <PersonField
            label={t('discussion.topics.responsible')}
            people={people}
            personId={responsibleId}
            onChange={(next) => update({ responsibleId: next })}
          />
          <DateField
            label={t('discussion.topics.dueOn')}
            isAhead
            value={dueOn}
            onChange={(next) => update({ dueOn: next })}
          />
        </div>
      )}
      {!isReadOnly && (
        <LineField
          label={t('discussion.topics.outcome')}
          value={outcome}
          maximum={1000}
          onChange={(next) => update({ outcome: next })}
        />
      )}
      {isReadOnly && outcome !== '' && <p>{outcome}</p>}
      {!isReadOnly && (
        <div className={styles.actions}>
          {isUnresolved(topic) ? (
            <>
              <Button size="small" onPress={() => void run(settleTopic, { id })}>
                {t('discussion.topics.settle')}
              </Button>
              <Button size="small" look="quiet" onPress={() => void run(dropTopic, { id })}>
                {t('discussion.topics.drop')}
              </Button>
            </>
          ) : (
            <Button size="small" look="quiet" onPress={() => void run(reopenTopic, { id })}>
              {t('discussion.topics.reopen')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
