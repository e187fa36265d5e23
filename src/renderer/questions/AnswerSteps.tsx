// Answering in its steps: the form, the question about a name in it, and that it is sealed. Once sealed, nothing of the
// answer is on the screen any more; changing it starts empty. What is half written stays in this window's memory while the
// sheet is closed, except where the screen is passed on.
import { IconLock } from '@tabler/icons-react';
import { nanoid } from 'nanoid';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { containsName } from '../../domain/questions/namesInText.ts';
import type { Question } from '../../domain/questions/questions.ts';
import type { Team } from '../../domain/people/participants.ts';
import { useSession } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { useKeptState, useOpenForm } from '../ui/openForm.ts';
import type { AnswerDraft } from './answerForm.ts';
import { answerForms } from './answerForms.ts';
import { useSealAnswer } from './sealAnswer.ts';
import styles from './AnswerSteps.module.css';

export interface AnswerStepsProps {
  readonly question: Question;
  readonly participantId: string;
  readonly side: Team;
  /** There is an envelope of this person already. */
  readonly hasAnswered: boolean;
  /** Where the screen is passed on: what is shown once it is sealed, in place of the offer to change it. */
  readonly afterwards?: ReactNode;
}

export function AnswerSteps({ question, participantId, side, hasAnswered, afterwards }: AnswerStepsProps) {
  const { t } = useTranslation();
  const { workshop } = useSession();
  const seal = useSealAnswer(afterwards === undefined);
  const [isChanging, setChanging] = useState(!hasAnswered);
  const [held, setHeld] = useState<{ readonly answer: unknown } | null>(null);
  const { draft, setDraft, forget } = useAnswerDraft(`${question.id} ${participantId}`, afterwards !== undefined);
  const Form = answerForms[question.kind];
  const put = async (answer: unknown) => {
    if (await seal(question, participantId, answer)) {
      setChanging(false);
      forget();
    }
    setHeld(null);
  };
  if (!Form) return null;
  if (hasAnswered && !isChanging)
    return (
      <div className={styles.sealed} role="status">
        <span className={styles.diamond} aria-hidden>
          <IconLock size={26} stroke={1.75} />
        </span>
        {afterwards ?? (
          <>
            <h3>{t('questions.sealed')}</h3>
            <p>{t('questions.sealedText')}</p>
            <Button onPress={() => setChanging(true)}>{t('questions.change')}</Button>
          </>
        )}
      </div>
    );
  return (
    <>
      <div hidden={held !== null}>
        <Form
          question={question}
          side={side}
          draft={draft}
          onDraft={setDraft}
          onSeal={(answer, text) => {
            if (containsName(workshop.doc, text)) setHeld({ answer });
            else void put(answer);
          }}
        />
      </div>
      {held && (
        <div className={styles.name} role="alertdialog" aria-label={t('questions.nameIn')}>
          <p>{t('questions.nameIn')}</p>
          <Button autoFocus onPress={() => setHeld(null)}>
            {t('questions.nameChange')}
          </Button>
          <Button look="primary" onPress={() => void put(held.answer)}>
            {t('questions.nameStays')}
          </Button>
        </div>
      )}
    </>
  );
}

/** Kept by question and person; of a screen that is passed on nothing stays for whoever comes next. */
function useAnswerDraft(whose: string, isPassedOn: boolean) {
  const [key] = useState(() => `answer ${whose}${isPassedOn ? ` ${nanoid(6)}` : ''}`);
  const [draft, setDraft, drop] = useKeptState<AnswerDraft>(key, {});
  useOpenForm(!isPassedOn && Object.keys(draft).length > 0);
  useEffect(() => (isPassedOn ? drop : undefined), [isPassedOn, drop]);
  const forget = () => {
    setDraft({});
    drop();
  };
  return { draft, setDraft, forget };
}
