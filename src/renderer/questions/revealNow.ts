// What the second press says that reveals hidden answers: how many there are. Revealing is never taken back, so the button
// and the key both ask once.
import { useCallback } from 'react';
import type * as Y from 'yjs';
import { countersOf } from '../../domain/questions/counters.ts';
import { participants } from '../../domain/people/participants.ts';
import { envelopes, questions } from '../../domain/questions/questions.ts';
import { useQuery } from '../session/hooks.ts';
import { useTranslation } from '../ui/translation.tsx';
import type { OpenQuestion } from './openQuestions.ts';

const watched = [questions, envelopes, participants];

/** Milliseconds within which the second press counts. */
export const pressAgainWithin = 5000;

/** "Jetzt aufdecken, 41 Karten"; empty without a question. */
export function useRevealNow(open: OpenQuestion | null): string {
  const { t } = useTranslation();
  const question = open?.question ?? null;
  const readCards = useCallback((doc: Y.Doc) => (question ? countersOf(doc, question).count : 0), [question]);
  const cards = useQuery(readCards, watched);
  if (!open) return '';
  const { kind } = open.question;
  const what = kind === 'collection' ? 'cards' : kind === 'vote' ? 'ballots' : 'maps';
  return t(`hidden.revealNow.${what}`, { count: what === 'cards' ? cards : open.standing.given });
}
