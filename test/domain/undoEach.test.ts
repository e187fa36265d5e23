// Undo after each kind of command there is: all that can be read is as it was before, and redo brings it again, in every
// collection.
import type * as Y from 'yjs';
import { expect, it } from 'vitest';
import { collections, liveCollections } from '../../src/domain/document/collections.ts';
import { openUndo } from '../../src/domain/document/undo.ts';
import { listParticipants } from '../../src/domain/people/participants.ts';
import { listRecords } from '../../src/domain/record/collection.ts';
import { liveState, readLiveState } from '../../src/domain/record/liveState.ts';
import { signedPlans } from '../../src/domain/signatures/signOffs.ts';
import { commandKinds } from './randomCommands.ts';
import { sample } from './sample.ts';
import { withSeededRandomness } from './seededRandom.ts';

/** The wording of what was signed lies under its digest and belongs to no step: nothing shows it without a signature. */
const compared = [...collections, ...liveCollections].filter(({ name }) => name !== signedPlans.name);

/** What can be read, a line for each collection. What happens in the room reads the same whether it is written or not. */
function stateOf(doc: Y.Doc): string[] {
  const byId = (left: { id: string }, right: { id: string }) => (left.id < right.id ? -1 : 1);
  const recordsIn = (of: (typeof compared)[number]) =>
    of.name === liveState.name ? [readLiveState(doc)] : [...listRecords(doc, of)].sort(byId);
  return compared.map((of) => `${of.name}: ${JSON.stringify(recordsIn(of))}`);
}

it('takes each back and does it again', { timeout: 240_000 }, () => {
  const workshop = sample('de');
  const { doc } = workshop;
  const undo = openUndo(workshop);
  const actor = listParticipants(doc).find(({ isFacilitator }) => isFacilitator)!.id;
  const undone = new Set<string>();
  withSeededRandomness(20_261_130, (chance) => {
    for (const [name, kind] of Object.entries(commandKinds)) {
      // Its question is written as the counting computer writes it, which nobody undoes.
      if (name === 'closeDuel') continue;
      const before = stateOf(doc);
      const mark = undo.mark();
      const step = undo.lastStep();
      kind(workshop, actor, chance);
      const after = stateOf(doc);
      if (undo.lastStep() === step) continue;
      undone.add(name);
      // Some kinds run a command that theirs needs before it.
      mark.takeBack();
      expect(stateOf(doc), `${name}, undone`).toEqual(before);
      while (undo.canRedo() && undo.redo());
      expect(stateOf(doc), `${name}, done again`).toEqual(after);
    }
  });
  // Chance reaches most of them.
  expect(undone.size).toBeGreaterThan(Object.keys(commandKinds).length / 2);
});
