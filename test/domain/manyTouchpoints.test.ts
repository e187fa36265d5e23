// Several touchpoints at once: one step for undo, nothing but what is given is written, sequences stay.
import { expect, test } from 'vitest';
import { execute } from '../../src/domain/record/command.ts';
import { reassignTouchpoints, updateTouchpoints } from '../../src/domain/journey/manyTouchpoints.ts';
import { orderedStages, removeStage } from '../../src/domain/journey/stages.ts';
import { listTouchpoints, type Owner } from '../../src/domain/journey/touchpoints.ts';
import { openUndo } from '../../src/domain/document/undo.ts';
import { seeded, titlesInCell } from './peers.ts';

function open() {
  const workshop = seeded();
  const { doc } = workshop;
  const stageIds = orderedStages(doc).map(({ id }) => id);
  const idOf = (title: string) => listTouchpoints(doc).find((touchpoint) => touchpoint.title === title)!.id;
  const cell = (stage: number | null, owner: Owner) =>
    titlesInCell(doc, stage === null ? null : stageIds[stage]!, owner);
  return { workshop, doc, stageIds, idOf, cell };
}

test('an owner for several: each stays in its stage, behind those that were there, in the sequence given', () => {
  const { workshop, idOf, cell } = open();
  const ids = [idOf('Vertrag'), idOf('Newsletter'), idOf('Anzeige')];
  expect(execute(workshop, 'a', reassignTouchpoints, { ids, owner: 'both' }).ok).toBe(true);
  expect(cell(0, 'both')).toEqual(['Messe', 'Newsletter', 'Anzeige']);
  expect(cell(1, 'both')).toEqual(['Vertrag']);
});

test('a stage for several: each keeps its owner', () => {
  const { workshop, stageIds, idOf, cell } = open();
  const ids = [idOf('Messe'), idOf('Anzeige'), idOf('Vertrag')];
  execute(workshop, 'a', reassignTouchpoints, { ids, stageId: stageIds[1]! });
  expect([cell(1, 'marketing'), cell(1, 'both'), cell(1, 'sales')]).toEqual([['Anzeige'], ['Messe'], ['Vertrag']]);
  expect(cell(0, 'marketing')).toEqual(['Newsletter']);
});

test('what is already there does not move', () => {
  const { workshop, idOf, cell } = open();
  execute(workshop, 'a', reassignTouchpoints, { ids: [idOf('Anzeige'), idOf('Messe')], owner: 'marketing' });
  expect(cell(0, 'marketing')).toEqual(['Anzeige', 'Newsletter', 'Messe']);
});

test('a touchpoint whose stage is gone gets an owner only together with a stage', () => {
  const { workshop, stageIds, idOf, cell } = open();
  const vertrag = idOf('Vertrag');
  execute(workshop, 'a', removeStage, { id: stageIds[1]! });
  execute(workshop, 'a', reassignTouchpoints, { ids: [vertrag], owner: 'marketing' });
  expect(cell(null, 'none')).toEqual(['Vertrag']);
  execute(workshop, 'a', reassignTouchpoints, { ids: [vertrag], stageId: stageIds[0]!, owner: 'sales' });
  expect(cell(0, 'sales')).toEqual(['Vertrag']);
});

test('fields for several are one step for undo and leave all other fields alone', () => {
  const { workshop, doc, idOf } = open();
  const undo = openUndo(workshop);
  const before = listTouchpoints(doc);
  const ids = [idOf('Anzeige'), idOf('Messe')];
  execute(workshop, 'a', updateTouchpoints, { ids, values: { weight: 3 } });
  for (const touchpoint of listTouchpoints(doc)) {
    const former = before.find(({ id }) => id === touchpoint.id)!;
    expect(touchpoint).toEqual(ids.includes(touchpoint.id) ? { ...former, weight: 3 } : former);
  }
  undo.undo();
  expect(listTouchpoints(doc)).toEqual(before);
  execute(workshop, 'a', reassignTouchpoints, { ids, owner: 'sales' });
  undo.undo();
  expect(listTouchpoints(doc)).toEqual(before);
});

test('refused: nobody there any more, an unknown stage, a weight that makes no sense', () => {
  const { workshop, idOf } = open();
  expect(execute(workshop, 'a', updateTouchpoints, { ids: ['gone'], values: { weight: 1 } })).toEqual({
    ok: false,
    code: 'notFound',
  });
  expect(execute(workshop, 'a', reassignTouchpoints, { ids: ['gone'], owner: 'sales' })).toEqual({
    ok: false,
    code: 'notFound',
  });
  expect(execute(workshop, 'a', reassignTouchpoints, { ids: [idOf('Messe')], stageId: 'gone' })).toEqual({
    ok: false,
    code: 'stageNotFound',
  });
  expect(execute(workshop, 'a', updateTouchpoints, { ids: [idOf('Messe')], values: { weight: 4 } })).toEqual({
    ok: false,
    code: 'invalidInput',
  });
});
