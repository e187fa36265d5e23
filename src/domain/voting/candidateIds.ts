// The records of a kind that a vote can be about.
import type * as Y from 'yjs';
import { listActivities } from '../activities/activities.ts';
import { listPainPoints } from '../journey/painPoints.ts';
import { orderedStages } from '../journey/stages.ts';
import { listTouchpoints } from '../journey/touchpoints.ts';
import { listHandovers } from '../partnership/handovers.ts';
import type { CandidateCollection } from '../questions/hiddenAnswers.ts';
import { listTerms } from '../terms/terms.ts';

/** What of this kind can be voted on, in the sequence of the workshop; cards only where they are named. */
export function candidateIds(doc: Y.Doc, kind: CandidateCollection): readonly string[] {
  if (kind === 'painPoints' || kind === 'opportunities') {
    const sequence = new Map(orderedStages(doc).map((stage, at) => [stage.id, at]));
    return listPainPoints(doc, kind === 'painPoints' ? 'painPoint' : 'opportunity')
      .sort((one, other) => (sequence.get(one.place.stageId) ?? 0) - (sequence.get(other.place.stageId) ?? 0))
      .map(({ id }) => id);
  }
  if (kind === 'touchpoints') return listTouchpoints(doc).map(({ id }) => id);
  if (kind === 'terms') return listTerms(doc).map(({ id }) => id);
  if (kind === 'activities') return listActivities(doc).map(({ id }) => id);
  // What the journey alone suggests is no record.
  if (kind === 'handovers')
    return listHandovers(doc)
      .filter(({ state }) => state === 'confirmed')
      .map(({ id }) => id);
  return [];
}
