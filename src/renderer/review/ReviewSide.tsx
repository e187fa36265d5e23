// Beside the agreements of a review: what is not redeemed yet, and what has changed in the plan.
import { useMemo } from 'react';
import { nameOfVisitor } from '../../domain/everyday/visitors.ts';
import { stateOfVisit } from '../../domain/everyday/visits.ts';
import { questions } from '../../domain/questions/questions.ts';
import { pastRounds } from '../../domain/relationship/pastRounds.ts';
import { listRounds } from '../../domain/relationship/rounds.ts';
import { headlineOf } from '../../domain/relationship/statement.ts';
import { planChanges, readSignedPlan } from '../../domain/plan/planChanges.ts';
import { unredeemedIn, type Reviewed } from '../../domain/review/reviewed.ts';
import { signedCanonical } from '../../domain/signatures/signOffs.ts';
import { formatDay } from '../../i18n/format.ts';
import { gapSentence } from '../../i18n/gapWords.ts';
import { relationshipHeadline } from '../../i18n/relationshipWords.ts';
import { useWorkshopPlace } from '../base/NavigationContext.ts';
import { SmallRounds } from '../questions/SmallRounds.tsx';
import { useQuery, useSession } from '../session/hooks.ts';
import { useGaps } from '../session/gaps.ts';
import { usePlan } from '../session/planState.ts';
import { useLanguage } from '../ui/language.ts';
import { PlaceLink } from '../ui/PlaceLink.tsx';
import { useTranslation } from '../ui/translation.tsx';
import { changesInWords } from './changeCounts.ts';
import styles from './ReviewSide.module.css';

const shownAtMost = 4;
const roundCollections = [questions, pastRounds];

export function ReviewSide({ reviewed, today }: { reviewed: Reviewed; today: string }) {
  return (
    <div className={styles.side}>
      <Relationship />
      <Unredeemed reviewed={reviewed} today={today} />
      <Changes reviewed={reviewed} />
    </div>
  );
}

/** How both have seen it in each round, small; nothing before the first. */
function Relationship() {
  const { id } = useWorkshopPlace();
  const { t } = useTranslation();
  const language = useLanguage();
  const rounds = useQuery(listRounds, roundCollections);
  const last = rounds.at(-1);
  if (!last) return null;
  return (
    <section data-review-relationship>
      <h2>{t('app.section.relationship')}</h2>
      <p className={styles.calm}>{relationshipHeadline(t, language, headlineOf(last), false)}</p>
      <SmallRounds rounds={rounds} />
      <PlaceLink to={{ page: 'workshop', id, section: 'relationship' }} className={styles.link!}>
        {t('review.relationship.all')}
      </PlaceLink>
    </section>
  );
}

function Unredeemed({ reviewed, today }: { reviewed: Reviewed; today: string }) {
  const { doc } = useSession().workshop;
  const { id } = useWorkshopPlace();
  const { t } = useTranslation();
  const language = useLanguage();
  const gaps = useGaps() ?? [];
  const { visits, gaps: open, overdue } = unredeemedIn(doc, reviewed, gaps, today);
  const lines = [
    ...visits.map((visit) => {
      const names = [visit.marketingId, visit.salesId].map((one) => nameOfVisitor(doc, one));
      const state = stateOfVisit(visit, today) === 'dropped' ? 'visitDropped' : 'visitWaiting';
      return {
        key: visit.id,
        title: `${t(`everyday.kind.${visit.kind}`)}: ${t('everyday.pair', { marketing: names[0], sales: names[1] })}`,
        note: t(`review.unredeemed.${state}`, { day: formatDay(language, visit.day) }),
      };
    }),
    ...overdue.map((agreement) => ({
      key: agreement.id,
      title: agreement.title || t('words.untitled'),
      note: t('review.unredeemed.reviewOn', { day: formatDay(language, agreement.reviewOn) }),
    })),
    ...open.map((gap) => ({
      key: `${gap.kind} ${gap.recordId}`,
      title: gap.title || t('words.untitled'),
      note: gapSentence(t, language, gap, (text) => text || t('words.untitled')),
    })),
  ];
  return (
    <section>
      <h2>{t('review.unredeemed.title')}</h2>
      {lines.length === 0 && <p className={styles.calm}>{t('review.unredeemed.nothing')}</p>}
      <ul className={styles.lines}>
        {lines.slice(0, shownAtMost).map(({ key, title, note }) => (
          <li key={key}>
            <b dir="auto">{title}</b>
            <span>{note}</span>
          </li>
        ))}
      </ul>
      {gaps.length > 0 && (
        <PlaceLink to={{ page: 'workshop', id, section: 'open-points' }} className={styles.link!}>
          {t('review.unredeemed.all', { count: gaps.length })}
        </PlaceLink>
      )}
    </section>
  );
}

function Changes({ reviewed: { review } }: { reviewed: Reviewed }) {
  const { doc } = useSession().workshop;
  const { id } = useWorkshopPlace();
  const { t } = useTranslation();
  const language = useLanguage();
  const plan = usePlan();
  const then = useMemo(() => {
    const canonical = signedCanonical(doc, review.basisDigest);
    return canonical === null ? null : readSignedPlan(canonical);
  }, [doc, review.basisDigest]);
  const changes = useMemo(() => (then && plan ? planChanges(then, plan) : []), [then, plan]);
  return (
    <section>
      <h2>{t('review.changes.title')}</h2>
      <p className={styles.calm} data-changes={changes.length}>
        {then === null ? t('review.textMissing') : changesInWords(t, language, changes)}
      </p>
      {changes.length > 0 && (
        <PlaceLink to={{ page: 'workshop', id, section: 'plan' }} className={styles.link!}>
          {t('review.changes.all')}
        </PlaceLink>
      )}
    </section>
  );
}
