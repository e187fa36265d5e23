// The part of a new workshop's seed beyond the journey: goals, agreements and handovers, which name people and
// touchpoints by their words.
import type * as Y from 'yjs';
import { generateNKeysBetween } from 'jittered-fractional-indexing';
import * as z from 'zod/mini';
import { agreementConsent, agreements, getAgreement } from '../partnership/agreements.ts';
import { insertRecord, patchRecord } from '../record/collection.ts';
import { textUpTo } from '../record/field.ts';
import { checkIns, goals } from '../partnership/goals.ts';
import { handovers } from '../partnership/handovers.ts';
import { nameKey, sideOf, sides } from '../people/participants.ts';
import { consentValue } from '../people/sidesConsent.ts';
import { serviceLevelFigures } from '../partnership/serviceLevelFigures.ts';
import { seedFields } from './seedFields.ts';

const name = z._default(textUpTo(120), '');
const day = z._default(z.union([z.literal(''), z.iso.date()]), '');
const count = z._default(z.nullable(z.int().check(z.minimum(0))), null);

const seedGoal = z.object({
  ...seedFields(goals, ['marketingOwnerId', 'salesOwnerId', 'order']),
  title: goals.fields.title.schema,
  marketingOwner: name,
  salesOwner: name,
  checkIns: z._default(
    z.array(z.object({ date: z.iso.date(), actual: z.number(), note: z._default(textUpTo(2000), '') })),
    [],
  ),
});

const seedAgreement = z.object({
  ...seedFields(agreements, ['responsibleId', 'deputyId', 'marketingConsent', 'salesConsent', 'order']),
  title: agreements.fields.title.schema,
  responsible: name,
  deputy: name,
  /** Names of those who have agreed, each for the own side, on the day `agreedOn`. */
  agreedBy: z._default(z.array(textUpTo(120)), []),
  agreedOn: day,
  figures: z._default(
    z.array(
      z.object({
        date: z.iso.date(),
        cases: count,
        kept: count,
        mql: count,
        sal: count,
        rejections: count,
        rejectionsWithReason: count,
      }),
    ),
    [],
  ),
});

/** Touchpoints and the agreement are named by their titles. */
const seedHandover = z.object({
  from: textUpTo(300),
  to: textUpTo(300),
  via: z._default(textUpTo(300), ''),
  fromSide: z._default(z.enum(sides), 'marketing'),
  state: z._default(z.enum(['confirmed', 'dismissed']), 'confirmed'),
  agreement: z._default(textUpTo(300), ''),
});

export const seedPartnership = z.object({
  goals: z._default(z.array(seedGoal), []),
  agreements: z._default(z.array(seedAgreement), []),
  handovers: z._default(z.array(seedHandover), []),
});

export type PartnershipSeed = z.infer<typeof seedPartnership>;

/** What has been seeded before: ids of participants by `nameKey`, ids of touchpoints by title. */
export interface SeededIds {
  readonly people: ReadonlyMap<string, string>;
  readonly touchpoints: ReadonlyMap<string, string>;
}

/**
 * Fills in goals, agreements and handovers; called once, by the creator. Handovers between touchpoints that are not
 * there are left out. The value is the ids of the agreements by title.
 */
export function seedPartnershipInto(doc: Y.Doc, seed: PartnershipSeed, ids: SeededIds): ReadonlyMap<string, string> {
  const person = (named: string) => ids.people.get(nameKey(named)) ?? null;
  const goalKeys = generateNKeysBetween(null, null, seed.goals.length);
  for (const [index, { marketingOwner, salesOwner, checkIns: entries, ...goal }] of seed.goals.entries()) {
    const owners = { marketingOwnerId: person(marketingOwner), salesOwnerId: person(salesOwner) };
    const goalId = insertRecord(doc, goals, { ...goal, ...owners, order: goalKeys[index]! });
    for (const entry of entries) insertRecord(doc, checkIns, { ...entry, goalId });
  }
  const agreementIds = seedAgreements(doc, seed.agreements, person);
  for (const { from, to, via, agreement, ...handover } of seed.handovers) {
    const [fromId, toId] = [ids.touchpoints.get(from), ids.touchpoints.get(to)];
    if (fromId === undefined || toId === undefined) continue;
    const agreementId = agreementIds.get(agreement) ?? null;
    insertRecord(doc, handovers, { ...handover, fromId, toId, viaId: ids.touchpoints.get(via) ?? null, agreementId });
  }
  return agreementIds;
}

/** The ids by title. */
function seedAgreements(
  doc: Y.Doc,
  seed: PartnershipSeed['agreements'],
  person: (named: string) => string | null,
): Map<string, string> {
  const keys = generateNKeysBetween(null, null, seed.length);
  return new Map(
    seed.map(({ responsible, deputy, agreedBy, agreedOn, figures, ...values }, index) => {
      const people = { responsibleId: person(responsible), deputyId: person(deputy) };
      const id = insertRecord(doc, agreements, { ...values, ...people, order: keys[index]! });
      for (const entry of figures) insertRecord(doc, serviceLevelFigures, { ...entry, agreementId: id });
      for (const agreeing of agreedBy) {
        const participantId = person(agreeing);
        const side = participantId && sideOf(doc, participantId);
        if (!participantId || !side) continue;
        const at = agreedOn === '' ? 0 : Date.parse(`${agreedOn}T15:00:00Z`);
        const terms = agreementConsent.termsOf(getAgreement(doc, id)!);
        patchRecord(doc, agreements, id, consentValue(side, { participantId, name: agreeing, at, terms }));
      }
      return [values.title, id];
    }),
  );
}
