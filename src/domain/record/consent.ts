// Consent of one side to an agreement: who gave it, when, and to which words. Its own file, so that the record can hold
// it.
import * as z from 'zod/mini';
import { recordId, textUpTo, wellFormed } from './field.ts';

/** What both sides agree to; in this sequence changes are listed. Who is responsible is a participant's id. */
export const consentFields = [
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
] as const;
export type ConsentField = (typeof consentFields)[number];

/** The value of a field as it was when it was agreed to. */
export type ConsentValue = string | number | null;
export type ConsentTerms = Readonly<Record<ConsentField, ConsentValue>>;

export interface Consent {
  /** The participant who agreed for their side. */
  readonly participantId: string;
  /** Their name at that time. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly terms: ConsentTerms;
}

const valueSchema = z.union([textUpTo(8000), z.number(), z.null()]);
const termShape = Object.fromEntries(consentFields.map((field) => [field, valueSchema]));

export const consentSchema = z.object({
  participantId: recordId,
  name: textUpTo(120),
  at: z.number().check(z.minimum(0), z.maximum(8.64e15)),
  terms: z.object(termShape),
}) as unknown as z.ZodMiniType<Consent>;

export function readConsent(stored: unknown): Consent | undefined {
  return wellFormed(consentSchema.safeParse(stored).data);
}

/** The terms of an agreement as they are now. */
export function termsOf(agreement: ConsentTerms): ConsentTerms {
  return Object.fromEntries(consentFields.map((field) => [field, agreement[field]])) as Record<
    ConsentField,
    ConsentValue
  >;
}

export interface ConsentChange {
  readonly field: ConsentField;
  readonly agreed: ConsentValue;
  readonly now: ConsentValue;
}

/** What says something else now than when it was agreed to; empty while the consent holds. */
export function changesSince({ terms }: Consent, agreement: ConsentTerms): ConsentChange[] {
  return consentFields.flatMap((field) =>
    terms[field] === agreement[field] ? [] : [{ field, agreed: terms[field], now: agreement[field] }],
  );
}
