// A review for the room: one agreement at a time, what has become of it, and what both sides had promised. No names.
import { formatNumber, formatPercent } from '../../i18n/format.ts';
import type { AudienceViewProps } from '../session/audience.ts';
import { useQuery } from '../session/hooks.ts';
import { useLanguage } from '../ui/language.ts';
import { OnScreen } from '../ui/OnScreen.tsx';
import { useTranslation } from '../ui/translation.tsx';
import { headlineOf } from './headline.ts';
import { readReviewState, reviewCollections } from './reviewState.ts';
import { VerdictMark } from './VerdictMark.tsx';
import styles from './ReviewOnScreen.module.css';

const sizes = [44, 38, 32, 28, 24];

export function ReviewOnScreen({ choice, head, onTypeSize }: AudienceViewProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { reviewed } = useQuery(readReviewState, reviewCollections);
  const all = reviewed?.agreements ?? [];
  // The one that the facilitator has chosen, else the next that is undecided.
  const shown =
    all.find(({ agreement }) => agreement.id === choice.stageId) ??
    all.find(({ decision }) => decision === '') ??
    all.at(-1);
  if (!reviewed || !shown)
    return <OnScreen head={head} title={t('review.empty')} sizes={sizes} of={reviewed} onTypeSize={onTypeSize} />;
  const { agreement, verdict, before, last, target } = shown;
  const percent = (rate: number | null) => (rate === null ? '–' : formatPercent(language, rate));
  const position = t('review.audience.position', {
    at: formatNumber(language, all.indexOf(shown) + 1),
    all: formatNumber(language, all.length),
  });
  return (
    <OnScreen
      head={head}
      title={headlineOf(
        t,
        language,
        all.map((one) => one.verdict),
      )}
      sizes={sizes}
      of={shown}
      onTypeSize={onTypeSize}
    >
      <div className={styles.agreement} data-reviewed={agreement.id}>
        <div className={styles.sign}>
          <VerdictMark verdict={verdict} size={150} />
          <p>{t(`review.verdict.${verdict}`)}</p>
          <p className={styles.position}>{position}</p>
        </div>
        <div>
          <h2 dir="auto">{agreement.title || t('words.untitled')}</h2>
          <p className={styles.promise} dir="auto">
            {agreement.promise}
          </p>
          <p className={styles.promise} dir="auto">
            {agreement.inReturn}
          </p>
          {(before !== null || last !== null) && (
            <p className={styles.rates}>
              {percent(before)} → <b>{percent(last)}</b>
              {target !== null && <span>{t('review.target', { percent: percent(target) })}</span>}
            </p>
          )}
        </div>
      </div>
    </OnScreen>
  );
}
