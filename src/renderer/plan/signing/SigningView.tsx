// Signing side by side, on the shared screen or on each side's own device: circle left, square right. Once both sides have
// signed the same text, the shapes slide into each other, and the plan is handed out.
import { IconX } from '@tabler/icons-react';
import { useEffect, useMemo, useRef } from 'react';
import { sides, type Side } from '../../../domain/people/participants.ts';
import { undecidedOf } from '../../../domain/plan/gaps.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import { signatureOf } from '../../../domain/plan/signoff.ts';
import { capitalised, numberWord } from '../../../i18n/numberWords.ts';
import { Button } from '../../ui/Button.tsx';
import { useLanguage } from '../../ui/language.ts';
import { useTranslation } from '../../ui/translation.tsx';
import { ClosingReview } from '../signature/ClosingReview.tsx';
import { useClosingReview } from '../signature/closingReview.ts';
import { ConfirmGaps } from '../signature/ConfirmGaps.tsx';
import { Digest } from '../signature/Digest.tsx';
import { useConfirmation } from '../signature/useConfirmation.ts';
import { useSigners } from '../signature/useSigners.ts';
import { Handshake } from './Handshake.tsx';
import { SigningHalf } from './SigningHalf.tsx';
import styles from './SigningView.module.css';

export function SigningView({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const { t } = useTranslation();
  const signed = useMemo(() => {
    const [marketing, sales] = sides.map((side) => signatureOf(plan.signatures, side));
    return { marketing: marketing!, sales: sales! };
  }, [plan]);
  const isAgreed = sides.every((side) => signed[side].state === 'valid');
  return (
    <div className={styles.view} data-signing={isAgreed ? 'agreed' : 'open'}>
      <span className={styles.close}>
        <Button look="quiet" size="small" icon={<IconX size={16} stroke={1.75} />} onPress={onClose}>
          {t('closing.signing.back')}
        </Button>
      </span>
      {isAgreed ? <Handshake plan={plan} /> : <Signing plan={plan} signed={signed} />}
    </div>
  );
}

type Signed = Readonly<Record<Side, ReturnType<typeof signatureOf<Plan['signatures'][number]>>>>;

function Signing({ plan, signed }: { plan: Plan; signed: Signed }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const undecided = undecidedOf(plan.gaps);
  const [isConfirmed, setConfirmed] = useConfirmation(undecided);
  const signers = useSigners();
  const closing = useClosingReview();
  const left = plan.gaps.length - undecided.length;
  const word = capitalised(numberWord(t, language, left), language);
  const title = useRef<HTMLHeadingElement>(null);
  // Whoever is led here, by signing anew or by a step of closing, is at the beginning of it.
  useEffect(() => title.current?.focus(), []);
  const mayConfirm = undecided.length > 0 && signers.length > 0;
  return (
    <>
      <header className={styles.head}>
        <h2 ref={title} tabIndex={-1} data-signing-title>
          {t('closing.signing.title')}
        </h2>
        <p>
          {left > 0
            ? t('closing.signing.leftOpen', { count: left, number: word })
            : undecided.length === 0
              ? t('closing.signing.nothingOpen')
              : t('closing.undecided', { count: undecided.length })}
        </p>
        {mayConfirm && (
          <div className={styles.confirm}>
            <ConfirmGaps gaps={undecided} isConfirmed={isConfirmed} onChange={setConfirmed} isMissing={false} />
          </div>
        )}
        <ClosingReview closing={closing} />
      </header>
      <div className={styles.halves}>
        {sides.map((side) => (
          <SigningHalf
            key={side}
            side={side}
            signed={signed[side]}
            signers={signers.filter(({ team }) => team === side)}
            undecided={undecided}
            mayHandIn={undecided.length === 0 || isConfirmed}
            closing={closing}
          />
        ))}
      </div>
      <Figures plan={plan} left={left} />
    </>
  );
}

function Figures({ plan, left }: { plan: Plan; left: number }) {
  const { t } = useTranslation();
  const touchpoints = plan.stages.reduce(
    (sum, { touchpoints: cells }) => sum + Object.values(cells).reduce((all, cell) => all + cell.length, 0),
    0,
  );
  const figures = [
    [touchpoints, t('closing.signing.figures.touchpoints', { count: touchpoints })],
    [plan.goals.length, t('closing.signing.figures.goals', { count: plan.goals.length })],
    [plan.agreements.length, t('closing.signing.figures.agreements', { count: plan.agreements.length })],
    [left, t('closing.signing.figures.leftOpen', { count: left })],
  ] as const;
  return (
    <footer className={styles.foot}>
      <dl>
        {figures.map(([value, name]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.digest}>
        {t('signature.digestNow')}
        <Digest digest={plan.digest} />
      </div>
    </footer>
  );
}
