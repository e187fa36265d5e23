// The three rates of computation G: which count is part of which, and what is wrong with two counts that were entered.
import type { ServiceLevelFigures, ServiceLevelRates } from '../../domain/partnership/serviceLevelFigures.ts';

export type Counts = Omit<ServiceLevelFigures, 'id' | 'agreementId' | 'date'>;
type Count = keyof Counts;

export interface FigurePair {
  readonly whole: Count;
  readonly part: Count;
  readonly rate: keyof ServiceLevelRates;
}

export const figurePairs: readonly FigurePair[] = [
  { whole: 'cases', part: 'kept', rate: 'attainment' },
  { whole: 'mql', part: 'sal', rate: 'acceptance' },
  { whole: 'rejections', part: 'rejectionsWithReason', rate: 'reasonGiven' },
];

export const noCounts: Counts = {
  cases: null,
  kept: null,
  mql: null,
  sal: null,
  rejections: null,
  rejectionsWithReason: null,
};

/** A part needs its whole and is no larger; a whole may stand alone until the part has been counted. */
export function problemOf(counts: Counts, { whole, part }: FigurePair): 'tooLarge' | 'wholeMissing' | null {
  const [all, some] = [counts[whole], counts[part]];
  if (some === null) return null;
  if (all === null) return 'wholeMissing';
  return some > all ? 'tooLarge' : null;
}
