// Takes answers that have come back by mail, and says what became of them.
import { useCallback } from 'react';
import { hasTooManyLetters, mostLetters } from '../../../domain/questions/letters.ts';
import type { Translate } from '../../../i18n/translator.ts';
import { useSession } from '../../session/hooks.ts';
import type { WorkshopSession } from '../../session/workshopSession.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useTranslation } from '../../ui/translation.tsx';

export interface TakenLetters {
  /** Letters whose end is missing. */
  readonly cut: number;
  /** What became of the others, a sentence each. */
  readonly told: readonly string[];
  /** Said where nothing can be told. */
  readonly nothing: string;
}

/** A kind of letter that comes back. A constant of its module. */
export interface KindOfLetter {
  /** By which one is known in a text. */
  readonly beginning: string;
  /** Null when a command was refused, which the session has said. */
  readonly take: (text: string, session: WorkshopSession, t: Translate) => TakenLetters | null;
}

/** Takes all letters in a text; false, after saying why, when there was nothing to take. */
export function useTakeLetters({ beginning, take }: KindOfLetter): (text: string) => boolean {
  const session = useSession();
  const toast = useToast();
  const { t } = useTranslation();
  return useCallback(
    (text) => {
      const problem = (words: string) => {
        toast({ kind: 'problem', text: words });
        return false;
      };
      if (hasTooManyLetters(text, beginning)) return problem(t('questions.letter.tooMany', { limit: mostLetters }));
      const taken = take(text, session, t);
      if (!taken) return false;
      const { cut, told, nothing } = taken;
      if (told.length === 0) return problem(nothing);
      toast({ ...(cut > 0 ? { kind: 'problem' } : {}), text: [...told, ...cutWords(t, cut)].join(' ') });
      return true;
    },
    [session, toast, t, beginning, take],
  );
}

/** The sentence about letters whose end is missing; none where there are none. */
export function cutWords(t: Translate, cut: number): readonly string[] {
  return cut > 0 ? [t('questions.letter.cut', { count: cut })] : [];
}
