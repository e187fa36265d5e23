// What the signature does to an open review: it closes it and says when the next one is, or leaves it open.
import { useTranslation } from '../../ui/translation.tsx';
import { DateField } from '../../ui/DateField.tsx';
import type { Closing } from './closingReview.ts';
import styles from './ConfirmGaps.module.css';

export function ClosingReview({ closing }: { closing: Closing }) {
  const { t } = useTranslation();
  const { isReviewOpen, closes, undecided, nextReviewOn, setNextReviewOn } = closing;
  if (!isReviewOpen) return null;
  return (
    <section className={styles.gaps} data-review={closes ? 'closes' : 'stays-open'}>
      <h3 className={styles.heading}>{t('review.signing.title')}</h3>
      <p>{closes ? t('review.signing.closes') : t('review.signing.undecided', { count: undecided })}</p>
      {closes && (
        <DateField
          label={t('review.foot.nextField')}
          isAhead
          value={nextReviewOn}
          isRequired
          isInForm
          onChange={setNextReviewOn}
        />
      )}
    </section>
  );
}
