// Navigation between the sections of a workshop, in the sequence of the work; the open points are counted. With few
// sections in use it lists them; with more it lists the chapters, and ChapterSections those of the current one. In a
// narrow window one button names the section and opens the contents.
import { IconChevronDown } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import type { Section } from '../../domain/record/sections.ts';
import { useWorkshopPlace } from '../base/NavigationContext.ts';
import { useGapCount } from '../session/gaps.ts';
import { Button } from '../ui/Button.tsx';
import { PlaceLink } from '../ui/PlaceLink.tsx';
import type { ShownChapter } from './chapters.ts';
import { useHead } from './HeadContext.ts';
import { RunningMark } from './RunningMark.tsx';
import { useAgenda, useFacilitates } from '../facilitation/agenda/useAgenda.ts';
import styles from './Sections.module.css';

export function Sections() {
  const { t } = useTranslation();
  const { section: here = 'journey' } = useWorkshopPlace();
  const { shown, chapters, isShort, openContents } = useHead();
  return (
    <nav aria-label={t('app.sections')} className={styles.nav} data-form={isShort ? 'short' : 'full'}>
      <ul className={styles.sections}>
        {isShort
          ? shown.map((section) => (
              <li key={section}>
                <SectionLink section={section} isCounted={section === 'open-points'} />
              </li>
            ))
          : chapters.map((chapter) => (
              <li key={chapter.id} className={styles.chapter} data-chapter={chapter.id}>
                <ChapterLink chapter={chapter} />
              </li>
            ))}
      </ul>
      <div className={styles.menu}>
        <Button
          size="small"
          icon={<IconChevronDown size={16} stroke={1.75} />}
          aria-haspopup="dialog"
          onPress={openContents}
        >
          {t(`app.section.${here}`)}
        </Button>
      </div>
    </nav>
  );
}

/** The sections of the current chapter; of a chapter with one section its question, so that the row is never empty. */
export function ChapterSections() {
  const { t } = useTranslation();
  const { section: here = 'journey' } = useWorkshopPlace();
  const { chapters, isShort } = useHead();
  if (isShort) return null;
  const chapter = chapters.find(({ isCurrent }) => isCurrent);
  if (!chapter) return here === 'agenda' ? <AgendaName /> : <p className={styles.question} />;
  if (chapter.only) return <p className={styles.question}>{t(`contents.question.${chapter.id}`)}</p>;
  return (
    <nav aria-label={t(`contents.chapter.${chapter.id}`)}>
      <ul className={styles.inChapter}>
        {chapter.sections.map((section) => (
          <li key={section}>
            <SectionLink section={section} isCounted={section === 'open-points'} isSecond />
          </li>
        ))}
      </ul>
    </nav>
  );
}

/**
 * Leads to the chapter; the one that is current is no link, for its sections stand below. The other sections of a
 * chapter are links as well, for those who listen or search the page: a line below its name, and in words once one has
 * the focus.
 */
function ChapterLink({ chapter }: { chapter: ShownChapter }) {
  const { t } = useTranslation();
  const { id: chapterId, only, to, sections, isCurrent, isRunning } = chapter;
  if (only) return <SectionLink section={only} isCounted={chapterId === 'plan'} />;
  const name = t(`contents.chapter.${chapterId}`);
  if (isCurrent) {
    return (
      <span className={styles.section} aria-current="true">
        {isRunning && <RunningMark />}
        {name}
        {chapterId === 'plan' && <GapCount />}
      </span>
    );
  }
  return (
    <>
      <SectionLink section={to} name={name} isCounted={chapterId === 'plan'} isRunning={isRunning} />
      <span className={styles.others}>
        {sections
          .filter((section) => section !== chapterId)
          .map((section) => (
            <SectionLink key={section} section={section} isAside />
          ))}
      </span>
    </>
  );
}

interface SectionLinkProps {
  readonly section: Section;
  /** Another name than that of the section. */
  readonly name?: string;
  readonly isCounted?: boolean;
  /** In the second row. */
  readonly isSecond?: boolean;
  readonly isAside?: boolean;
  readonly isRunning?: boolean;
}

function SectionLink({
  section,
  name,
  isCounted = false,
  isSecond = false,
  isAside = false,
  isRunning,
}: SectionLinkProps) {
  const { t } = useTranslation();
  const { id, section: here = 'journey' } = useWorkshopPlace();
  const { running } = useHead();
  const countId = useId();
  const look = isAside ? styles.aside : isSecond ? styles.second : styles.section;
  return (
    <>
      <PlaceLink
        to={{ page: 'workshop', id, section }}
        className={look!}
        isCurrent={section === here}
        describedBy={isCounted ? countId : undefined}
      >
        {(isRunning ?? (section === running && !isAside)) && <RunningMark />}
        {name ?? t(`app.section.${section}`)}
        {isCounted && <GapCount isSilent={isSecond} />}
      </PlaceLink>
      {isCounted && <GapWords id={countId} />}
    </>
  );
}

function GapCount({ isSilent = false }: { isSilent?: boolean }) {
  const gaps = useGapCount();
  if (gaps === null) return null;
  return (
    <span className={styles.count} data-open-points={isSilent ? undefined : gaps} aria-hidden>
      {gaps}
    </span>
  );
}

function GapWords({ id }: { id: string }) {
  const { t } = useTranslation();
  const gaps = useGapCount();
  if (gaps === null) return null;
  return (
    <span id={id} className="visually-hidden">
      {gaps === 0 ? t('gaps.nothing') : t('gaps.count', { count: gaps })}
    </span>
  );
}

/** The facilitator's view says that it is on this laptop only; what everybody sees is the agenda. */
function AgendaName() {
  const { t } = useTranslation();
  const facilitates = useFacilitates();
  const { running } = useAgenda();
  const isRegie = facilitates && running !== null;
  return <p className={styles.question}>{t(isRegie ? 'agenda.regie' : 'agenda.title')}</p>;
}
