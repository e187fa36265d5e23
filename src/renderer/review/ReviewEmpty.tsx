// Before a review, and after one: opening it, as soon as both sides have signed.
import type { SignedByBoth } from '../../domain/review/basis.ts';
import { formatDay } from '../../i18n/format.ts';
import { useCanEdit } from '../session/hooks.ts';
import { useOpenReview } from '../session/useOpenReview.ts';
import { PlaceLink } from '../ui/PlaceLink.tsx';
import { useWorkshopPlace } from '../base/NavigationContext.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useLanguage } from '../ui/language.ts';
import { useTranslation } from '../ui/translation.tsx';
import styles from './ReviewSection.module.css';

export interface ReviewEmptyProps {
  readonly basis: SignedByBoth | null;
  /** There was one before. */
  readonly isAgain: boolean;
}

export function ReviewEmpty({ basis, isAgain }: ReviewEmptyProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const canEdit = useCanEdit();
  const openReview = useOpenReview();
  const { id } = useWorkshopPlace();
  if (!basis)
    return isAgain ? null : (
      <div className={styles.empty}>
        <EmptyState
          title={t('review.empty')}
          text={t('review.notSignedText')}
          action={
            <PlaceLink to={{ page: 'workshop', id, section: 'plan' }} className={styles.toPlan!}>
              {t('review.toPlan')}
            </PlaceLink>
          }
        />
      </div>
    );
  const open = (
    <Button look={isAgain ? 'secondary' : 'primary'} onPress={openReview}>
      {isAgain ? t('review.openedAgain') : t('review.open')}
    </Button>
  );
  if (isAgain) return canEdit ? <p className={styles.again}>{open}</p> : null;
  return (
    <div className={styles.empty}>
      <EmptyState
        title={t('review.empty')}
        text={t('review.openText', { day: formatDay(language, basis.signedOn) })}
        action={canEdit ? open : undefined}
      />
    </div>
  );
}
