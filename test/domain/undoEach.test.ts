// Undo after each kind of command there is: all is as it was before, and redo brings it again, in every collection.
import type * as Y from 'yjs';
import { expect, it } from 'vitest';
import { collections, liveCollections } from '../../src/domain/document/collections.ts';
import { openUndo } from '../../src/domain/document/undo.ts';
import { listParticipants } from '../../src/domain/people/participants.ts';
import { listRecords } from '../../src/domain/record/collection.ts';
import { commandKinds } from './randomCommands.ts';
import { sample } from './sample.ts';
import { withSeededRandomness } from './seededRandom.ts';

const all = [...collections, ...liveCollections];

/** What can be read, by collection. */
function stateOf(doc: Y.Doc): string {
  const byId = (left: { id: string }, right: { id: string }) => (left.id < right.id ? -1 : 1);
  return all.map((of) => `${of.name}: ${JSON.stringify([...listRecords(doc, of)].sort(byId))}`).join('\n');
}

/** The lines of a state that are not in the other, shortened. */
function difference(one: string, other: string): string {
  const lines = other.split('\n');
  return one
    .split('\n')
    .filter((line, at) => line !== lines[at])
    .map((line) => line.slice(0, 300))
    .join('\n');
}

it('takes each back and does it again', { timeout: 240_000 }, () => {
  const workshop = sample('de');
  const { doc } = workshop;
  const undo = openUndo(workshop);
  const actor = listParticipants(doc).find(({ isFacilitator }) => isFacilitator)!.id;
  const undone = new Set<string>();
  const wrong: string[] = [];
  withSeededRandomness(20_261_130, (chance) => {
    for (let round = 0; round < 12; round += 1)
      for (const [name, kind] of Object.entries(commandKinds)) {
        const before = stateOf(doc);
        undo.mark();
        const step = undo.lastStep();
        kind(workshop, actor, chance);
        const after = stateOf(doc);
        if (after === before || undo.lastStep() === step) continue;
        undone.add(name);
        undo.undo();
        const back = difference(before, stateOf(doc));
        if (back !== '') wrong.push(`${name}, undone, has not: ${back}`);
        undo.redo();
        const again = difference(after, stateOf(doc));
        if (again !== '') wrong.push(`${name}, done again, has not: ${again}`);
      }
  });
  expect([...new Map(wrong.map((text) => [text.split(',')[0], text])).values()]).toEqual([]);
  expect(Object.keys(commandKinds).filter((name) => !undone.has(name))).toEqual([]);
});
