// The open points: what is missing before both teams sign, each point one click away from where it is closed.
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from '../ui/translation.tsx';
import type { Gap } from '../../domain/plan/gaps.ts';
import { useNavigation, useWorkshopPlace } from '../base/NavigationContext.ts';
import { useGaps } from '../session/gaps.ts';
import { useSession } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { TeamMark } from '../ui/TeamMark.tsx';
import { GapGroupView } from './GapGroupView.tsx';
import { groupGaps } from './gapPlaces.ts';
import styles from './OpenPointsSection.module.css';

export default function OpenPointsSection() {
  const gaps = useGaps();
  return (
    <div
      className={styles.section}
      data-section="openPoints"
      data-scrolls="openPoints"
      data-ready={gaps !== null}
      tabIndex={-1}
    >
      {gaps !== null && (gaps.length === 0 ? <NothingOpen /> : <OpenPoints gaps={gaps} />)}
    </div>
  );
}

function OpenPoints({ gaps }: { gaps: readonly Gap[] }) {
  const { workshop } = useSession();
  const { t } = useTranslation();
  const groups = groupGaps(gaps);
  return (
    <>
      <header className={styles.head}>
        <h2 className={styles.title}>{t('gaps.headline', { count: gaps.length })}</h2>
        <p className={styles.lead}>{t(workshop.isReadOnly() ? 'gaps.leadReadOnly' : 'gaps.lead')}</p>
      </header>
      <div className={styles.groups}>
        {groups.map(({ group, gaps: inGroup }) => (
          <GapGroupView key={group} group={group} gaps={inGroup} />
        ))}
      </div>
    </>
  );
}

function NothingOpen() {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const { id } = useWorkshopPlace();
  return (
    <div className={styles.nothing}>
      <TeamMark mark="both" size={72} />
      <h2 className={styles.title}>{t('gaps.nothing')}</h2>
      <Button
        look="primary"
        size="large"
        icon={<IconArrowRight size={20} stroke={1.75} />}
        onPress={() => navigation.go({ page: 'workshop', id, section: 'plan' })}
      >
        {t('gaps.toPlan')}
      </Button>
    </div>
  );
}
