// Peers for tests: several documents of one workshop that exchange their updates when told to.
import * as Y from 'yjs';
import { seedWorkshop, workshopSeed, type WorkshopSeedInput } from '../../src/domain/document/seed.ts';
import { orderedStages } from '../../src/domain/journey/stages.ts';
import { getTouchpoint, listTouchpoints, sequenceOfCell, type Owner } from '../../src/domain/journey/touchpoints.ts';
import { execute, type Command, type Result } from '../../src/domain/record/command.ts';
import { openWorkshop, type Workshop } from '../../src/domain/record/workshop.ts';

export const twoStages: WorkshopSeedInput = {
  title: 'Probe',
  participants: [
    { name: 'Anna Weber', team: 'marketing' },
    { name: 'Jörg Öztürk', team: 'sales' },
  ],
  stages: [
    {
      title: 'Auslöser',
      duration: 10,
      touchpoints: [
        { title: 'Anzeige', owner: 'marketing' },
        { title: 'Newsletter', owner: 'marketing' },
        { title: 'Messe', owner: 'both' },
      ],
      painPoints: [{ text: 'langsam', dots: 2 }, { text: 'unklar' }],
      opportunities: [{ text: 'Video' }],
    },
    { title: 'Abschluss', duration: 30, isPurchase: true, touchpoints: [{ title: 'Vertrag', owner: 'sales' }] },
  ],
};

export function seeded(seed: WorkshopSeedInput = twoStages): Workshop {
  return seedWorkshop(new Y.Doc(), workshopSeed.parse(seed));
}

/** Another person's document of the same workshop. */
export function peerOf({ doc }: Workshop): Workshop {
  const peer = new Y.Doc();
  Y.applyUpdate(peer, Y.encodeStateAsUpdate(doc), 'remote');
  return openWorkshop(peer);
}

/** Brings all documents to the same state. */
export function exchange(...workshops: readonly Workshop[]) {
  for (const from of workshops) {
    for (const to of workshops) {
      if (from !== to) Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)), 'remote');
    }
  }
}

/** Runs a command and gives its value; a refusal fails the test. */
export function done<Input, Output>(
  workshop: Workshop,
  command: Command<Input, Output>,
  input: Input,
  actor = 'me',
): Output {
  const result = execute(workshop, actor, command, input);
  if (!result.ok) throw new Error(`${command.name} was refused: ${result.code}`);
  return result.value;
}

/** Runs a command that must be refused, and sees that nothing was written. */
export function refused<Input, Output>(
  workshop: Workshop,
  command: Command<Input, Output>,
  input: Input,
  actor = 'me',
): string {
  let updates = 0;
  const count = () => (updates += 1);
  workshop.doc.on('update', count);
  const result: Result<Output> = execute(workshop, actor, command, input);
  workshop.doc.off('update', count);
  if (result.ok) throw new Error(`${command.name} was not refused`);
  if (updates > 0) throw new Error(`${command.name} was refused and wrote all the same`);
  return result.code;
}

export function stageId({ doc }: Workshop, title: string): string {
  const found = orderedStages(doc).find((stage) => stage.title === title);
  if (!found) throw new Error(`no stage ${title}`);
  return found.id;
}

export function cardId({ doc }: Workshop, title: string): string {
  const found = listTouchpoints(doc).find((touchpoint) => touchpoint.title === title);
  if (!found) throw new Error(`no touchpoint ${title}`);
  return found.id;
}

export function titlesIn(workshop: Workshop, stage: string | null, owner: Owner): string[] {
  return titlesInCell(workshop.doc, stage === null ? null : stageId(workshop, stage), owner);
}

export function titlesInCell(doc: Y.Doc, stage: string | null, owner: Owner): string[] {
  return sequenceOfCell(doc, stage, owner).map(({ id }) => getTouchpoint(doc, id)!.title);
}
