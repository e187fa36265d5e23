// Whether both sides agree to an agreement as it stands: status, giving and withdrawing consent, and what has changed
// since.
import * as z from 'zod/mini';
import { agreements, consentOf, getAgreement, type Agreement } from './agreements.ts';
import { getRecord, patchRecord } from '../record/collection.ts';
import { command, refuse, type RefusalCode, type Workshop } from '../record/command.ts';
import { changesSince, termsOf, type Consent, type ConsentChange } from '../record/consent.ts';
import { recordId } from '../record/field.ts';
import { participants, sideOf, sides, type Side } from '../people/participants.ts';

export const agreementStatuses = ['draft', 'agreedByOne', 'agreedByBoth', 'inReview', 'ended'] as const;
export type AgreementStatus = (typeof agreementStatuses)[number];

/** The consent of a side that still holds, because the agreement says what it said then; else null. */
export function validConsent(agreement: Agreement, side: Side): Consent | null {
  const consent = consentOf(agreement, side);
  return consent && changesSince(consent, agreement).length === 0 ? consent : null;
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
export function outdatedConsents(
  agreement: Agreement,
): { readonly side: Side; readonly consent: Consent; readonly changes: readonly ConsentChange[] }[] {
  return sides.flatMap((side) => {
    const consent = consentOf(agreement, side);
    const changes = consent ? changesSince(consent, agreement) : [];
    return consent && changes.length > 0 ? [{ side, consent, changes }] : [];
  });
}

/**
 * The side for which `actor` may speak as `participantId`: everybody as themselves; whoever facilitates may hand the
 * shared screen over to a participant, who then speaks for the own side. Otherwise the reason why not.
 */
export function speakerOf(
  { doc }: Workshop,
  actor: string,
  participantId: string,
): { readonly side: Side; readonly name: string } | RefusalCode {
  const speaker = getRecord(doc, participants, participantId);
  if (!speaker) return 'notFound';
  const mayHandOver = getRecord(doc, participants, actor)?.isFacilitator === true;
  if (participantId !== actor && !mayHandOver) return 'notYourself';
  const side = sideOf(doc, participantId);
  return side ? { side, name: speaker.name } : 'teamMissing';
}

const consentInput = z.object({ id: recordId, participantId: recordId });

/**
 * A participant agrees for the own side to the agreement as it stands now. A promise must be there; in a service level,
 * a return as well.
 */
export const agree = command(
  'agree',
  consentInput,
  ({ workshop, actor, write }, { id: agreementId, participantId }) => {
    const { doc } = workshop;
    const agreement = getAgreement(doc, agreementId);
    if (!agreement) return refuse('notFound');
    const speaker = speakerOf(workshop, actor, participantId);
    if (typeof speaker === 'string') return refuse(speaker);
    if (agreement.promise.trim() === '') return refuse('promiseMissing');
    if (agreement.kind === 'serviceLevel' && agreement.inReturn.trim() === '') return refuse('returnMissing');
    const consent: Consent = { participantId, name: speaker.name, at: workshop.now(), terms: termsOf(agreement) };
    return write(() => patchRecord(doc, agreements, agreementId, consentValue(speaker.side, consent)));
  },
);

/** A participant takes the own side's consent back. */
export const withdrawConsent = command(
  'withdrawConsent',
  consentInput,
  ({ workshop, actor, write }, { id: agreementId, participantId }) => {
    const { doc } = workshop;
    if (!getAgreement(doc, agreementId)) return refuse('notFound');
    const speaker = speakerOf(workshop, actor, participantId);
    if (typeof speaker === 'string') return refuse(speaker);
    return write(() => patchRecord(doc, agreements, agreementId, consentValue(speaker.side, null)));
  },
);

function consentValue(side: Side, consent: Consent | null) {
  return side === 'marketing' ? { marketingConsent: consent } : { salesConsent: consent };
}
