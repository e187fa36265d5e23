// One call to the host at a time: a button that is pressed again meanwhile does nothing. It is not disabled, since then
// it would lose the focus.
import { useCallback, useRef, useState } from 'react';

export function useBusy(): { readonly isBusy: boolean; readonly run: (work: () => Promise<void>) => void } {
  const [isBusy, setBusy] = useState(false);
  const isRunning = useRef(false);
  const run = useCallback((work: () => Promise<void>) => {
    if (isRunning.current) return;
    isRunning.current = true;
    setBusy(true);
    void work().finally(() => {
      isRunning.current = false;
      setBusy(false);
    });
  }, []);
  return { isBusy, run };
}
