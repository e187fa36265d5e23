// The chosen handover above the agreements: who gives, who takes over, both as links to the board, and the next step.
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from '../ui/translation.tsx';
import type { HandoverStanding } from '../../domain/partnership/handoverStanding.ts';
import type { Handover } from '../../domain/partnership/handovers.ts';
import type { Side } from '../../domain/people/participants.ts';
import { useWorkshopPlace } from '../base/NavigationContext.ts';
import { CommentBadge } from '../discussion/CommentBadge.tsx';
import { Button } from '../ui/Button.tsx';
import { PlaceLink } from '../ui/PlaceLink.tsx';
import { TeamMark } from '../ui/TeamMark.tsx';
import { useAgreements, useStanding, type HandoverTouchpoint } from './AgreementsContext.ts';
import { useDecideHandover } from './useDecideHandover.ts';
import styles from './SelectedHandover.module.css';

export function SelectedHandover({ handover }: { handover: Handover }) {
  const { touchpoints, agreements } = useAgreements();
  const { t } = useTranslation();
  const look = useStanding()(handover);
  const { fromSide, viaId } = handover;
  const from = touchpoints.get(handover.fromId);
  const to = touchpoints.get(handover.toId);
  const via = viaId === null ? undefined : touchpoints.get(viaId);
  const agreement = agreements.find(({ id }) => id === handover.agreementId);
  if (!from || !to) return null;
  const Arrow = fromSide === 'marketing' ? IconArrowRight : IconArrowLeft;
  return (
    <section
      className={styles.frame}
      data-look={look}
      data-selected-handover={handover.id}
      aria-label={t(`agreements.handovers.flag.${look}`)}
    >
      <p className={styles.flag}>
        {t(`agreements.handovers.flag.${look}`)}{' '}
        {look !== 'suggested' && <CommentBadge of="handovers" id={handover.id} isAlways />}
      </p>
      <div className={styles.halves}>
        <Half side="marketing" isGiving={fromSide === 'marketing'} touchpoint={fromSide === 'marketing' ? from : to} />
        <div className={styles.middle}>
          {look === 'covered' ? (
            <TeamMark mark="both" size={56} />
          ) : (
            <span className={styles.shapes} aria-hidden>
              <span className={styles.circle} />
              <Arrow size={24} stroke={1.75} />
              <span className={styles.square} />
            </span>
          )}
          <Steps handover={handover} look={look} />
        </div>
        <Half side="sales" isGiving={fromSide === 'sales'} touchpoint={fromSide === 'sales' ? from : to} />
      </div>
      {via && (
        <p className={styles.note}>
          {t('agreements.handovers.via')} <TouchpointLink touchpoint={via} />
        </p>
      )}
      {agreement && <CoveredBy title={agreement.title} id={agreement.id} isAgreed={look === 'covered'} />}
    </section>
  );
}

function Half({ side, isGiving, touchpoint }: { side: Side; isGiving: boolean; touchpoint: HandoverTouchpoint }) {
  const { people } = useAgreements();
  const { t } = useTranslation();
  const lead = people.find(({ id }) => id === touchpoint.leadId)?.name;
  const stage = touchpoint.stage || t('words.untitled');
  return (
    <div className={styles.half} data-side={side}>
      <p className={styles.role}>
        <TeamMark mark={side} size={12} />
        {t(isGiving ? `agreements.handovers.gives.${side}` : `agreements.handovers.takes.${side}`)}
      </p>
      <h3>
        <TouchpointLink touchpoint={touchpoint} />
      </h3>
      <p className={styles.place}>{lead === undefined ? stage : t('agreements.handovers.place', { stage, lead })}</p>
    </div>
  );
}

function TouchpointLink({ touchpoint: { id, title } }: { touchpoint: HandoverTouchpoint }) {
  const place = useWorkshopPlace();
  const { t } = useTranslation();
  const name = title || t('words.untitled');
  return (
    <PlaceLink
      to={{ page: 'workshop', id: place.id, section: 'journey', target: { record: id } }}
      className={styles.link!}
      label={t('agreements.handovers.showOnBoard', { title: name })}
    >
      {name}
    </PlaceLink>
  );
}

/** One button for what comes next; what else is possible stays quiet. */
function Steps({ handover, look }: { handover: Handover; look: HandoverStanding }) {
  const { addAgreement, isReadOnly } = useAgreements();
  const decide = useDecideHandover();
  const { t } = useTranslation();
  if (isReadOnly) return null;
  const quiet = (label: string, onPress: () => void) => (
    <span className={styles.quiet}>
      <Button look="quiet" size="small" onPress={onPress}>
        {label}
      </Button>
    </span>
  );
  switch (look) {
    case 'open':
      return (
        <>
          <Button look="primary" onPress={() => addAgreement(handover)}>
            {t('agreements.handovers.agree')}
          </Button>
          {quiet(t('agreements.handovers.forget'), () => decide.forget(handover))}
        </>
      );
    case 'suggested':
      return (
        <>
          <Button look="primary" onPress={() => decide.confirm(handover)}>
            {t('agreements.handovers.confirm')}
          </Button>
          {quiet(t('agreements.handovers.dismiss'), () => decide.dismiss(handover))}
        </>
      );
    case 'covered':
    case 'drafted':
      return quiet(t('agreements.handovers.uncover'), () => void decide.cover(handover, null));
    case 'dismissed':
      return <Button onPress={() => decide.forget(handover)}>{t('agreements.handovers.forget')}</Button>;
  }
}

function CoveredBy({ id, title, isAgreed }: { id: string; title: string; isAgreed: boolean }) {
  const { showAgreement } = useAgreements();
  const { t } = useTranslation();
  return (
    <p className={styles.note}>
      {t(isAgreed ? 'agreements.handovers.coveredBy' : 'agreements.handovers.draftedIn')}{' '}
      <button type="button" className={styles.link} onClick={() => showAgreement(id)}>
        {title || t('words.untitled')}
      </button>
    </p>
  );
}
