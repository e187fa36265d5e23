// What the shapes of the matrix mean.
import { useTranslation } from '../ui/translation.tsx';
import { lanes } from '../../domain/people/teams.ts';
import { TeamMark } from '../ui/TeamMark.tsx';
import styles from './MatrixLegend.module.css';

const sequence = [...lanes, 'none'] as const;

export function MatrixLegend() {
  const { t } = useTranslation();
  return (
    <ul className={styles.legend} aria-label={t('customer.matrix.legend')}>
      <li>
        <span className={styles.band} aria-hidden />
        {t('customer.matrix.takesPart')}
      </li>
      {sequence.map((owner) => (
        <li key={owner}>
          <TeamMark mark={owner} size={18} />
          {t(`words.owner.${owner}`)}
        </li>
      ))}
      <li>
        <span className={styles.spot} aria-hidden />
        {t('customer.matrix.whiteSpot')}
      </li>
    </ul>
  );
}
