// Answers to the prework that have come back by mail: each letter counts once, who wrote it does not show.
import { countCutPrework, letterId, preworkBeginning, readPrework } from '../../../domain/questions/letters.ts';
import { answerQuestion } from '../../../domain/questions/questionCommands.ts';
import { envelopesOf, getQuestion, isOpen } from '../../../domain/questions/questions.ts';
import { cutWords, type KindOfLetter } from '../../questions/letter/useTakeLetters.ts';

export const preworkLetters: KindOfLetter = {
  beginning: preworkBeginning,
  take(text, { workshop: { doc }, run }, t) {
    const letters = readPrework(text);
    const cut = countCutPrework(text);
    if (letters.length === 0) return { cut, told: [], nothing: cutWords(t, cut)[0] ?? t('prework.noLine') };
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
          if (!run(answerQuestion, given).ok) return null;
          counted.add(letter);
        }
      }
    return {
      cut,
      told: [
        ...(counted.size > 0 ? [t('prework.taken', { count: counted.size })] : []),
        ...(again.size > 0 ? [t('prework.again', { count: again.size })] : []),
        ...(isLate ? [t('prework.late')] : []),
      ],
      nothing: t('prework.other'),
    };
  },
};

export function isPrework(text: string): boolean {
  return text.includes(preworkBeginning) || readPrework(text).length > 0;
}
