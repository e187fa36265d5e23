// What the facilitator does with an open collection, vote or map: sees who has not finished while a button is held,
// answers, passes the screen on, says who is expected, discards, and reveals with two presses.
import { useEffect, useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import ExpectDialog from '../questions/ExpectDialog.tsx';
import type { OpenQuestion } from '../questions/openQuestions.ts';
import { AnswerSelf, Discard, Missing } from '../questions/QuestionTools.tsx';
import { pressAgainWithin, useRevealNow } from '../questions/revealNow.ts';
import { isMapOfSides } from '../../domain/questions/questions.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { HiddenPass } from './HiddenPass.tsx';
import { useCounters } from './useCounters.ts';
import { useHiddenCalls } from './useHiddenCalls.ts';

export interface HiddenToolsProps extends OpenQuestion {
  readonly isAnswering: boolean;
  readonly onAnswer: () => void;
}

export default function HiddenTools({ question, standing, isAnswering, onAnswer }: HiddenToolsProps) {
  const { t } = useTranslation();
  const { reveal, renew } = useHiddenCalls();
  const counters = useCounters(question);
  const revealNow = useRevealNow({ question, standing });
  const [opened, setOpened] = useState<'self' | 'pass' | 'expect' | 'discard' | 'away' | null>(null);
  const [isArmed, setArmed] = useState(false);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    if (!isArmed) return;
    const timer = setTimeout(() => setArmed(false), pressAgainWithin);
    return () => clearTimeout(timer);
  }, [isArmed]);
  const close = () => setOpened(null);
  const revealIt = async () => {
    setArmed(false);
    setBusy(true);
    if ((await reveal(question.id)) === 'counterAway') setOpened('away');
    setBusy(false);
  };
  const renewIt = async () => {
    close();
    await renew(question.id);
  };
  const isMap = isMapOfSides(question);
  const everybody = counters.expected > 0 && counters.unfinishedIds.length === 0;
  return (
    <>
      {!isMap && (
        <>
          <Missing
            ids={question.kind === 'collection' ? counters.unfinishedIds : standing.missingIds}
            letters={standing.letters}
          />
          <Button look="quiet" size="small" onPress={() => setOpened('expect')}>
            {t('questions.expectMore')}
          </Button>
          {question.kind !== 'doubleMap' && (
            <Button look="quiet" size="small" onPress={() => setOpened('pass')}>
              {t('questions.pass.open')}
            </Button>
          )}
        </>
      )}
      {!isAnswering && (
        <Button look="quiet" size="small" onPress={() => (isMap ? onAnswer() : setOpened('self'))}>
          {t(isMap ? 'hidden.map.open' : 'questions.answerMyself')}
        </Button>
      )}
      <Button look="quiet" size="small" onPress={() => setOpened('discard')}>
        {t('questions.discard')}
      </Button>
      <Button
        look={isArmed || everybody || (isMap && counters.doneIds.size === 2) ? 'primary' : 'secondary'}
        size="small"
        isDisabled={isBusy}
        onPress={() => (isArmed ? void revealIt() : setArmed(true))}
      >
        {isArmed ? revealNow : t('questions.reveal')}
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
      {opened === 'pass' && <HiddenPass question={question} standing={standing} onClose={close} />}
      {opened === 'expect' && <ExpectDialog question={question} onClose={close} />}
      {opened === 'discard' && <Discard question={question} standing={standing} onClose={close} />}
      {opened === 'away' && (
        <Dialog
          role="alertdialog"
          width="narrow"
          title={t('hidden.counter.awayTitle', { name: question.counter })}
          lead={t('refusal.counterAway')}
          isOpen
          onClose={close}
          footer={
            <>
              <Button onPress={() => void renewIt()}>{t('hidden.counter.renew')}</Button>
              <Button look="primary" onPress={close}>
                {t('hidden.counter.wait')}
              </Button>
            </>
          }
        />
      )}
    </>
  );
}
