// What a dot vote comes to: ranks, who shares the last place, and how far the two sides are apart (facilitation.md 5).
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import type { Side } from '../people/participants.ts';
import { voteResultId, voteResults, type VoteResult } from '../journey/voteResults.ts';
import { voteSettingsOf, type VoteSettings } from '../questions/hiddenAnswers.ts';
import { listQuestions, type Question } from '../questions/questions.ts';
import { getRecord } from '../record/collection.ts';
import type { RefusalCode } from '../record/command.ts';

/** Dots of a person where nobody says otherwise: a third of the candidates, 3 to 10. */
export function usualBudget(candidates: number): number {
  return Math.min(10, Math.max(3, Math.ceil(candidates / 3)));
}

export const usualMostPerCandidate = 3;
export const usualPlaces = 3;

/** Whole dots, none above the most for one, together no more than the budget, on candidates alone. */
export function isValidBallot(
  { candidates, budget, mostPerCandidate }: Pick<VoteSettings, 'candidates' | 'budget' | 'mostPerCandidate'>,
  dots: Readonly<Record<string, number>>,
): boolean {
  const known = new Set(candidates.map(({ id }) => id));
  const given = Object.entries(dots);
  return (
    given.every(([id, count]) => known.has(id) && Number.isInteger(count) && count >= 0 && count <= mostPerCandidate) &&
    given.reduce((sum, [, count]) => sum + count, 0) <= budget
  );
}

export interface RankedResult extends Omit<VoteResult, 'id' | 'questionId' | 'at'> {
  /** From 1; equal dots share a rank, and the next one is skipped. */
  readonly rank: number;
  /** |dots of marketing / its voters − dots of sales / its voters|; null where sides are not told apart. */
  readonly gap: number | null;
}

/** In the sequence of the ranks; equal ones stay in the sequence given. */
export function rank<T extends { readonly dots: number }>(results: readonly T[]): (T & { readonly rank: number })[] {
  const sorted = [...results].sort((left, right) => right.dots - left.dots);
  return sorted.map((result) => ({ ...result, rank: sorted.findIndex(({ dots }) => dots === result.dots) + 1 }));
}

export interface Tie<T> {
  readonly place: number;
  /** Those who share it. */
  readonly tied: readonly T[];
  /** How many of them can win. */
  readonly places: number;
}

/** Equal dots across the last winning place; null where it is clear who wins. */
export function tieOf<T extends { readonly dots: number; readonly rank: number }>(
  ranked: readonly T[],
  places: number,
): Tie<T> | null {
  const last = ranked[places - 1];
  if (!last || last.dots === 0 || ranked[places]?.dots !== last.dots) return null;
  return { place: last.rank, tied: ranked.filter(({ dots }) => dots === last.dots), places: places - (last.rank - 1) };
}

const voters = z.object({
  voters: z.number(),
  marketingVoters: z.nullable(z.number()),
  salesVoters: z.nullable(z.number()),
});
export type Voters = z.infer<typeof voters>;

export interface VoteOutcome extends Voters {
  readonly question: Question;
  readonly settings: VoteSettings;
  readonly ranked: readonly RankedResult[];
  readonly tie: Tie<RankedResult> | null;
  readonly isApart: boolean;
}

/** The revealed vote; null for anything else. */
export function voteOutcome(doc: Y.Doc, question: Question): VoteOutcome | null {
  const settings = voteSettingsOf(question);
  const counted = voters.safeParse(question.result).data;
  if (!settings || !counted || question.outcome !== 'revealed') return null;
  const found = settings.candidates.flatMap(
    ({ id }) => getRecord(doc, voteResults, voteResultId(question.id, id)) ?? [],
  );
  const { marketingVoters, salesVoters } = counted;
  const gapOf = ({ marketingDots: m, salesDots: s }: VoteResult) =>
    m === null || s === null || !marketingVoters || !salesVoters
      ? null
      : Math.abs(m / marketingVoters - s / salesVoters);
  const ranked = rank(
    found.map(({ id: _, questionId: _of, at: _at, ...result }, index) => ({ ...result, gap: gapOf(found[index]!) })),
  );
  return {
    ...counted,
    question,
    settings,
    ranked,
    tie: tieOf(ranked, settings.places),
    isApart: marketingVoters !== null && salesVoters !== null,
  };
}

/** Dots of a side over all candidates. */
export function dotsOf({ ranked }: VoteOutcome, side: Side): number {
  return ranked.reduce((sum, one) => sum + ((side === 'marketing' ? one.marketingDots : one.salesDots) ?? 0), 0);
}

/** Revealed votes, oldest first. */
export function voteOutcomes(doc: Y.Doc): VoteOutcome[] {
  return listQuestions(doc).flatMap((question) => voteOutcome(doc, question) ?? []);
}

/** Settings of the run-off that decides a tie: those who share the place, a dot each. */
export function runOffOf(outcome: VoteOutcome): VoteSettings | RefusalCode {
  if (!outcome.tie) return 'noTie';
  const { place, tied, places } = outcome.tie;
  const isTied = new Set(tied.map(({ candidateId }) => candidateId));
  return {
    section: outcome.settings.section,
    candidates: outcome.settings.candidates.filter(({ id }) => isTied.has(id)),
    budget: 1,
    mostPerCandidate: 1,
    places,
    runOffOf: outcome.question.id,
    runOffPlace: place,
  };
}
