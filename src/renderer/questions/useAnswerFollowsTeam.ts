// A sealed answer counts for the team of whoever gave it. Who changes the team while the question is open has the answer
// sealed anew for the other one, from the own copy of this device, and is told; nothing of it is shown.
import { useEffect } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import type { Participant } from '../../domain/people/participants.ts';
import { envelopesOf, type Question } from '../../domain/questions/questions.ts';
import { useSession } from '../session/hooks.ts';
import { useToast } from '../ui/Toast.tsx';
import { openOwnAnswers } from './ownAnswers.ts';
import { useSealAnswer } from './sealAnswer.ts';

export function useAnswerFollowsTeam(question: Question, me: Participant | undefined, hasAnswered: boolean) {
  const { workshop } = useSession();
  const seal = useSealAnswer(true);
  const toast = useToast();
  const { t } = useTranslation();
  const { id, team } = me ?? {};
  useEffect(() => {
    if (id === undefined || team === undefined || !hasAnswered) return;
    let isWanted = true;
    const follow = async () => {
      const copy = await openOwnAnswers().read({ questionId: question.id, participantId: id });
      const answer = copy?.answer as { readonly side?: unknown } | undefined;
      if (!isWanted || typeof answer?.side !== 'string' || answer.side === team) return;
      // Answered anew on another device since: then that one has the copy that counts.
      const here = envelopesOf(workshop.doc, question.id).find(({ key }) => key === id)?.sealed;
      if (here === undefined || here !== copy?.sealed) return;
      if (await seal(question, id, { ...answer, side: team })) toast({ text: t(`questions.follows.${team}`) });
    };
    void follow();
    return () => {
      isWanted = false;
    };
  }, [question, id, team, hasAnswered, workshop, seal, toast, t]);
}
