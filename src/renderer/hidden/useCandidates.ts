// The candidates of a vote with their titles as they are now; those that are gone are left out.
import { useCallback, useMemo } from 'react';
import type * as Y from 'yjs';
import { activities } from '../../domain/activities/activities.ts';
import { cards } from '../../domain/cards/cards.ts';
import { opportunities, painPoints } from '../../domain/journey/painPoints.ts';
import { stages } from '../../domain/journey/stages.ts';
import { touchpoints } from '../../domain/journey/touchpoints.ts';
import { handovers } from '../../domain/partnership/handovers.ts';
import type { Candidate } from '../../domain/questions/hiddenAnswers.ts';
import { terms } from '../../domain/terms/terms.ts';
import { nameCandidate, type NamedCandidate } from '../../domain/voting/candidates.ts';
import { useQuery } from '../session/hooks.ts';
import { useLanguage } from '../ui/language.ts';

const watched = [touchpoints, painPoints, opportunities, stages, terms, activities, cards, handovers];

export function useCandidates(candidates: readonly Candidate[]): readonly NamedCandidate[] {
  const language = useLanguage();
  const key = JSON.stringify(candidates);
  const known = useMemo(() => JSON.parse(key) as readonly Candidate[], [key]);
  const read = useCallback(
    (doc: Y.Doc) => known.flatMap((candidate) => nameCandidate(doc, candidate, language) ?? []),
    [known, language],
  );
  return useQuery(read, watched);
}
