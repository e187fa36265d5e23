// What marketing promises: the lead target, computed backwards from revenue, and the value of the leads by kind
// (domain.md A and B).
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { collection, readRecord, storedRecord, isLive, type RecordOf } from '../record/collection.ts';
import { command, refuse } from '../record/command.ts';
import { choice, line, optionalNumber, text } from '../record/field.ts';
import { prepareKeyed } from '../record/keyedRecord.ts';
import { recordCommands } from '../record/recordCommands.ts';
import { listInSequence } from '../record/sequence.ts';

const amount = { min: 0, max: 1e15 };
const rate = { min: 0, max: 1 };
/** Rates above 1 are an error in the input with a text of its own. */
const rateInput = z.nullable(z.number().check(z.minimum(0), z.maximum(1e6)));

export const funnelId = 'funnel';

/** One record. Rates are fractions; null while nobody has said. */
export const funnel = collection('funnel', {
  per: choice(['month'], 'month'),
  revenueTarget: optionalNumber(amount),
  shareOfMarketing: optionalNumber(rate),
  dealSize: optionalNumber(amount),
  winRate: optionalNumber(rate),
  sqlToOpportunity: optionalNumber(rate),
  salToSql: optionalNumber(rate),
  acceptanceRate: optionalNumber(rate),
  leadToMql: optionalNumber(rate),
});

export const leadKinds = collection('leadKinds', {
  name: text(120),
  /** How many MQL of this kind in a period. */
  count: optionalNumber({ min: 0, max: 1e9 }),
  closeRate: optionalNumber(rate),
  /** Null: the funnel's. */
  dealSize: optionalNumber(amount),
  order: line(512),
});

export type Funnel = Omit<RecordOf<typeof funnel>, 'id'>;
export type LeadKind = RecordOf<typeof leadKinds>;

export const funnelFields = [
  'revenueTarget',
  'shareOfMarketing',
  'dealSize',
  'winRate',
  'sqlToOpportunity',
  'salToSql',
  'acceptanceRate',
  'leadToMql',
] as const;
export type FunnelField = (typeof funnelFields)[number];

const rates = ['shareOfMarketing', 'winRate', 'sqlToOpportunity', 'salToSql', 'acceptanceRate', 'leadToMql'] as const;

export function readFunnel(doc: Y.Doc): Funnel {
  const stored = storedRecord(doc, funnel, funnelId);
  const { id: _, ...values } = readRecord(funnel, funnelId, isLive(stored) ? stored : new Map());
  return values;
}

export function listLeadKinds(doc: Y.Doc): LeadKind[] {
  return listInSequence(doc, leadKinds);
}

export const updateFunnel = command(
  'updateFunnel',
  () =>
    z.partial(
      z.object({
        revenueTarget: funnel.fields.revenueTarget.schema,
        shareOfMarketing: rateInput,
        dealSize: funnel.fields.dealSize.schema,
        winRate: rateInput,
        sqlToOpportunity: rateInput,
        salToSql: rateInput,
        acceptanceRate: rateInput,
        leadToMql: rateInput,
      }),
    ),
  (context, values) => {
    if (rates.some((field) => (values[field] ?? 0) > 1)) return refuse('rateAboveOne');
    const patch = prepareKeyed(context, funnel, funnelId);
    return context.write(() => patch(values));
  },
  () => [{ of: funnel }],
);

export const {
  add: addLeadKind,
  update: updateLeadKind,
  move: moveLeadKind,
  remove: removeLeadKind,
} = recordCommands('LeadKind', leadKinds, {
  fields: ['name', 'count', 'closeRate', 'dealSize'],
  schemas: { closeRate: rateInput },
  refuses: ({ closeRate }) => (closeRate != null && closeRate > 1 ? 'rateAboveOne' : null),
});

/** Counts in a month, unrounded; null where a figure that they need is missing or 0. */
export interface LeadTarget {
  readonly customers: number | null;
  readonly opportunities: number | null;
  readonly sql: number | null;
  readonly sal: number | null;
  readonly mql: number | null;
  readonly leads: number | null;
}

/** The lead target, backwards from revenue: the arithmetic of HubSpot's lead-goal calculator. */
export function leadTarget(figures: Funnel): LeadTarget {
  const customers = ratio(revenueOfMarketing(figures), figures.dealSize);
  const opportunities = ratio(customers, figures.winRate);
  const sql = ratio(opportunities, figures.sqlToOpportunity);
  const sal = ratio(sql, figures.salToSql);
  const mql = ratio(sal, figures.acceptanceRate);
  return { customers, opportunities, sql, sal, mql, leads: ratio(mql, figures.leadToMql) };
}

/** Revenue that is to come from marketing in a month. */
export function revenueOfMarketing({ revenueTarget, shareOfMarketing }: Funnel): number | null {
  return revenueTarget === null || shareOfMarketing === null ? null : revenueTarget * shareOfMarketing;
}

/** Value of the leads of one kind: count × close rate × deal size; null where one of them is missing. */
export function valueOfKind({ count, closeRate, dealSize }: LeadKind, { dealSize: usual }: Funnel): number | null {
  const size = dealSize ?? usual;
  return count === null || closeRate === null || size === null ? null : count * closeRate * size;
}

export interface PromisedValue {
  readonly value: number | null;
  readonly target: number | null;
  /** Null while one of both is missing. */
  readonly isKept: boolean | null;
}

/** Whether the leads that marketing promises are worth the revenue that is to come from it. */
export function promisedValue(kinds: readonly LeadKind[], figures: Funnel): PromisedValue {
  const values = kinds.map((kind) => valueOfKind(kind, figures));
  const isKnown = values.length > 0 && values.every((each) => each !== null);
  const value = isKnown ? values.reduce((sum, each) => sum + each, 0) : null;
  const target = revenueOfMarketing(figures);
  // A millionth of a cent: what differs by less differs by the arithmetic of the machine alone.
  return { value, target, isKept: value === null || target === null ? null : value >= target - 1e-8 };
}

/** A quotient; null where a part is missing or the divisor is 0. */
export function ratio(dividend: number | null, divisor: number | null): number | null {
  return dividend === null || divisor === null || divisor === 0 ? null : dividend / divisor;
}
