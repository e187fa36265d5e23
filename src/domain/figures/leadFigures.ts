// Figures by month from the leads of a CRM (domain.md C and G): how many came, how fast somebody answered, how many
// sales accepted. Leads are counted one by one and forgotten; only the counts are kept.
import { hoursBetween } from './workingTime.ts';
import type { Stamp } from './stamps.ts';

/** What counts of a lead. Undefined: the file has no such column; null: the cell is empty. */
export interface Lead {
  readonly created: Stamp;
  readonly firstContact?: Stamp | null | undefined;
  readonly isQualified?: boolean | undefined;
  readonly isAccepted?: boolean | undefined;
  readonly isRejected?: boolean | undefined;
  readonly hasReason?: boolean | undefined;
  readonly isOpportunity?: boolean | undefined;
  readonly isWon?: boolean | undefined;
  /** Somebody was reached. */
  readonly isReached?: boolean | undefined;
  /** That it took to follow it up. */
  readonly minutes?: number | null | undefined;
}

/** Counts of the leads that were created in a month. Null: the file does not say. */
export interface MonthFigures {
  /** YYYY-MM in the zone of the file. */
  readonly month: string;
  readonly leads: number;
  /** Leads that were answered, or whose limit was over on the day of the file. */
  readonly cases: number | null;
  /** Of these, answered within the limit. */
  readonly kept: number | null;
  /** Not answered, and the limit not over yet: they count in no rate. */
  readonly pending: number;
  /** MQL handed over: the qualified leads, or all of them where the file does not tell. */
  readonly mql: number | null;
  readonly sal: number | null;
  readonly rejections: number | null;
  readonly rejectionsWithReason: number | null;
  readonly opportunities: number | null;
  readonly won: number | null;
  readonly reached: number | null;
  /** Leads that name their minutes, and the sum of these. */
  readonly timed: number;
  readonly minutes: number;
}

export interface LeadCounting {
  /** Hours within which somebody answers, as the agreement says; null counts no cases. */
  readonly limit: number | null;
  readonly skipsWeekends: boolean;
  /** The moment of the file: what is not answered by then, but need not be yet, is no case. */
  readonly asOf: Stamp;
}

export interface LeadCounter {
  add(lead: Lead): void;
  /** In the sequence of the months. */
  months(): MonthFigures[];
}

type Counts = { -readonly [K in keyof MonthFigures]: MonthFigures[K] };

export function createLeadCounter({ limit, skipsWeekends, asOf }: LeadCounting): LeadCounter {
  const byMonth = new Map<string, Counts>();

  function countContact(counts: Counts, { created, firstContact }: Lead) {
    if (firstContact === undefined || limit === null) return;
    const hours = hoursBetween(created, firstContact ?? asOf, skipsWeekends);
    if (firstContact === null && hours <= limit) {
      counts.pending += 1;
      return;
    }
    counts.cases = (counts.cases ?? 0) + 1;
    counts.kept = (counts.kept ?? 0) + (firstContact !== null && hours <= limit ? 1 : 0);
  }

  return {
    add(lead) {
      const month = new Date(lead.created.wall).toISOString().slice(0, 7);
      const counts = byMonth.get(month) ?? emptyMonth(month);
      byMonth.set(month, counts);
      counts.leads += 1;
      countContact(counts, lead);
      const isMql = lead.isQualified ?? (lead.isAccepted === undefined ? undefined : true);
      const isRejected = lead.isRejected;
      counts.mql = counted(counts.mql, isMql);
      // Sales accepts and rejects what it was given.
      counts.sal = counted(counts.sal, lead.isAccepted === undefined ? undefined : lead.isAccepted && isMql === true);
      counts.rejections = counted(counts.rejections, isRejected);
      if (lead.hasReason !== undefined && isRejected !== undefined)
        counts.rejectionsWithReason = counted(counts.rejectionsWithReason, isRejected && lead.hasReason);
      counts.opportunities = counted(counts.opportunities, lead.isOpportunity);
      counts.won = counted(counts.won, lead.isWon);
      counts.reached = counted(counts.reached, lead.isReached);
      if (lead.minutes == null) return;
      counts.timed += 1;
      counts.minutes += lead.minutes;
    },
    months: () => [...byMonth.values()].sort((left, right) => (left.month < right.month ? -1 : 1)),
  };
}

function counted(count: number | null, isOne: boolean | undefined): number | null {
  return isOne === undefined ? count : (count ?? 0) + (isOne ? 1 : 0);
}

function emptyMonth(month: string): Counts {
  return {
    month,
    leads: 0,
    cases: null,
    kept: null,
    pending: 0,
    mql: null,
    sal: null,
    rejections: null,
    rejectionsWithReason: null,
    opportunities: null,
    won: null,
    reached: null,
    timed: 0,
    minutes: 0,
  };
}

/** Fractions and minutes of a month; null where the file does not say or the whole is 0. */
export interface MonthRates {
  /** Kept / cases. */
  readonly attainment: number | null;
  /** MQL / leads. */
  readonly qualification: number | null;
  /** SAL / MQL. */
  readonly acceptance: number | null;
  /** Opportunities / SAL. */
  readonly opportunity: number | null;
  /** Won / opportunities. */
  readonly win: number | null;
  /** Reached / leads. */
  readonly contact: number | null;
  readonly minutesPerLead: number | null;
}

export function ratesOfMonth(figures: MonthFigures): MonthRates {
  const { leads, cases, kept, mql, sal, opportunities, won, reached, timed, minutes } = figures;
  return {
    attainment: rate(kept, cases),
    qualification: rate(mql, leads),
    acceptance: rate(sal, mql),
    opportunity: rate(opportunities, sal),
    win: rate(won, opportunities),
    contact: rate(reached, leads),
    minutesPerLead: timed > 0 ? minutes / timed : null,
  };
}

function rate(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}
