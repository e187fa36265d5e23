// An open question for the room: its words, its choices and how many have answered. There is no way from here to an
// answer, a count by team or a name.
import type { ReactNode } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { relationshipStates } from '../../domain/questions/kinds.ts';
import { OnScreen } from '../ui/OnScreen.tsx';
import type { OpenQuestion } from './openQuestions.ts';
import { Diamonds } from './Diamonds.tsx';
import { StandingWords } from './StandingLine.tsx';
import { StateGlyph } from './StateGlyph.tsx';
import styles from './QuestionOnScreen.module.css';

const sizes = [44];

export interface QuestionOnScreenProps extends OpenQuestion {
  readonly head: ReactNode;
  readonly onTypeSize: (size: number) => void;
}

export function QuestionOnScreen({ question, standing, head, onTypeSize }: QuestionOnScreenProps) {
  const { t } = useTranslation();
  return (
    <OnScreen
      head={head}
      title={question.text}
      sizes={sizes}
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
        </p>
      }
    >
      {(question.kind === 'poll' || question.kind === 'pulse') && (
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
