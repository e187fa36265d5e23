// The section of the relationship: the open question to be answered here, else what the rounds say, else how to begin.
import { canContribute } from '../../domain/record/command.ts';
import { IconChevronLeft, IconChevronRight, IconHistory, IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { countLate, getQuestion } from '../../domain/questions/questions.ts';
import { headlineOf, leadOf, manyFindComplicated } from '../../domain/relationship/statement.ts';
import type { Round } from '../../domain/relationship/rounds.ts';
import { relationshipHeadline, relationshipLead } from '../../i18n/relationshipWords.ts';
import { useStore } from '../base/store.ts';
import { AnswerSteps } from '../questions/AnswerSteps.tsx';
import { useMayEnd, useMe, useOpenQuestion, type OpenQuestion } from '../questions/openQuestions.ts';
import { useRevealQuestion } from '../questions/questionCalls.ts';
import { StandingLine } from '../questions/StandingLine.tsx';
import { StatesInRow } from '../questions/StatesInRow.tsx';
import { useCanEdit, useSession } from '../session/hooks.ts';
import { useIsOwner } from '../session/useIsOwner.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useLanguage } from '../ui/language.ts';
import { later } from '../ui/later.tsx';
import { Tools } from '../ui/ToolSlot.tsx';
import { Figures } from './Figures.tsx';
import { OneRound } from './OneRound.tsx';
import { RoundsBeside } from './RoundsBeside.tsx';
import { RoundsTable } from './RoundsTable.tsx';
import { useRelationshipKeys } from './useRelationshipKeys.ts';
import { useIsSmall } from '../ui/useIsSmall.ts';
import { useRounds } from './useRounds.ts';
import { WhyComplicated } from './WhyComplicated.tsx';
import { Words } from './Words.tsx';
import { focusField } from '../ui/focusField.ts';
import { useNavigation, useTarget } from '../base/NavigationContext.ts';
import styles from './RelationshipSection.module.css';

const AskDialog = later(() => import('./AskDialog.tsx'));
const TakeOverDialog = later(() => import('./TakeOverDialog.tsx'));

export default function RelationshipSection() {
  const { t } = useTranslation();
  const rounds = useRounds();
  const open = useOpenQuestion();
  const isOwner = useIsOwner();
  const poll = open?.question.kind === 'poll' ? open : null;
  const mayEnd = useMayEnd(poll?.question);
  const reveal = useRevealQuestion();
  const [dialog, setDialog] = useState<'ask' | 'takeOver' | null>(null);
  const [at, setAt] = useState(Number.MAX_SAFE_INTEGER);
  const shownAt = Math.max(0, Math.min(at, rounds.length - 1));
  const isReadOnly = !useCanEdit();
  const element = useRelationshipTarget();
  const isEmpty = rounds.length === 0 && poll === null;
  useRelationshipKeys({
    ask: () => !isReadOnly && setDialog('ask'),
    reveal: () => poll && mayEnd && !isReadOnly && void reveal(poll.question.id),
    step: (by) => setAt(Math.max(0, Math.min(shownAt + by, rounds.length - 1))),
  });
  const ask = (
    <Button
      look="primary"
      size={isEmpty ? 'medium' : 'small'}
      icon={<IconPlus size={18} stroke={1.75} />}
      onPress={() => setDialog('ask')}
      data-field="ask"
    >
      {t('relationship.ask')}
    </Button>
  );
  const takeOver = (
    <Button
      look={isEmpty ? 'secondary' : 'quiet'}
      size={isEmpty ? 'medium' : 'small'}
      icon={<IconHistory size={18} stroke={1.75} />}
      onPress={() => setDialog('takeOver')}
    >
      {t('relationship.takeOver')}
    </Button>
  );
  return (
    <div
      ref={element}
      className={styles.section}
      // It scrolls, and often has nothing else that can have the focus.
      tabIndex={0}
      role="region"
      aria-label={t('app.section.relationship')}
      data-section="relationship"
      data-asked={poll?.question.id}
      data-scrolls="relationship"
    >
      {!isReadOnly && !isEmpty && (
        <Tools>
          {isOwner && takeOver}
          {ask}
        </Tools>
      )}
      {poll ? (
        <Asked {...poll} mayEnd={mayEnd} />
      ) : isEmpty ? (
        <div className={styles.empty}>
          <EmptyState
            title={t('relationship.empty')}
            text={t('relationship.emptyText')}
            action={
              isReadOnly ? undefined : (
                <span className={styles.actions}>
                  {ask}
                  {isOwner && takeOver}
                </span>
              )
            }
          />
        </div>
      ) : (
        <Results rounds={rounds} at={shownAt} onStep={(by) => setAt(shownAt + by)} />
      )}
      {dialog === 'ask' && <AskDialog rounds={rounds} onClose={() => setDialog(null)} />}
      {dialog === 'takeOver' && <TakeOverDialog onClose={() => setDialog(null)} />}
    </div>
  );
}

/**
 * The person who may end the question has this on the projector, perhaps: they see how it stands, and answer elsewhere.
 */
function Asked({ question, standing, mayEnd }: OpenQuestion & { mayEnd: boolean }) {
  const { t } = useTranslation();
  const { workshop, actor } = useSession();
  const participantId = useStore(actor);
  const me = useMe();
  const isSmall = useIsSmall();
  const answersHere = !mayEnd && canContribute(workshop) && me !== undefined && !isSmall;
  return (
    <>
      <header className={styles.head}>
        <h2 className={styles.headline}>{question.text}</h2>
        <p className={styles.lead}>{t('questions.poll.lead')}</p>
      </header>
      <div className={styles.asked}>
        {answersHere ? (
          <AnswerSteps
            key={`${question.id} ${participantId}`}
            question={question}
            participantId={participantId}
            side={me.team}
            hasAnswered={standing.answeredIds.has(participantId)}
          />
        ) : (
          <StatesInRow />
        )}
      </div>
      <StandingLine standing={standing}>
        {`${t('questions.when')} ${t('questions.apart')} ${t('questions.counter', { counter: question.counter })}`}
      </StandingLine>
    </>
  );
}

interface ResultsProps {
  readonly rounds: readonly Round[];
  /** In a small window one round is shown at a time. */
  readonly at: number;
  readonly onStep: (by: number) => void;
}

function Results({ rounds, at, onStep }: ResultsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const canEdit = useCanEdit();
  const isSmall = useIsSmall();
  const shown = isSmall ? at : rounds.length - 1;
  const round = rounds[shown]!;
  return (
    <>
      <header className={styles.head}>
        <h2 className={styles.headline}>{relationshipHeadline(t, language, headlineOf(round))}</h2>
        <p className={styles.lead}>{relationshipLead(t, language, leadOf(rounds, shown))}</p>
        {shown === rounds.length - 1 && manyFindComplicated(round) && canEdit && <WhyComplicated />}
      </header>
      {isSmall && rounds.length > 1 && (
        <nav className={styles.steps} aria-label={t('relationship.rounds')}>
          <IconButton
            label={t('relationship.previous')}
            icon={<IconChevronLeft size={20} stroke={1.75} />}
            isDisabled={shown === 0}
            onPress={() => onStep(-1)}
          />
          <span>{t(`relationship.round.${round.round}`)}</span>
          <IconButton
            label={t('relationship.next')}
            icon={<IconChevronRight size={20} stroke={1.75} />}
            isDisabled={shown === rounds.length - 1}
            onPress={() => onStep(1)}
          />
        </nav>
      )}
      {isSmall ? (
        <OneRound round={round} />
      ) : rounds.length > 2 ? (
        <RoundsTable rounds={rounds} largest={40} />
      ) : (
        <>
          <RoundsBeside rounds={rounds} />
          <Figures rounds={rounds} />
        </>
      )}
      {isSmall && <Figures rounds={[round]} />}
      <Words round={round} />
      <Notes round={round} />
    </>
  );
}

/** What did not count, and what everybody should know about the figures. */
function Notes({ round }: { round: Round }) {
  const { t } = useTranslation();
  const { workshop } = useSession();
  const [late, setLate] = useState(0);
  const question = getQuestion(workshop.doc, round.id);
  useEffect(() => {
    const found = getQuestion(workshop.doc, round.id);
    setLate(found ? countLate(workshop.doc, found) : 0);
  }, [workshop, round]);
  const unread = question?.unread ?? 0;
  return (
    <p className={styles.notes}>
      {unread > 0 && <span>{t('relationship.unread', { count: unread })}</span>}
      {late > 0 && <span>{t('relationship.late', { count: late })}</span>}
      <span>{t(round.isApart ? 'questions.alike' : 'questions.apart')}</span>
    </p>
  );
}

/** Where a link into the section leads: to what it names, else to the section as a whole. */
function useRelationshipTarget() {
  const navigation = useNavigation();
  const target = useTarget('relationship');
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!target) return;
    navigation.settle();
    // The button stands among the tools while there is something to show.
    const isShown = target.field !== undefined && focusField(document.body, target.field, 'nearest');
    if (!isShown) element.current?.focus();
  }, [target, navigation]);
  return element;
}
