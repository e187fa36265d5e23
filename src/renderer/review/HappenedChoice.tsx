// Whether it happened as agreed, where nothing was counted: yes, partly, no.
import { ToggleButton } from 'react-aria-components/ToggleButton';
import type { Happened } from '../../domain/review/reviews.ts';
import { useTranslation } from '../ui/translation.tsx';
import styles from './HappenedChoice.module.css';

const answers = ['yes', 'partly', 'no'] as const;

export interface HappenedChoiceProps {
  readonly title: string;
  readonly happened: Happened;
  /** In one line, below figures of earlier. */
  readonly isShort: boolean;
  readonly onChange: (happened: Happened) => void;
}

export function HappenedChoice({ title, happened, isShort, onChange }: HappenedChoiceProps) {
  const { t } = useTranslation();
  return (
    <div
      className={styles.choice}
      data-short={isShort || undefined}
      role="group"
      aria-label={t('review.happened.label', { title })}
    >
      <span className={styles.question} aria-hidden>
        {t(isShort ? 'review.happened.short' : 'review.withoutFigures')}
      </span>
      <span className={styles.answers}>
        {answers.map((answer) => (
          <ToggleButton
            key={answer}
            className={styles.answer!}
            isSelected={happened === answer}
            onChange={(isChosen) => onChange(isChosen ? answer : '')}
          >
            {t(`review.happened.${answer}`)}
          </ToggleButton>
        ))}
      </span>
    </div>
  );
}
