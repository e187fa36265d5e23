// Figures that the team enters for an agreement from time to time, and the SLA attainment computed from them (domain.md
// G).
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { agreements } from './agreements.ts';
import { collection, type RecordOf } from '../record/collection.ts';
import { day, line, optionalNumber } from '../record/field.ts';
import { childCommands, childrenByParent } from '../record/recordCommands.ts';

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
  return childrenByParent(doc, serviceLevelFigures, 'agreementId');
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

/** The figures of a period. A part that is larger than its whole is refused. */
export const {
  add: addServiceLevelFigures,
  update: updateServiceLevelFigures,
  remove: removeServiceLevelFigures,
} = childCommands('ServiceLevelFigures', serviceLevelFigures, {
  parent: agreements,
  parentKey: 'agreementId',
  fields: ['date', 'cases', 'kept', 'mql', 'sal', 'rejections', 'rejectionsWithReason'],
  required: ['date'],
  schemas: { date: z.iso.date() },
  refuses: (figures) => (isAboveOne(figures) ? 'rateAboveOne' : null),
});

function isAboveOne(figures: Partial<ServiceLevelFigures>): boolean {
  const { cases, kept, mql, sal, rejections, rejectionsWithReason } = figures;
  return exceeds(kept, cases) || exceeds(sal, mql) || exceeds(rejectionsWithReason, rejections);
}

function exceeds(part: number | null | undefined, whole: number | null | undefined): boolean {
  return part != null && whole != null && part > whole;
}

function rate(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 || part > whole ? null : part / whole;
}
