// Whether a side has agreed to a record, and the step it can take: each person for the own side; the facilitator hands
// the screen to the other one.
import { IconCheck } from '@tabler/icons-react';
import { use, useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import type { Participant, Side } from '../../domain/people/participants.ts';
import type { Consent } from '../../domain/record/consent.ts';
import { formatDay } from '../../i18n/format.ts';
import { useSession } from '../session/hooks.ts';
import { mayAgree } from '../session/locks.ts';
import { useStore } from '../base/store.ts';
import { AskWhoContext } from '../settings/askWho.ts';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language.ts';
import { HandOverDialog } from './HandOverDialog.tsx';
import styles from './ConsentStep.module.css';

export interface ConsentStepProps {
  readonly people: readonly Participant[];
  readonly side: Side;
  /** The consent that holds, or one to an earlier version. */
  readonly valid: Consent | null;
  readonly outdated: Consent | null;
  /** False where nobody can agree any more. */
  readonly isOpen?: boolean;
  /** Agrees as this participant, or withdraws where the consent holds. */
  readonly onDecide: (participantId: string) => void;
}

export function ConsentStep({ people, side, valid, outdated, isOpen = true, onDecide }: ConsentStepProps) {
  const session = useSession();
  const actor = useStore(session.actor);
  const [isHandingOver, setHandingOver] = useState(false);
  const language = useLanguage();
  const { t } = useTranslation();
  const askWho = use(AskWhoContext);
  const isReadOnly = !mayAgree(session);
  const me = people.find(({ id }) => id === actor);
  const isMine = me?.team === side;
  const mayDecide = !isReadOnly && isOpen && (isMine || me?.isFacilitator === true);
  const step = () => (isMine ? onDecide(actor) : setHandingOver(true));
  const label = isMine
    ? t(outdated ? `agreements.consent.agreeAgain.${side}` : `agreements.consent.agree.${side}`)
    : t(`agreements.consent.handOver.${side}`);
  return (
    <div
      className={styles.line}
      data-field={isMine || (valid === null && mayDecide) ? 'consent' : undefined}
      data-consent={valid ? 'given' : outdated ? 'outdated' : 'open'}
    >
      {valid && (
        <p className={styles.given}>
          <IconCheck size={15} stroke={2} aria-hidden />
          {t('agreements.consent.given', { name: valid.name, day: formatDay(language, dayOf(valid.at)) })}
        </p>
      )}
      {outdated && <p className={styles.note}>{t('agreements.consent.outdated', { name: outdated.name })}</p>}
      {!valid && !outdated && !mayDecide && <p className={styles.note}>{t(`agreements.consent.waiting.${side}`)}</p>}
      {!isReadOnly && !valid && (me === undefined || (me.team === 'none' && !me.isFacilitator)) && askWho && (
        <Button size="small" look="quiet" onPress={askWho}>
          {t(me === undefined ? 'app.person.give' : 'agreements.consent.chooseTeam')}
        </Button>
      )}
      {mayDecide && !valid && (
        <Button size="small" onPress={step}>
          {label}
        </Button>
      )}
      {mayDecide && valid && (
        <button
          type="button"
          className={styles.withdraw}
          title={t(`agreements.consent.withdrawOf.${side}`)}
          onClick={step}
        >
          {t('agreements.consent.withdraw')}
          <span className="visually-hidden">: {t(`agreements.consent.withdrawOf.${side}`)}</span>
        </button>
      )}
      {isHandingOver && (
        <HandOverDialog
          people={people}
          side={side}
          isWithdrawing={valid !== null}
          onDecide={onDecide}
          onClose={() => setHandingOver(false)}
        />
      )}
    </div>
  );
}

/** The local day of a point in time, YYYY-MM-DD. */
function dayOf(time: number): string {
  const date = new Date(time);
  return [
    date.getFullYear(),
    String(date.getMonth() + 1).padStart(2, '0'),
    String(date.getDate()).padStart(2, '0'),
  ].join('-');
}
