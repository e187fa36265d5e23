// Exchange visits: one person of each team sees the other's work for an hour or a day, and both write what they learned.
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import {
  clearRemoved,
  collection,
  getRecord,
  isLive,
  listRecords,
  markRemoved,
  patchRecord,
  readRecord,
  storedRecord,
  type RecordOf,
} from '../record/collection.ts';
import { command, refuse, type RefusalCode } from '../record/command.ts';
import { choice, day, line, number, optionalNumber, recordId, reference, text } from '../record/field.ts';
import { sideOf } from '../people/participants.ts';

export const visitKinds = ['rideAlong', 'coffee', 'call', 'event'] as const;
export type VisitKind = (typeof visitKinds)[number];

/** Minutes that a visit of a kind takes when nobody says otherwise; null is the whole day. */
export const usualMinutes: Readonly<Record<VisitKind, number | null>> = {
  rideAlong: null,
  coffee: 30,
  call: 20,
  event: null,
};

export const visits = collection('visits', {
  kind: choice(visitKinds, 'rideAlong'),
  marketingId: reference(),
  salesId: reference(),
  day: day(),
  /** HH:MM in the local time of the person who goes, or empty. */
  startsAt: line(5),
  /** Null: all day. */
  minutes: optionalNumber({ min: 1, max: 1440, integer: true }),
  place: line(120),
  /** The touchpoint or pain point that it is about, or null. */
  aboutId: reference(),
  happened: choice(['', 'yes', 'no'], ''),
  learned: text(2000),
  /** Raised with every change that people have to know of who have the date in their calendar. */
  revision: number({ min: 0, max: 1e9, integer: true }, 0),
});

export type Visit = RecordOf<typeof visits>;
/** `waiting`: the day is over, and nobody has said whether it happened or what was learned. */
export type VisitState = 'planned' | 'waiting' | 'done' | 'dropped';

/** All visits by day, time and id. */
export function listVisits(doc: Y.Doc): Visit[] {
  return listRecords(doc, visits).sort(byDay);
}

/** A visit as it is stored, removed or not: a calendar has to be told that a date is gone. */
export function storedVisit(doc: Y.Doc, id: string): { readonly visit: Visit; readonly isRemoved: boolean } | null {
  const stored = storedRecord(doc, visits, id);
  return stored ? { visit: readRecord(visits, id, stored), isRemoved: !isLive(stored) } : null;
}

/** State on the day `today` (YYYY-MM-DD). What was learned says by itself that the visit took place. */
export function stateOfVisit({ happened, learned, day: on }: Visit, today: string): VisitState {
  if (happened === 'yes' || learned.trim() !== '') return 'done';
  if (happened === 'no') return 'dropped';
  return on >= today ? 'planned' : 'waiting';
}

const timeOfDay = z.string().check(z.regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/));
const pairShape = { marketingId: z.nullable(recordId), salesId: z.nullable(recordId) };
const detailShape = {
  startsAt: z.optional(timeOfDay),
  minutes: z.optional(visits.fields.minutes.schema),
  place: z.optional(visits.fields.place.schema),
  aboutId: z.optional(visits.fields.aboutId.schema),
};

/** What a new visit is made of; without `minutes` it takes what is usual for its kind. */
export const visitValues = z.object({ kind: z.enum(visitKinds), day: z.iso.date(), ...pairShape, ...detailShape });

/** Arranges a visit. It needs a person of each team. The value is its id. */
export const planVisit = command(
  'planVisit',
  visitValues,
  ({ workshop: { doc }, create, write }, values) => {
    const code = pairRefusal(doc, values);
    if (code) return refuse(code);
    const id = create(visits, withUsualMinutes(values));
    return write(() => {
      clearRemoved(doc, visits, id);
      return id;
    });
  },
  () => [{ of: visits }],
);

export const updateVisit = command(
  'updateVisit',
  () =>
    z.object({
      id: recordId,
      values: z.partial(z.object({ kind: z.enum(visitKinds), day: z.iso.date(), ...pairShape, ...detailShape })),
    }),
  ({ workshop: { doc }, write }, { id: visitId, values }) => {
    const found = getRecord(doc, visits, visitId);
    if (!found) return refuse('notFound');
    const isPairChanged = values.marketingId !== undefined || values.salesId !== undefined;
    const code = isPairChanged ? pairRefusal(doc, { ...found, ...values }) : null;
    if (code) return refuse(code);
    const isRevised = revisedFields.some((key) => values[key] !== undefined && values[key] !== found[key]);
    return write(() =>
      patchRecord(doc, visits, visitId, { ...values, ...(isRevised ? { revision: found.revision + 1 } : {}) }),
    );
  },
  (_, { id }) => [{ of: visits, id }],
);

export const removeVisit = command(
  'removeVisit',
  () => z.object({ id: recordId }),
  ({ workshop: { doc }, write }, { id: visitId }) =>
    getRecord(doc, visits, visitId) ? write(() => markRemoved(doc, visits, visitId)) : refuse('notFound'),
  (_, { id }) => [{ of: visits, id }],
);

/** Says that a visit took place or did not; '' takes that back. */
export const setVisitHappened = command(
  'setVisitHappened',
  () => z.object({ id: recordId, happened: visits.fields.happened.schema }),
  ({ workshop: { doc }, write }, { id: visitId, happened }) =>
    getRecord(doc, visits, visitId) ? write(() => patchRecord(doc, visits, visitId, { happened })) : refuse('notFound'),
  'open',
);

/** Why these two are no pair, or null: one is missing, or is not of the team whose place they take. */
export function pairRefusal(
  doc: Y.Doc,
  { marketingId, salesId }: { readonly marketingId: string | null; readonly salesId: string | null },
): RefusalCode | null {
  if (marketingId === null || salesId === null) return 'pairIncomplete';
  return sideOf(doc, marketingId) === 'marketing' && sideOf(doc, salesId) === 'sales' ? null : 'teamMissing';
}

export function withUsualMinutes<V extends { readonly kind: VisitKind; readonly minutes?: number | null | undefined }>(
  values: V,
): Omit<V, 'minutes'> & { readonly minutes: number | null } {
  return { ...values, minutes: values.minutes === undefined ? usualMinutes[values.kind] : values.minutes };
}

const revisedFields = ['kind', 'marketingId', 'salesId', 'day', 'startsAt', 'minutes', 'place'] as const;

function byDay(left: Visit, right: Visit): number {
  return compare(left.day, right.day) || compare(left.startsAt, right.startsAt) || compare(left.id, right.id);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
