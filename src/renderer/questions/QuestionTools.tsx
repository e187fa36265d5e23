// What the facilitator, or the person who asked, does with an open question: reveal it, see who is missing while a
// button is held, answer themselves, pass the screen around, say who is expected, discard it.
import { useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { listParticipants, participants } from '../../domain/people/participants.ts';
import { abandonQuestion, extendQuestion } from '../../domain/questions/questionCommands.ts';
import { useQuery, useSession } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { later } from '../ui/later.tsx';
import { useMayPassOn, type OpenQuestion } from './openQuestions.ts';
import { useRenewCounter, useRevealQuestion } from './questionCalls.ts';
import styles from './QuestionTools.module.css';

const PassScreen = later(() => import('./PassScreen.tsx'));
const ExpectDialog = later(() => import('./ExpectDialog.tsx'));

const participantsOnly = [participants];

export interface QuestionToolsProps extends OpenQuestion {
  readonly mayEnd: boolean;
  readonly mayAnswer: boolean;
  readonly onAnswer: () => void;
}

type Opened = 'self' | 'pass' | 'expect' | 'discard' | 'away';

export default function QuestionTools({ question, standing, mayEnd, mayAnswer, onAnswer }: QuestionToolsProps) {
  const { t } = useTranslation();
  const session = useSession();
  const reveal = useRevealQuestion({ tellsAway: mayEnd });
  const [opened, setOpened] = useState<Opened | null>(null);
  const [isRevealing, setRevealing] = useState(false);
  const mayPassOn = useMayPassOn(question);
  const close = () => setOpened(null);
  const revealIt = async () => {
    setRevealing(true);
    const refusal = await reveal(question.id);
    setRevealing(false);
    if (refusal === 'counterAway' && mayEnd) setOpened('away');
  };
  return (
    <>
      {mayEnd && (
        <>
          <Missing ids={standing.missingIds} letters={standing.letters} />
          {question.endsAt !== null && (
            <Button
              look="quiet"
              size="small"
              onPress={() => void session.run(extendQuestion, { questionId: question.id })}
            >
              {t('questions.moreTime')}
            </Button>
          )}
          <Button look="quiet" size="small" onPress={() => setOpened('expect')}>
            {t('questions.expectMore')}
          </Button>
          {mayAnswer && (
            <>
              {mayPassOn && (
                <Button look="quiet" size="small" onPress={() => setOpened('pass')}>
                  {t('questions.pass.open')}
                </Button>
              )}
              <Button look="quiet" size="small" onPress={() => setOpened('self')}>
                {t('questions.answerMyself')}
              </Button>
            </>
          )}
          <Button look="quiet" size="small" onPress={() => setOpened('discard')}>
            {t('questions.discard')}
          </Button>
        </>
      )}
      <Button
        look={standing.isComplete ? 'primary' : 'secondary'}
        size="small"
        isDisabled={isRevealing}
        onPress={() => void revealIt()}
      >
        {t('questions.reveal')}
      </Button>
      {opened === 'self' && (
        <AnswerSelf
          onClose={close}
          onAnswer={() => {
            close();
            onAnswer();
          }}
        />
      )}
      {opened === 'pass' && <PassScreen question={question} standing={standing} onClose={close} />}
      {opened === 'expect' && <ExpectDialog question={question} onClose={close} />}
      {opened === 'away' && <CounterAway question={question} onClose={close} />}
      {opened === 'discard' && <Discard question={question} standing={standing} onClose={close} />}
    </>
  );
}

/** Names, only while pressed: the screen may be on the projector. Whose the letters are is not known. */
export function Missing({ ids, letters }: { ids: readonly string[]; letters: number }) {
  const { t } = useTranslation();
  const [isPressed, setPressed] = useState(false);
  const people = useQuery(listParticipants, participantsOnly);
  const names = people.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  return (
    <span className={styles.missing}>
      <Button
        look="quiet"
        size="small"
        onPressStart={() => setPressed(true)}
        onPressEnd={() => setPressed(false)}
        onBlur={() => setPressed(false)}
      >
        {t('questions.missing')}
      </Button>
      <span role="status">
        {isPressed && (
          <span className={styles.names}>
            {names.length === 0
              ? t('questions.nobodyMissing')
              : letters > 0
                ? t('questions.missingOrByLetter', { names: names.join(', '), count: letters })
                : t('questions.missingNow', { names: names.join(', ') })}
          </span>
        )}
      </span>
    </span>
  );
}

export function AnswerSelf({ onAnswer, onClose }: { onAnswer: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t('questions.answerMyself')}
      lead={t('questions.othersSee')}
      width="narrow"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('questions.later')}</Button>
          <Button look="primary" onPress={onAnswer}>
            {t('questions.answer')}
          </Button>
        </>
      }
    />
  );
}

/** The computer that counts does not answer: it may come back, or another one counts from now on. */
function CounterAway({ question, onClose }: { question: OpenQuestion['question']; onClose: () => void }) {
  const { t } = useTranslation();
  const renew = useRenewCounter();
  return (
    <Dialog
      role="alertdialog"
      width="narrow"
      title={t('hidden.counter.awayTitle', { name: question.counter })}
      lead={`${t('refusal.counterAway')} ${t('questions.renewLead')}`}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={() => void renew(question.id).then((isDone) => isDone && onClose())}>
            {t('hidden.counter.renew')}
          </Button>
          <Button look="primary" onPress={onClose}>
            {t('hidden.counter.wait')}
          </Button>
        </>
      }
    />
  );
}

export function Discard({ question, standing, onClose }: OpenQuestion & { onClose: () => void }) {
  const { t } = useTranslation();
  const session = useSession();
  const discard = () => {
    if (session.run(abandonQuestion, { questionId: question.id }).ok) onClose();
  };
  return (
    <Dialog
      role="alertdialog"
      width="narrow"
      title={t('questions.discardAsk', { count: standing.given })}
      lead={t('questions.discardText')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('questions.keepOpen')}</Button>
          <Button look="danger" onPress={discard}>
            {t('questions.discard')}
          </Button>
        </>
      }
    />
  );
}
