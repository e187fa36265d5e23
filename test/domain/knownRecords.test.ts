// Records that are kept as they were read: the same object until something in it changes, and never an old one.
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { addGoal, goals, listGoals, updateGoal } from '../../src/domain/partnership/goals.ts';
import { getRecord, textOf } from '../../src/domain/record/collection.ts';
import { execute } from '../../src/domain/record/command.ts';
import { keepRecords } from '../../src/domain/record/knownRecords.ts';
import { openUndo } from '../../src/domain/document/undo.ts';
import { createWorkshop } from '../../src/domain/record/workshop.ts';

function kept() {
  const doc = new Y.Doc();
  keepRecords(doc);
  const workshop = createWorkshop(doc, { title: 'Plan' });
  const add = (title: string) => {
    const result = execute(workshop, 'anna', addGoal, { title });
    if (!result.ok) throw new Error(result.code);
    return result.value;
  };
  const [first, second] = [add('Mehr Kunden'), add('Weniger Streit')];
  return { doc, workshop, first, second };
}

test('what has not changed is the same object, what has changed another one', () => {
  const { doc, workshop, first, second } = kept();
  const [one, other] = [getRecord(doc, goals, first), getRecord(doc, goals, second)];
  expect(getRecord(doc, goals, first)).toBe(one);
  execute(workshop, 'anna', updateGoal, { id: first, values: { title: 'Mehr gute Kunden' } });
  expect(getRecord(doc, goals, first)).not.toBe(one);
  expect(getRecord(doc, goals, first)!.title).toBe('Mehr gute Kunden');
  expect(getRecord(doc, goals, second)).toBe(other);
});

test('a letter in a shared text, from here or from elsewhere, makes its record another one', () => {
  const { doc, first } = kept();
  expect(getRecord(doc, goals, first)!.title).toBe('Mehr Kunden');
  textOf(doc, goals, first, 'title')!.insert(0, 'Viel ');
  expect(getRecord(doc, goals, first)!.title).toBe('Viel Mehr Kunden');
  const elsewhere = new Y.Doc();
  Y.applyUpdate(elsewhere, Y.encodeStateAsUpdate(doc));
  textOf(elsewhere, goals, first, 'title')!.delete(0, 5);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(elsewhere));
  expect(getRecord(doc, goals, first)!.title).toBe('Mehr Kunden');
});

test('inside a transaction, in its observers and after an undo what is read is what is there', () => {
  const { doc, workshop, first } = kept();
  const undo = openUndo(workshop);
  const title = () => getRecord(doc, goals, first)!.title;
  expect(title()).toBe('Mehr Kunden');
  const heard: string[] = [];
  doc.getMap('goals').observeDeep(() => heard.push(title()));
  doc.on('afterTransaction', () => heard.push(title()));
  doc.transact(() => {
    textOf(doc, goals, first, 'title')!.insert(0, 'A ');
    expect(title()).toBe('A Mehr Kunden');
    textOf(doc, goals, first, 'title')!.insert(0, 'B ');
    expect(title()).toBe('B A Mehr Kunden');
  });
  expect(heard).toEqual(['B A Mehr Kunden', 'B A Mehr Kunden']);
  execute(workshop, 'anna', updateGoal, { id: first, values: { title: 'Neu' } });
  expect(title()).toBe('Neu');
  undo.undo();
  expect(title()).toBe('B A Mehr Kunden');
});

test('an observer that changes something more is not answered with what was before', () => {
  const { doc, first, second } = kept();
  const titles = () => listGoals(doc).map(({ title }) => title);
  titles();
  let isFirst = true;
  doc.getMap('goals').observeDeep(() => {
    if (isFirst) textOf(doc, goals, second, 'title')!.insert(0, 'Viel ');
    isFirst = false;
    titles();
  });
  textOf(doc, goals, first, 'title')!.insert(0, 'Viel ');
  expect(titles()).toEqual(['Viel Mehr Kunden', 'Viel Weniger Streit']);
});

test('a record that is kept cannot be written to', () => {
  const { doc, first } = kept();
  const goal = getRecord(doc, goals, first) as { title: string };
  expect(() => (goal.title = 'Anders')).toThrow(TypeError);
});
