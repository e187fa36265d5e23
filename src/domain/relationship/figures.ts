// Figures of a round of the relationship poll: how much those in the room agree, and how differently the two teams see
// it (domain.md, computation E, in the form of partnership.md 2.2).
import { fewestAnswers, relationshipStates } from '../questions/kinds.ts';
import { countStates, countStatesOf, type Round, type StateCounts } from './rounds.ts';

/**
 * Agreement of all answers, 0 (each state as often as the others) to 1 (all the same): 1 - H / ln 4 with the entropy
 * H = - sum p ln p (Shannon). Null with fewer than three answers: not computable.
 */
export function agreementOf(counts: StateCounts): number | null {
  const total = totalOf(counts);
  if (total < fewestAnswers) return null;
  const entropy = relationshipStates.reduce((sum, state) => {
    const share = counts[state] / total;
    return share > 0 ? sum - share * Math.log(share) : sum;
  }, 0);
  return Math.min(1, Math.max(0, 1 - entropy / Math.log(relationshipStates.length)));
}

/**
 * Perception gap, 0..1: the share of one team's answers that would have to change for both teams to show the same
 * picture (total variation distance). Null unless both teams have at least three answers.
 */
export function perceptionGapOf(marketing: StateCounts, sales: StateCounts): number | null {
  const [ofMarketing, ofSales] = [totalOf(marketing), totalOf(sales)];
  if (ofMarketing < fewestAnswers || ofSales < fewestAnswers) return null;
  const distance = relationshipStates.reduce(
    (sum, state) => sum + Math.abs(marketing[state] / ofMarketing - sales[state] / ofSales),
    0,
  );
  return distance / 2;
}

export interface RoundFigures {
  readonly agreement: number | null;
  readonly gap: number | null;
}

export function figuresOf(round: Round): RoundFigures {
  return {
    agreement: agreementOf(countStates(round.answers)),
    gap: round.isApart ? perceptionGapOf(countStatesOf(round, 'marketing'), countStatesOf(round, 'sales')) : null,
  };
}

export function totalOf(counts: StateCounts): number {
  return relationshipStates.reduce((sum, state) => sum + counts[state], 0);
}
