// Open points of one kind of record: a heading with their number, and a row for each: what is open, which is a link to
// where it is closed, the button that leads there, and the one that leaves it open on purpose.
import { useId, useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { kindOfGap, type Gap } from '../../domain/plan/gaps.ts';
import { gapSentence } from '../../i18n/gapWords.ts';
import { useNavigation, useWorkshopPlace } from '../base/NavigationContext.ts';
import { useTermAttributes } from '../fields/TermWords.tsx';
import { useCanEdit } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language.ts';
import { useBounded } from '../ui/useBounded.tsx';
import { PlaceLink } from '../ui/PlaceLink.tsx';
import { placeOfGap, type GapGroup } from '../session/gapPlaces.ts';
import { LeaveOpenDialog } from './LeaveOpenDialog.tsx';
import { isOfTerms, PointWords, usePointTitle } from './PointWords.tsx';
import styles from './GapGroupView.module.css';

export interface GapGroupViewProps {
  readonly group: GapGroup;
  readonly gaps: readonly Gap[];
  /** Few points need no headings between them. */
  readonly isHeadingHidden: boolean;
  /** The first of all points is what comes next. */
  readonly first: Gap | undefined;
  /** So many rows are drawn at first, and more with each press. */
  readonly step: number;
}

export function GapGroupView({ group, gaps, isHeadingHidden, first, step }: GapGroupViewProps) {
  const { t } = useTranslation();
  const headingId = useId();
  const rows = useBounded(gaps, () => false, { step });
  return (
    <section aria-labelledby={headingId} className={isHeadingHidden ? undefined : styles.group} data-gap-group={group}>
      <h3 id={headingId} className={isHeadingHidden ? 'visually-hidden' : styles.heading}>
        {t(`gaps.group.${group}`)} <span className={styles.count}>{gaps.length}</span>
      </h3>
      <ul>
        {rows.shown.map((gap) => (
          <GapRow key={`${gap.kind} ${gap.recordId}`} gap={gap} isFirst={gap === first} />
        ))}
        {rows.more && <li className={styles.more}>{rows.more}</li>}
      </ul>
    </section>
  );
}

function GapRow({ gap, isFirst }: { gap: Gap; isFirst: boolean }) {
  const canEdit = useCanEdit();
  const { t } = useTranslation();
  const { id } = useWorkshopPlace();
  const navigation = useNavigation();
  const language = useLanguage();
  const [isLeaving, setLeaving] = useState(false);
  const titleId = useId();
  const title = usePointTitle(gap);
  const terms = useTermAttributes(title);
  const sentence = gapSentence(t, language, gap, (text) => text.trim() || t('words.untitled'));
  // What blocks signing is settled in its own section.
  const mayLeave = canEdit && kindOfGap(gap.kind).blocksSigning === undefined;
  const place = { page: 'workshop', id, ...placeOfGap(gap) } as const;
  return (
    <li className={styles.point}>
      <PlaceLink to={place} className={styles.row!} terms={isOfTerms(gap) ? {} : terms}>
        <span className={styles.box} aria-hidden />
        <PointWords gap={gap} titleId={titleId} />
      </PlaceLink>
      {mayLeave && (
        <Button look="quiet" aria-describedby={titleId} onPress={() => setLeaving(true)}>
          {t('closing.leave')}
        </Button>
      )}
      {canEdit && (
        <Button
          look={isFirst ? 'primary' : 'secondary'}
          aria-describedby={titleId}
          onPress={() => navigation.go(place)}
        >
          {t(`gaps.close.${kindOfGap(gap.kind).close}`)}
        </Button>
      )}
      {isLeaving && <LeaveOpenDialog gap={gap} title={sentence} onClose={() => setLeaving(false)} />}
    </li>
  );
}
