// Whether both sides agree to an agreement as it stands: status, giving and withdrawing consent, and what has changed
// since.
import { agreementConsent, agreements, getAgreement, type Agreement, type AgreementTerm } from './agreements.ts';
import type { Consent } from '../record/consent.ts';
import { consentCommands, outdatedConsentsOn, validConsentOn, type OutdatedConsent } from '../people/sidesConsent.ts';
import { sides, type Side } from '../people/participants.ts';

export const agreementStatuses = ['draft', 'agreedByOne', 'agreedByBoth', 'inReview', 'ended'] as const;
export type AgreementStatus = (typeof agreementStatuses)[number];

/** The consent of a side that still holds, because the agreement says what it said then; else null. */
export function validConsent(agreement: Agreement, side: Side): Consent<AgreementTerm> | null {
  return validConsentOn(agreementConsent, agreement, side);
}

/**
 * Status as domain.md has it: an agreement that is in review or has ended says so; else the consents that hold are
 * counted.
 */
export function statusOf(agreement: Agreement): AgreementStatus {
  if (agreement.phase !== 'running') return agreement.phase;
  const agreed = sides.filter((side) => validConsent(agreement, side)).length;
  return agreed === 2 ? 'agreedByBoth' : agreed === 1 ? 'agreedByOne' : 'draft';
}

/** For each side whose consent no longer holds: what was changed since. A side that never agreed is not among them. */
export function outdatedConsents(agreement: Agreement): OutdatedConsent<AgreementTerm>[] {
  return outdatedConsentsOn(agreementConsent, agreement);
}

/**
 * A participant agrees for the own side to the agreement as it stands now, or takes that back. A promise must be there;
 * in a service level, a return as well.
 */
export const [agree, withdrawConsent] = consentCommands(['agree', 'withdrawConsent'], {
  of: agreements,
  rule: agreementConsent,
  get: getAgreement,
  refuses: ({ kind, promise, inReturn }) => {
    if (promise.trim() === '') return 'promiseMissing';
    return kind === 'serviceLevel' && inReturn.trim() === '' ? 'returnMissing' : null;
  },
});
