// The part of a new workshop's seed beyond the journey: goals, agreements and handovers, which name people and touchpoints by their words.
import type * as Y from 'yjs';
import { generateNKeysBetween } from 'jittered-fractional-indexing';
import { z } from 'zod';
import { agreementKinds, agreementPhases, agreements, getAgreement } from './agreements.ts';
import { insertRecord, patchRecord } from './collection.ts';
import { termsOf, type Consent } from './consent.ts';
import { checkIns, goalMeasures, goals } from './goals.ts';
import { handovers } from './handovers.ts';
import { nameKey, sideOf, sides } from './participants.ts';
import { serviceLevelFigures } from './serviceLevelFigures.ts';

const name = z.string().max(120).default('');
const day = z.union([z.literal(''), z.iso.date()]).default('');
const value = z.number().nullable().default(null);
const count = z.number().int().min(0).nullable().default(null);

const seedGoal = z.object({
  title: z.string().max(300),
  metric: z.string().max(300).default(''),
  measure: z.enum(goalMeasures).default('count'),
  unit: z.string().max(60).default(''),
  baseline: value,
  target: value,
  isFalling: z.boolean().default(false),
  dueOn: day,
  marketingOwner: name,
  salesOwner: name,
  checkIns: z.array(z.object({ date: z.iso.date(), actual: z.number(), note: z.string().max(2000).default('') })).default([]),
});

const seedAgreement = z.object({
  kind: z.enum(agreementKinds).default('serviceLevel'),
  title: z.string().max(300),
  promise: z.string().max(2000).default(''),
  inReturn: z.string().max(2000).default(''),
  fromSide: z.enum(sides).default('sales'),
  trigger: z.string().max(300).default(''),
  timeLimit: value,
  minimumShare: value,
  attempts: count,
  returnPath: z.string().max(2000).default(''),
  measure: z.string().max(300).default(''),
  responsible: name,
  deputy: name,
  reviewOn: day,
  phase: z.enum(agreementPhases).default('running'),
  /** Names of those who have agreed, each for the own side, on the day `agreedOn`. */
  agreedBy: z.array(z.string().max(120)).default([]),
  agreedOn: day,
  figures: z
    .array(z.object({ date: z.iso.date(), cases: count, kept: count, mql: count, sal: count, rejections: count, rejectionsWithReason: count }))
    .default([]),
});

/** Touchpoints and the agreement are named by their titles. */
const seedHandover = z.object({
  from: z.string().max(300),
  to: z.string().max(300),
  via: z.string().max(300).default(''),
  fromSide: z.enum(sides).default('marketing'),
  state: z.enum(['confirmed', 'dismissed']).default('confirmed'),
  agreement: z.string().max(300).default(''),
});

export const seedPartnership = z.object({
  goals: z.array(seedGoal).default([]),
  agreements: z.array(seedAgreement).default([]),
  handovers: z.array(seedHandover).default([]),
});

export type PartnershipSeed = z.infer<typeof seedPartnership>;

/** What has been seeded before: ids of participants by `nameKey`, ids of touchpoints by title. */
export interface SeededIds {
  readonly people: ReadonlyMap<string, string>;
  readonly touchpoints: ReadonlyMap<string, string>;
}

/** Fills in goals, agreements and handovers; called once, by the creator. Handovers between touchpoints that are not there are left out. */
export function seedPartnershipInto(doc: Y.Doc, seed: PartnershipSeed, ids: SeededIds) {
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
}

/** The ids by title. */
function seedAgreements(doc: Y.Doc, seed: PartnershipSeed['agreements'], person: (named: string) => string | null): Map<string, string> {
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
        const consent: Consent = { participantId, name: agreeing, at, terms: termsOf(getAgreement(doc, id)!) };
        patchRecord(doc, agreements, id, side === 'marketing' ? { marketingConsent: consent } : { salesConsent: consent });
      }
      return [values.title, id];
    }),
  );
}
