// Shared goals and their check-ins as records: commands, order, repair on read, and two people at once.
import { describe, expect, it } from 'vitest';
import { patchRecord, textOf } from '../../src/domain/record/collection.ts';
import { listGaps } from '../../src/domain/plan/gaps.ts';
import {
  addCheckIn,
  addGoal,
  changeMeasure,
  checkInsByGoal,
  goals,
  listGoals,
  moveGoal,
  removeCheckIn,
  removeGoal,
  updateCheckIn,
  updateGoal,
} from '../../src/domain/partnership/goals.ts';
import { findParticipant, removeParticipant } from '../../src/domain/people/participants.ts';
import { editText } from '../../src/domain/document/textEditing.ts';
import { workshopSeed } from '../../src/domain/document/seed.ts';
import { openUndo } from '../../src/domain/document/undo.ts';
import type { Workshop } from '../../src/domain/record/workshop.ts';
import { done, exchange, peerOf, refused, seeded } from './peers.ts';

const titles = ({ doc }: Workshop) => listGoals(doc).map(({ title }) => title);
const goal = ({ doc }: Workshop, id: string) => listGoals(doc).find((one) => one.id === id)!;
const actuals = ({ doc }: Workshop, id: string) =>
  (checkInsByGoal(doc).get(id) ?? []).map(({ date, actual }) => [date, actual]);
const person = ({ doc }: Workshop, name: string) => findParticipant(doc, name)!.id;

it('is seeded as people could write it, and as a new one where a seed says nothing', () => {
  const read = workshopSeed.safeParse({ title: 'x', stages: [], goals: [{ title: 'More leads', metric: 'MQL' }] });
  const { title, metric, target, measure, isFalling, dueOn } = read.data!.goals[0]!;
  expect({ title, metric, target, measure, isFalling, dueOn }).toEqual({
    title: 'More leads',
    metric: 'MQL',
    target: null,
    measure: 'count',
    isFalling: false,
    dueOn: '',
  });
  for (const wrong of [{ title: 'x'.repeat(301) }, { title: 'x', target: 1e16 }, { title: 'x', dueOn: '32.1.' }, {}])
    expect(workshopSeed.safeParse({ title: 'x', stages: [], goals: [wrong] }).success, JSON.stringify(wrong)).toBe(
      false,
    );
});

describe('goals', () => {
  it('are added at the end, changed, moved and removed', () => {
    const workshop = seeded();
    const [first, second, third] = ['A', 'B', 'C'].map((title) => done(workshop, addGoal, { title }));
    expect(titles(workshop)).toEqual(['A', 'B', 'C']);
    done(workshop, moveGoal, { id: third!, beforeId: first! });
    expect(titles(workshop)).toEqual(['C', 'A', 'B']);
    done(workshop, moveGoal, { id: third!, beforeId: null });
    done(workshop, moveGoal, { id: first!, beforeId: first! });
    expect(titles(workshop)).toEqual(['A', 'B', 'C']);
    done(workshop, updateGoal, {
      id: second!,
      values: { title: 'Bee', target: 90, baseline: -5, dueOn: '2027-06-30', metric: 'MQL', unit: 'MQL' },
    });
    expect(goal(workshop, second!)).toMatchObject({
      title: 'Bee',
      target: 90,
      baseline: -5,
      dueOn: '2027-06-30',
      measure: 'count',
      isFalling: false,
    });
    done(workshop, removeGoal, { id: first! });
    expect(titles(workshop)).toEqual(['Bee', 'C']);
  });

  it('refuse what makes no sense, and what is no longer there', () => {
    const workshop = seeded();
    const id = done(workshop, addGoal, { title: 'A' });
    const refusals: readonly Parameters<typeof updateGoal.run>[1]['values'][] = [
      { title: 'x'.repeat(301) },
      { target: Number.NaN },
      { target: Number.POSITIVE_INFINITY },
      { baseline: 1e16 },
      { dueOn: '2027-02-30' },
      { dueOn: '30.06.2027' },
      { measure: 'litres' as 'count' },
      { unit: 'x'.repeat(61) },
      { marketingOwnerId: '' },
    ];
    for (const values of refusals)
      expect(refused(workshop, updateGoal, { id, values }), JSON.stringify(values)).toBe('invalidInput');
    for (const date of ['', '2026-13-01'])
      expect(refused(workshop, addCheckIn, { goalId: id, date, actual: 1 })).toBe('invalidInput');
    const entry = done(workshop, addCheckIn, { goalId: id, date: '2026-11-20', actual: 1 });
    done(workshop, removeGoal, { id });
    done(workshop, removeCheckIn, { id: entry });
    expect(refused(workshop, updateGoal, { id, values: { title: 'x' } })).toBe('notFound');
    expect(refused(workshop, moveGoal, { id, beforeId: null })).toBe('notFound');
    expect(refused(workshop, removeGoal, { id })).toBe('notFound');
    expect(refused(workshop, changeMeasure, { id, measure: 'percent', unit: '' })).toBe('notFound');
    expect(refused(workshop, addCheckIn, { goalId: id, date: '2026-11-20', actual: 1 })).toBe('notFound');
    expect(refused(workshop, updateCheckIn, { id: entry, values: { actual: 2 } })).toBe('notFound');
    expect(refused(workshop, removeCheckIn, { id: entry })).toBe('notFound');
  });

  it('read an owner who has left as none, so that the gap shows', () => {
    const workshop = seeded();
    const [anna, joerg] = ['Anna Weber', 'Jörg Öztürk'].map((name) => person(workshop, name));
    const id = done(workshop, addGoal, {
      title: 'A',
      target: 1,
      dueOn: '2027-01-31',
      marketingOwnerId: anna!,
      salesOwnerId: joerg!,
    });
    const open = () =>
      listGaps(workshop.doc)
        .filter(({ recordId }) => recordId === id)
        .map(({ kind }) => kind);
    expect(open()).toEqual([]);
    done(workshop, removeParticipant, { id: joerg! });
    expect([goal(workshop, id).marketingOwnerId, goal(workshop, id).salesOwnerId]).toEqual([anna, null]);
    expect(open()).toEqual(['goalWithoutSalesOwner']);
    done(workshop, updateGoal, { id, values: { salesOwnerId: 'never-there', target: null, dueOn: '' } });
    expect(open()).toEqual(['goalWithoutSalesOwner', 'goalWithoutTarget', 'goalWithoutDueDate']);
  });

  it('are read with repair', () => {
    const workshop = seeded();
    const id = done(workshop, addGoal, { title: 'A' });
    const broken = { measure: 'litres', target: '90', dueOn: 'soon', isFalling: 1 } as unknown as Parameters<
      typeof patchRecord<typeof goals.fields>
    >[3];
    workshop.doc.transact(() => patchRecord(workshop.doc, goals, id, broken), 'remote');
    expect(goal(workshop, id)).toMatchObject({ measure: 'count', target: null, dueOn: '', isFalling: false });
  });

  it('keep their figures as they are read when they become percentages, and back, in one step', () => {
    const workshop = seeded();
    const undo = openUndo(workshop);
    const id = done(workshop, addGoal, { title: 'A', unit: 'MQL', baseline: 7, target: 90 });
    done(workshop, addCheckIn, { goalId: id, date: '2026-11-20', actual: 71 });
    const other = done(workshop, addGoal, { title: 'B', target: 50 });
    done(workshop, changeMeasure, { id, measure: 'percent', unit: '' });
    expect(goal(workshop, id)).toMatchObject({ measure: 'percent', unit: '', baseline: 0.07, target: 0.9 });
    expect(actuals(workshop, id)).toEqual([['2026-11-20', 0.71]]);
    expect(goal(workshop, other).target).toBe(50);
    done(workshop, changeMeasure, { id, measure: 'money', unit: 'EUR' });
    expect(goal(workshop, id)).toMatchObject({ measure: 'money', unit: 'EUR', baseline: 7, target: 90 });
    done(workshop, changeMeasure, { id, measure: 'count', unit: '' });
    expect([goal(workshop, id).target, actuals(workshop, id)]).toEqual([90, [['2026-11-20', 71]]]);
    for (let step = 0; step < 3; step += 1) undo.undo();
    expect([
      goal(workshop, id).measure,
      goal(workshop, id).unit,
      goal(workshop, id).target,
      actuals(workshop, id),
    ]).toEqual(['count', 'MQL', 90, [['2026-11-20', 71]]]);
    undo.close();
  });
});

describe('check-ins', () => {
  it('are listed by date, each under its goal, and changed one by one', () => {
    const workshop = seeded();
    const [id, other] = ['A', 'B'].map((title) => done(workshop, addGoal, { title }));
    const late = done(workshop, addCheckIn, { goalId: id!, date: '2026-11-20', actual: 0.71, note: 'mit Vertretung' });
    done(workshop, addCheckIn, { goalId: id!, date: '2026-06-15', actual: 0.22 });
    done(workshop, addCheckIn, { goalId: other!, date: '2026-07-01', actual: -3 });
    expect(actuals(workshop, id!)).toEqual([
      ['2026-06-15', 0.22],
      ['2026-11-20', 0.71],
    ]);
    done(workshop, updateCheckIn, { id: late, values: { date: '2026-05-01', actual: 0.1, note: 'nachgetragen' } });
    expect(actuals(workshop, id!)).toEqual([
      ['2026-05-01', 0.1],
      ['2026-06-15', 0.22],
    ]);
    expect(checkInsByGoal(workshop.doc).get(id!)![0]!.note).toBe('nachgetragen');
    done(workshop, removeCheckIn, { id: late });
    expect([actuals(workshop, id!), actuals(workshop, other!)]).toEqual([[['2026-06-15', 0.22]], [['2026-07-01', -3]]]);
  });

  it('come back with their goal, by undo', () => {
    const workshop = seeded();
    const undo = openUndo(workshop);
    const id = done(workshop, addGoal, { title: 'A' });
    done(workshop, addCheckIn, { goalId: id, date: '2026-11-20', actual: 5 });
    done(workshop, removeGoal, { id });
    expect(listGoals(workshop.doc)).toEqual([]);
    undo.undo();
    expect([titles(workshop), actuals(workshop, id)]).toEqual([['A'], [['2026-11-20', 5]]]);
    undo.close();
  });
});

describe('two people at once', () => {
  it('change different fields of a goal, type into its title, and add check-ins: nothing is lost', () => {
    const one = seeded();
    const id = done(one, addGoal, { title: 'MQL', baseline: 62, target: 100 });
    const two = peerOf(one);
    done(one, updateGoal, { id, values: { target: 110, marketingOwnerId: person(one, 'Anna Weber') } });
    done(two, updateGoal, { id, values: { baseline: 60, salesOwnerId: person(two, 'Jörg Öztürk') } });
    const path = { collection: 'goals', id, field: 'title' };
    done(one, editText, { ...path, index: 0, remove: 0, insert: 'Mehr ' });
    done(two, editText, { ...path, index: 3, remove: 0, insert: ' je Monat' });
    done(one, addCheckIn, { goalId: id, date: '2026-11-20', actual: 81 });
    done(two, addCheckIn, { goalId: id, date: '2026-10-15', actual: 78 });
    exchange(one, two);
    for (const workshop of [one, two]) {
      expect(goal(workshop, id)).toMatchObject({ title: 'Mehr MQL je Monat', baseline: 60, target: 110 });
      expect([goal(workshop, id).marketingOwnerId, goal(workshop, id).salesOwnerId]).not.toContain(null);
      expect(actuals(workshop, id)).toEqual([
        ['2026-10-15', 78],
        ['2026-11-20', 81],
      ]);
    }
  });

  it('move goals: both see the same sequence, no goal is lost or doubled', () => {
    const one = seeded();
    const ids = ['A', 'B', 'C', 'D'].map((title) => done(one, addGoal, { title }));
    const two = peerOf(one);
    done(one, moveGoal, { id: ids[0]!, beforeId: null });
    done(two, moveGoal, { id: ids[0]!, beforeId: ids[2]! });
    done(two, moveGoal, { id: ids[3]!, beforeId: ids[1]! });
    exchange(one, two);
    expect(titles(one)).toEqual(titles(two));
    expect([...titles(one)].sort()).toEqual(['A', 'B', 'C', 'D']);
  });

  it('one removes a goal while the other works on it: undo brings it back with what the other wrote', () => {
    const one = seeded();
    const undo = openUndo(one);
    const id = done(one, addGoal, { title: 'MQL' });
    const two = peerOf(one);
    done(one, removeGoal, { id });
    done(two, editText, { collection: 'goals', id, field: 'title', index: 3, remove: 0, insert: ' im Monat' });
    done(two, addCheckIn, { goalId: id, date: '2026-11-20', actual: 81 });
    exchange(one, two);
    for (const workshop of [one, two]) expect(titles(workshop)).toEqual([]);
    expect(textOf(one.doc, goals, id, 'title')).toBeUndefined();
    undo.undo();
    exchange(one, two);
    for (const workshop of [one, two])
      expect([titles(workshop), actuals(workshop, id)]).toEqual([['MQL im Monat'], [['2026-11-20', 81]]]);
    undo.close();
  });

  it('one takes back the addition of a goal into which the other has written: the other loses nothing for good', () => {
    const one = seeded();
    const undo = openUndo(one);
    const id = done(one, addGoal, {});
    const two = peerOf(one);
    done(two, editText, { collection: 'goals', id, field: 'title', index: 0, remove: 0, insert: 'Umsatz' });
    undo.undo();
    exchange(one, two);
    expect([titles(one), titles(two)]).toEqual([[], []]);
    undo.redo();
    exchange(one, two);
    expect([titles(one), titles(two)]).toEqual([['Umsatz'], ['Umsatz']]);
    undo.close();
  });
});
