// The rounds in which marketing and sales have said how their relationship is: those taken over from other workshops,
// then the own polls and pulses, oldest first.
import type * as Y from 'yjs';
import { areShownApart, countBySide } from '../questions/apart.ts';
import { readPollAnswers, sorted, type PollAnswer, type RelationshipState } from '../questions/kinds.ts';
import { listQuestions, type QuestionRound } from '../questions/questions.ts';
import { dayOf, type Reading } from '../record/part.ts';
import { type Side } from '../people/participants.ts';
import { listPastRounds } from './pastRounds.ts';

export type RoundName = Exclude<QuestionRound, ''>;

export interface Round {
  readonly id: string;
  readonly round: RoundName;
  /** Title of the other workshop that it was taken over from; empty for an own one. */
  readonly title: string;
  /** Milliseconds since 1970, when it was revealed; and the day of it, YYYY-MM-DD. */
  readonly closedAt: number;
  readonly day: string;
  /** Sorted by canonical JSON. Where teams are not shown apart, each has the side `none`. */
  readonly answers: readonly PollAnswer[];
  readonly isApart: boolean;
}

/** In the sequence in which results are shown: from the closest relationship to the most difficult one. */
export const statesShown = [
  'steady',
  'gettingToKnow',
  'firstDate',
  'complicated',
] as const satisfies readonly RelationshipState[];

/** All revealed rounds, oldest first; nothing of fewer answers than keep everybody anonymous. */
export function listRounds(doc: Y.Doc): Round[] {
  const past = listPastRounds(doc).map(({ id, title, round, closedAt, result }) =>
    asRound({ id, title, round, closedAt, answers: result }),
  );
  const own = listQuestions(doc)
    .filter(({ kind, outcome }) => outcome === 'revealed' && (kind === 'poll' || kind === 'pulse'))
    .map(({ id, kind, round, closedAt, result }) =>
      asRound({
        id,
        title: '',
        round: kind === 'pulse' ? 'pulse' : round,
        closedAt: closedAt ?? 0,
        answers: readPollAnswers(result),
      }),
    );
  return [...past.sort(byTime), ...own.sort(byTime)].filter(({ answers }) => answers.length > 0);
}

export const roundsIn = (reading: Reading): readonly Round[] => listRounds(reading.docOf('relationship'));

/** How many have answered with each state. */
export type StateCounts = Readonly<Record<RelationshipState, number>>;

export function countStates(answers: readonly Pick<PollAnswer, 'state'>[]): StateCounts {
  const counts = { firstDate: 0, gettingToKnow: 0, steady: 0, complicated: 0 };
  for (const { state } of answers) counts[state] += 1;
  return counts;
}

/** The counts of one team. */
export function countStatesOf({ answers }: Pick<Round, 'answers'>, side: Side): StateCounts {
  return countStates(answers.filter((answer) => answer.side === side));
}

/** A word that was written, and how often. */
export interface SpokenWord {
  readonly word: string;
  readonly times: number;
}

/** Most words that are shown of a team. */
const mostWords = 12;

/** The words of a team, or of all (null), in the sequence of the alphabet, each once whatever its case. */
export function wordsOf({ answers }: Pick<Round, 'answers'>, side: Side | null, language: string): SpokenWord[] {
  const byKey = new Map<string, { word: string; times: number }>();
  for (const answer of answers) {
    if (answer.word === '' || (side !== null && answer.side !== side)) continue;
    const key = answer.word.toLocaleLowerCase(language);
    const known = byKey.get(key);
    if (known) known.times += 1;
    else byKey.set(key, { word: answer.word, times: 1 });
  }
  return [...byKey.values()].sort((left, right) => left.word.localeCompare(right.word, language)).slice(0, mostWords);
}

function asRound(of: {
  id: string;
  title: string;
  round: QuestionRound;
  closedAt: number;
  answers: readonly PollAnswer[];
}): Round {
  const isApart = areShownApart(of.answers);
  // Teams that are not shown apart must not be told apart by the sequence of the answers either.
  const answers = isApart ? of.answers : of.answers.map((answer) => ({ ...answer, side: 'none' as const }));
  return {
    ...of,
    round: of.round === '' ? 'start' : of.round,
    day: dayOf(of.closedAt),
    answers: sorted(answers.length >= 3 ? answers : []),
    isApart,
  };
}

function byTime(left: Round, right: Round): number {
  return left.closedAt - right.closedAt || (left.id < right.id ? -1 : 1);
}

/** How many answers each team has given; null where teams are not shown apart. */
export function sizesOf({ answers, isApart }: Round): Readonly<Record<Side, number>> | null {
  return isApart ? countBySide(answers) : null;
}

/** Rounds as the plan has them (PlanRound), with what is said of them. */
export function plannedRounds(
  planned: readonly (Pick<Round, 'round' | 'day' | 'answers'> & { readonly title?: string })[],
): Round[] {
  return planned.map(({ title = '', ...round }, at) => ({
    ...round,
    id: String(at),
    title,
    closedAt: 0,
    isApart: areShownApart(round.answers),
  }));
}
