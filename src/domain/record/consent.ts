// Consent of one side to a record, such as an agreement or a term: who gave it, when, and to which words. Its own file,
// so that the record can hold it.
import * as z from 'zod/mini';
import { recordId, textUpTo, wellFormed, whole, type Field } from './field.ts';

/** The value of a field as it was when it was agreed to; a list where the record has several of a kind. */
export type ConsentValue = string | number | null | readonly string[];
export type ConsentTerms<K extends string = string> = Readonly<Record<K, ConsentValue>>;

export interface Consent<K extends string = string> {
  /** The participant who agreed for their side. */
  readonly participantId: string;
  /** Their name at that time. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly terms: ConsentTerms<K>;
}

export interface ConsentChange<K extends string = string> {
  readonly field: K;
  readonly agreed: ConsentValue;
  readonly now: ConsentValue;
}

/** What the sides agree to in a kind of record. */
export interface ConsentRule<K extends string> {
  /** In this sequence changes are listed. */
  readonly fields: readonly K[];
  /** The field of the record that holds the consent of one side, as a whole. */
  field(): Field<Consent<K> | null>;
  /** What the record says now. */
  termsOf(record: ConsentTerms<K>): ConsentTerms<K>;
  /** What says something else now than when it was agreed to; empty while the consent holds. */
  changesSince(consent: Consent<K>, record: ConsentTerms<K>): ConsentChange<K>[];
}

const valueSchema = z.union([textUpTo(8000), z.number(), z.null(), z.array(textUpTo(8000)).check(z.maxLength(1000))]);

export function consentOn<const K extends string>(fields: readonly K[]): ConsentRule<K> {
  const schema = z.object({
    participantId: recordId,
    name: textUpTo(120),
    at: z.number().check(z.minimum(0), z.maximum(8.64e15)),
    terms: z.object(Object.fromEntries(fields.map((field) => [field, valueSchema]))),
  }) as unknown as z.ZodMiniType<Consent<K>>;
  const read = (stored: unknown): Consent<K> | undefined => wellFormed(schema.safeParse(stored).data);
  return {
    fields,
    field: () => whole<Consent<K> | null>(z.nullable(schema), read, null),
    termsOf: (record) => Object.fromEntries(fields.map((field) => [field, record[field]])) as ConsentTerms<K>,
    changesSince: ({ terms }, record) =>
      fields.flatMap((field) =>
        isSame(terms[field], record[field]) ? [] : [{ field, agreed: terms[field], now: record[field] }],
      ),
  };
}

function isSame(agreed: ConsentValue, now: ConsentValue): boolean {
  if (!Array.isArray(agreed) || !Array.isArray(now)) return agreed === now;
  return agreed.length === now.length && agreed.every((value, at) => value === now[at]);
}
