// Figures that the team enters for an agreement from time to time, and the SLA attainment computed from them (domain.md
// G).
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { agreements } from './agreements.ts';
import {
  clearRemoved,
  collection,
  getRecord,
  listRecords,
  markRemoved,
  patchRecord,
  type RecordOf,
} from '../record/collection.ts';
import { command, refuse } from '../record/command.ts';
import { day, line, optionalNumber, recordId } from '../record/field.ts';

const count = { min: 0, max: 1e9, integer: true };

export const serviceLevelFigures = collection('serviceLevelFigures', {
  agreementId: line(64),
  /** Last day of the period that was counted. */
  date: day(),
  /** All cases, as first contacts that were due. */
  cases: optionalNumber(count),
  /** Cases in which the promise was kept, as first contacts within the limit. */
  kept: optionalNumber(count),
  mql: optionalNumber(count),
  /** MQL that sales accepted. */
  sal: optionalNumber(count),
  rejections: optionalNumber(count),
  rejectionsWithReason: optionalNumber(count),
});

export type ServiceLevelFigures = RecordOf<typeof serviceLevelFigures>;

export interface ServiceLevelRates {
  /** Kept / cases. */
  readonly attainment: number | null;
  /** SAL / MQL. */
  readonly acceptance: number | null;
  /** Rejections with a reason / rejections. */
  readonly reasonGiven: number | null;
}

/** The figures of every agreement that has some, oldest first. */
export function figuresByAgreement(doc: Y.Doc): Map<string, ServiceLevelFigures[]> {
  const sorted = listRecords(doc, serviceLevelFigures).sort((left, right) =>
    left.date === right.date ? (left.id < right.id ? -1 : 1) : left.date < right.date ? -1 : 1,
  );
  return Map.groupBy(sorted, ({ agreementId }) => agreementId);
}

/**
 * Fractions; null where a figure is missing or the whole is 0. What two people entered at once may exceed 1: then null
 * as well.
 */
export function ratesOf({
  cases,
  kept,
  mql,
  sal,
  rejections,
  rejectionsWithReason,
}: Omit<ServiceLevelFigures, 'id' | 'agreementId' | 'date'>): ServiceLevelRates {
  return {
    attainment: rate(kept, cases),
    acceptance: rate(sal, mql),
    reasonGiven: rate(rejectionsWithReason, rejections),
  };
}

const { fields } = serviceLevelFigures;
const counts = z.object({
  cases: fields.cases.schema,
  kept: fields.kept.schema,
  mql: fields.mql.schema,
  sal: fields.sal.schema,
  rejections: fields.rejections.schema,
  rejectionsWithReason: fields.rejectionsWithReason.schema,
});

/** Records the figures of a period. A part that is larger than its whole is refused. The value is the id. */
export const addServiceLevelFigures = command(
  'addServiceLevelFigures',
  z.extend(z.partial(counts), { agreementId: recordId, date: z.iso.date() }),
  ({ workshop: { doc }, create, write }, input) => {
    if (!getRecord(doc, agreements, input.agreementId)) return refuse('notFound');
    if (isAboveOne(input)) return refuse('rateAboveOne');
    const created = create(serviceLevelFigures, input);
    return write(() => {
      clearRemoved(doc, serviceLevelFigures, created);
      return created;
    });
  },
);

export const updateServiceLevelFigures = command(
  'updateServiceLevelFigures',
  z.object({ id: recordId, values: z.partial(z.extend(counts, { date: z.iso.date() })) }),
  ({ workshop: { doc }, write }, { id: figuresId, values }) => {
    const found = getRecord(doc, serviceLevelFigures, figuresId);
    if (!found) return refuse('notFound');
    if (isAboveOne({ ...found, ...values })) return refuse('rateAboveOne');
    return write(() => patchRecord(doc, serviceLevelFigures, figuresId, values));
  },
);

export const removeServiceLevelFigures = command(
  'removeServiceLevelFigures',
  z.object({ id: recordId }),
  ({ workshop: { doc }, write }, { id: figuresId }) => {
    if (!getRecord(doc, serviceLevelFigures, figuresId)) return refuse('notFound');
    return write(() => markRemoved(doc, serviceLevelFigures, figuresId));
  },
);

type Counts = z.infer<typeof counts>;

function isAboveOne({ cases, kept, mql, sal, rejections, rejectionsWithReason }: Partial<Counts>): boolean {
  return exceeds(kept, cases) || exceeds(sal, mql) || exceeds(rejectionsWithReason, rejections);
}

function exceeds(part: number | null | undefined, whole: number | null | undefined): boolean {
  return part != null && whole != null && part > whole;
}

function rate(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 || part > whole ? null : part / whole;
}
