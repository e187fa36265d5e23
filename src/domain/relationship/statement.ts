// What a round says in one sentence, and what has changed since the rounds before: which sentence by rule, with its
// figures. The words are i18n/relationshipWords.ts.
import { relationshipStates, type RelationshipState } from '../questions/kinds.ts';
import { figuresOf, totalOf } from './figures.ts';
import { countStates, countStatesOf, type Round, type RoundName, type StateCounts } from './rounds.ts';

/** The first rule that holds gives the headline. */
export type Headline =
  | { readonly rule: 'all'; readonly round: RoundName; readonly state: RelationshipState; readonly total: number }
  | { readonly rule: 'teams'; readonly marketing: RelationshipState; readonly sales: RelationshipState }
  | {
      readonly rule: 'most';
      readonly round: RoundName;
      readonly state: RelationshipState;
      readonly count: number;
      readonly total: number;
    }
  | { readonly rule: 'opinions'; readonly total: number; readonly opinions: number };

/** Of a round with at least one answer. */
export function headlineOf(round: Round): Headline {
  const counts = countStates(round.answers);
  const total = totalOf(counts);
  const alone = relationshipStates.find((state) => counts[state] === total);
  if (alone) return { rule: 'all', round: round.round, state: alone, total };
  if (round.isApart) {
    const marketing = leadingState(countStatesOf(round, 'marketing'));
    const sales = leadingState(countStatesOf(round, 'sales'));
    if (marketing && sales && marketing !== sales) return { rule: 'teams', marketing, sales };
  }
  const most = relationshipStates.find((state) => counts[state] > total / 2);
  if (most) return { rule: 'most', round: round.round, state: most, count: counts[most], total };
  return { rule: 'opinions', total, opinions: relationshipStates.filter((state) => counts[state] > 0).length };
}

/** Answers that it is complicated, from which on the room is asked why: so many, or this share of all. */
const manyComplicated = 3;
const complicatedShare = 1 / 3;

export function manyFindComplicated({ answers }: Round): boolean {
  const { complicated } = countStates(answers);
  return complicated >= manyComplicated || (complicated > 0 && complicated / answers.length >= complicatedShare);
}

/** The one state that most of a team have given, if at least half of it has. */
function leadingState(counts: StateCounts): RelationshipState | null {
  const most = Math.max(...relationshipStates.map((state) => counts[state]));
  const leading = relationshipStates.filter((state) => counts[state] === most);
  return leading.length === 1 && most * 2 >= totalOf(counts) ? leading[0]! : null;
}

export type Change =
  | { readonly rule: 'alike'; readonly from: number; readonly to: number }
  | { readonly rule: 'differently' }
  | { readonly rule: 'rose' | 'fell'; readonly from: number; readonly to: number };

export interface Lead {
  /** How many said in the round before what the headline says; null where the rule of the headline has no such state. */
  readonly before: { readonly round: RoundName; readonly count: number; readonly total: number } | null;
  readonly change: Change | null;
}

/** Below this gap teams see it almost alike, above the other one differently. */
const alikeBelow = 0.2;
const differentAbove = 0.5;
/** Least change of the gap, and of the agreement, that is spoken of. */
const leastGapChange = 0.2;
const leastAgreementChange = 0.1;
/** Shares are sums of fractions: 0.3 - 0.1 is not quite 0.2. */
const tolerance = 1e-9;

/** What stands below the headline of the round at `index`. */
export function leadOf(rounds: readonly Round[], index: number): Lead {
  const headline = headlineOf(rounds[index]!);
  const previous = rounds[index - 1];
  return { before: previous ? spokenBefore(headline, previous) : null, change: changeOf(rounds, index) };
}

function spokenBefore(headline: Headline, previous: Round): Lead['before'] {
  if (headline.rule !== 'all' && headline.rule !== 'most') return null;
  const counts = countStates(previous.answers);
  return { round: previous.round, count: counts[headline.state], total: totalOf(counts) };
}

function changeOf(rounds: readonly Round[], index: number): Change | null {
  const figures = rounds.slice(0, index + 1).map(figuresOf);
  const { gap, agreement } = figures[index]!;
  const firstGap = figures.find((one) => one.gap !== null)?.gap ?? null;
  if (gap !== null && firstGap !== null && gap < alikeBelow && firstGap - gap >= leastGapChange - tolerance)
    return { rule: 'alike', from: firstGap, to: gap };
  if (gap !== null && gap > differentAbove) return { rule: 'differently' };
  const before = figures[index - 1]?.agreement ?? null;
  if (agreement === null || before === null || Math.abs(agreement - before) < leastAgreementChange - tolerance)
    return null;
  return { rule: agreement > before ? 'rose' : 'fell', from: before, to: agreement };
}

/** How many said in a round that it is a steady partnership, and how many in the round before; null for no such round. */
export function steadySaid(
  rounds: readonly Round[],
  id: string,
): { readonly headline: Headline; readonly lead: Lead } | null {
  const at = rounds.findIndex((round) => round.id === id);
  const round = rounds[at];
  if (!round) return null;
  const counts = countStates(round.answers);
  const total = totalOf(counts);
  const headline: Headline =
    counts.steady === total
      ? { rule: 'all', round: round.round, state: 'steady', total }
      : { rule: 'most', round: round.round, state: 'steady', count: counts.steady, total };
  const previous = rounds[at - 1];
  return { headline, lead: { before: previous ? spokenBefore(headline, previous) : null, change: null } };
}
