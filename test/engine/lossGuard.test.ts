// Much that goes at once, cards or words, leaves the state of before as a version; ordinary work does not.
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { orderedStages, updateStage } from '../../src/domain/journey/stages.ts';
import { listTouchpoints } from '../../src/domain/journey/touchpoints.ts';
import { updateTouchpoint } from '../../src/domain/journey/touchpointCommands.ts';
import { openLossGuard } from '../../src/engine/workshops/lossGuard.ts';
import { cardId, done, seeded } from '../domain/peers.ts';

it('words of all cards overwritten at once are kept as they were', () => {
  const workshop = seeded();
  for (const { id } of listTouchpoints(workshop.doc))
    done(workshop, updateTouchpoint, {
      id,
      values: { description: 'Was hier geschieht, steht ausführlich da. '.repeat(3) },
    });
  const kept: string[] = [];
  const guard = openLossGuard((_, doc: Y.Doc) => kept.push(listTouchpoints(doc)[0]!.description.slice(0, 8)));
  guard.look('id', workshop.doc);
  done(workshop, updateTouchpoint, { id: cardId(workshop, 'Messe'), values: { title: 'Messe in Köln' } });
  done(workshop, updateStage, { id: orderedStages(workshop.doc)[0]!.id, values: { questions: 'Wer hilft uns?' } });
  guard.look('id', workshop.doc);
  expect(kept).toEqual([]);
  for (const { id } of listTouchpoints(workshop.doc))
    done(workshop, updateTouchpoint, { id, values: { description: 'X'.repeat(120) } });
  guard.look('id', workshop.doc);
  expect(kept).toEqual(['Was hier']);
  guard.look('id', workshop.doc);
  expect(kept).toHaveLength(1);
});
