// What two maps and dot votes put on paper, read from the plan: the last map's differences with what was decided, and
// each vote with its ranks.
import { differencesIn, type PlanDifference } from '../../domain/blindMap/planDifferences.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { Flowing } from './flowPage.ts';

type VoteRecord = NonNullable<Plan['voteResults']>[number];

export type DifferenceBlock = Flowing & PlanDifference;

export interface VoteBlock extends Flowing {
  readonly question: string;
  readonly row: VoteRecord;
  readonly isApart: boolean;
}

/** The greatest first; empty where there is no map. */
export function differenceBlocks(plan: Plan): DifferenceBlock[] {
  return differencesIn(plan).map((difference) => {
    const key = `difference:${difference.id}`;
    return { ...difference, key, unit: key, run: 'differences' };
  });
}

/** All rows of all votes, vote by vote. */
export function voteBlocks({ questions = [], voteResults = [] }: Plan): VoteBlock[] {
  return questions
    .filter(({ kind, outcome }) => kind === 'vote' && outcome === 'revealed')
    .flatMap(({ id, text }) => {
      const rows = voteResults.filter(({ questionId }) => questionId === id);
      return rows.map((row): VoteBlock => {
        const key = `vote:${row.id}`;
        return { question: text, row, isApart: row.marketingDots !== null, key, unit: key, run: 'votes' };
      });
    });
}
