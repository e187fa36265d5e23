// Keep, change or end: three buttons, of which the one that was decided on is pressed.
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { decisions, type Decision } from '../../domain/review/reviews.ts';
import { useTranslation } from '../ui/translation.tsx';
import styles from './DecisionChoice.module.css';

export interface DecisionChoiceProps {
  readonly title: string;
  readonly decision: Decision | '';
  readonly onDecide: (decision: Decision) => void;
}

export function DecisionChoice({ title, decision, onDecide }: DecisionChoiceProps) {
  const { t } = useTranslation();
  return (
    <div
      role="group"
      aria-label={t('review.decideOn', { title })}
      className={styles.choice}
      data-decision={decision}
      data-field="decision"
    >
      {decisions.map((one) => (
        <ToggleButton key={one} className={styles.button!} isSelected={decision === one} onChange={() => onDecide(one)}>
          {t(`review.decision.${one}`)}
        </ToggleButton>
      ))}
    </div>
  );
}
