// An empty card is in the window that types it alone: the workshop has it with the first letter, and what is taken back
// leaves nothing.
import { beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { execute } from '../../../src/domain/record/command.ts';
import { seedWorkshop, workshopSeed } from '../../../src/domain/document/seed.ts';
import { openUndo } from '../../../src/domain/document/undo.ts';
import { removeStage } from '../../../src/domain/journey/stages.ts';
import { listTouchpoints } from '../../../src/domain/journey/touchpoints.ts';
import { createStore } from '../../../src/renderer/base/store.ts';
import {
  addCard,
  beginCard,
  finishEditing,
  submitTitle,
  takeBackAdded,
} from '../../../src/renderer/journey/cards/editing.ts';
import { openBoardIndex } from '../../../src/renderer/journey/view/boardIndex.ts';
import type { BoardView } from '../../../src/renderer/journey/view/boardView.ts';
import { draftId } from '../../../src/renderer/journey/view/cells.ts';

function openView() {
  const stages = [
    { title: 'Only', touchpoints: ['Contract', 'Visit'].map((title) => ({ title, owner: 'sales' as const })) },
  ];
  const workshop = seedWorkshop(new Y.Doc(), workshopSeed.parse({ title: 'Test', stages }));
  const undo = openUndo(workshop);
  const index = openBoardIndex(workshop);
  const view = {
    index,
    session: { undo, workshop, run: (command: never, input: never) => execute(workshop, 'anna', command, input) },
    selection: createStore<ReadonlySet<string>>(new Set()),
    focus: createStore<unknown>(null),
    editing: createStore<string | null>(null),
    added: createStore<unknown>(null),
    reveal: () => undefined,
  } as unknown as BoardView;
  const sent: unknown[] = [];
  workshop.doc.on('update', (update) => sent.push(update));
  const [contract, visit] = index.cell(`${index.stages.get()[0]!.id}|sales`).get() as [string, string];
  const stageId = index.stages.get()[0]!.id;
  const cell = () => index.cell(`${stageId}|sales`).get();
  const titles = () => cell().map((id) => index.all().get(id)!.title);
  return { view, workshop, undo, sent, stageId, contract, visit, cell, titles };
}

beforeEach(() => {
  vi.stubGlobal('document', { activeElement: null });
  return () => vi.unstubAllGlobals();
});

it('stands in its cell, counts nowhere, and is sent to nobody until something is typed', () => {
  const { view, sent, stageId, contract, visit, cell, titles, undo } = openView();
  const { index } = view;
  const before = [index.count.get(), index.ownerCount('sales').get(), index.shares.get()];
  addCard(view, stageId, 'sales', visit);
  expect(cell()).toEqual([contract, draftId, visit]);
  expect(view.editing.get()).toBe(draftId);
  expect([index.count.get(), index.ownerCount('sales').get(), index.shares.get()]).toEqual(before);
  finishEditing(view, draftId);
  expect(cell()).toEqual([contract, visit]);
  expect(view.focus.get()).toEqual({ card: contract });
  expect([sent, undo.canUndo()]).toEqual([[], false]);

  addCard(view, stageId, 'sales', visit);
  expect(beginCard(view, 'N')).toBe(true);
  expect(titles()).toEqual(['Contract', 'N', 'Visit']);
  const id = view.editing.get()!;
  expect(cell()).toEqual([contract, id, visit]);
  // Enter goes on to the next empty card, which again is nowhere.
  submitTitle(view, id);
  expect(cell()).toEqual([contract, id, draftId, visit]);
  expect(listTouchpoints(view.session.workshop.doc)).toHaveLength(3);
  finishEditing(view, draftId);
  expect(undo.undo()).toBe(true);
  expect([titles(), undo.canUndo()]).toEqual([['Contract', 'Visit'], false]);
});

it('taken back, leaves nothing that undo or redo could bring back', () => {
  const { view, stageId, contract, titles, undo } = openView();
  addCard(view, stageId, 'sales');
  beginCard(view, 'Site tour');
  expect(takeBackAdded(view, view.editing.get()!)).toBe(true);
  expect([titles(), undo.canUndo(), view.editing.get()]).toEqual([['Contract', 'Visit'], false, null]);
  expect(takeBackAdded(view, contract)).toBe(false);
});

it('goes with its stage, and stays while others change what is around it', () => {
  const { view, workshop, stageId, contract, cell } = openView();
  addCard(view, stageId, 'sales');
  view.session.run(removeStage, { id: 'gone' });
  expect(cell()).toContain(draftId);
  execute(workshop, 'ben', removeStage, { id: stageId });
  expect(view.index.all().has(draftId)).toBe(false);
  expect(view.index.all().has(contract)).toBe(true);
  expect(beginCard(view, 'x')).toBe(false);
});
