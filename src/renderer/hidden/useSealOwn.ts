// From an own copy to an envelope in the document: with how many cards, dots or touchpoints are in it, and nothing else
// in plain.
import { useCallback } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import type { Side } from '../../domain/people/participants.ts';
import { paddedSize } from '../../domain/questions/kinds.ts';
import { answerQuestion } from '../../domain/questions/questionCommands.ts';
import { getQuestion, isMapOfSides, isOpen, sealingOf } from '../../domain/questions/questions.ts';
import { useSession } from '../session/hooks.ts';
import { useToast } from '../ui/Toast.tsx';
import { useHidden } from './HiddenContext.ts';
import type { OwnAnswer } from '../questions/ownAnswers.ts';
import { loadSealing } from '../questions/sealingScript.ts';
import { answerOfHost } from './answerOfHost.ts';

type SealOwn = (
  questionId: string,
  participantId: string,
  own: OwnAnswer,
  more?: { readonly isConfirmed?: boolean },
) => Promise<boolean>;

/**
 * Seals and puts it into the document; false after the person has been told why not. While another computer counts than
 * the one it was sealed to before, nothing is sealed unless that is confirmed: the device asks first (OwnCopies.tsx).
 */
export function useSealOwn(): SealOwn {
  const session = useSession();
  const toast = useToast();
  const { t } = useTranslation();
  const { device, own } = useHidden();
  return useCallback(
    async (questionId, participantId, given, { isConfirmed = false } = {}) => {
      const openNow = () => {
        const now = getQuestion(session.workshop.doc, questionId);
        return now && isOpen(now) ? now : null;
      };
      let wasAway = false;
      const script = await answerOfHost(async () => ({ ok: true, value: await loadSealing() }) as const, {
        onAway: () => (wasAway = true),
        isOver: () => openNow() === null,
      });
      // As it is now: who counts may have changed while the script came, and what was written as well.
      const latest = wasAway ? await own.read({ questionId, participantId }) : null;
      const { answer, count, isDone } = latest ?? given;
      const question = openNow();
      if (!script || !question) return false;
      const isPerDevice = isMapOfSides(question) || question.kind === 'collection';
      const key = isPerDevice ? `${participantId}.${device}` : participantId;
      if (!isConfirmed && sealingOf(session.workshop.doc, questionId, key) === 'moved') return false;
      const size = paddedSize(question.kind, answer);
      const sealed = size === null ? null : script.seal({ questionId, publicKey: question.publicKey, size }, answer);
      if (sealed === null) {
        toast({ kind: 'problem', text: t('refusal.answerTooLong') });
        return false;
      }
      const place = isMapOfSides(question)
        ? { device, side: sideIn(answer) }
        : question.kind === 'collection'
          ? { device }
          : {};
      // A side's map is kept under the side, and handed in by the person who sits there.
      const by = participantId.startsWith('side-') ? session.actor.get() : participantId;
      return session.run(answerQuestion, { questionId, participantId: by, sealed, count, isDone, ...place }).ok;
    },
    [session, toast, t, device, own],
  );
}

function sideIn(answer: unknown): Side {
  return (answer as { side: Side }).side;
}
