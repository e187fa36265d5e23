// Filling a new workshop from plain data: templates, the sample and imported files all come in this way.
import type * as Y from 'yjs';
import { generateNKeysBetween } from 'jittered-fractional-indexing';
import * as z from 'zod/mini';
import { insertRecord } from '../record/collection.ts';
import { textUpTo } from '../record/field.ts';
import { roleKinds } from '../customer/buyingRoles.ts';
import { nameKey, participants, teams } from '../people/participants.ts';
import { collectionOf, type PainPointKind } from '../journey/painPoints.ts';
import { seedAddressings, seedCustomer, seedCustomerInto, type SeededAddressing } from './seedCustomer.ts';
import { activitiesSeed, seedActivitiesInto } from './seedActivities.ts';
import { everydaySeed, seedEverydayInto } from './seedEveryday.ts';
import { seedPartnership, seedPartnershipInto, type SeededIds } from './seedPartnership.ts';
import { seedChain, seedTerms, seedTermsInto } from './seedTerms.ts';
import { seedRelationship, seedRelationshipInto } from './seedRelationship.ts';
import { stages } from '../journey/stages.ts';
import { evidences, owners, touchpoints, type Owner } from '../journey/touchpoints.ts';
import { votes } from '../journey/votes.ts';
import type { Section } from '../record/sections.ts';
import { languages } from '../record/languages.ts';
import { createWorkshop, type Workshop } from '../record/workshop.ts';

const seedTouchpoint = z.object({
  title: textUpTo(300),
  owner: z.enum(owners),
  description: z._default(textUpTo(5000), ''),
  /** Name of the contact person; a participant of that name is created when there is none. */
  lead: z._default(textUpTo(120), ''),
  channel: z._default(textUpTo(100), ''),
  weight: z._default(z.int().check(z.minimum(1), z.maximum(3)), 2),
  evidence: z._default(z.enum(evidences), 'assumption'),
  share: z._default(z.nullable(z.number().check(z.minimum(0), z.maximum(1))), null),
  /** Roles of the buying center that it addresses; one that the seed does not list is created. */
  roles: z.optional(z.array(z.object({ role: z.enum(roleKinds), title: textUpTo(120) }))),
});

const seedPainPoint = z.object({
  text: textUpTo(1000),
  dots: z._default(z.int().check(z.minimum(0), z.maximum(99)), 0),
  /** Title of the touchpoint that answers it. */
  touchpoint: z._default(textUpTo(300), ''),
});

const seedStage = z.object({
  title: textUpTo(300),
  isPurchase: z._default(z.boolean(), false),
  customerGoal: z._default(textUpTo(2000), ''),
  customerActions: z._default(textUpTo(2000), ''),
  questions: z._default(textUpTo(2000), ''),
  emotion: z._default(z.nullable(z.int().check(z.minimum(-2), z.maximum(2))), null),
  duration: z._default(z.nullable(z.number().check(z.minimum(0), z.maximum(36500))), null),
  keyFigure: z._default(textUpTo(200), ''),
  keyFigureUnit: z._default(textUpTo(60), ''),
  keyFigureActual: z._default(z.nullable(z.number()), null),
  keyFigureTarget: z._default(z.nullable(z.number()), null),
  touchpoints: z._default(z.array(seedTouchpoint), []),
  painPoints: z._default(z.array(seedPainPoint), []),
  opportunities: z._default(z.array(seedPainPoint), []),
});

const seedPerson = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  team: z.enum(teams),
  function: z._default(textUpTo(120), ''),
  isFacilitator: z._default(z.boolean(), false),
});

/** A workshop as plain data, as it stands in resources/templates and as a file is read into. */
export const workshopSeed = z.object({
  title: textUpTo(300),
  customer: z._default(textUpTo(300), ''),
  date: z._default(textUpTo(10), ''),
  language: z._default(z.enum(languages), 'de'),
  estimatedFirstContact: z._default(z.nullable(z.number().check(z.minimum(0), z.maximum(1))), null),
  participants: z._default(z.array(seedPerson), []),
  stages: z._default(z.array(seedStage), []),
  /** Touchpoints that belong to no stage; they come in unassigned. */
  withoutStage: z._default(z.array(seedTouchpoint), []),
  ...seedPartnership.shape,
  ...seedRelationship.shape,
  ...seedCustomer.shape,
  ...seedTerms.shape,
  ...everydaySeed.shape,
  ...activitiesSeed.shape,
});

export type WorkshopSeed = z.infer<typeof workshopSeed>;
type StageSeed = WorkshopSeed['stages'][number];
/** The same before defaults are filled in. */
export type WorkshopSeedInput = z.input<typeof workshopSeed>;

/**
 * Creates a workshop on an empty document and fills it; called by its creator only, once.
 *
 * @param sections those that the team works in; null for those of every workshop and all that have content. With terms
 *   among them, the chain from the lead to the sales opportunity is there, still without definitions.
 */
export function seedWorkshop(doc: Y.Doc, seed: WorkshopSeed, sections: readonly Section[] | null = null): Workshop {
  return createWorkshop(doc, { ...seed, sections }, () => {
    const people = [...seed.participants, ...unknownLeads(seed)];
    const idByName = new Map(people.map((person) => [nameKey(person.name), insertRecord(doc, participants, person)]));
    const ids = { people: idByName, touchpoints: new Map<string, string>(), addressings: [] };
    const orders = keys(seed.stages.length);
    const stageIds = seed.stages.map(({ touchpoints: cards, painPoints: _, opportunities: __, ...values }, index) => {
      const stageId = insertRecord(doc, stages, { ...values, order: orders[index]! });
      seedTouchpoints(doc, stageId, cards, ids);
      return stageId;
    });
    seedTouchpoints(
      doc,
      null,
      seed.withoutStage.map((card) => ({ ...card, owner: 'none', share: null })),
      ids,
    );
    for (const [index, stage] of seed.stages.entries()) {
      seedPainPoints(doc, 'painPoint', stageIds[index]!, stage.painPoints, ids);
      seedPainPoints(doc, 'opportunity', stageIds[index]!, stage.opportunities, ids);
    }
    const agreements = seedPartnershipInto(doc, seed, ids);
    seedRelationshipInto(doc, seed);
    seedCustomerInto(doc, seed, { stageIds, touchpoints: ids.touchpoints });
    seedAddressings(doc, ids.addressings);
    seedTermsInto(doc, seed, { people: idByName, agreements });
    if (sections?.includes('terms') && seed.terms.length === 0) seedChain(doc);
    seedEverydayInto(doc, seed, ids);
    const stageByTitle = new Map(seed.stages.map(({ title }, index) => [title, stageIds[index]!]));
    seedActivitiesInto(doc, seed, { ...ids, stages: stageByTitle });
  });
}

/** Adds the ids to `ids.touchpoints`; of two with the same title the first is found by it. */
function seedTouchpoints(
  doc: Y.Doc,
  stageId: string | null,
  cards: StageSeed['touchpoints'],
  ids: SeededIds & { readonly touchpoints: Map<string, string>; readonly addressings: SeededAddressing[] },
) {
  const cellKeys = new Map<Owner, string[]>(
    owners.map((owner) => [owner, keys(cards.filter((card) => card.owner === owner).length)]),
  );
  for (const { owner, lead, share, roles = [], ...card } of cards) {
    const id = insertRecord(doc, touchpoints, {
      ...card,
      place: { stageId, owner, order: cellKeys.get(owner)!.shift()! },
      share: share === null ? null : { owner, value: share },
      leadId: ids.people.get(nameKey(lead)) ?? null,
    });
    if (!ids.touchpoints.has(card.title)) ids.touchpoints.set(card.title, id);
    for (const role of roles) ids.addressings.push({ touchpointId: id, stageId, ...role });
  }
}

function seedPainPoints(
  doc: Y.Doc,
  kind: PainPointKind,
  stageId: string,
  entries: StageSeed['painPoints'],
  ids: SeededIds,
) {
  const orders = keys(entries.length);
  for (const [index, { text, dots, touchpoint }] of entries.entries()) {
    const touchpointId = ids.touchpoints.get(touchpoint) ?? null;
    const targetId = insertRecord(doc, collectionOf(kind), {
      text,
      touchpointId,
      place: { stageId, order: orders[index]! },
    });
    if (dots > 0) insertRecord(doc, votes, { targetId, voterId: 'seed', dots }, { id: `${targetId}:seed` });
  }
}

/**
 * Contact persons whom the seed does not list as participants: their team is the one that owns more of their
 * touchpoints.
 */
function unknownLeads(seed: WorkshopSeed): WorkshopSeed['participants'] {
  const known = new Set(seed.participants.map(({ name }) => nameKey(name)));
  const leads = new Map<string, { name: string; balance: number }>();
  for (const { lead, owner } of [...seed.stages.flatMap((stage) => stage.touchpoints), ...seed.withoutStage]) {
    const key = nameKey(lead);
    if (key === '' || known.has(key)) continue;
    const found = leads.get(key) ?? { name: lead.trim(), balance: 0 };
    leads.set(key, { ...found, balance: found.balance + (owner === 'marketing' ? 1 : owner === 'sales' ? -1 : 0) });
  }
  return [...leads.values()].map(({ name, balance }) => ({
    name,
    team: balance > 0 ? 'marketing' : balance < 0 ? 'sales' : 'none',
    function: '',
    isFacilitator: false,
  }));
}

function keys(count: number): string[] {
  return generateNKeysBetween(null, null, count);
}
