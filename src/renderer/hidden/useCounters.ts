// The counters of an open question, and how they are said.
import { useCallback } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { participants } from '../../domain/people/participants.ts';
import { countersOf, type Counters } from '../../domain/questions/counters.ts';
import { envelopes, questions, type Question, type Standing } from '../../domain/questions/questions.ts';
import type * as Y from 'yjs';
import { useQuery } from '../session/hooks.ts';

const watched = [questions, envelopes, participants];

export function useCounters(question: Question): Counters {
  const read = useCallback((doc: Y.Doc) => countersOf(doc, question), [question]);
  return useQuery(read, watched);
}

/** "41 Karten" and "9 von 12 sind fertig", "7 von 12 haben abgestimmt", "Beide Seiten kartieren". */
export function useStandingText(
  question: Question,
  standing: Standing,
): { readonly main: string; readonly more: string } {
  const { t } = useTranslation();
  const { count, doneIds, expected } = useCounters(question);
  if (question.kind === 'collection')
    return {
      main: t('hidden.cards', { count }),
      more: standing.isAhead
        ? t('questions.ahead', { count: standing.given })
        : t('hidden.done', { done: doneIds.size, expected }),
    };
  if (question.kind === 'vote')
    return {
      main: t('hidden.voted', { given: standing.given, expected: standing.expected }),
      more: t('hidden.together'),
    };
  return {
    main: t('hidden.mapping', { given: standing.given, expected: standing.expected }),
    more: t('hidden.mapsDone', { done: doneIds.size }),
  };
}
