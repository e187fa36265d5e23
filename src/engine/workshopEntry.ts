// What the library says about a workshop, read from its document.
import type * as Y from 'yjs';
import { isLive, recordsOf } from '../domain/collection.ts';
import { stages } from '../domain/stages.ts';
import { touchpoints } from '../domain/touchpoints.ts';
import { readDetails } from '../domain/workshop.ts';
import type { WorkshopEntry } from '../protocol/hostApi.ts';
import { thumbnailOf } from './thumbnail.ts';

/** All that are not removed, touchpoints without a stage included. */
export function countWorkshop(doc: Y.Doc): { touchpoints: number; stages: number } {
  return { touchpoints: countLive(doc, touchpoints), stages: countLive(doc, stages) };
}

/** @param kept what the document does not say: from the entry before, or of a new workshop */
export function describeWorkshop(doc: Y.Doc, kept: Pick<WorkshopEntry, 'id' | 'createdAt' | 'updatedAt' | 'removedAt' | 'isSample' | 'damage'>): WorkshopEntry {
  const { title, customer, language } = readDetails(doc);
  const { id, createdAt, updatedAt, removedAt, isSample, damage } = kept;
  return { id, title, customer, language, createdAt, updatedAt, removedAt, isSample, ...countWorkshop(doc), thumbnail: thumbnailOf(doc), damage };
}

function countLive(doc: Y.Doc, of: { readonly name: string }): number {
  let count = 0;
  recordsOf(doc, of).forEach((stored) => {
    if (isLive(stored)) count += 1;
  });
  return count;
}
