// How much a plan would have, told without building it.
import type * as Y from 'yjs';
import { stages } from '../journey/stages.ts';
import { touchpoints } from '../journey/touchpoints.ts';
import { agreements } from '../partnership/agreements.ts';
import { goals } from '../partnership/goals.ts';
import { participants } from '../people/participants.ts';
import { forEachLive } from '../record/collection.ts';

/** Stages, touchpoints, goals, agreements and people: what there is most of in a plan, so it has at least as many. */
export function countForPlan(doc: Y.Doc): number {
  let count = 0;
  for (const collection of [stages, touchpoints, goals, agreements, participants])
    forEachLive(doc, collection, () => (count += 1));
  return count;
}
