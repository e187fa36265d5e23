// One call to the host at a time: a button that was pressed rests until it is answered.
import { useCallback, useState } from 'react';

export function useBusy(): { readonly isBusy: boolean; readonly run: (work: () => Promise<void>) => void } {
  const [isBusy, setBusy] = useState(false);
  const run = useCallback((work: () => Promise<void>) => {
    setBusy(true);
    void work().finally(() => setBusy(false));
  }, []);
  return { isBusy, run };
}
