// The half of one side: its shape, filled once it has signed; the pad, or the name typed; who signs.
import { IconCheck, IconEraser } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { Participant, Side } from '../../../domain/people/participants.ts';
import type { Gap } from '../../../domain/plan/gaps.ts';
import type { PlanSignature } from '../../../domain/plan/plan.ts';
import { sign, type SignatureState } from '../../../domain/plan/signoff.ts';
import type { Signature } from '../../../domain/signatures/signOffs.ts';
import { formatTimeOfDay } from '../../../i18n/format.ts';
import { useSession } from '../../session/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { useLanguage } from '../../ui/language.ts';
import { useOpenForm } from '../../ui/openForm.ts';
import { Select } from '../../ui/Select.tsx';
import { TeamMark } from '../../ui/TeamMark.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useTranslation } from '../../ui/translation.tsx';
import type { Closing } from '../signature/closingReview.ts';
import { Problem } from '../signature/Problem.tsx';
import { SignatureInk } from '../signature/SignatureInk.tsx';
import { SignaturePad, type PenStrokes } from '../signature/SignaturePad.tsx';
import styles from './SigningHalf.module.css';

export interface SigningHalfProps {
  readonly side: Side;
  readonly signed: { readonly state: SignatureState; readonly signOff: PlanSignature | null };
  /** Who may sign here for this side; nobody on the device of the other one. */
  readonly signers: readonly Participant[];
  readonly undecided: readonly Gap[];
  /** What is not decided has been confirmed. */
  readonly mayHandIn: boolean;
  readonly closing: Closing;
}

export function SigningHalf(props: SigningHalfProps) {
  const { side, signed, signers } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const { signOff, state } = signed;
  const isSigned = state === 'valid' && signOff !== null;
  return (
    <section
      className={styles.half}
      data-side={side}
      data-state={state}
      data-mine={signers.length > 0}
      aria-label={t(`signature.of.${side}`)}
    >
      <div className={styles.content}>
        <h3>{t(`words.team.${side}`)}</h3>
        {isSigned ? (
          <>
            <div className={styles.ink}>
              <SignatureInk signature={signOff.signature} label={t('signature.drawnBy', { name: signOff.name })} />
            </div>
            <p className={styles.who}>
              <strong dir="auto">{signOff.name}</strong>
            </p>
            <p className={styles.done}>
              <IconCheck size={18} stroke={2} aria-hidden />
              {t('closing.signing.signedAt', { time: formatTimeOfDay(language, signOff.at) })}
            </p>
          </>
        ) : signers.length > 0 ? (
          <SigningForm {...props} />
        ) : (
          <p className={styles.waits}>{t(`closing.signing.waits.${side}`)}</p>
        )}
      </div>
      <span className={styles.shape} aria-hidden />
    </section>
  );
}

function SigningForm({ side, signers, undecided, mayHandIn, closing }: SigningHalfProps) {
  const { t } = useTranslation();
  const session = useSession();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const signer = signers.find(({ id }) => id === chosenId) ?? signers[0]!;
  const [isTyped, setTyped] = useState(false);
  const [strokes, setStrokes] = useState<PenStrokes>([]);
  const [words, setWords] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const pad = useRef<HTMLDivElement>(null);
  useOpenForm(strokes.length > 0 || words !== null);
  const name = words ?? signer.name;
  const isEmpty = isTyped ? name.trim() === '' : strokes.every((stroke) => stroke.length < 4);
  const signNow = () => {
    setTried(true);
    if (isEmpty || !mayHandIn) return;
    const signature: Signature = isTyped
      ? { kind: 'typed', name: name.trim() }
      : { kind: 'drawn', strokes: strokes.map((stroke) => [...stroke]) };
    // Closing a review and signing are one step, and neither goes without the other.
    const step = session.undo.mark();
    const confirmedGaps = closing.close(undecided);
    const signed = session.run(sign, { participantId: signer.id, signature, confirmedGaps });
    if (!signed.ok) return step.takeBack();
    step.join();
  };
  const onPadKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.target !== event.currentTarget) return;
    event.preventDefault();
    setTyped(true);
  };
  return (
    <>
      <div className={styles.field}>
        {isTyped ? (
          <div className={styles.typed}>
            <p className={styles.sample} aria-hidden dir="auto">
              {name.trim() || '\u00a0'}
            </p>
            <TextField label={t('signature.name')} value={name} onChange={setWords} maxLength={120} autoFocus />
          </div>
        ) : (
          // The keyboard cannot draw: it types the name.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex
          <div
            ref={pad}
            role="group"
            tabIndex={0}
            aria-label={t(`closing.signing.padFor.${side}`)}
            onKeyDown={onPadKey}
          >
            <SignaturePad strokes={strokes} onChange={setStrokes} isBare />
          </div>
        )}
      </div>
      <Signer signer={signer} signers={signers} onChoose={setChosenId} />
      <div className={styles.actions}>
        <Button look="primary" size="large" icon={<TeamMark mark={side} size={14} />} onPress={signNow}>
          {t(`closing.signing.signFor.${side}`)}
        </Button>
        <Button look="quiet" onPress={() => setTyped(!isTyped)}>
          {t(isTyped ? 'closing.signing.draw' : 'closing.signing.type')}
        </Button>
        {!isTyped && strokes.length > 0 && (
          <Button icon={<IconEraser size={18} stroke={1.75} />} onPress={() => setStrokes([])}>
            {t('signature.clear')}
          </Button>
        )}
      </div>
      {isTried && isEmpty && <Problem text={t('refusal.signatureMissing')} />}
      {isTried && !mayHandIn && <Problem text={t('signature.confirmMissing')} />}
    </>
  );
}

/** Who signs; chosen where several people of the side may. */
function Signer(props: {
  readonly signer: Participant;
  readonly signers: readonly Participant[];
  readonly onChoose: (id: string) => void;
}) {
  const { signer, signers, onChoose } = props;
  const { t } = useTranslation();
  return signers.length > 1 ? (
    <Select
      label={t('signature.who')}
      value={signer.id}
      options={signers.map((one) => ({ value: one.id, label: one.name }))}
      onChange={onChoose}
    />
  ) : (
    <p className={styles.who}>
      <strong dir="auto">{signer.name}</strong>
      {signer.function && <span>, {signer.function}</span>}
    </p>
  );
}
