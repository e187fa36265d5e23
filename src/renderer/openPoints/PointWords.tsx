// The words of an open point in a row: its kind, in small, with the stage or who parked it, and what it is about.
import type { Gap } from '../../domain/plan/gaps.ts';
import { listTopics, parkedTopics } from '../../domain/discussion/parkedTopics.ts';
import { formatTimeOfDay } from '../../i18n/format.ts';
import { gapTitle } from '../../i18n/gapRows.ts';
import { kindOfGap } from '../../domain/plan/gaps.ts';
import { TermWords } from '../fields/TermWords.tsx';
import { useQuery } from '../session/hooks.ts';
import { useLanguage } from '../ui/language.ts';
import { useTranslation } from '../ui/translation.tsx';
import styles from './PointWords.module.css';

const topicsOnly = [parkedTopics];

export function PointWords({ gap, titleId }: { gap: Gap; titleId: string }) {
  const { t } = useTranslation();
  const title = usePointTitle(gap);
  const about = useAbout(gap);
  return (
    <span className={styles.words} data-gap={gap.kind}>
      <span className={styles.kind} dir="auto">
        {t(`gaps.kind.${gap.kind}`)}
        {about !== '' && ` · ${about}`}
      </span>
      <span id={titleId} className={styles.title} dir="auto">
        {isOfTerms(gap) ? title : <TermWords text={title} />}
      </span>
    </span>
  );
}

export function usePointTitle(gap: Gap): string {
  const { t } = useTranslation();
  const language = useLanguage();
  return gapTitle(t, language, gap, (text) => text.trim() || t('words.untitled'));
}

/** A point about a term itself names it anyway, and leads to what it means. */
export function isOfTerms(gap: Gap): boolean {
  return kindOfGap(gap.kind).part === 'terms';
}

/** The stage of something in the journey; of a parked topic when, and by whom. */
function useAbout(gap: Gap): string {
  const language = useLanguage();
  const topic = useQuery(listTopics, topicsOnly).find(({ id }) => gap.kind === 'topicUndecided' && id === gap.recordId);
  if (topic) return [formatTimeOfDay(language, topic.at), topic.name].filter((part) => part !== '').join(', ');
  return kindOfGap(gap.kind).part === 'journey' ? gap.other.trim() : '';
}
