// Revealing, and counting on another computer: the host does both, and says why not.
import { useCallback } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import type { RefusalCode } from '../../domain/record/command.ts';
import { useHost } from '../host/HostContext.tsx';
import { useSession } from '../session/hooks.ts';
import { isRevealRefused } from '../questions/stillRefused.ts';
import { useToast } from '../ui/Toast.tsx';

type Call = (questionId: string) => Promise<RefusalCode | null>;

/** Both give the refusal, which the person has been told, except that the computer that counts is away. */
export function useHiddenCalls(): { readonly reveal: Call; readonly renew: Call } {
  const { workshopId, workshop, actor } = useSession();
  const host = useHost();
  const toast = useToast();
  const { t } = useTranslation();
  const call = useCallback(
    async (method: 'revealQuestion' | 'renewCounter', questionId: string): Promise<RefusalCode | null> => {
      const answer = await host[method]({ id: workshopId, questionId, participantId: actor.get() }).catch(() => null);
      const tell = (text: string, why: RefusalCode | 'failed') =>
        toast({ kind: 'problem', text, isTrue: isRevealRefused(workshop.doc, questionId, actor.get(), why) });
      if (answer && !answer.ok) {
        tell(t(`exchange.refusal.${answer.code}`, { detail: answer.detail }), 'failed');
        return 'readOnly';
      }
      const refusal = answer === null ? 'counterAway' : answer.value.refusal;
      if (refusal && refusal !== 'counterAway') tell(t(`refusal.${refusal}`), refusal);
      return refusal;
    },
    [workshopId, workshop, actor, host, toast, t],
  );
  return {
    reveal: useCallback((questionId) => call('revealQuestion', questionId), [call]),
    renew: useCallback((questionId) => call('renewCounter', questionId), [call]),
  };
}
