// From an answer in this window's memory to an envelope in the document. What is half written is nowhere else: neither in
// presence nor in the document. Of what was sealed the device keeps its own copy until the reveal.
import { useCallback } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { paddedSize } from '../../domain/questions/kinds.ts';
import { answerQuestion } from '../../domain/questions/questionCommands.ts';
import type { Question } from '../../domain/questions/questions.ts';
import { useSession } from '../session/hooks.ts';
import { useToast } from '../ui/Toast.tsx';
import { openOwnAnswers } from './ownAnswers.ts';
import { loadSealing } from './sealingScript.ts';

/**
 * Seals and puts it into the document; false after the person has been told why not.
 *
 * @param keeps false where the screen is passed on: then the device keeps no copy
 */
export function useSealAnswer(
  keeps: boolean,
): (question: Question, participantId: string, answer: unknown) => Promise<boolean> {
  const session = useSession();
  const toast = useToast();
  const { t } = useTranslation();
  return useCallback(
    async (question, participantId, answer) => {
      const size = paddedSize(question.kind, answer);
      const script = await loadSealing().catch(() => null);
      if (script === null) {
        toast({ kind: 'problem', text: t('app.problem.awayCall') });
        return false;
      }
      const { id: questionId, publicKey } = question;
      const sealed = size === null ? null : script.seal({ questionId, publicKey, size }, answer);
      if (sealed === null) {
        toast({ kind: 'problem', text: t('refusal.textTooLong') });
        return false;
      }
      if (!session.run(answerQuestion, { questionId, participantId, sealed }).ok) return false;
      // Its own copy, never shown again, so that it can be sealed anew should another computer have to count.
      if (keeps && participantId === session.actor.get())
        await openOwnAnswers().keep({ questionId, participantId }, { answer, count: 0, isDone: true, sealed });
      return true;
    },
    [session, toast, t, keeps],
  );
}
