// Two-sided agreements: who promises what, what the other side gives in return, and how both see whether it is kept.
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { collection, getRecord, patchRecord, type RecordOf } from '../record/collection.ts';
import { command, refuse } from '../record/command.ts';
import { choice, day, line, optionalNumber, recordId, reference, text } from '../record/field.ts';
import { consentOn } from '../record/consent.ts';
import { livingParticipant, otherSide, sides, type Side } from '../people/participants.ts';
import { recordCommands, valuesOf, type WrittenFields } from '../record/recordCommands.ts';
import { listInSequence } from '../record/sequence.ts';

export const agreementKinds = ['serviceLevel', 'rule', 'decision'] as const;
export type AgreementKind = (typeof agreementKinds)[number];

/** Where an agreement is in its life apart from who has agreed. */
export const agreementPhases = ['running', 'inReview', 'ended'] as const;
export type AgreementPhase = (typeof agreementPhases)[number];

/** What both sides agree to. Who is responsible is a participant's id. */
export const agreementConsent = consentOn([
  'kind',
  'title',
  'fromSide',
  'promise',
  'inReturn',
  'trigger',
  'timeLimit',
  'minimumShare',
  'attempts',
  'returnPath',
  'measure',
  'responsibleId',
  'deputyId',
  'reviewOn',
]);
export type AgreementTerm = (typeof agreementConsent)['fields'][number];

export const agreements = collection('agreements', {
  kind: choice(agreementKinds, 'serviceLevel'),
  title: text(300),
  promise: text(2000),
  inReturn: text(2000),
  /** The side that promises; the other one gives in return. */
  fromSide: choice(sides, 'sales'),
  trigger: text(300),
  /** Hours. */
  timeLimit: optionalNumber({ min: 0, max: 87_600 }),
  /** Part of all cases in which the promise is to be kept, 0..1. */
  minimumShare: optionalNumber({ min: 0, max: 1 }),
  attempts: optionalNumber({ min: 1, max: 99, integer: true }),
  /** What happens with a case that cannot be kept. */
  returnPath: text(2000),
  /** What is counted to see whether it is kept, as "first contact within the limit". */
  measure: text(300),
  responsibleId: reference(),
  deputyId: reference(),
  reviewOn: day(),
  phase: choice(agreementPhases, 'running'),
  /** What each side has agreed to, as a whole; it holds while the agreement still says the same (consent.ts). */
  marketingConsent: agreementConsent.field(),
  salesConsent: agreementConsent.field(),
  order: line(512),
});

export type Agreement = RecordOf<typeof agreements>;

/** All agreements in their sequence; somebody responsible who has left reads as nobody. */
export function listAgreements(doc: Y.Doc): Agreement[] {
  return listInSequence(doc, agreements).map((agreement) => withLivingPeople(doc, agreement));
}

export function getAgreement(doc: Y.Doc, id: string): Agreement | undefined {
  const found = getRecord(doc, agreements, id);
  return found && withLivingPeople(doc, found);
}

/** What the given side does in this agreement: promises, or gives in return. */
export function partOf(
  { fromSide, promise, inReturn }: Pick<Agreement, 'fromSide' | 'promise' | 'inReturn'>,
  side: Side,
) {
  return side === fromSide
    ? { role: 'promises' as const, text: promise }
    : { role: 'givesInReturn' as const, text: inReturn };
}

const written: WrittenFields<(typeof agreements)['fields'], AgreementTerm> = { fields: agreementConsent.fields };

/** What a new agreement may begin with. */
export const agreementValues = valuesOf(agreements, written);

export const {
  add: addAgreement,
  update: updateAgreement,
  move: moveAgreement,
  remove: removeAgreement,
} = recordCommands('Agreement', agreements, written);

/** Takes an agreement into review, ends it, or lets it run again. */
export const setAgreementPhase = command(
  'setAgreementPhase',
  () => z.object({ id: recordId, phase: agreements.fields.phase.schema }),
  ({ workshop: { doc }, write }, { id: agreementId, phase }) => {
    if (!getRecord(doc, agreements, agreementId)) return refuse('notFound');
    return write(() => patchRecord(doc, agreements, agreementId, { phase }));
  },
  (_, { id }) => [{ of: agreements, id, fields: ['phase'] }],
);

/** The side that receives the promise. */
export function toSide({ fromSide }: Pick<Agreement, 'fromSide'>): Side {
  return otherSide(fromSide);
}

function withLivingPeople(doc: Y.Doc, agreement: Agreement): Agreement {
  return {
    ...agreement,
    responsibleId: livingParticipant(doc, agreement.responsibleId),
    deputyId: livingParticipant(doc, agreement.deputyId),
  };
}
