// The cards of a collection as everybody sees them now, and which two could say the same.
import { useCallback } from 'react';
import type * as Y from 'yjs';
import { alikePairs, type AlikePair } from '../../domain/cards/alike.ts';
import { arrangeCards, cardGroups, cards, dismissedPairs, type Arrangement } from '../../domain/cards/cards.ts';
import { listRecords } from '../../domain/record/collection.ts';
import { useQuery } from '../session/hooks.ts';

const watched = [cards, cardGroups, dismissedPairs];

export interface Collected extends Arrangement {
  readonly pairs: readonly AlikePair[];
}

export function useArrangement(questionId: string): Collected {
  const read = useCallback(
    (doc: Y.Doc): Collected => {
      const arrangement = arrangeCards(doc, questionId);
      const dismissed = listRecords(doc, dismissedPairs).filter(({ isDismissed }) => isDismissed);
      const pairs = alikePairs([...arrangement.byId.values()], new Set(dismissed.map(({ id }) => id)));
      return { ...arrangement, pairs };
    },
    [questionId],
  );
  return useQuery(read, watched);
}
