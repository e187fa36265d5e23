// Takes answers to the prework that have come back by mail: each letter once, whoever wrote it does not show.
import { useCallback } from 'react';
import {
  countCutPrework,
  hasTooManyLetters,
  letterId,
  mostLetters,
  preworkBeginning,
  readPrework,
} from '../../../domain/questions/letters.ts';
import { answerQuestion } from '../../../domain/questions/questionCommands.ts';
import { envelopesOf, getQuestion, isOpen } from '../../../domain/questions/questions.ts';
import { useSession } from '../../session/hooks.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useTranslation } from '../../ui/translation.tsx';

/** Takes all letters in the text; false, after saying why, when there was nothing to take. */
export function useTakePrework(): (text: string) => boolean {
  const session = useSession();
  const toast = useToast();
  const { t } = useTranslation();
  return useCallback(
    (text) => {
      const { doc } = session.workshop;
      const problem = (words: string) => {
        toast({ kind: 'problem', text: words });
        return false;
      };
      if (hasTooManyLetters(text, preworkBeginning))
        return problem(t('questions.letter.tooMany', { limit: mostLetters }));
      const letters = readPrework(text);
      const cut = countCutPrework(text);
      const cutWords = cut > 0 ? [t('questions.letter.cut', { count: cut })] : [];
      if (letters.length === 0) return problem(cutWords[0] ?? t('prework.noLine'));
      const [counted, again] = [new Set<unknown>(), new Set<unknown>()];
      let isLate = false;
      for (const letter of letters)
        for (const { questionId, count, sealed } of letter) {
          const question = getQuestion(doc, questionId);
          if (!question?.isAhead) continue;
          const participantId = letterId({ sealed });
          if (envelopesOf(doc, questionId).some(({ personId }) => personId === participantId)) again.add(letter);
          else if (!isOpen(question)) isLate = true;
          else {
            const given = { questionId, participantId, sealed, count: Math.min(count, 1000), isDone: true };
            if (!session.run(answerQuestion, given).ok) return false;
            counted.add(letter);
          }
        }
      const told = [
        ...(counted.size > 0 ? [t('prework.taken', { count: counted.size })] : []),
        ...(again.size > 0 ? [t('prework.again', { count: again.size })] : []),
        ...(isLate ? [t('prework.late')] : []),
      ];
      if (told.length === 0) return problem(t('prework.other'));
      toast({ ...(cut > 0 ? { kind: 'problem' } : {}), text: [...told, ...cutWords].join(' ') });
      return true;
    },
    [session, toast, t],
  );
}

export function isPrework(text: string): boolean {
  return text.includes(preworkBeginning) || readPrework(text).length > 0;
}
