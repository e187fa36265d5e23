// What two maps and dot votes put on paper, read from the plan: the last map's differences with what was decided, and
// each vote with its ranks.
import { compareViews, type DifferenceKind } from '../../domain/blindMap/overlay.ts';
import type { MapDecision } from '../../domain/blindMap/mapRecords.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { owners } from '../../domain/journey/touchpoints.ts';
import type { Flowing } from './flowPage.ts';

type VoteRecord = NonNullable<Plan['voteResults']>[number];

export interface DifferenceBlock extends Flowing {
  readonly title: string;
  readonly stage: string;
  readonly kind: DifferenceKind;
  readonly size: number;
  readonly marketing: number | null;
  readonly sales: number | null;
  readonly decision: MapDecision | null;
}

export interface VoteBlock extends Flowing {
  readonly question: string;
  readonly row: VoteRecord;
  readonly isApart: boolean;
}

/** The differences of the last map, the greatest first; empty where there is no map. */
export function differenceBlocks({
  questions = [],
  mapViews = [],
  mapDecisions = [],
  stages,
}: Plan): DifferenceBlock[] {
  const question = questions.findLast(({ kind, outcome }) => kind === 'doubleMap' && outcome === 'revealed');
  if (!question) return [];
  const mean = (side: string, touchpointId: string) =>
    mapViews.find((one) => one.questionId === question.id && one.side === side && one.touchpointId === touchpointId)
      ?.mean ?? null;
  return stages
    .flatMap((stage) =>
      owners.flatMap((owner) => stage.touchpoints[owner].map((touchpoint) => ({ touchpoint, stage: stage.title }))),
    )
    .map(({ touchpoint, stage }) => {
      const [marketing, sales] = [mean('marketing', touchpoint.id), mean('sales', touchpoint.id)];
      const decided = mapDecisions.find(
        (one) => one.questionId === question.id && one.touchpointId === touchpoint.id && one.appliedAt !== null,
      );
      return { touchpoint, stage, marketing, sales, decision: decided ?? null, ...compareViews(marketing, sales) };
    })
    .filter(({ kind }) => kind !== 'agreed' && kind !== 'nobodyKnows')
    .sort((left, right) => right.size - left.size || right.touchpoint.weight - left.touchpoint.weight)
    .map(({ touchpoint, g: _, ...row }) => {
      const key = `difference:${touchpoint.id}`;
      return { ...row, title: touchpoint.title, key, unit: key, run: 'differences' };
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
