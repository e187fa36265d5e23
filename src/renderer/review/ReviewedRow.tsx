// One agreement in a review: what has become of it, from what to what, and what both teams decide.
import { setAgreementHappened, type Decision, type Happened } from '../../domain/review/reviews.ts';
import type { ReviewedAgreement } from '../../domain/review/reviewed.ts';
import type { ReviewBasis } from '../../domain/review/basis.ts';
import { sides } from '../../domain/people/participants.ts';
import { formatNumber, formatPercent } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/translator.ts';
import type { Language } from '../../domain/record/workshop.ts';
import { useWorkshopPlace } from '../base/NavigationContext.ts';
import { useSession } from '../session/hooks.ts';
import { useLanguage } from '../ui/language.ts';
import { PlaceLink } from '../ui/PlaceLink.tsx';
import { useTranslation } from '../ui/translation.tsx';
import { DecisionChoice } from './DecisionChoice.tsx';
import { HappenedChoice } from './HappenedChoice.tsx';
import { RateBar } from './RateBar.tsx';
import { VerdictMark } from './VerdictMark.tsx';
import styles from './ReviewedRow.module.css';

export interface ReviewedRowProps {
  readonly reviewed: ReviewedAgreement;
  readonly basis: ReviewBasis | null;
  readonly reviewId: string;
  readonly isOpen: boolean;
  /** The next one to be decided on. */
  readonly isNext: boolean;
  /** The one that the Tab key stops at. */
  readonly isStop: boolean;
  readonly onDecide: (decision: Decision) => void;
}

export function ReviewedRow({ reviewed, basis, reviewId, isOpen, isNext, isStop, onDecide }: ReviewedRowProps) {
  const { agreement, verdict, decision } = reviewed;
  const { id } = useWorkshopPlace();
  const { t } = useTranslation();
  const language = useLanguage();
  const title = agreement.title || t('words.untitled');
  return (
    <li
      className={styles.row}
      data-reviewed={agreement.id}
      data-verdict={verdict}
      data-next={isNext || undefined}
      tabIndex={isStop ? 0 : -1}
      aria-label={`${title}: ${t(`review.verdict.${verdict}`)}`}
    >
      <span className={styles.sign}>
        <VerdictMark verdict={verdict} size={32} />
      </span>
      <p className={styles.verdict}>{t(`review.verdict.${verdict}`)}</p>
      <div className={styles.what}>
        <h3>
          <PlaceLink
            to={{ page: 'workshop', id, section: 'agreements', target: { record: agreement.id } }}
            className={styles.title!}
          >
            {title}
          </PlaceLink>
        </h3>
        <p className={styles.note}>
          {sinceWords(t, language, reviewed, basis)}
          {isOpen && needsFigures(reviewed) && (
            <>
              {' '}
              <PlaceLink
                to={{ page: 'workshop', id, section: 'agreements', target: { record: agreement.id, field: 'figures' } }}
                className={styles.changeNow!}
              >
                {t('review.enterFigures')}
              </PlaceLink>
            </>
          )}
        </p>
      </div>
      <Rates reviewed={reviewed} reviewId={reviewId} isOpen={isOpen} />
      <div className={styles.decide}>
        {isOpen ? (
          <DecisionChoice title={title} decision={decision} onDecide={onDecide} />
        ) : (
          <p className={styles.decided}>{t(decision === '' ? 'review.undecided' : `review.decided.${decision}`)}</p>
        )}
        {isOpen && decision === 'change' && (
          <PlaceLink
            to={{ page: 'workshop', id, section: 'agreements', target: { record: agreement.id, field: 'promise' } }}
            className={styles.changeNow!}
          >
            {t('review.changeNow')}
          </PlaceLink>
        )}
      </div>
    </li>
  );
}

/** From then to now with the target; without any figure, whether it happened as agreed. */
function Rates({ reviewed, reviewId, isOpen }: { reviewed: ReviewedAgreement; reviewId: string; isOpen: boolean }) {
  const { agreement, before, last, target, happened } = reviewed;
  const session = useSession();
  const { t } = useTranslation();
  const language = useLanguage();
  const percent = (rate: number | null) => (rate === null ? '–' : formatPercent(language, rate));
  const title = agreement.title || t('words.untitled');
  const say = (next: Happened) =>
    session.run(setAgreementHappened, { reviewId, agreementId: agreement.id, happened: next });
  const isUncounted = last === null;
  return (
    <div className={styles.rates}>
      {(before !== null || last !== null) && (
        <>
          <p className={styles.values}>
            <span aria-hidden>
              {`${percent(before)}  →  `}
              <b>{percent(last)}</b>
            </span>
            <span className="visually-hidden">
              {t('review.rates', {
                title,
                before: before === null ? t('review.unknown') : percent(before),
                last: last === null ? t('review.unknown') : percent(last),
                target: target === null ? t('review.unknown') : percent(target),
              })}
            </span>
            {target !== null && (
              <span className={styles.target} aria-hidden>
                {t('review.target', { percent: percent(target) })}
              </span>
            )}
          </p>
          <RateBar before={before} now={last} target={target} />
        </>
      )}
      {isUncounted && (
        <div className={styles.uncounted}>
          {isOpen ? (
            <HappenedChoice title={title} happened={happened} isShort={before !== null} onChange={say} />
          ) : (
            happened !== '' && (
              <p className={styles.target}>
                {t('review.withoutFigures')} {t(`review.happened.${happened}`)}
              </p>
            )
          )}
        </div>
      )}
    </div>
  );
}

/** Something is to be counted, and nothing was since the signature. */
function needsFigures({ last, before, target }: ReviewedAgreement): boolean {
  return last === null && (before !== null || target !== null);
}

function sinceWords(
  t: Translate,
  language: Language,
  { agreement, verdict, keptSince, casesSince, since }: ReviewedAgreement,
  basis: ReviewBasis | null,
): string {
  const kind = t(`words.agreementKind.${agreement.kind}`);
  if (verdict === 'neverAgreed') {
    const agreedBy = basis?.agreements.find(({ id }) => id === agreement.id)?.agreedBy;
    const missing = sides.filter((side) => !agreedBy?.[side]);
    return missing.length === 1
      ? t('review.since.notAgreedBy', { kind, side: t(`review.theSide.${missing[0]!}`) })
      : t('review.since.notAgreed', { kind });
  }
  if (since === null) return t('review.since.none', { kind });
  const count = (value: number) => formatNumber(language, value);
  return t(`review.since.${agreement.kind}`, { kind, kept: count(keptSince), cases: count(casesSince) });
}
