// Answers to the open pulse that have come back by mail: each line counts once, who wrote it does not show.
import { letterBeginning, readLetters } from '../../../domain/everyday/pulseLetter.ts';
import { letterId } from '../../../domain/questions/letters.ts';
import { answerQuestion } from '../../../domain/questions/questionCommands.ts';
import { envelopesOf, openPulseIn } from '../../../domain/questions/questions.ts';
import { cutWords, type KindOfLetter } from '../../questions/letter/useTakeLetters.ts';

export const pulseLetters: KindOfLetter = {
  beginning: letterBeginning,
  take(text, { workshop: { doc }, run }, t) {
    const { letters, cut } = readLetters(text);
    const none = (nothing: string) => ({ cut, told: [], nothing });
    if (letters.length === 0) return none(cutWords(t, cut)[0] ?? t('everyday.pulse.letter.noLine'));
    const pulse = openPulseIn(doc);
    const ours = letters.filter(({ questionId }) => questionId === pulse?.id);
    if (!pulse || ours.length === 0) return none(t('everyday.pulse.letter.otherPulse'));
    const known = new Set(envelopesOf(doc, pulse.id).map(({ personId }) => personId));
    const fresh = ours.filter((letter) => !known.has(letterId(letter)));
    for (const letter of fresh) {
      const { questionId, sealed } = letter;
      if (!run(answerQuestion, { questionId, participantId: letterId(letter), sealed }).ok) return null;
    }
    const again = ours.length - fresh.length;
    return {
      ...none(''),
      told: [
        ...(fresh.length > 0 ? [t('everyday.pulse.letter.taken', { count: fresh.length })] : []),
        ...(again > 0 ? [t('everyday.pulse.letter.again', { count: again })] : []),
        ...(ours.length < letters.length ? [t('everyday.pulse.letter.otherToo')] : []),
      ],
    };
  },
};
