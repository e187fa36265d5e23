// Whether a side has agreed to an agreement, and the step it can take; what is missing for it gets the focus.
import { useTranslation } from '../ui/translation.tsx';
import type { Agreement } from '../../domain/partnership/agreements.ts';
import { agree, statusOf, validConsent, withdrawConsent } from '../../domain/partnership/agreementStatus.ts';
import type { Side } from '../../domain/people/participants.ts';
import { consentOf } from '../../domain/people/sidesConsent.ts';
import { ConsentStep } from '../fields/ConsentStep.tsx';
import { useSession } from '../session/hooks.ts';
import { useUndoToast } from '../session/useUndoToast.ts';
import { useAgreementTools } from './AgreementsContext.ts';

export function ConsentLine({ agreement, side }: { agreement: Agreement; side: Side }) {
  const session = useSession();
  const { people } = useAgreementTools();
  const undoToast = useUndoToast();
  const { t } = useTranslation();
  const valid = validConsent(agreement, side);
  const decide = (participantId: string) => {
    const result = session.run(valid ? withdrawConsent : agree, { id: agreement.id, participantId });
    if (result.ok && valid) undoToast(t('agreements.consent.withdrawn'));
    if (!result.ok && (result.code === 'promiseMissing' || result.code === 'returnMissing'))
      focusWords(agreement, result.code === 'promiseMissing');
  };
  return (
    <ConsentStep
      people={people}
      side={side}
      valid={valid}
      outdated={valid ? null : consentOf(agreement, side)}
      isOpen={statusOf(agreement) !== 'ended'}
      onDecide={decide}
    />
  );
}

/** Where the words that are missing are to be written. */
function focusWords({ id }: Agreement, isPromise: boolean) {
  document
    .querySelector<HTMLElement>(
      `[data-agreement="${CSS.escape(id)}"] [data-role="${isPromise ? 'promises' : 'givesInReturn'}"] textarea`,
    )
    ?.focus();
}
