// Rounds for tests, by the counts of the worked table: steady, getting to know, first date, complicated.
import type { PollAnswer } from '../../../src/domain/questions/kinds.ts';
import { questions } from '../../../src/domain/questions/questions.ts';
import { insertRecord } from '../../../src/domain/record/collection.ts';
import { statesShown, type RoundName } from '../../../src/domain/relationship/rounds.ts';
import type { Workshop } from '../../../src/domain/record/workshop.ts';
import { seeded } from '../peers.ts';

export type Counts = readonly [number, number, number, number];

/** In the sequence in which they were asked. */
export const table = [
  ['start', [2, 3, 0, 1], [0, 1, 1, 4]],
  ['end', [5, 1, 0, 0], [3, 2, 0, 1]],
  ['pulse', [3, 2, 0, 1], [2, 2, 0, 1]],
  ['review', [5, 1, 0, 0], [4, 1, 0, 1]],
] as const satisfies readonly (readonly [RoundName, Counts, Counts])[];

export function answersOf(marketing: Counts, sales: Counts, word = ''): PollAnswer[] {
  const of = (side: 'marketing' | 'sales', counts: Counts) =>
    statesShown.flatMap((state, index) => Array.from({ length: counts[index]! }, () => ({ side, state, word })));
  return [...of('marketing', marketing), ...of('sales', sales)];
}

/** A workshop in which these rounds were revealed. */
export function workshopWith(rounds: readonly (readonly [RoundName, readonly PollAnswer[]])[]): Workshop {
  const workshop = seeded({ title: 'Probe', stages: [] });
  rounds.forEach(([round, answers], index) =>
    insertRecord(workshop.doc, questions, {
      kind: round === 'pulse' ? 'pulse' : 'poll',
      round,
      outcome: 'revealed',
      openedAt: index,
      closedAt: index + 1,
      result: round === 'pulse' ? answers.map((each) => ({ ...each, kept: {} })) : { answers, counted: answers.length },
    }),
  );
  return workshop;
}
