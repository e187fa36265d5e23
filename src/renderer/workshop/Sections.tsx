// Navigation between the sections of a workshop, in the sequence of the work; the open points are counted. In a narrow
// window one button names the section and opens a menu of all.
import { IconChevronDown } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import type { WorkshopPage } from '../base/navigation.ts';
import { useNavigation, useWorkshopPlace } from '../base/NavigationContext.ts';
import type { Section } from '../../domain/record/sections.ts';
import { useGapCount } from '../session/gaps.ts';
import { Button } from '../ui/Button.tsx';
import { Menu, MenuItem } from '../ui/Menu.tsx';
import { PlaceLink } from '../ui/PlaceLink.tsx';
import { useShownSections } from './sections.ts';
import styles from './Sections.module.css';

export function Sections() {
  const { t } = useTranslation();
  const { id, section: here = 'journey' } = useWorkshopPlace();
  const sections = useShownSections();
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
      <SectionMenu here={here} sections={sections} gaps={gaps} />
    </nav>
  );
}

function SectionMenu({
  here,
  sections,
  gaps,
}: {
  readonly here: WorkshopPage;
  readonly sections: readonly Section[];
  readonly gaps: number | null;
}) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const { id } = useWorkshopPlace();
  const name = (section: Section) =>
    section === 'open-points' && gaps !== null
      ? `${t('app.section.open-points')} (${gaps})`
      : t(`app.section.${section}`);
  return (
    <div className={styles.menu}>
      <Menu
        label={t('app.sections')}
        placement="bottom start"
        trigger={
          <Button size="small" icon={<IconChevronDown size={16} stroke={1.75} />}>
            {t(`app.section.${here}`)}
          </Button>
        }
      >
        {sections.map((section) => (
          <MenuItem
            key={section}
            isChosen={section === here}
            onAction={() => section !== here && navigation.go({ page: 'workshop', id, section })}
          >
            {name(section)}
          </MenuItem>
        ))}
      </Menu>
    </div>
  );
}
