// One agreement: marketing left, sales right, the time limit where they meet, and below what it is about.
import { memo } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import type { Agreement } from '../../domain/partnership/agreements.ts';
import { statusOf, validConsent } from '../../domain/partnership/agreementStatus.ts';
import { sides } from '../../domain/people/participants.ts';
import { AgreementFoot } from './AgreementFoot.tsx';
import { AgreementHalf } from './AgreementHalf.tsx';
import { useAgreementTools } from './AgreementsContext.ts';
import { ConsentChanges } from './ConsentChanges.tsx';
import { Lens } from './Lens.tsx';
import { useHandshake } from './useHandshake.ts';
import styles from './AgreementCard.module.css';

/** Drawn again only when this agreement is another: not with each letter that is written into one of the others. */
export const AgreementCard = memo(function AgreementCard({ agreement }: { agreement: Agreement }) {
  const { openDetails, isReadOnly } = useAgreementTools();
  const isSliding = useHandshake(agreement);
  const { t } = useTranslation();
  const agreed = sides.filter((side) => validConsent(agreement, side));
  return (
    <article
      className={styles.card}
      tabIndex={-1}
      aria-label={`${agreement.title || t('words.untitled')}, ${t(`words.agreementStatus.${statusOf(agreement)}`)}`}
      data-agreement={agreement.id}
      data-agreed={agreed.join(' ')}
      data-phase={agreement.phase}
    >
      <div className={styles.halves}>
        <AgreementHalf agreement={agreement} side="marketing" />
        <div className={styles.lens}>
          <Lens
            agreed={agreed}
            isSliding={isSliding}
            timeLimit={agreement.timeLimit}
            {...(isReadOnly ? {} : { onEdit: () => openDetails(agreement.id, 'timeLimit') })}
          />
        </div>
        <AgreementHalf agreement={agreement} side="sales" />
      </div>
      <ConsentChanges agreement={agreement} />
      <AgreementFoot agreement={agreement} />
    </article>
  );
});
