// The signatures under the plan: whether both sides have signed what it says now, what has changed since, and signing
// itself.
import { IconWritingSign } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from '../../ui/translation.tsx';
import { sides, type Side } from '../../../domain/people/participants.ts';
import type { Plan, PlanSignature } from '../../../domain/plan/plan.ts';
import { canContribute } from '../../../domain/record/command.ts';
import { undecidedOf } from '../../../domain/plan/gaps.ts';
import { HandOut } from '../signing/HandOut.tsx';
import { signatureOf, type SignatureState } from '../../../domain/plan/signoff.ts';
import { useCanEdit, useSession } from '../../session/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { ChangesSince } from './ChangesSince.tsx';
import { Digest } from './Digest.tsx';
import { OpenReviewButton } from './OpenReviewButton.tsx';
import { HandshakeFigure } from './HandshakeFigure.tsx';
import { SignatureHistory } from './SignatureHistory.tsx';
import { SignatureLine } from './SignatureLine.tsx';
import { SignDialog } from './SignDialog.tsx';
import styles from './SignaturePanel.module.css';

export function SignaturePanel({ plan, onSideBySide }: { plan: Plan; onSideBySide: () => void }) {
  const canEdit = useCanEdit();
  const { t } = useTranslation();
  const { workshop } = useSession();
  const [isSigning, setSigning] = useState(false);
  const [marketing, sales] = useMemo(() => sides.map((side): Signed => signatureOf(plan.signatures, side)), [plan]) as [
    Signed,
    Signed,
  ];
  const current = [marketing, sales].flatMap(({ signOff }) => (signOff ? [signOff] : []));
  const earlier = plan.signatures.filter(({ id }) => current.every((signOff) => signOff.id !== id));
  const headline = headlineOf(marketing.state, sales.state);
  const voided = [marketing, sales].filter(({ state }) => state === 'void').map(({ signOff }) => signOff!);
  return (
    <aside aria-label={t('signature.title')} className={styles.panel}>
      <h2 className={styles.title}>{t('signature.title')}</h2>
      <p className={styles.lead} role="status">
        {t(`signature.headline.${headline}`)}
      </p>
      <div className={styles.handshake}>
        <HandshakeFigure marketing={marketing.state} sales={sales.state} />
      </div>
      <SignatureLine side="marketing" {...marketing} />
      <SignatureLine side="sales" {...sales} />
      {canContribute(workshop) && (
        <Button
          look={headline === 'both' ? 'secondary' : 'primary'}
          size="large"
          icon={<IconWritingSign size={20} stroke={1.75} />}
          onPress={() => setSigning(true)}
        >
          {t('signature.sign')}
        </Button>
      )}
      {headline !== 'both' && canContribute(workshop) && (
        <Button look="quiet" onPress={onSideBySide}>
          {t('closing.signing.open')}
        </Button>
      )}
      {headline === 'both' && (
        <div className={styles.handOut}>
          <HandOut plan={plan} />
        </div>
      )}
      {headline === 'both' && canEdit && <OpenReviewButton />}
      <section className={styles.digest}>
        <h3 className={styles.heading}>{t('signature.digestNow')}</h3>
        <Digest digest={plan.digest} />
        <p className={styles.note}>{t('signature.digestNote')}</p>
      </section>
      {voided.length > 0 && <ChangesSince plan={plan} signOffs={voided} />}
      {earlier.length > 0 && <SignatureHistory signatures={earlier} />}
      {isSigning && <SignDialog gaps={undecidedOf(plan.gaps)} digest={plan.digest} onClose={() => setSigning(false)} />}
    </aside>
  );
}

type Signed = ReturnType<typeof signatureOf<PlanSignature>>;

function headlineOf(marketing: SignatureState, sales: SignatureState): 'void' | 'both' | 'none' | Side {
  if (marketing === 'void' || sales === 'void') return 'void';
  if (marketing === 'valid') return sales === 'valid' ? 'both' : 'marketing';
  return sales === 'valid' ? 'sales' : 'none';
}
