// What can be voted on: records of several collections with a title, and the stage that they belong to.
import type * as Y from 'yjs';
import { activities } from '../activities/activities.ts';
import { cards } from '../cards/cards.ts';
import { collectionOf } from '../journey/painPoints.ts';
import { stages } from '../journey/stages.ts';
import { touchpoints } from '../journey/touchpoints.ts';
import { handovers } from '../partnership/handovers.ts';
import type { Candidate } from '../questions/hiddenAnswers.ts';
import { getRecord } from '../record/collection.ts';
import type { Language } from '../record/workshop.ts';
import { getTerm, termName } from '../terms/terms.ts';

export interface NamedCandidate extends Candidate {
  readonly title: string;
  /** Title of its stage; may be empty. */
  readonly stage: string;
}

/** The record as a candidate; undefined when it is gone. */
export function nameCandidate(doc: Y.Doc, candidate: Candidate, language: Language): NamedCandidate | undefined {
  const { collection, id } = candidate;
  const stageTitle = (stageId: string | null) =>
    stageId === null ? '' : (getRecord(doc, stages, stageId)?.title ?? '');
  const named = (title: string | undefined, stageId: string | null = null): NamedCandidate | undefined =>
    title === undefined ? undefined : { ...candidate, title, stage: stageTitle(stageId) };
  if (collection === 'touchpoints') {
    const found = getRecord(doc, touchpoints, id);
    return named(found?.title, found?.place.stageId);
  }
  if (collection === 'painPoints' || collection === 'opportunities') {
    const found = getRecord(doc, collectionOf(collection === 'painPoints' ? 'painPoint' : 'opportunity'), id);
    return named(found?.text, found?.place.stageId);
  }
  if (collection === 'terms') {
    const found = getTerm(doc, id);
    return named(found && termName(found, language));
  }
  if (collection === 'activities') {
    const found = getRecord(doc, activities, id);
    return named(found?.title, found?.stageId);
  }
  if (collection === 'cards') return named(getRecord(doc, cards, id)?.text);
  const handover = getRecord(doc, handovers, id);
  const [from, to] = [handover?.fromId, handover?.toId].map((at) => at && getRecord(doc, touchpoints, at)?.title);
  return named(from && to ? `${from} → ${to}` : undefined);
}
