// What the library says about a workshop, read from its document.
import type * as Y from 'yjs';
import { pulseDueOn } from '../../domain/everyday/pulses.ts';
import { readRhythm } from '../../domain/everyday/rhythm.ts';
import { forEachLive } from '../../domain/record/collection.ts';
import { stages } from '../../domain/journey/stages.ts';
import { touchpoints } from '../../domain/journey/touchpoints.ts';
import { sectionsInUse } from '../../domain/plan/sectionsInUse.ts';
import { readDetails } from '../../domain/record/workshop.ts';
import type { WorkshopEntry } from '../../protocol/hostApi.ts';
import { thumbnailOf } from './thumbnail.ts';

/** All that are not removed, touchpoints without a stage included. */
export function countWorkshop(doc: Y.Doc): { touchpoints: number; stages: number } {
  return { touchpoints: countLive(doc, touchpoints), stages: countLive(doc, stages) };
}

export type ReadEntry = Pick<
  WorkshopEntry,
  'title' | 'customer' | 'language' | 'touchpoints' | 'stages' | 'thumbnail' | 'nextReviewOn' | 'nextPulseOn'
>;

/** The part of the entry that the document says. */
export function readEntry(doc: Y.Doc): ReadEntry {
  const { title, customer, language } = readDetails(doc);
  return {
    title,
    customer,
    language,
    ...countWorkshop(doc),
    thumbnail: thumbnailOf(doc),
    nextReviewOn: readRhythm(doc)?.nextReviewOn ?? '',
    nextPulseOn: (sectionsInUse(doc).includes('everyday') && pulseDueOn(doc)) || '',
  };
}

function countLive(doc: Y.Doc, of: { readonly name: string }): number {
  let count = 0;
  forEachLive(doc, of, () => (count += 1));
  return count;
}
