// Dot votes: ballots, ranks, ties and run-offs, sides told apart only from three voters each.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { listPainPoints } from '../../src/domain/journey/painPoints.ts';
import { dotsByTarget } from '../../src/domain/journey/votes.ts';
import { buildPlan } from '../../src/domain/plan/plan.ts';
import { updateParticipant } from '../../src/domain/people/participants.ts';
import { revealRefusal } from '../../src/domain/questions/reveal.ts';
import type { VoteSettings } from '../../src/domain/questions/hiddenAnswers.ts';
import { standingOf } from '../../src/domain/questions/questions.ts';
import {
  dotsOf,
  isValidBallot,
  rank,
  runOffOf,
  tieOf,
  usualBudget,
  voteOutcome,
} from '../../src/domain/voting/voteOutcome.ts';
import { answerHidden, askHidden, hiddenRoom, questionOf, revealHidden, type HiddenRoom } from './hiddenRoom.ts';
import { done } from './peers.ts';

const six = ['Rückruf', 'Ansprechpartner', 'Formular', 'Vergleich', 'Ergebnis', 'Angebot'];
const twelve = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'S1', 'S2', 'S3', 'S4', 'S5', 'S6'];
const stagesWith = (texts: readonly string[]) => ({
  title: 'Probe',
  participants: [],
  stages: [{ title: 'Auswahl', painPoints: texts.map((text) => ({ text, dots: 1 })) }],
});

function voteOn(room: HiddenRoom, more: Partial<VoteSettings> = {}) {
  const points = listPainPoints(room.workshop.doc, 'painPoint');
  const candidates = six.map((text) => ({
    collection: 'painPoints' as const,
    id: points.find((one) => one.text === text)!.id,
  }));
  const settings = { section: 'journey', candidates, budget: 5, mostPerCandidate: 3, places: 3, ...more };
  return { asked: askHidden(room, 'vote', settings), ids: candidates.map(({ id }) => id) };
}

/** Deals the dots of a side to its voters, five each and three at most on one. */
function deal(totals: readonly number[], voters: number): number[][] {
  const ballots = Array.from({ length: voters }, () => totals.map(() => 0));
  const order = totals.map((_, at) => at).sort((left, right) => totals[right]! - totals[left]!);
  for (const at of order)
    for (let dot = 0; dot < totals[at]!; dot += 1) {
      const free = ballots.filter((one) => one.reduce((sum, count) => sum + count, 0) < 5 && one[at]! < 3);
      free.sort((l, r) => l.reduce((a, b) => a + b, 0) - r.reduce((a, b) => a + b, 0));
      free[0]![at]! += 1;
    }
  return ballots;
}

test('twelve people, five dots: dots, ranks, the tie at place 3 and the gap of the first', () => {
  const room = hiddenRoom(twelve, stagesWith(six));
  const { workshop } = room;
  const { asked, ids } = voteOn(room);
  const ballots = [...deal([6, 8, 7, 2, 5, 2], 6), ...deal([12, 5, 2, 7, 1, 3], 6)];
  ballots.forEach((ballot, at) => {
    const dots = Object.fromEntries(ballot.flatMap((count, index) => (count === 0 ? [] : [[ids[index]!, count]])));
    answerHidden(workshop, asked.id, room.ids[at]!, { side: at < 6 ? 'marketing' : 'sales', dots }, { count: 5 });
  });
  expect(standingOf(workshop.doc, questionOf(workshop, asked.id))).toMatchObject({ given: 12, isComplete: true });
  expect(revealRefusal(workshop.doc, asked.id, room.ids[1]!)).toBe('notModerating');
  // While nobody facilitates, whoever asked reveals.
  done(workshop, updateParticipant, { id: room.ids[0]!, values: { isFacilitator: false } });
  expect([room.ids[0]!, room.ids[1]!].map((one) => revealRefusal(workshop.doc, asked.id, one))).toEqual([
    null,
    'notModerating',
  ]);
  expect(revealHidden(workshop, asked)).toBe(true);
  const outcome = voteOutcome(workshop.doc, questionOf(workshop, asked.id))!;
  expect(outcome.ranked.map(({ dots }) => dots)).toEqual([18, 13, 9, 9, 6, 5]);
  expect(outcome.ranked.map((one) => one.rank)).toEqual([1, 2, 3, 3, 5, 6]);
  expect(outcome.ranked[0]).toMatchObject({
    title: 'Rückruf',
    stage: 'Auswahl',
    marketingDots: 6,
    salesDots: 12,
    gap: 1,
  });
  expect([dotsOf(outcome, 'marketing'), dotsOf(outcome, 'sales')]).toEqual([30, 30]);
  expect(outcome.tie).toMatchObject({ place: 3, places: 1, tied: [{ dots: 9 }, { dots: 9 }] });
  expect(runOffOf(outcome)).toMatchObject({
    budget: 1,
    mostPerCandidate: 1,
    places: 1,
    runOffPlace: 3,
    candidates: [{}, {}],
  });
  expect(runOffOf({ ...outcome, tie: null })).toBe('noTie');
  // What was imported counts until a vote is revealed over it.
  expect(dotsByTarget(workshop.doc).get(ids[0]!)).toBe(18);
  const json = buildPlan(workshop.doc, '2026-11-24');
  expect(json.voteResults!.map((one) => one.rank)).toEqual([1, 2, 3, 3, 5, 6]);
});

test('below three voters of a side nothing is told apart; below three ballots nothing is revealed', () => {
  const room = hiddenRoom(['Mia', 'Max', 'Mo', 'Sue', 'Sam'], stagesWith(six));
  const { workshop } = room;
  const { asked, ids } = voteOn(room);
  const vote = (at: number, dots: Record<string, number>) =>
    answerHidden(workshop, asked.id, room.ids[at]!, { side: at < 3 ? 'marketing' : 'sales', dots });
  vote(0, { [ids[0]!]: 3 });
  vote(1, { [ids[0]!]: 1 });
  expect(revealRefusal(workshop.doc, asked.id, room.ids[0]!)).toBe('tooFewAnswers');
  vote(2, { [ids[0]!]: 4 });
  // One of three is invalid, and two are too few.
  expect(revealHidden(workshop, asked)).toBe(false);
  expect(questionOf(workshop, asked.id).outcome).toBe('');
  vote(3, { [ids[1]!]: 2 });
  vote(4, {});
  expect(revealHidden(workshop, asked)).toBe(true);
  const outcome = voteOutcome(workshop.doc, questionOf(workshop, asked.id))!;
  expect(outcome).toMatchObject({ voters: 4, isApart: false, marketingVoters: null });
  expect(questionOf(workshop, asked.id).unread).toBe(1);
  expect(
    outcome.ranked.every(
      ({ marketingDots, salesDots, gap }) => marketingDots === null && salesDots === null && gap === null,
    ),
  ).toBe(true);
  expect(outcome.ranked.map(({ dots }) => dots)).toEqual([4, 2, 0, 0, 0, 0]);
  expect(outcome.tie).toBeNull();
});

test('which ballots are valid, and the usual budget', () => {
  const settings = {
    candidates: [
      { collection: 'terms', id: 'a' },
      { collection: 'terms', id: 'b' },
    ] as const,
    budget: 5,
    mostPerCandidate: 3,
  };
  const valid = (dots: Record<string, number>) =>
    isValidBallot({ ...settings, candidates: [...settings.candidates] }, dots);
  const ballots: readonly Record<string, number>[] = [
    { a: 3, b: 2 },
    { a: 4 },
    { a: 3, b: 3 },
    {},
    { c: 1 },
    { a: -1 },
    { a: 0.5 },
  ];
  expect(ballots.map((dots) => valid(dots))).toEqual([true, false, false, true, false, false, false]);
  expect([2, 9, 12, 20, 60].map(usualBudget)).toEqual([3, 3, 4, 7, 10]);
});

test('property: valid ballots never exceed the budget; ranks skip what equal dots share', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: -1, max: 6 })),
      fc.integer({ min: 1, max: 6 }),
      (dots, budget) => {
        const candidates = ['a', 'b', 'c'].map((id) => ({ collection: 'terms' as const, id }));
        const sum = Object.values(dots).reduce((all, one) => all + one, 0);
        if (isValidBallot({ candidates, budget, mostPerCandidate: 3 }, dots)) expect(sum).toBeLessThanOrEqual(budget);
      },
    ),
  );
  fc.assert(
    fc.property(fc.array(fc.nat(5), { maxLength: 12 }), fc.integer({ min: 1, max: 5 }), (all, places) => {
      const ranked = rank(all.map((dots) => ({ dots })));
      for (const one of ranked) expect(one.rank).toBe(1 + all.filter((dots) => dots > one.dots).length);
      const tie = tieOf(ranked, places);
      if (tie) expect(tie.tied.length).toBeGreaterThan(tie.places);
    }),
  );
});
