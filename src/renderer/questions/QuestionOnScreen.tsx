// An open question for the room: its words, its choices, the time, how many have answered, and where one comes in to
// answer. There is no way from here to an answer, a count by team or a name.
import type { ReactNode } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { relationshipStates } from '../../domain/questions/kinds.ts';
import { useInvite } from '../host/useInvite.ts';
import { useSession } from '../session/hooks.ts';
import { OnScreen } from '../ui/OnScreen.tsx';
import type { OpenQuestion } from './openQuestions.ts';
import { Diamonds } from './Diamonds.tsx';
import { StandingWords } from './StandingLine.tsx';
import { StateGlyph } from './StateGlyph.tsx';
import { TimeLeft } from './TimeLeft.tsx';
import styles from './QuestionOnScreen.module.css';

const sizes = [44, 44];

export interface QuestionOnScreenProps extends OpenQuestion {
  readonly head: ReactNode;
  readonly onTypeSize: (size: number) => void;
}

export function QuestionOnScreen({ question, standing, head, onTypeSize }: QuestionOnScreenProps) {
  const { t } = useTranslation();
  const { workshopId } = useSession();
  const invite = useInvite(workshopId, standing.given);
  const hasStates = question.kind === 'poll' || question.kind === 'pulse';
  return (
    <OnScreen
      head={head}
      title={question.text}
      sizes={sizes}
      statements={1}
      of={question.id}
      onTypeSize={onTypeSize}
      foot={
        <p
          className={styles.foot}
          data-question={question.id}
          data-kind={question.kind}
          data-answered={standing.given}
          data-expected={standing.expected}
        >
          <Diamonds given={standing.given} expected={standing.expected} />
          <span>
            <StandingWords standing={standing} />
          </span>
          {hasStates && question.endsAt !== null && (
            <span className={styles.time}>
              <TimeLeft endsAt={question.endsAt} />
            </span>
          )}
          {invite && (
            <span className={styles.invite} data-invite>
              {invite.address}
              <br />
              {t('room.code')} <b>{invite.code}</b>
            </span>
          )}
        </p>
      }
    >
      {!hasStates && (
        <p className={styles.clock}>
          <TimeLeft endsAt={question.endsAt} />
        </p>
      )}
      {hasStates && (
        <ul className={styles.states}>
          {relationshipStates.map((state) => (
            <li key={state}>
              <StateGlyph state={state} height={128} />
              <span>{t(`questions.state.${state}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </OnScreen>
  );
}
