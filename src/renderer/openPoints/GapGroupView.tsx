// Open points of one kind of record: a heading with their number, and a row for each, which is a link to where it is
// closed.
import { IconArrowRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { kindOfGap, type Gap } from '../../domain/plan/gaps.ts';
import { gapSentence } from '../../i18n/gapWords.ts';
import { useWorkshopPlace } from '../base/NavigationContext.ts';
import { TermWords, useTermAttributes } from '../fields/TermWords.tsx';
import { useCanEdit } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language.ts';
import { PlaceLink } from '../ui/PlaceLink.tsx';
import { placeOfGap, type GapGroup } from '../session/gapPlaces.ts';
import { LeaveOpenDialog } from './LeaveOpenDialog.tsx';
import styles from './GapGroupView.module.css';

export function GapGroupView({ group, gaps }: { group: GapGroup; gaps: readonly Gap[] }) {
  const { t } = useTranslation();
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className={styles.group} data-gap-group={group}>
      <h3 id={headingId} className={styles.heading}>
        {t(`gaps.group.${group}`)} <span className={styles.count}>{gaps.length}</span>
      </h3>
      <ul className={styles.list}>
        {gaps.map((gap) => (
          <GapRow key={`${gap.kind} ${gap.recordId}`} gap={gap} group={group} />
        ))}
      </ul>
    </section>
  );
}

function GapRow({ gap, group }: { gap: Gap; group: GapGroup }) {
  const canEdit = useCanEdit();
  const { t } = useTranslation();
  const { id } = useWorkshopPlace();
  const language = useLanguage();
  const stage = group === 'journey' && gap.other.trim() !== '' ? gap.other : '';
  const [isLeaving, setLeaving] = useState(false);
  const sentenceId = useId();
  const sentence = gapSentence(t, language, gap, (text) => text.trim() || t('words.untitled'));
  // A point about a term itself names it anyway, and leads to what it means.
  const ofTerms = group === 'terms';
  const terms = useTermAttributes(sentence);
  // What blocks signing is settled in its own section.
  const mayLeave = canEdit && kindOfGap(gap.kind).blocksSigning === undefined;
  return (
    <li className={styles.point}>
      <PlaceLink to={{ page: 'workshop', id, ...placeOfGap(gap) }} className={styles.row!} terms={ofTerms ? {} : terms}>
        <span className={styles.words} data-gap={gap.kind}>
          <span id={sentenceId} className={styles.sentence} dir="auto">
            {ofTerms ? sentence : <TermWords text={sentence} />}
          </span>
          {stage !== '' && (
            <span className={styles.stage} dir="auto">
              {t('gaps.inStage', { title: stage })}
            </span>
          )}
        </span>
        <IconArrowRight size={18} stroke={1.75} className={styles.arrow} aria-hidden />
      </PlaceLink>
      {mayLeave && (
        <Button look="quiet" size="small" aria-describedby={sentenceId} onPress={() => setLeaving(true)}>
          {t('closing.leave')}
        </Button>
      )}
      {isLeaving && <LeaveOpenDialog gap={gap} title={sentence} onClose={() => setLeaving(false)} />}
    </li>
  );
}
