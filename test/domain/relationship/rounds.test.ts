// Rounds of the relationship poll: the worked table of figures and headlines, what keeps people anonymous, and rounds of
// other workshops.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { relationshipStates, type PollAnswer, type RelationshipState } from '../../../src/domain/questions/kinds.ts';
import { questions } from '../../../src/domain/questions/questions.ts';
import { insertRecord } from '../../../src/domain/record/collection.ts';
import { agreementOf, figuresOf, perceptionGapOf } from '../../../src/domain/relationship/figures.ts';
import { listPastRounds, removePastRound, takeOverRounds } from '../../../src/domain/relationship/pastRounds.ts';
import {
  countStates,
  listRounds,
  wordsOf,
  type Round,
  type RoundName,
} from '../../../src/domain/relationship/rounds.ts';
import { headlineOf, leadOf, manyFindComplicated } from '../../../src/domain/relationship/statement.ts';
import { done, seeded } from '../peers.ts';
import { answersOf, table, workshopWith, type Counts } from './roundsOfTable.ts';

type Case = readonly [string, RoundName, Counts, Counts, number, number | null];

const cases: readonly Case[] = [
  ['start', 'start', [2, 3, 0, 1], [0, 1, 1, 4], 0.1079, 0.6667],
  ['end', 'end', [5, 1, 0, 0], [3, 2, 0, 1], 0.4056, 0.3333],
  ['pulse', 'pulse', [3, 2, 0, 1], [2, 2, 0, 1], 0.2525, 0.1],
  ['review', 'review', [5, 1, 0, 0], [4, 1, 0, 1], 0.4796, 0.1667],
  ['one of each, twice', 'start', [1, 1, 1, 1], [1, 1, 1, 1], 0, 0],
  ['all steady', 'start', [3, 0, 0, 0], [4, 0, 0, 0], 1, 0],
  ['4 and 2 answers', 'start', [4, 0, 0, 0], [0, 0, 0, 2], 0.5409, null],
];

const roundsOf = (...given: Parameters<typeof workshopWith>[0]): Round[] => listRounds(workshopWith(given).doc);

test.each(cases)('%s: agreement and perception gap', (_, round, marketing, sales, agreement, gap) => {
  const [only] = roundsOf([round, answersOf(marketing, sales)]);
  const figures = figuresOf(only!);
  expect(figures.agreement).toBeCloseTo(agreement, 4);
  if (gap === null) expect(figures.gap).toBeNull();
  else expect(figures.gap).toBeCloseTo(gap, 4);
});

const sequence = () =>
  roundsOf(...table.map(([round, marketing, sales]) => [round, answersOf(marketing, sales)] as const));

test('headline and lead of the four rounds of the table', () => {
  const rounds = sequence();
  expect(rounds.map(headlineOf)).toEqual([
    { rule: 'teams', marketing: 'gettingToKnow', sales: 'complicated' },
    { rule: 'most', round: 'end', state: 'steady', count: 8, total: 12 },
    { rule: 'opinions', total: 11, opinions: 3 },
    { rule: 'most', round: 'review', state: 'steady', count: 9, total: 12 },
  ]);
  expect(leadOf(rounds, 0)).toEqual({ before: null, change: { rule: 'differently' } });
  expect(leadOf(rounds, 1)).toMatchObject({
    before: { round: 'start', count: 2, total: 12 },
    change: { rule: 'rose', from: expect.closeTo(0.1079, 4), to: expect.closeTo(0.4056, 4) },
  });
  expect(leadOf(rounds, 2)).toMatchObject({ before: null, change: { rule: 'alike', to: expect.closeTo(0.1, 4) } });
  expect(leadOf(rounds, 3)).toMatchObject({
    before: { round: 'pulse', count: 5, total: 11 },
    change: { rule: 'alike', from: expect.closeTo(0.6667, 4), to: expect.closeTo(0.1667, 4) },
  });
});

test('all of one opinion, and agreement that fell', () => {
  const rounds = roundsOf(
    ['start', answersOf([3, 0, 0, 0], [3, 0, 0, 0])],
    ['end', answersOf([2, 1, 0, 0], [2, 1, 0, 0])],
  );
  expect(headlineOf(rounds[0]!)).toEqual({ rule: 'all', round: 'start', state: 'steady', total: 6 });
  expect(leadOf(rounds, 1).change).toMatchObject({ rule: 'fell', from: 1 });
});

test('with too few answers of one team nothing tells the teams apart, nor does the sequence', () => {
  const [round] = roundsOf(['start', answersOf([4, 0, 0, 0], [0, 0, 0, 2])]);
  expect(round!.isApart).toBe(false);
  expect(new Set(round!.answers.map(({ side }) => side))).toEqual(new Set(['none']));
  const swapped = roundsOf(['start', answersOf([0, 0, 0, 2], [4, 0, 0, 0])]);
  expect(swapped[0]!.answers).toEqual(round!.answers);
  expect(roundsOf(['start', answersOf([1, 0, 0, 0], [1, 0, 0, 0])])).toEqual([]);
});

test('words: each once whatever its case, alphabetical, at most twelve', () => {
  const said = (word: string): PollAnswer => ({ side: 'sales', state: 'steady', word });
  const words = wordsOf({ answers: ['Zeit', 'ähnlich', 'zeit', '', 'Tempo'].map(said) }, 'sales', 'de');
  expect(words).toEqual([
    { word: 'ähnlich', times: 1 },
    { word: 'Tempo', times: 1 },
    { word: 'Zeit', times: 2 },
  ]);
  const many = Array.from({ length: 20 }, (_, index) => said(`w${index}`));
  expect(wordsOf({ answers: many }, null, 'de')).toHaveLength(12);
  expect(wordsOf({ answers: many }, 'marketing', 'de')).toEqual([]);
});

const counts = fc.record(
  Object.fromEntries(relationshipStates.map((state) => [state, fc.nat(9)])) as Record<
    RelationshipState,
    fc.Arbitrary<number>
  >,
);

test('agreement lies between 0 and 1, and teams with the same shares have no gap', () => {
  fc.assert(
    fc.property(counts, counts, fc.integer({ min: 1, max: 5 }), (marketing, sales, times) => {
      const agreement = agreementOf(marketing);
      if (agreement !== null) expect(agreement >= 0 && agreement <= 1).toBe(true);
      const gap = perceptionGapOf(marketing, sales);
      if (gap !== null) expect(gap >= 0 && gap <= 1 + 1e-9).toBe(true);
      const same = perceptionGapOf(
        marketing,
        Object.fromEntries(relationshipStates.map((state) => [state, marketing[state] * times])) as typeof marketing,
      );
      if (same !== null) expect(same).toBeCloseTo(0, 9);
    }),
  );
  expect(agreementOf(countStates([]))).toBeNull();
});

test('rounds of another workshop come first, once, and can be taken out again', () => {
  const workshop = seeded({ title: 'Probe', stages: [] });
  insertRecord(workshop.doc, questions, {
    kind: 'poll',
    round: 'start',
    outcome: 'revealed',
    closedAt: 5,
    result: { answers: answersOf([3, 0, 0, 0], [3, 0, 0, 0]), counted: 6 },
  });
  const taken = {
    id: 'q1',
    title: 'Vorjahr',
    closedAt: 9,
    round: 'end' as const,
    result: answersOf([0, 0, 0, 3], [0, 0, 0, 3]),
  };
  expect(done(workshop, takeOverRounds, { rounds: [taken] })).toBe(1);
  expect(done(workshop, takeOverRounds, { rounds: [taken] })).toBe(0);
  expect(listRounds(workshop.doc).map(({ title, round }) => [title, round])).toEqual([
    ['Vorjahr', 'end'],
    ['', 'start'],
  ]);
  done(workshop, removePastRound, { id: listPastRounds(workshop.doc)[0]!.id });
  expect(listRounds(workshop.doc)).toHaveLength(1);
  expect(done(workshop, takeOverRounds, { rounds: [taken] })).toBe(1);
});

test('three who find it complicated, or a third of all, are many', () => {
  const many = (...counts: readonly [Counts, Counts]) =>
    manyFindComplicated(roundsOf(['start', answersOf(...counts)])[0]!);
  expect(many([5, 2, 0, 0], [3, 0, 0, 2])).toBe(false);
  expect(many([5, 2, 0, 1], [3, 0, 0, 2])).toBe(true);
  expect(many([2, 0, 0, 0], [1, 0, 0, 1])).toBe(false);
  expect(many([2, 0, 0, 0], [0, 0, 0, 1])).toBe(true);
  expect(many([3, 0, 0, 0], [0, 0, 0, 0])).toBe(false);
});
