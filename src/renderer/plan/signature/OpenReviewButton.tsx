// Once both sides have signed, a review can be opened from where one sees it: what has become of this plan?
import type * as Y from 'yjs';
import { openReviewOf, reviews } from '../../../domain/review/reviews.ts';
import { useNavigation, useWorkshopPlace } from '../../base/NavigationContext.ts';
import { useQuery } from '../../session/hooks.ts';
import { useOpenReview } from '../../session/useOpenReview.ts';
import { Button } from '../../ui/Button.tsx';
import { useTranslation } from '../../ui/translation.tsx';

const reviewsOnly = [reviews];

export function OpenReviewButton() {
  const { t } = useTranslation();
  const openReview = useOpenReview();
  const navigation = useNavigation();
  const { id } = useWorkshopPlace();
  const isOpen = useQuery(hasOpenReview, reviewsOnly);
  if (isOpen) return null;
  const open = () => {
    if (openReview()) navigation.go({ page: 'workshop', id, section: 'review' });
  };
  return <Button onPress={open}>{t('review.open')}</Button>;
}

function hasOpenReview(doc: Y.Doc): boolean {
  return openReviewOf(doc) !== null;
}
