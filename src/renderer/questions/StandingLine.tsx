// How many have answered, in diamonds and words: the same for everybody.
import { useTranslation } from '../ui/translation.tsx';
import type { Standing } from '../../domain/questions/questions.ts';
import { Diamonds } from './Diamonds.tsx';
import styles from './StandingLine.module.css';

export function StandingLine({ standing, children }: { standing: Standing; children?: React.ReactNode }) {
  const { given, expected } = standing;
  return (
    <div className={styles.line}>
      <Diamonds given={given} expected={expected} />
      <b>
        <StandingWords standing={standing} />
      </b>
      {children && <span>{children}</span>}
    </div>
  );
}

export function StandingWords({ standing: { given, expected, isComplete, isAhead } }: { standing: Standing }) {
  const { t } = useTranslation();
  // Nobody knows who has answered by letter.
  if (isAhead) return <>{t('questions.ahead', { count: given })}</>;
  if (given > expected) return <>{t('questions.moreThanExpected', { given, expected })}</>;
  return <>{isComplete ? t('questions.all', { expected }) : t('questions.given', { given, expected })}</>;
}
