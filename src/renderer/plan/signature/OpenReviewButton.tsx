// Once both sides have signed, a review can be opened from where one sees it: what has become of this plan?
import { getLocalTimeZone, today as todayIn } from '@internationalized/date';
import type * as Y from 'yjs';
import { openReview } from '../../../domain/plan/openReview.ts';
import { openReviewOf, reviews } from '../../../domain/review/reviews.ts';
import { useNavigation, useWorkshopPlace } from '../../base/NavigationContext.ts';
import { useQuery, useSession } from '../../session/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { useTranslation } from '../../ui/translation.tsx';

const reviewsOnly = [reviews];

export function OpenReviewButton() {
  const { t } = useTranslation();
  const session = useSession();
  const navigation = useNavigation();
  const { id } = useWorkshopPlace();
  const isOpen = useQuery(hasOpenReview, reviewsOnly);
  if (isOpen) return null;
  const open = () => {
    const opened = session.run(openReview, { openedOn: todayIn(getLocalTimeZone()).toString() });
    if (opened.ok) navigation.go({ page: 'workshop', id, section: 'review' });
  };
  return <Button onPress={open}>{t('review.open')}</Button>;
}

function hasOpenReview(doc: Y.Doc): boolean {
  return openReviewOf(doc) !== null;
}
