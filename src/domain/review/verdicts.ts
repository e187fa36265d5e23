// What has become of each agreement since it was signed, from its figures (partnership.md, computation N).
import { ratesOf, type ServiceLevelFigures } from '../partnership/serviceLevelFigures.ts';
import type { Happened } from './reviews.ts';

/** In the sequence in which they are counted and told. */
export const verdicts = ['kept', 'onTheWay', 'missed', 'notCounted', 'neverAgreed', 'noTarget'] as const;
export type Verdict = (typeof verdicts)[number];

export interface Outcome {
  readonly verdict: Verdict;
  /** Kept / cases of the last figures up to the day of the signature; null without any. */
  readonly before: number | null;
  /** Sum of kept / sum of cases of the figures after it; null without any. */
  readonly since: number | null;
  /** The same sums, as they are read out: "208 of 242". */
  readonly keptSince: number;
  readonly casesSince: number;
  /** Kept / cases of the last figures after it. */
  readonly last: number | null;
  readonly target: number | null;
}

export interface OutcomeInput {
  /** Both consents held on the day of the signature. */
  readonly wasAgreed: boolean;
  /** Minimum share, 0..1. */
  readonly target: number | null;
  /** Oldest first. */
  readonly figures: readonly ServiceLevelFigures[];
  /** Day of the signature (YYYY-MM-DD), and the last day that counts: that of the closing; null while it is open. */
  readonly signedOn: string;
  readonly until: string | null;
  /** What both teams say where nothing was counted. */
  readonly happened: Happened;
}

/** How an agreement stands after the signature. Figures without cases do not count. */
export function outcomeOf({ wasAgreed, target, figures, signedOn, until, happened }: OutcomeInput): Outcome {
  const counted = figures.flatMap((one) => {
    const rate = ratesOf(one).attainment;
    return rate === null ? [] : [{ date: one.date, rate, kept: one.kept!, cases: one.cases! }];
  });
  const after = counted.filter(({ date }) => date > signedOn && (until === null || date <= until));
  const before = counted.findLast(({ date }) => date <= signedOn)?.rate ?? null;
  const keptSince = sumOf(after.map(({ kept }) => kept));
  const casesSince = sumOf(after.map(({ cases }) => cases));
  const since = after.length === 0 ? null : keptSince / casesSince;
  const last = after.at(-1)?.rate ?? null;
  const verdict = verdictOf({ wasAgreed, target, before, since, last, happened });
  return { verdict, before, since, keptSince, casesSince, last, target };
}

function verdictOf({
  wasAgreed,
  target,
  before,
  since,
  last,
  happened,
}: Pick<OutcomeInput, 'wasAgreed' | 'target' | 'happened'> & Pick<Outcome, 'before' | 'since' | 'last'>): Verdict {
  if (!wasAgreed) return 'neverAgreed';
  if (since === null || last === null)
    return ({ yes: 'kept', partly: 'onTheWay', no: 'missed', '': 'notCounted' } as const)[happened];
  if (target === null) return 'noTarget';
  if (last >= target) return since >= target ? 'kept' : 'onTheWay';
  return before !== null && last > before ? 'onTheWay' : 'missed';
}

/** How often each verdict was found. */
export function countVerdicts(all: readonly Verdict[]): Readonly<Record<Verdict, number>> {
  const counts = verdicts.map((verdict) => [verdict, all.filter((one) => one === verdict).length]);
  return Object.fromEntries(counts) as Record<Verdict, number>;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
