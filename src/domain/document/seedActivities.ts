// The part of a new workshop's seed about activities: the calendar, what marketing promises, what sales can do, and the
// weeks without time that both sides have accepted.
import type * as Y from 'yjs';
import { generateNKeysBetween } from 'jittered-fractional-indexing';
import * as z from 'zod/mini';
import { activities, activitySides, arrivals } from '../activities/activities.ts';
import { capacity, capacityId, capacityWeeks } from '../activities/capacity.ts';
import { funnel, funnelId, leadKinds } from '../activities/funnel.ts';
import { loadAcceptances } from '../activities/loadAcceptances.ts';
import { activitySeen } from '../activities/salesFirst.ts';
import { listGoals } from '../partnership/goals.ts';
import { nameKey, sideOf } from '../people/participants.ts';
import { insertRecord, patchRecord } from '../record/collection.ts';
import { textUpTo } from '../record/field.ts';
import type { SeededIds } from './seedPartnership.ts';

const name = z._default(textUpTo(120), '');
const week = z.string().check(z.regex(/^\d{4}-W\d{2}$/));
const figure = z._default(z.nullable(z.number()), null);

/** Stage, touchpoint and goals are named by their titles, people by their names. */
const seedActivity = z.object({
  title: textUpTo(300),
  description: z._default(textUpTo(2000), ''),
  side: z._default(z.enum(activitySides), 'marketing'),
  stage: z._default(textUpTo(300), ''),
  touchpoint: z._default(textUpTo(300), ''),
  goals: z._default(z.array(textUpTo(300)), []),
  channel: z._default(textUpTo(100), ''),
  responsible: name,
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  expectedLeads: figure,
  mqlRate: figure,
  arrival: z._default(z.enum(['', ...arrivals]), ''),
  effortMarketing: z._default(z.number(), 0),
  effortSales: z._default(z.number(), 0),
  /** The day on which sales was told, and by whom. */
  informedOn: z._default(activities.fields.informedOn.schema, ''),
  informedBy: name,
  seenBy: z._default(z.array(z.object({ name: textUpTo(120), customers: z._default(textUpTo(300), '') })), []),
});

const seedAcceptance = z.object({
  fromWeek: week,
  toWeek: week,
  highest: figure,
  reason: textUpTo(500),
  /** Names of those who have agreed, each for the own side, on the day `agreedOn`. */
  agreedBy: z._default(z.array(textUpTo(120)), []),
  agreedOn: z.iso.date(),
  reviewOn: z._default(loadAcceptances.fields.reviewOn.schema, ''),
});

export const activitiesSeed = z.object({
  activities: z._default(z.array(seedActivity), []),
  funnel: z.optional(
    z.object({
      revenueTarget: figure,
      shareOfMarketing: figure,
      dealSize: figure,
      winRate: figure,
      sqlToOpportunity: figure,
      salToSql: figure,
      acceptanceRate: figure,
      leadToMql: figure,
    }),
  ),
  leadKinds: z._default(
    z.array(z.object({ name: textUpTo(120), count: figure, closeRate: figure, dealSize: figure })),
    [],
  ),
  capacity: z.optional(
    z.object({
      fte: figure,
      weeklyHours: figure,
      shareForLeads: figure,
      absence: figure,
      attempts: figure,
      minutesPerAttempt: figure,
      contactRate: figure,
      talkMinutes: figure,
      adminMinutes: figure,
      baseMqlPerWeek: z._default(z.number(), 0),
      openLeads: z._default(z.number(), 0),
      noticeDays: z._default(z.number(), 14),
    }),
  ),
  capacityWeeks: z._default(z.array(z.object({ week, factor: z.number(), note: z._default(textUpTo(120), '') })), []),
  loadAcceptances: z._default(z.array(seedAcceptance), []),
});

export type ActivitiesSeed = z.infer<typeof activitiesSeed>;

interface Ids extends SeededIds {
  /** By title. */
  readonly stages: ReadonlyMap<string, string>;
}

/** Called once, by the creator, after goals and touchpoints are there. What is named and not there stays empty. */
export function seedActivitiesInto(doc: Y.Doc, seed: ActivitiesSeed, ids: Ids) {
  seedCalendar(doc, seed.activities, ids);
  const kindKeys = generateNKeysBetween(null, null, seed.leadKinds.length);
  for (const [at, kind] of seed.leadKinds.entries()) insertRecord(doc, leadKinds, { ...kind, order: kindKeys[at]! });
  if (seed.funnel) insertRecord(doc, funnel, seed.funnel, { id: funnelId });
  if (seed.capacity) insertRecord(doc, capacity, seed.capacity, { id: capacityId });
  for (const { week: id, ...values } of seed.capacityWeeks) insertRecord(doc, capacityWeeks, values, { id });
  seedAcceptances(doc, seed.loadAcceptances, ids);
}

function seedCalendar(doc: Y.Doc, seed: ActivitiesSeed['activities'], ids: Ids) {
  const person = (named: string) => ids.people.get(nameKey(named)) ?? null;
  const goalIds = new Map(listGoals(doc).map(({ title, id }) => [title, id]));
  const keys = generateNKeysBetween(null, null, seed.length);
  for (const [at, { stage, touchpoint, goals, responsible, informedBy, seenBy, ...values }] of seed.entries()) {
    const { title, description, startsOn, informedOn } = values;
    const id = insertRecord(doc, activities, {
      ...values,
      stageId: ids.stages.get(stage) ?? null,
      touchpointId: ids.touchpoints.get(touchpoint) ?? null,
      goalIds: goals.flatMap((goal) => goalIds.get(goal) ?? []),
      responsibleId: person(responsible),
      informedById: person(informedBy),
      informedOf: informedOn === '' ? null : { title, description, startsOn },
      order: keys[at]!,
    });
    for (const { name: seer, customers } of seenBy) {
      const seerId = person(seer);
      if (seerId === null || informedOn === '') continue;
      insertRecord(doc, activitySeen, { at: timeOn(informedOn), customers }, { id: `${id}:${seerId}` });
    }
  }
}

function seedAcceptances(doc: Y.Doc, seed: ActivitiesSeed['loadAcceptances'], { people }: SeededIds) {
  for (const { agreedBy, agreedOn, ...values } of seed) {
    const { fromWeek, toWeek, highest, reason } = values;
    const id = insertRecord(doc, loadAcceptances, values);
    for (const agreeing of agreedBy) {
      const participantId = people.get(nameKey(agreeing)) ?? null;
      const side = participantId && sideOf(doc, participantId);
      if (!participantId || !side) continue;
      const given = { participantId, name: agreeing, at: timeOn(agreedOn), fromWeek, toWeek, highest, reason };
      patchRecord(doc, loadAcceptances, id, { [`${side}Consent` as const]: given });
    }
  }
}

function timeOn(day: string): number {
  return Date.parse(`${day}T15:00:00Z`);
}
