// Takes answers to the open pulse that have come back by mail: each line once, who wrote it does not show.
import { useCallback } from 'react';
import { letterBeginning, readLetters } from '../../../domain/everyday/pulseLetter.ts';
import { hasTooManyLetters, letterId, mostLetters } from '../../../domain/questions/letters.ts';
import { answerQuestion } from '../../../domain/questions/questionCommands.ts';
import { envelopesOf, openPulseIn } from '../../../domain/questions/questions.ts';
import { useSession } from '../../session/hooks.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useTranslation } from '../../ui/translation.tsx';

/** Takes all lines in the text; false, after saying why, when there was nothing to take. */
export function useTakeLetters(): (text: string) => boolean {
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
      if (hasTooManyLetters(text, letterBeginning))
        return problem(t('questions.letter.tooMany', { limit: mostLetters }));
      const { letters, cut } = readLetters(text);
      if (letters.length === 0)
        return problem(cut > 0 ? t('questions.letter.cut', { count: cut }) : t('everyday.pulse.letter.noLine'));
      const pulse = openPulseIn(doc);
      const ours = letters.filter(({ questionId }) => questionId === pulse?.id);
      if (!pulse || ours.length === 0) return problem(t('everyday.pulse.letter.otherPulse'));
      const known = new Set(envelopesOf(doc, pulse.id).map(({ personId }) => personId));
      const fresh = ours.filter((letter) => !known.has(letterId(letter)));
      for (const letter of fresh) {
        const { questionId, sealed } = letter;
        if (!session.run(answerQuestion, { questionId, participantId: letterId(letter), sealed }).ok) return false;
      }
      const again = ours.length - fresh.length;
      toast({
        ...(cut > 0 ? { kind: 'problem' } : {}),
        text: [
          ...(fresh.length > 0 ? [t('everyday.pulse.letter.taken', { count: fresh.length })] : []),
          ...(again > 0 ? [t('everyday.pulse.letter.again', { count: again })] : []),
          ...(ours.length < letters.length ? [t('everyday.pulse.letter.otherToo')] : []),
          ...(cut > 0 ? [t('questions.letter.cut', { count: cut })] : []),
        ].join(' '),
      });
      return true;
    },
    [session, toast, t],
  );
}
