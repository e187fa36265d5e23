// The foot of a review: how many agreements are decided, when the next one is, and signing anew.
import { updateRhythm } from '../../domain/everyday/rhythm.ts';
import { proposedNextReview } from '../../domain/review/nextReview.ts';
import type { Reviewed } from '../../domain/review/reviewed.ts';
import { capitalised, numberWord } from '../../i18n/numberWords.ts';
import { useNavigation, useWorkshopPlace } from '../base/NavigationContext.ts';
import { useSession } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { useLanguage } from '../ui/language.ts';
import { useTranslation } from '../ui/translation.tsx';
import styles from './ReviewFoot.module.css';

export function ReviewFoot({ reviewed, nextReviewOn }: { reviewed: Reviewed; nextReviewOn: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useSession();
  const navigation = useNavigation();
  const { id } = useWorkshopPlace();
  const { decided, agreements, review } = reviewed;
  const all = agreements.length;
  const number = (count: number) => numberWord(t, language, count);
  return (
    <footer className={styles.foot} data-decided={decided}>
      <span className={styles.diamonds} aria-hidden>
        {agreements.map(({ agreement, decision }) => (
          <i key={agreement.id} data-decided={decision !== '' || undefined} />
        ))}
      </span>
      <p className={styles.count} role="status">
        {all > 0 && decided === all
          ? t('review.foot.all')
          : decided === 0
            ? t('review.foot.none')
            : t('review.foot.decided', { decided: capitalised(number(decided), language), all: number(all) })}
      </p>
      <p className={styles.note}>{t('review.foot.whenAll')}</p>
      <div className={styles.next}>
        <DateField
          label={t('review.foot.nextField')}
          isAhead
          value={proposedNextReview(nextReviewOn, review.openedOn)}
          isRequired
          onChange={(day) => session.run(updateRhythm, { nextReviewOn: day })}
        />
      </div>
      <Button
        look="primary"
        size="large"
        onPress={() => navigation.go({ page: 'workshop', id, section: 'plan', target: { record: '', field: 'sign' } })}
      >
        {t('review.foot.sign')}
      </Button>
    </footer>
  );
}
