// The section "review": what has become of the signed plan, and a decision on each agreement.
import { getLocalTimeZone, today as todayIn } from '@internationalized/date';
import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { decideAgreement, decisions, type Decision } from '../../domain/review/reviews.ts';
import type { Reviewed } from '../../domain/review/reviewed.ts';
import { formatDay, formatNumber } from '../../i18n/format.ts';
import { useNavigation, useTarget, useWorkshopPlace } from '../base/NavigationContext.ts';
import { SectionHead } from '../record/SectionHead.tsx';
import { useCanEdit, useQuery, useSession } from '../session/hooks.ts';
import type { WorkshopSession } from '../session/workshopSession.ts';
import { useLanguage } from '../ui/language.ts';
import { useTranslation } from '../ui/translation.tsx';
import { GoalsThen } from './GoalsThen.tsx';
import { headlineOf } from './headline.ts';
import { ReviewEmpty } from './ReviewEmpty.tsx';
import { ReviewedRow } from './ReviewedRow.tsx';
import { ReviewFoot } from './ReviewFoot.tsx';
import { ReviewSide } from './ReviewSide.tsx';
import { readReviewState, reviewCollections } from './reviewState.ts';
import { focusField } from '../ui/focusField.ts';
import styles from './ReviewSection.module.css';

export default function ReviewSection() {
  const state = useQuery(readReviewState, reviewCollections);
  const today = todayIn(getLocalTimeZone()).toString();
  const isReadOnly = !useCanEdit();
  const { reviewed, isOpen, basis, nextReviewOn } = state;
  return (
    <div className={styles.review} data-section="review" data-scrolls="review" data-open={isOpen || undefined}>
      {reviewed ? (
        <>
          <div className={styles.sheet} data-scrolls="review">
            <Head reviewed={reviewed} isOpen={isOpen} />
            {!isOpen && !isReadOnly && <ReviewEmpty basis={basis} isAgain />}
            <Agreements reviewed={reviewed} isOpen={isOpen && !isReadOnly} />
            <GoalsThen goals={reviewed.goals} />
          </div>
          <aside className={styles.panel} data-scrolls="review-side">
            <ReviewSide reviewed={reviewed} today={today} />
          </aside>
          {isOpen && !isReadOnly && <ReviewFoot reviewed={reviewed} nextReviewOn={nextReviewOn} />}
        </>
      ) : (
        <div className={styles.sheet}>
          <ReviewEmpty basis={basis} isAgain={false} />
        </div>
      )}
    </div>
  );
}

function Head({ reviewed, isOpen }: { reviewed: Reviewed; isOpen: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { agreements, daysSince, review, basis } = reviewed;
  const lead = !isOpen
    ? t('review.closedLead', { day: formatDay(language, review.closedOn) })
    : daysSince <= 0
      ? t('review.leadToday')
      : t('review.lead', { count: daysSince });
  return (
    <SectionHead
      className={styles.head}
      headline={headlineOf(
        t,
        language,
        agreements.map(({ verdict }) => verdict),
      )}
      lead={basis === null ? `${lead} ${t('review.textMissing')}` : lead}
    />
  );
}

function Agreements({ reviewed, isOpen }: { reviewed: Reviewed; isOpen: boolean }) {
  const { agreements, basis, review } = reviewed;
  const session = useSession();
  const navigation = useNavigation();
  const { id } = useWorkshopPlace();
  const target = useTarget('review');
  const language = useLanguage();
  const { t } = useTranslation();
  const [spoken, setSpoken] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const next = agreements.find(({ decision }) => decision === '')?.agreement.id;
  const row = (agreementId: string) =>
    list.current?.querySelector<HTMLElement>(`[data-reviewed="${CSS.escape(agreementId)}"]`);
  useEffect(() => {
    if (!target) return;
    navigation.settle();
    requestAnimationFrame(() => focusField(row(target.record), target.field ?? 'decision', 'nearest'));
  }, [target, navigation]);
  const decide = (agreementId: string, decision: Decision) => {
    if (!session.run(decideAgreement, { reviewId: review.id, agreementId, decision }).ok) return;
    const before = agreements.find(({ agreement }) => agreement.id === agreementId)!;
    setSpoken(
      t('review.decidedSpoken', {
        title: before.agreement.title || t('words.untitled'),
        decision: t(`review.decision.${decision}`),
        decided: formatNumber(language, reviewed.decided + (before.decision === '' ? 1 : 0)),
        all: formatNumber(language, agreements.length),
      }),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
    const at = agreements.findIndex(
      ({ agreement }) =>
        agreement.id === (event.target as HTMLElement).closest<HTMLElement>('[data-reviewed]')?.dataset['reviewed'],
    );
    const current = agreements[at];
    if (!current) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const to = agreements[at + (event.key === 'ArrowDown' ? 1 : -1)];
      if (to) row(to.agreement.id)?.focus();
    }
    const decision = decisions[Number(event.key) - 1];
    if (isOpen && decision) decide(current.agreement.id, decision);
    if (event.key === 'Enter' && event.target === row(current.agreement.id)) {
      event.preventDefault();
      navigation.go({ page: 'workshop', id, section: 'agreements', target: { record: current.agreement.id } });
    }
  };
  if (agreements.length === 0) return <p className={styles.calm}>{t('review.noAgreements')}</p>;
  return (
    <>
      {/* The keys are short cuts of buttons that are there as well. */}
      <ol
        ref={list}
        className={styles.rows}
        aria-label={t('review.agreements')}
        onKeyDown={onKeyDown}
        onFocus={(event) => showToRoom(session, event)}
      >
        {agreements.map((one, at) => (
          <ReviewedRow
            key={one.agreement.id}
            reviewed={one}
            basis={basis}
            reviewId={review.id}
            isOpen={isOpen}
            isNext={isOpen && one.agreement.id === next}
            isStop={next === undefined ? at === 0 : one.agreement.id === next}
            onDecide={(decision) => decide(one.agreement.id, decision)}
          />
        ))}
      </ol>
      <p className="visually-hidden" aria-live="polite">
        {spoken}
      </p>
    </>
  );
}

/** Whoever shows the review to the room turns its pages by going from agreement to agreement here. */
function showToRoom({ mine, show }: Pick<WorkshopSession, 'mine' | 'show'>, { target }: FocusEvent) {
  const shown = target.closest<HTMLElement>('[data-reviewed]')?.dataset['reviewed'];
  const { audience } = mine.get();
  if (shown === undefined || audience?.section !== 'review' || audience.stageId === shown) return;
  show({ audience: { ...audience, stageId: shown } });
}
