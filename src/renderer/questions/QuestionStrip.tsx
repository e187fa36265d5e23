// The strip under the head while a question is open: what is asked, how many have answered, and what this person can
// do. A small window opens the sheet by itself, once; the window of the facilitator never does, for it may be on the
// projector.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { canContribute } from '../../domain/record/command.ts';
import { isHiddenKind } from '../../domain/questions/hiddenAnswers.ts';
import { listQuestions, questions, type Question } from '../../domain/questions/questions.ts';
import { fetchAhead } from '../base/fetchAhead.ts';
import { useWorkshopPlace } from '../base/NavigationContext.ts';
import { useStore } from '../base/store.ts';
import { useCanEdit, useQuery, useSession } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { later } from '../ui/later.tsx';
import { useToast } from '../ui/Toast.tsx';
import { answerForms } from './answerForms.ts';
import { Diamonds } from './Diamonds.tsx';
import { useMayEnd, useMe, useOpenPulse, useOpenQuestion, type OpenQuestion } from './openQuestions.ts';
import { StandingWords } from './StandingLine.tsx';
import { TimeLeft } from './TimeLeft.tsx';
import { loadSealing } from './sealingScript.ts';
import { useAnswerFollowsTeam } from './useAnswerFollowsTeam.ts';
import styles from './QuestionStrip.module.css';

const AnswerSheet = later(() => import('./AnswerSheet.tsx'));
const QuestionTools = later(() => import('./QuestionTools.tsx'));

const questionsOnly = [questions];
/** Below this width the sheet opens by itself. */
const small = '(max-width: 899px)';

export function QuestionStrips() {
  const question = useOpenQuestion();
  const pulse = useOpenPulse();
  useKeyLostNotice();
  return (
    <>
      {question && !isHiddenKind(question.question.kind) && <Strip key={question.question.id} {...question} />}
      {pulse && answerForms.pulse && <Strip key={pulse.question.id} {...pulse} />}
    </>
  );
}

function Strip({ question, standing }: OpenQuestion) {
  const { t } = useTranslation();
  const { workshop, actor } = useSession();
  const canEdit = useCanEdit();
  const participantId = useStore(actor);
  const me = useMe();
  const mayEnd = useMayEnd(question);
  const mayAnswer = canContribute(workshop) && answerForms[question.kind] !== undefined;
  const hasAnswered = standing.answeredIds.has(participantId);
  useAnswerFollowsTeam(question, me, hasAnswered);
  const [isAnswering, setAnswering] = useState(false);
  const { section } = useWorkshopPlace();
  // There the page itself is the sheet.
  const isOnPage = question.kind === 'poll' && section === 'relationship' && !window.matchMedia(small).matches;
  useEffect(() => fetchAhead([AnswerSheet.load, loadSealing]), []);
  const hasOpened = useRef(false);
  const opensItself = mayAnswer && me !== undefined && !mayEnd && !hasAnswered;
  useEffect(() => {
    if (!opensItself || hasOpened.current || !window.matchMedia(small).matches) return;
    hasOpened.current = true;
    setAnswering(true);
  }, [opensItself]);
  return (
    <section
      className={styles.strip}
      aria-label={t('questions.label')}
      data-question={question.id}
      data-kind={question.kind}
      data-answered={standing.given}
      data-expected={standing.expected}
    >
      <p className={styles.text}>
        <b>{question.text}</b>
        <span className={styles.standing}>
          <Diamonds given={standing.given} expected={standing.expected} />
          <span role="status">
            <StandingWords standing={standing} />
          </span>
          <TimeLeft endsAt={question.endsAt} />
        </span>
      </p>
      <span className={styles.tools}>
        {mayAnswer && !mayEnd && !isAnswering && !isOnPage && (
          <Button look={hasAnswered ? 'secondary' : 'primary'} size="small" onPress={() => setAnswering(true)}>
            {t(hasAnswered ? 'questions.change' : 'questions.answer')}
          </Button>
        )}
        {canEdit && (mayEnd || standing.isComplete) && (
          <QuestionTools
            question={question}
            standing={standing}
            mayEnd={mayEnd}
            mayAnswer={mayAnswer}
            onAnswer={() => setAnswering(true)}
          />
        )}
      </span>
      {isAnswering && (
        <AnswerSheet
          question={question}
          standing={standing}
          participantId={participantId}
          side={me?.team ?? 'none'}
          onClose={() => setAnswering(false)}
        />
      )}
    </section>
  );
}

/** The facilitator is told when a question was abandoned because its key is not here. */
function useKeyLostNotice() {
  const all: readonly Question[] = useQuery(listQuestions, questionsOnly);
  const me = useMe();
  const toast = useToast();
  const { t } = useTranslation();
  const told = useRef(new Set<string>());
  const { workshop } = useSession();
  useEffect(() => {
    for (const { id, isKeyLost, text, openedBy, closedAt } of all) {
      const isFresh = closedAt !== null && workshop.now() - closedAt < 60_000;
      if (!isKeyLost || !isFresh || told.current.has(id)) continue;
      told.current.add(id);
      if (me?.isFacilitator || openedBy === me?.id) toast({ kind: 'problem', text: t('questions.keyLost', { text }) });
    }
  }, [all, me, toast, t, workshop]);
}
