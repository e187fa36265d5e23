// Navigation between the sections of a workshop; only those that exist are listed, in the sequence of the work.
import { useTranslation } from 'react-i18next';
import type { Place } from '../navigation.ts';
import { PlaceLink } from '../ui/PlaceLink.tsx';
import styles from './Sections.module.css';

const sections = ['journey'] as const;

export function Sections({ here }: { here: Place }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('app.sections')}>
      <ul className={styles.sections}>
        {sections.map((section) => (
          <li key={section}>
            <PlaceLink to={here} className={styles.section!} isCurrent>
              {t(`app.section.${section}`)}
            </PlaceLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
