// Steps that go through records: the open ones of a section, in their sequence, on and back, also when one is settled
// while the room is at it.
import { expect, test } from 'vitest';
import { walkedOf, walkOf, type RecordOnWalk } from '../../src/domain/document/agendaWalk.ts';
import { questionOfStep } from '../../src/domain/document/stepQuestion.ts';
import type { AgendaItem } from '../../src/domain/facilitation/agendaItems.ts';
import { readAgenda } from '../../src/domain/facilitation/agendaItems.ts';
import { addAgendaItem } from '../../src/domain/facilitation/prepareAgenda.ts';
import { previousStep, walkTo } from '../../src/domain/facilitation/runAgenda.ts';
import { nextStep, startAgenda } from '../../src/domain/plan/startBlock.ts';
import { addPainPoint } from '../../src/domain/journey/painPoints.ts';
import { addGoal, updateGoal } from '../../src/domain/partnership/goals.ts';
import { findParticipant, updateParticipant } from '../../src/domain/people/participants.ts';
import { readLiveState } from '../../src/domain/record/liveState.ts';
import type { RoundName } from '../../src/domain/relationship/rounds.ts';
import { setSections, type Workshop } from '../../src/domain/record/workshop.ts';
import { done, refused, seeded, stageId } from './peers.ts';
import { answersOf, workshopWith } from './relationship/roundsOfTable.ts';

const today = '2026-11-30';
const walk = ({ doc }: Workshop) => walkOf(doc, today, readAgenda(doc));

function withBlock(block: Partial<AgendaItem>) {
  const workshop = seeded();
  const { id: anna } = findParticipant(workshop.doc, 'Anna Weber')!;
  done(workshop, updateParticipant, { id: anna, values: { isFacilitator: true } });
  done(workshop, setSections, { sections: ['journey', 'goals', 'agreements'] });
  done(workshop, addAgendaItem, { title: 'Block', plannedMinutes: 10, minimumMinutes: 5, ...block } as never, anna);
  done(workshop, startAgenda, {}, anna);
  const go = (record: RecordOnWalk | null | undefined) => done(workshop, walkTo, walkedOf(record!), anna);
  return { workshop, anna, go, next: () => done(workshop, nextStep, {}, anna) };
}

test('goes from goal to goal, passes over what was settled, and back', () => {
  const { workshop, anna, go, next } = withBlock({
    method: 'walkthrough',
    section: 'goals',
    doneWhen: ['goalsHaveTarget'],
  });
  const ids = [1, 2, 3].map(() => done(workshop, addGoal, {}, anna));
  // The first step says what it is about.
  expect(walk(workshop)).toBeNull();
  expect(refused(workshop, walkTo, { id: ids[0]!, number: 0 }, anna)).toBe('notFound');
  next();
  expect(walk(workshop)).toMatchObject({ at: null, previous: null, next: { id: ids[0] } });
  expect(walk(workshop)!.records.map(({ id }) => id)).toEqual(ids);
  go(walk(workshop)!.next);
  go(walk(workshop)!.next);
  expect(walk(workshop)).toMatchObject({
    at: { id: ids[1], number: 1 },
    previous: { id: ids[0] },
    next: { id: ids[2] },
  });
  expect(walk(workshop)!.at!.gaps.map(({ kind }) => kind)).toEqual(['goalWithoutTarget']);
  // Settled while the room is at it: on to the third one, back to the first.
  done(workshop, updateGoal, { id: ids[1]!, values: { target: 10 } } as never, anna);
  expect(walk(workshop)).toMatchObject({ at: null, previous: { id: ids[0] }, next: { id: ids[2] } });
  go(walk(workshop)!.next);
  expect(walk(workshop)).toMatchObject({ at: { id: ids[2] }, next: null });
  done(workshop, previousStep, {}, anna);
  expect(readLiveState(workshop.doc).step).not.toHaveProperty('walked');
  expect(walk(workshop)).toBeNull();
  expect(refused(workshop, walkTo, { id: ids[0]!, number: 0 }, 'somebody')).toBe('notFacilitator');
});

test('a block without checks of its own goes through every gap of its section', () => {
  const { workshop, anna, next } = withBlock({ method: 'walkthrough', section: 'goals' });
  const id = done(workshop, addGoal, {}, anna);
  next();
  const [only, ...more] = walk(workshop)!.records;
  expect(only).toMatchObject({ id });
  expect(only!.gaps.length).toBeGreaterThan(1);
  expect(more).toEqual([]);
});

test('the step of a vote asks about what is there, once there are two', () => {
  const { workshop, anna } = withBlock({ method: 'vote', section: 'journey', question: 'vote' });
  const item = readAgenda(workshop.doc).running!;
  expect(questionOfStep(workshop.doc, item, 'say')).toBeNull();
  expect(questionOfStep(workshop.doc, item, 'ask')).toMatchObject({
    kind: 'vote',
    isAboutPainPoints: true,
    settings: { candidates: [{ collection: 'painPoints' }, { collection: 'painPoints' }], budget: 3, places: 2 },
  });
  done(
    workshop,
    addPainPoint,
    { kind: 'painPoint', stageId: stageId(workshop, 'Abschluss'), text: 'teuer' } as never,
    anna,
  );
  expect(questionOfStep(workshop.doc, item, 'ask')).toMatchObject({ settings: { candidates: { length: 3 } } });
  // Cards are voted on after a collection; there has been none.
  expect(questionOfStep(workshop.doc, { ...item, method: 'collection' }, 'vote')).toBeNull();
  expect(questionOfStep(workshop.doc, { ...item, question: 'duel' }, 'ask')).toBeNull();
});

test('the step of a poll asks for the start, then for the end, then for each review', () => {
  const { workshop } = withBlock({ method: 'poll', section: 'relationship', question: 'poll' });
  const block = readAgenda(workshop.doc).running!;
  const answers = answersOf([3, 0, 0, 0], [3, 0, 0, 0]);
  const askedAfter = (...rounds: readonly RoundName[]) =>
    questionOfStep(workshopWith(rounds.map((round) => [round, answers])).doc, block, 'ask');
  expect(askedAfter()).toEqual({ kind: 'poll', round: 'start' });
  expect(askedAfter('start')).toEqual({ kind: 'poll', round: 'end' });
  expect(askedAfter('start', 'end')).toEqual({ kind: 'poll', round: 'review' });
  expect(askedAfter('start', 'end', 'review')).toEqual({ kind: 'poll', round: 'review' });
});
