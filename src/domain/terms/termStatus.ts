// Whether both sides agree to what a term means: status, giving and withdrawing consent, serious objections.
import * as z from 'zod/mini';
import { sides, type Side } from '../people/participants.ts';
import {
  consentCommands,
  consentValue,
  outdatedConsentsOn,
  speakerOf,
  validConsentOn,
  type OutdatedConsent,
} from '../people/sidesConsent.ts';
import { patchRecord } from '../record/collection.ts';
import { command, refuse } from '../record/command.ts';
import type { Consent } from '../record/consent.ts';
import { getTerm, termConsent, terms, termSpeaker, type Term, type TermField } from './terms.ts';

export const termStatuses = ['empty', 'draft', 'agreedByOne', 'agreed'] as const;
export type TermStatus = (typeof termStatuses)[number];

/** The consent of a side that still holds, because the term says what it said then; else null. */
export function validTermConsent(term: Term, side: Side): Consent<TermField> | null {
  return validConsentOn(termConsent, term, side);
}

/** For each side whose consent no longer holds: what was changed since. */
export function outdatedTermConsents(term: Term): OutdatedConsent<TermField>[] {
  return outdatedConsentsOn(termConsent, term);
}

/** `empty`: without a definition; else by the consents that hold. */
export function statusOfTerm(term: Term): TermStatus {
  if (term.definition.trim() === '') return 'empty';
  const agreed = sides.filter((side) => validTermConsent(term, side)).length;
  return agreed === 2 ? 'agreed' : agreed === 1 ? 'agreedByOne' : 'draft';
}

/** Why a side cannot agree; empty without a serious objection. */
export function objectionOf(term: Pick<Term, 'marketingObjection' | 'salesObjection'>, side: Side): string {
  return (side === 'marketing' ? term.marketingObjection : term.salesObjection).trim();
}

function objectionValue(side: Side, text: string) {
  return side === 'marketing' ? { marketingObjection: text } : { salesObjection: text };
}

/** A participant agrees for the own side to the term as it stands now, which settles its own objection; or withdraws. */
export const [consentToTerm, withdrawTermConsent] = consentCommands(['consentToTerm', 'withdrawTermConsent'], {
  of: terms,
  rule: termConsent,
  get: getTerm,
  refuses: ({ definition }) => (definition.trim() === '' ? 'definitionMissing' : null),
  alongside: (side) => objectionValue(side, ''),
});

/**
 * A participant says for the own side why it cannot agree, which withdraws its consent; an empty text takes the
 * objection back.
 */
export const objectToTerm = command(
  'objectToTerm',
  () => z.extend(termSpeaker, { text: terms.fields.marketingObjection.schema }),
  ({ workshop, actor, write }, { id, participantId, text }) => {
    if (!getTerm(workshop.doc, id)) return refuse('notFound');
    const speaker = speakerOf(workshop, actor, participantId);
    if (typeof speaker === 'string') return refuse(speaker);
    const words = text.trim();
    const values = {
      ...objectionValue(speaker.side, words),
      ...(words === '' ? {} : consentValue<TermField>(speaker.side, null)),
    };
    return write(() => patchRecord(workshop.doc, terms, id, values));
  },
  'open',
);
