// Whether a side has agreed, and the step it can take: each person for the own side; whoever facilitates hands the
// screen to the other one.
import { IconCheck } from '@tabler/icons-react';
import { use, useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import type { Agreement } from '../../domain/partnership/agreements.ts';
import { agree, statusOf, validConsent, withdrawConsent } from '../../domain/partnership/agreementStatus.ts';
import type { Side } from '../../domain/people/participants.ts';
import { consentOf } from '../../domain/people/sidesConsent.ts';
import { formatDay } from '../../i18n/format.ts';
import { useSession } from '../session/hooks.ts';
import { useStore } from '../base/store.ts';
import { AskWhoContext } from '../settings/askWho.ts';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language.ts';
import { useUndoToast } from '../session/useUndoToast.ts';
import { useAgreements } from './AgreementsContext.ts';
import { HandOverDialog } from './HandOverDialog.tsx';
import styles from './ConsentLine.module.css';

export function ConsentLine({ agreement, side }: { agreement: Agreement; side: Side }) {
  const session = useSession();
  const { people, isReadOnly } = useAgreements();
  const actor = useStore(session.actor);
  const [isHandingOver, setHandingOver] = useState(false);
  const undoToast = useUndoToast();
  const language = useLanguage();
  const { t } = useTranslation();
  const askWho = use(AskWhoContext);
  const me = people.find(({ id }) => id === actor);
  const valid = validConsent(agreement, side);
  const outdated = valid ? null : consentOf(agreement, side);
  const isMine = me?.team === side;
  const mayDecide = !isReadOnly && statusOf(agreement) !== 'ended' && (isMine || me?.isFacilitator === true);
  const decide = (participantId: string) => {
    const result = session.run(valid ? withdrawConsent : agree, { id: agreement.id, participantId });
    if (result.ok && valid) undoToast(t('agreements.consent.withdrawn'));
    if (!result.ok && (result.code === 'promiseMissing' || result.code === 'returnMissing'))
      focusWords(agreement, result.code === 'promiseMissing');
  };
  const step = () => (isMine ? decide(actor) : setHandingOver(true));
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
          side={side}
          isWithdrawing={valid !== null}
          onDecide={decide}
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

/** Where the words that are missing are to be written. */
function focusWords({ id }: Agreement, isPromise: boolean) {
  document
    .querySelector<HTMLElement>(
      `[data-agreement="${CSS.escape(id)}"] [data-role="${isPromise ? 'promises' : 'givesInReturn'}"] textarea`,
    )
    ?.focus();
}
