// When the board is renewed: within the turn of the change, but after what others get has been handed over to be sent.
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { execute } from '../../../src/domain/record/command.ts';
import { seedWorkshop, workshopSeed } from '../../../src/domain/document/seed.ts';
import { moveTouchpoints } from '../../../src/domain/journey/touchpointCommands.ts';
import { openBoardIndex } from '../../../src/renderer/journey/view/boardIndex.ts';

it('tells of a move at once, and only after the change was given to be sent', () => {
  const seed = { title: 'Test', stages: [{ title: 'Only', touchpoints: [{ title: 'Contract', owner: 'sales' }] }] };
  const workshop = seedWorkshop(new Y.Doc(), workshopSeed.parse(seed));
  const index = openBoardIndex(workshop);
  const id = [...index.all().keys()][0]!;
  const stageId = index.stages.get()[0]!.id;
  const said: string[] = [];
  index.onChange(({ moved }) => said.push(`renewed: ${moved.map(({ from }) => from).join()}`));
  workshop.doc.on('update', () => said.push('sent'));
  expect(
    execute(workshop, 'anna', moveTouchpoints, { ids: [id], stageId, owner: 'marketing', beforeId: null }).ok,
  ).toBe(true);
  expect(said).toEqual(['sent', `renewed: ${stageId}|sales`]);
  expect(index.cell(`${stageId}|marketing`).get()).toEqual([id]);
  index.close();
  execute(workshop, 'anna', moveTouchpoints, { ids: [id], stageId, owner: 'none', beforeId: null });
  expect(said.at(-1)).toBe('sent');
});
