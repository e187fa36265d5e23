// Asking and revealing: the host makes the key and counts, so these go there; refusals become a message in words.
import { useCallback } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import type { RefusalCode } from '../../domain/record/command.ts';
import type { HostInput } from '../../protocol/hostApi.ts';
import { useHost } from '../host/HostContext.tsx';
import { useHostCall } from '../host/useHostCall.ts';
import { useSession } from '../session/hooks.ts';
import { useToast } from '../ui/Toast.tsx';
import { isAskingRefused, isRevealRefused } from './stillRefused.ts';

export type Asked = Omit<HostInput<'askQuestion'>, 'id' | 'participantId'>;

/** Opens a question; the value is its id, undefined after the person has been told why not. */
export function useAskQuestion(): (asked: Asked) => Promise<string | undefined> {
  const { workshopId, workshop, actor } = useSession();
  const host = useHost();
  const call = useHostCall();
  const toast = useToast();
  const { t } = useTranslation();
  return useCallback(
    async (asked) => {
      const answer = await call(host.askQuestion({ ...asked, id: workshopId, participantId: actor.get() }));
      if (answer?.refusal)
        toast({ kind: 'problem', text: t(`refusal.${answer.refusal}`), isTrue: isAskingRefused(workshop.doc) });
      return answer?.refusal === null ? answer.questionId : undefined;
    },
    [workshopId, workshop, actor, host, call, toast, t],
  );
}

/**
 * Reveals a question; the value is why not, of which the person has been told. While the host does not answer, the
 * answers stay sealed: of that the caller tells who wants to (`tellsAway`).
 */
export function useRevealQuestion({ tellsAway = false } = {}): (questionId: string) => Promise<RefusalCode | null> {
  const { workshopId, workshop, actor } = useSession();
  const host = useHost();
  const toast = useToast();
  const { t } = useTranslation();
  return useCallback(
    async (questionId) => {
      const asked = host.revealQuestion({ id: workshopId, questionId, participantId: actor.get() });
      const answer = await asked.catch(() => null);
      const tell = (text: string, why: RefusalCode | 'failed') =>
        toast({ kind: 'problem', text, isTrue: isRevealRefused(workshop.doc, questionId, actor.get(), why) });
      if (answer && !answer.ok) {
        tell(t(`exchange.refusal.${answer.code}`, { detail: answer.detail }), 'failed');
        return null;
      }
      const refusal = answer === null ? 'counterAway' : answer.value.refusal;
      if (refusal && !(tellsAway && refusal === 'counterAway')) tell(t(`refusal.${refusal}`), refusal);
      return refusal;
    },
    [workshopId, workshop, actor, host, toast, t, tellsAway],
  );
}

/** Has the own host count in place of a computer that is gone for good; true when it does. */
export function useRenewCounter(): (questionId: string) => Promise<boolean> {
  const { workshopId, workshop, actor } = useSession();
  const host = useHost();
  const call = useHostCall();
  const toast = useToast();
  const { t } = useTranslation();
  return useCallback(
    async (questionId) => {
      const answer = await call(host.renewCounter({ id: workshopId, questionId, participantId: actor.get() }));
      if (answer?.refusal) {
        const isTrue = isRevealRefused(workshop.doc, questionId, actor.get(), 'failed');
        toast({ kind: 'problem', text: t(`refusal.${answer.refusal}`), isTrue });
      }
      return answer?.refusal === null;
    },
    [workshopId, workshop, actor, host, call, toast, t],
  );
}
