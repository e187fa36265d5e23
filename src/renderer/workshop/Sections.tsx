// Navigation between the sections of a workshop, in the sequence of the work; the open points are counted.
import { useId } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { sections } from '../base/navigation.ts';
import { useWorkshopPlace } from '../base/NavigationContext.ts';
import { useGapCount } from '../session/gaps.ts';
import { PlaceLink } from '../ui/PlaceLink.tsx';
import styles from './Sections.module.css';

export function Sections() {
  const { t } = useTranslation();
  const { id, section: here = 'journey' } = useWorkshopPlace();
  const gaps = useGapCount();
  const countId = useId();
  return (
    <nav aria-label={t('app.sections')}>
      <ul className={styles.sections}>
        {sections.map((section) => (
          <li key={section}>
            <PlaceLink
              to={{ page: 'workshop', id, section }}
              className={styles.section!}
              isCurrent={section === here}
              describedBy={section === 'open-points' && gaps !== null ? countId : undefined}
            >
              {t(`app.section.${section}`)}
              {section === 'open-points' && gaps !== null && (
                <span className={styles.count} data-open-points={gaps} aria-hidden>
                  {gaps}
                </span>
              )}
            </PlaceLink>
            {section === 'open-points' && gaps !== null && (
              <span id={countId} className="visually-hidden">
                {gaps === 0 ? t('gaps.nothing') : t('gaps.count', { count: gaps })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
