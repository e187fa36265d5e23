// The records that the running step goes through (domain/document/agendaWalk.ts), and the words of the one it is at.
import { useCallback } from 'react';
import type * as Y from 'yjs';
import { walkOf, type Walk } from '../../../domain/document/agendaWalk.ts';
import { readAgenda } from '../../../domain/facilitation/agendaItems.ts';
import { dayOf } from '../../../domain/record/part.ts';
import { gapSentence } from '../../../i18n/gapWords.ts';
import { useSession } from '../../session/hooks.ts';
import { useLateAnswer } from '../../session/lateAnswer.ts';
import { useLanguage } from '../../ui/language.ts';
import { useTranslation } from '../../ui/translation.tsx';
import { useLiveState } from './useAgenda.ts';

export interface WalkInWords extends Walk {
  /** What is open about the record that the step is at, or its title; empty where it is at none. */
  readonly words: string;
}

/** Null where the step goes through nothing, or a moment before that is known. */
export function useWalk(): WalkInWords | null {
  const { t } = useTranslation();
  const language = useLanguage();
  const { workshop } = useSession();
  const { step } = useLiveState();
  const walk = useLateAnswer(
    // What is open changes with any record, where the room is with the step.
    useCallback(
      (doc: Y.Doc) => {
        const agenda = readAgenda(doc);
        return walkOf(doc, dayOf(workshop.now()), { ...agenda, live: { ...agenda.live, step } });
      },
      [workshop, step],
    ),
  );
  if (!walk) return null;
  const named = (text: string) => text.trim() || t('words.untitled');
  const sentences = walk.at?.gaps.map((gap) => gapSentence(t, language, gap, named)) ?? [];
  return { ...walk, words: sentences.length > 0 ? sentences.join(' ') : walk.at ? named(walk.at.title) : '' };
}
