// Signing: who, what is still open and has to be confirmed, and the signature itself, drawn or typed.
import { use, useState } from 'react';
import { useTranslation } from '../../ui/translation.tsx';
import type { Gap } from '../../../domain/plan/gaps.ts';
import {
  listParticipants,
  participants,
  updateParticipant,
  type Participant,
} from '../../../domain/people/participants.ts';
import type { Side } from '../../../domain/people/teams.ts';
import type { Signature } from '../../../domain/signatures/signOffs.ts';
import { sign } from '../../../domain/plan/signoff.ts';
import { useQuery, useSession } from '../../session/hooks.ts';
import { useStore } from '../../base/store.ts';
import { AskWhoContext } from '../../settings/askWho.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { PersonBadge } from '../../ui/PersonBadge.tsx';
import { Select } from '../../ui/Select.tsx';
import { TeamChoice } from '../../ui/TeamChoice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useOpenForm } from '../../ui/openForm.ts';
import { ClosingReview } from './ClosingReview.tsx';
import { ConfirmGaps } from './ConfirmGaps.tsx';
import { Digest } from './Digest.tsx';
import { Problem } from './Problem.tsx';
import { KindChoice } from './KindChoice.tsx';
import { useClosingReview } from './closingReview.ts';
import { useConfirmation } from './useConfirmation.ts';
import { useSigners } from './useSigners.ts';
import { SignaturePad, type PenStrokes } from './SignaturePad.tsx';
import styles from './SignDialog.module.css';

const people = [participants];

export interface SignDialogProps {
  readonly gaps: readonly Gap[];
  readonly digest: string;
  readonly onClose: () => void;
}

export function SignDialog({ gaps, digest, onClose }: SignDialogProps) {
  const { t } = useTranslation();
  const session = useSession();
  const signers = useSigners();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const signer = signers.find(({ id }) => id === chosenId) ?? signers[0];
  const [kind, setKind] = useState<Signature['kind']>('drawn');
  const [strokes, setStrokes] = useState<PenStrokes>([]);
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? signer?.name ?? '';
  const [isConfirmed, setConfirmed] = useConfirmation(gaps);
  const [isTried, setTried] = useState(false);
  useOpenForm(strokes.length > 0 || typed !== null);
  const isEmpty = kind === 'drawn' ? strokes.every((stroke) => stroke.length < 4) : name.trim() === '';
  const closing = useClosingReview();
  const isReady = signer !== undefined && !isEmpty && (gaps.length === 0 || isConfirmed);

  const signNow = () => {
    setTried(true);
    if (!isReady) return;
    const signature: Signature =
      kind === 'typed' ? { kind, name: name.trim() } : { kind, strokes: strokes.map((stroke) => [...stroke]) };
    // Closing a review and signing are one step, and neither goes without the other.
    const step = session.undo.mark();
    const confirmedGaps = closing.close(gaps);
    const signed = session.run(sign, { participantId: signer.id, signature, confirmedGaps });
    if (!signed.ok) return step.takeBack();
    step.join();
    onClose();
  };

  return (
    <Dialog
      isOpen
      title={t('signature.dialogTitle')}
      lead={t('signature.dialogLead')}
      onClose={onClose}
      footer={
        <>
          <Button look="quiet" onPress={onClose}>
            {t('app.cancel')}
          </Button>
          {signer && (
            <Button look="primary" onPress={signNow}>
              {t('signature.sign')}
            </Button>
          )}
        </>
      }
    >
      {signer ? (
        <div className={styles.form}>
          <Signer signers={signers} signer={signer} onChange={setChosenId} />
          <KindChoice kind={kind} onChange={setKind} />
          {kind === 'drawn' ? (
            <SignaturePad strokes={strokes} onChange={setStrokes} />
          ) : (
            <div className={styles.typed}>
              <TextField label={t('signature.name')} value={name} onChange={setTyped} maxLength={120} autoFocus />
              <p className={styles.sample} aria-hidden dir="auto">
                {name.trim() || '\u00a0'}
              </p>
            </div>
          )}
          {isTried && isEmpty && <Problem text={t('refusal.signatureMissing')} />}
          <ClosingReview closing={closing} />
          {gaps.length > 0 && (
            <ConfirmGaps
              gaps={gaps}
              isConfirmed={isConfirmed}
              onChange={setConfirmed}
              isMissing={isTried && !isConfirmed}
            />
          )}
          {/* A review that is closed is signed as well: the plan says something else then. */}
          {!closing.closes && (
            <div className={styles.digest}>
              {t('signature.digestNow')}
              <Digest digest={digest} />
            </div>
          )}
        </div>
      ) : (
        <NoSigner />
      )}
    </Dialog>
  );
}

/** Nobody here can sign yet: a participant says for which side, and the dialog goes on; somebody without a name is asked. */
function NoSigner() {
  const { t } = useTranslation();
  const session = useSession();
  const me = useStore(session.actor);
  const isParticipant = useQuery(listParticipants, people).some(({ id }) => id === me);
  const askWho = use(AskWhoContext);
  if (isParticipant)
    return (
      <TeamChoice
        label={t('signature.whichSide')}
        value={null}
        onChange={(team) => session.run(updateParticipant, { id: me, values: { team } })}
      />
    );
  return (
    <div className={styles.form}>
      <p>{t('signature.nameFirst')}</p>
      {askWho && <Button onPress={askWho}>{t('app.person.give')}</Button>}
    </div>
  );
}

/** Nobody without a team is among the signers. */
function sideOf({ team }: Participant): Side {
  return team === 'sales' ? 'sales' : 'marketing';
}

function Signer({
  signers,
  signer,
  onChange,
}: {
  signers: readonly Participant[];
  signer: Participant;
  onChange: (id: string) => void;
}) {
  const { t } = useTranslation();
  if (signers.length === 1) {
    return (
      <p className={styles.signer}>
        <PersonBadge name={signer.name} team={signer.team} />
        <span>{t(`signature.signsFor.${sideOf(signer)}`, { name: signer.name })}</span>
      </p>
    );
  }
  return (
    <Select
      label={t('signature.who')}
      description={t('signature.handOver')}
      value={signer.id}
      options={signers.map((one) => ({
        value: one.id,
        label: t(`signature.signsFor.${sideOf(one)}`, { name: one.name }),
        icon: (
          <span aria-hidden>
            <PersonBadge name={one.name} team={one.team} size={20} />
          </span>
        ),
      }))}
      onChange={onChange}
    />
  );
}
