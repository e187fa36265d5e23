// The part of a new workshop's seed about terms: the chain, own terms, their criteria and who has agreed to them.
import type * as Y from 'yjs';
import { generateNKeysBetween } from 'jittered-fractional-indexing';
import * as z from 'zod/mini';
import { nameKey, sideOf } from '../people/participants.ts';
import { consentValue } from '../people/sidesConsent.ts';
import { insertRecord, patchRecord } from '../record/collection.ts';
import { textUpTo } from '../record/field.ts';
import {
  chainTerms,
  criterionKinds,
  deciders,
  getTerm,
  termConsent,
  termCriteria,
  termKeys,
  terms,
} from '../terms/terms.ts';

const seedTerm = z.object({
  key: z._default(z.enum(termKeys), ''),
  nameDe: z._default(textUpTo(80), ''),
  nameEn: z._default(textUpTo(80), ''),
  aliases: z._default(z.array(textUpTo(80)), []),
  definition: z._default(textUpTo(1000), ''),
  decides: z._default(z.enum(deciders), 'both'),
  criteria: z._default(z.array(z.object({ kind: z.enum(criterionKinds), text: textUpTo(200) })), []),
  /** Title of the agreement that governs the step to the next term. */
  agreement: z._default(textUpTo(300), ''),
  /** Names of those who have agreed, each for the own side, on the day `agreedOn`. */
  agreedBy: z._default(z.array(textUpTo(120)), []),
  agreedOn: z._default(z.union([z.literal(''), z.iso.date()]), ''),
});

export const seedTerms = z.object({ terms: z._default(z.array(seedTerm), []) });

export type TermsSeed = z.infer<typeof seedTerms>;

export interface SeededRecords {
  /** Participants by `nameKey`. */
  readonly people: ReadonlyMap<string, string>;
  /** Agreements by title. */
  readonly agreements: ReadonlyMap<string, string>;
}

export function seedTermsInto(doc: Y.Doc, seed: TermsSeed, ids: SeededRecords) {
  const keys = generateNKeysBetween(null, null, seed.terms.length);
  for (const [at, { criteria, agreement, agreedBy, agreedOn, ...values }] of seed.terms.entries()) {
    const agreementId = ids.agreements.get(agreement) ?? null;
    const termId = insertRecord(doc, terms, { ...values, agreementId, order: keys[at]! });
    const criterionKeys = generateNKeysBetween(null, null, criteria.length);
    for (const [index, criterion] of criteria.entries())
      insertRecord(doc, termCriteria, { ...criterion, termId, order: criterionKeys[index]! });
    for (const name of agreedBy) {
      const participantId = ids.people.get(nameKey(name));
      const side = participantId && sideOf(doc, participantId);
      if (!participantId || !side) continue;
      const time = agreedOn === '' ? 0 : Date.parse(`${agreedOn}T15:00:00Z`);
      const agreed = termConsent.termsOf(getTerm(doc, termId)!);
      patchRecord(doc, terms, termId, consentValue(side, { participantId, name, at: time, terms: agreed }));
    }
  }
}

/** The empty chain, for a new workshop that uses the section; its creator calls this, once. */
export function seedChain(doc: Y.Doc) {
  const keys = generateNKeysBetween(null, null, chainTerms.length);
  for (const [at, term] of chainTerms.entries()) insertRecord(doc, terms, { ...term, order: keys[at]! });
}
