// Calling the host from a screen: refusals and an absent engine become a message in words, so that callers only see
// values.
import { useCallback } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import type { HostResult } from '../../protocol/hostApi.ts';
import { createStore } from '../base/store.ts';
import { useToast } from '../ui/Toast.tsx';

/** The last call found no engine: what was said of it is no longer true after one that did. */
const isAway = createStore(false);

/** Returns the value, or undefined after the person has been told why there is none. */
export function useHostCall(): <T>(call: Promise<HostResult<T>>) => Promise<T | undefined> {
  const toast = useToast();
  const { t } = useTranslation();
  return useCallback(
    async (call) => {
      try {
        const result = await call;
        isAway.set(false);
        if (result.ok) return result.value;
        // What somebody has called off is no problem.
        toast({
          kind: result.code === 'cancelled' ? 'done' : 'problem',
          text: t(`exchange.refusal.${result.code}`, { detail: result.detail }),
        });
      } catch {
        isAway.set(true);
        toast({ kind: 'problem', text: t('app.problem.awayCall'), isTrue: isAway });
      }
      return undefined;
    },
    [toast, t],
  );
}
