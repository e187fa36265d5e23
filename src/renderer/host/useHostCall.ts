// Calling the host from a screen: refusals and an absent engine become a message in words, so that callers only see
// values.
import { useCallback } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import type { HostResult } from '../../protocol/hostApi.ts';
import { useToast } from '../ui/Toast.tsx';

/** Returns the value, or undefined after the person has been told why there is none. */
export function useHostCall(): <T>(call: Promise<HostResult<T>>) => Promise<T | undefined> {
  const toast = useToast();
  const { t } = useTranslation();
  return useCallback(
    async (call) => {
      try {
        const result = await call;
        if (result.ok) return result.value;
        // What somebody has called off is no problem.
        toast({
          kind: result.code === 'cancelled' ? 'done' : 'problem',
          text: t(`exchange.refusal.${result.code}`, { detail: result.detail }),
        });
      } catch {
        toast({ kind: 'problem', text: t('app.problem.awayCall') });
      }
      return undefined;
    },
    [toast, t],
  );
}
