// The open points: what is missing before both teams sign, each point one click away from where it is closed.
import { IconArrowRight, IconCheck } from '@tabler/icons-react';
import { useTranslation } from '../ui/translation.tsx';
import { undecidedOf, type Gap } from '../../domain/plan/gaps.ts';
import type { Language } from '../../domain/record/workshop.ts';
import { capitalised, numberWord } from '../../i18n/numberWords.ts';
import { useNavigation, useWorkshopPlace } from '../base/NavigationContext.ts';
import { SectionHead } from '../record/SectionHead.tsx';
import { useGaps } from '../session/gaps.ts';
import { useCanEdit } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language.ts';
import { useOneStop } from '../ui/oneStop.ts';
import { TeamMark } from '../ui/TeamMark.tsx';
import { ClosingSteps } from './ClosingSteps.tsx';
import { GapGroupView } from './GapGroupView.tsx';
import { groupGaps } from '../session/gapPlaces.ts';
import { useClosedCount } from './useClosedCount.ts';
import { LeftOpen } from './LeftOpen.tsx';
import { useDiscussionTarget } from './useDiscussionTarget.ts';
import styles from './OpenPointsSection.module.css';

export default function OpenPointsSection() {
  const gaps = useGaps();
  useDiscussionTarget();
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

/** So many points are read as one list. */
const mostWithoutHeadings = 12;

/** With more points than these at a time, each group begins with a few: nobody reads hundreds at once. */
const mostAtOnce = 80;
const fewOfGroup = 8;

function OpenPoints({ gaps }: { gaps: readonly Gap[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const undecided = undecidedOf(gaps);
  const groups = groupGaps(undecided);
  const closed = useClosedCount(gaps);
  const isReadOnly = !useCanEdit();
  const oneStop = useOneStop<HTMLDivElement>('li');
  const number = capitalisedUnlessGerman(numberWord(t, language, undecided.length), language);
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        <SectionHead
          headline={
            undecided.length === 0
              ? t('closing.allDecided')
              : t('closing.headline', { count: undecided.length, number })
          }
          lead={t(isReadOnly ? 'gaps.leadReadOnly' : undecided.length === 0 ? 'closing.leadDecided' : 'closing.lead')}
        />
        {undecided.length > 0 && (
          <h3 className={styles.toDecide}>
            {t('closing.toDecide')} <span>{undecided.length}</span>
          </h3>
        )}
        <div {...oneStop}>
          {groups.map(({ group, gaps: inGroup }) => (
            <GapGroupView
              key={group}
              group={group}
              gaps={inGroup}
              isHeadingHidden={undecided.length <= mostWithoutHeadings}
              first={groups[0]?.gaps[0]}
              step={undecided.length <= mostAtOnce ? mostAtOnce : fewOfGroup}
            />
          ))}
        </div>
        <LeftOpen gaps={gaps.filter(({ decision }) => decision !== undefined)} />
        {closed > 0 && (
          <p className={styles.closed} data-closed={closed}>
            <IconCheck size={18} stroke={2} aria-hidden />
            <span>
              <b>{t('closing.closed', { count: closed })}</b> {t('closing.closedSince')}
            </span>
          </p>
        )}
      </div>
      <ClosingSteps gaps={gaps} closed={closed} />
    </div>
  );
}

/** In English the number begins the sentence. */
function capitalisedUnlessGerman(word: string, language: Language): string {
  return language === 'en' ? capitalised(word, language) : word;
}

function NothingOpen() {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const { id } = useWorkshopPlace();
  return (
    <div className={styles.nothing}>
      <TeamMark mark="both" size={72} />
      <SectionHead headline={t('gaps.nothing')} />
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
