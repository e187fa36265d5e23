// What sales can do: how many leads it can follow up in a week (domain.md C), and how each week differs from the others.
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { collection, forEachLive, isLive, readRecord, storedRecord, type RecordOf } from '../record/collection.ts';
import { command, refuse } from '../record/command.ts';
import { line, number, optionalNumber } from '../record/field.ts';
import { prepareKeyed } from '../record/keyedRecord.ts';
import { mondayOfWeek } from './calendar.ts';
import { ratio } from './funnel.ts';

const rate = { min: 0, max: 1 };
const rateInput = z.nullable(z.number().check(z.minimum(0), z.maximum(1e6)));
const minutes = { min: 0, max: 1e5 };

export const capacityId = 'capacity';

/** One record. Rates are fractions; null while nobody has said. */
export const capacity = collection('capacity', {
  /** Full-time equivalents. */
  fte: optionalNumber({ min: 0, max: 1e5 }),
  weeklyHours: optionalNumber({ min: 0, max: 168 }),
  /** Part of the time that is for leads. */
  shareForLeads: optionalNumber(rate),
  /** Part of the time that people are away. */
  absence: optionalNumber(rate),
  /** Attempts for one lead. */
  attempts: optionalNumber({ min: 0, max: 1000 }),
  minutesPerAttempt: optionalNumber(minutes),
  contactRate: optionalNumber(rate),
  talkMinutes: optionalNumber(minutes),
  adminMinutes: optionalNumber(minutes),
  /** MQL that come in a week without any activity. */
  baseMqlPerWeek: number({ min: 0, max: 1e6 }, 0),
  /** MQL that are waiting today. */
  openLeads: number({ min: 0, max: 1e6 }, 0),
  /** So many days before an activity starts sales is to know. */
  noticeDays: number({ min: 0, max: 365, integer: true }, 14),
});

/** What is special about a week; its id is the week, as 2027-W05. */
export const capacityWeeks = collection('capacityWeeks', {
  /** How much of the usual time there is: 0 closed, 1 as always. */
  factor: number({ min: 0, max: 5 }, 1),
  note: line(120),
});

export type Capacity = Omit<RecordOf<typeof capacity>, 'id'>;
export type CapacityWeek = RecordOf<typeof capacityWeeks>;

/** The figures without which there is no capacity, in the sequence of the formulas. */
export const neededFigures = [
  'fte',
  'weeklyHours',
  'shareForLeads',
  'absence',
  'attempts',
  'minutesPerAttempt',
  'contactRate',
  'talkMinutes',
  'adminMinutes',
] as const;
export type CapacityField = (typeof neededFigures)[number] | 'baseMqlPerWeek' | 'openLeads' | 'noticeDays';

export function readCapacity(doc: Y.Doc): Capacity {
  const stored = storedRecord(doc, capacity, capacityId);
  const { id: _, ...values } = readRecord(capacity, capacityId, isLive(stored) ? stored : new Map());
  return values;
}

/** The weeks that differ, in the sequence of time. */
export function listCapacityWeeks(doc: Y.Doc): CapacityWeek[] {
  const weeks: CapacityWeek[] = [];
  forEachLive(doc, capacityWeeks, (stored, id) => {
    const week = readRecord(capacityWeeks, id, stored);
    if (mondayOfWeek(id) !== null && (week.factor !== 1 || week.note !== '')) weeks.push(week);
  });
  return weeks.sort((left, right) => (left.id < right.id ? -1 : 1));
}

const optional = capacity.fields;

export const updateCapacity = command(
  'updateCapacity',
  () =>
    z.partial(
      z.object({
        fte: optional.fte.schema,
        weeklyHours: optional.weeklyHours.schema,
        shareForLeads: rateInput,
        absence: rateInput,
        attempts: optional.attempts.schema,
        minutesPerAttempt: optional.minutesPerAttempt.schema,
        contactRate: rateInput,
        talkMinutes: optional.talkMinutes.schema,
        adminMinutes: optional.adminMinutes.schema,
        baseMqlPerWeek: optional.baseMqlPerWeek.schema,
        openLeads: optional.openLeads.schema,
        noticeDays: optional.noticeDays.schema,
      }),
    ),
  (context, values) => {
    const { shareForLeads, absence, contactRate } = values;
    if ([shareForLeads, absence, contactRate].some((each) => (each ?? 0) > 1)) return refuse('rateAboveOne');
    const patch = prepareKeyed(context, capacity, capacityId);
    return context.write(() => patch(values));
  },
  () => [{ of: capacity }],
);

/** Says how a week (2027-W05) differs from the others. */
export const setWeek = command(
  'setWeek',
  () =>
    z.object({
      week: line(10).schema,
      factor: z.optional(capacityWeeks.fields.factor.schema),
      note: z.optional(capacityWeeks.fields.note.schema),
    }),
  (context, { week, factor, note }) => {
    if (mondayOfWeek(week) === null) return refuse('weekInvalid');
    const patch = prepareKeyed(context, capacityWeeks, week);
    return context.write(() =>
      patch({ ...(factor === undefined ? {} : { factor }), ...(note === undefined ? {} : { note }) }),
    );
  },
  () => [{ of: { name: 'capacityWeeks' } }],
);

/** Minutes that one lead takes: attempts × minutes each + contact rate × talk + administration; null where unknown. */
export function minutesPerLead({
  attempts,
  minutesPerAttempt,
  contactRate,
  talkMinutes,
  adminMinutes,
}: Capacity): number | null {
  if (attempts === null || minutesPerAttempt === null || contactRate === null) return null;
  if (talkMinutes === null || adminMinutes === null) return null;
  return attempts * minutesPerAttempt + contactRate * talkMinutes + adminMinutes;
}

/**
 * What to say of the parts so that a lead takes `minutes` of sales, as measured: in the proportion of what is there; where
 * nobody has said how long an attempt takes, that follows from the rest, and what is missing takes no time.
 */
export function partsOfMinutes(figures: Capacity, minutes: number): Partial<Capacity> {
  const [talkMinutes, adminMinutes] = [figures.talkMinutes ?? 0, figures.adminMinutes ?? 0];
  const attempts = figures.attempts || 1;
  const rest = (figures.contactRate ?? 0) * talkMinutes + adminMinutes;
  const said = attempts * (figures.minutesPerAttempt ?? 0) + rest;
  const isOpen = figures.minutesPerAttempt === null && minutes >= rest;
  const scale = isOpen || said === 0 ? 1 : minutes / said;
  const perAttempt = isOpen || said === 0 ? (minutes - rest) / attempts : (figures.minutesPerAttempt ?? 0) * scale;
  const rounded = (value: number) => Number(value.toPrecision(12));
  return {
    attempts,
    minutesPerAttempt: rounded(perAttempt),
    talkMinutes: rounded(talkMinutes * scale),
    adminMinutes: rounded(adminMinutes * scale),
  };
}

/**
 * Hours that sales has for leads in a week: those of all people who are there, less `effort` person-days of eight hours
 * for activities, of which a part is for leads. Never negative; null where a figure is missing.
 */
export function hoursInWeek(figures: Capacity, factor = 1, effort = 0): number | null {
  const { fte, weeklyHours, absence, shareForLeads } = figures;
  if (fte === null || weeklyHours === null || absence === null || shareForLeads === null) return null;
  return Math.max(0, fte * weeklyHours * (1 - absence) * factor - 8 * effort) * shareForLeads;
}

/** Leads that can be followed up in a week; null where a figure is missing or a lead takes no time. */
export function capacityInWeek(figures: Capacity, factor = 1, effort = 0): number | null {
  const hours = hoursInWeek(figures, factor, effort);
  return hours === null ? null : ratio(hours * 60, minutesPerLead(figures));
}

/** Leads that can be followed up in an average month. */
export function capacityInMonth(figures: Capacity): number | null {
  const week = capacityInWeek(figures);
  return week === null ? null : (week * 52) / 12;
}
