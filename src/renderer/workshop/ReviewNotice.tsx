// A calm line below the head when the day of the next review has come; once a day, and gone once a review is open.
import { getLocalTimeZone, today as todayIn } from '@internationalized/date';
import { IconCalendarDue } from '@tabler/icons-react';
import { useState } from 'react';
import type * as Y from 'yjs';
import { readRhythm, rhythm } from '../../domain/everyday/rhythm.ts';
import { newestSignedByBoth } from '../../domain/review/basis.ts';
import { openReviewOf, reviews } from '../../domain/review/reviews.ts';
import { signOffs } from '../../domain/signatures/signOffs.ts';
import { formatDay } from '../../i18n/format.ts';
import { useWorkshopPlace } from '../base/NavigationContext.ts';
import { useCanEdit, useQuery, useSession } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language.ts';
import { PlaceLink } from '../ui/PlaceLink.tsx';
import { useTranslation } from '../ui/translation.tsx';
import styles from './SignatureNotice.module.css';

const collections = [rhythm, reviews, signOffs];

export function ReviewNotice() {
  const canEdit = useCanEdit();
  const { t } = useTranslation();
  const language = useLanguage();
  const { workshopId } = useSession();
  const { id, section } = useWorkshopPlace();
  const due = useQuery(readDue, collections);
  const today = todayIn(getLocalTimeZone()).toString();
  const key = `handschlag-review-notice ${workshopId}`;
  const [seenOn, setSeenOn] = useState(() => localStorage.getItem(key));
  if (due === null || due > today || seenOn === today || section === 'review' || !canEdit) return null;
  const close = () => {
    localStorage.setItem(key, today);
    setSeenOn(today);
  };
  return (
    <p role="status" className={styles.notice} data-review-due={due}>
      <IconCalendarDue size={18} stroke={1.75} aria-hidden />
      {t('review.due', { day: formatDay(language, due) })}
      <PlaceLink to={{ page: 'workshop', id, section: 'review' }} className={styles.link!}>
        {t('review.open')}
      </PlaceLink>
      <Button look="quiet" size="small" onPress={close}>
        {t('review.later')}
      </Button>
    </p>
  );
}

/** The day of the review that has to be opened; null where none is set, one is open, or nothing was signed. */
function readDue(doc: Y.Doc): string | null {
  const day = readRhythm(doc)?.nextReviewOn ?? '';
  return day === '' || openReviewOf(doc) || !newestSignedByBoth(doc) ? null : day;
}
