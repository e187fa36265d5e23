// The prework: asks its questions, writes the page that goes by mail, takes in what has come back, and opens a question in
// the room for which no block comes.
import { IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import { callQuestion } from '../../../domain/questions/questionCommands.ts';
import { isOpen, standingOf, waitsForTheDay, type Question } from '../../../domain/questions/questions.ts';
import { Discard } from '../../questions/QuestionTools.tsx';
import { useLetterFiles } from '../../questions/letter/useLetterFiles.ts';
import { useTakeLetters } from '../../questions/letter/useTakeLetters.ts';
import { useCanEdit, useSession } from '../../session/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useOpenForm } from '../../ui/openForm.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useTranslation } from '../../ui/translation.tsx';
import { preworkLetters } from './preworkLetters.ts';
import { useAskPrework, usePrework, useWritePrework, type AskedAhead } from './usePrework.ts';
import styles from './PreworkDialog.module.css';

export default function PreworkDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const session = useSession();
  const all = usePrework();
  const ask = useAskPrework();
  const write = useWritePrework();
  const [isBusy, setBusy] = useState(false);
  const [discarding, setDiscarding] = useState<Question | null>(null);
  const isAsked = all.some(({ question }) => isOpen(question));
  const askAndWrite = async () => {
    setBusy(true);
    if (isAsked || (await ask())) await write();
    setBusy(false);
  };
  return (
    <Dialog
      isOpen
      title={t('prework.title')}
      lead={t('prework.lead')}
      onClose={onClose}
      footer={
        <Button
          look={isAsked ? 'secondary' : 'primary'}
          icon={<IconMail size={18} stroke={1.75} />}
          isDisabled={isBusy}
          onPress={() => void askAndWrite()}
        >
          {t(isAsked ? 'prework.write' : 'prework.ask')}
        </Button>
      }
    >
      {all.length > 0 && (
        <ul className={styles.questions} data-prework={all.length}>
          {all.map((one) => (
            <AskedQuestion key={one.question.id} {...one} onDiscard={() => setDiscarding(one.question)} />
          ))}
        </ul>
      )}
      {isAsked && <BringAnswers />}
      {discarding && (
        <Discard
          question={discarding}
          standing={standingOf(session.workshop.doc, discarding)}
          onClose={() => setDiscarding(null)}
        />
      )}
    </Dialog>
  );
}

function AskedQuestion({ question, answers, onDiscard }: AskedAhead & { onDiscard: () => void }) {
  const { t } = useTranslation();
  const { run } = useSession();
  const canEdit = useCanEdit();
  const isWaiting = waitsForTheDay(question);
  const state = isWaiting
    ? t('prework.state.waiting', { count: answers })
    : isOpen(question)
      ? t('prework.state.open', { count: answers })
      : t(`prework.state.${question.outcome === 'revealed' ? 'revealed' : 'abandoned'}`);
  return (
    <li data-kind={question.kind} data-answers={answers}>
      <div>
        <b>{question.text}</b>
        <span>{state}</span>
      </div>
      {isWaiting && canEdit && (
        <span className={styles.actions}>
          <Button size="small" onPress={() => void run(callQuestion, { questionId: question.id })}>
            {t('prework.call')}
          </Button>
          <Button look="quiet" size="small" onPress={onDiscard}>
            {t('questions.discard')}
          </Button>
        </span>
      )}
    </li>
  );
}

function BringAnswers() {
  const { t } = useTranslation();
  const take = useTakeLetters(preworkLetters);
  const [lines, setLines] = useState('');
  const files = useLetterFiles(take);
  useOpenForm(lines.trim() !== '');
  return (
    <section className={styles.bring} aria-label={t('prework.bring')}>
      <h3>{t('prework.bring')}</h3>
      <p>{t('prework.bringLead')}</p>
      <TextField label={t('questions.letter.lines')} value={lines} isMultiline rows={4} onChange={setLines} />
      <span className={styles.actions}>
        <Button onPress={files.open}>{t('questions.letter.choose')}</Button>
        <Button look="primary" onPress={() => take(lines) && setLines('')}>
          {t('questions.letter.take')}
        </Button>
      </span>
      {files.input}
    </section>
  );
}
