// Forms that wait for their button: filled in, they are asked about before the page is left, and what was entered is
// there again when the form has gone away without being sent.
import { useCallback, useEffect, useState } from 'react';
import { useDrafts } from './drafts.ts';

/** To be told whether anything in the form is not as it opened. */
export function useOpenForm(isFilled: boolean) {
  const drafts = useDrafts();
  useEffect(() => (isFilled ? drafts.addForm() : undefined), [drafts, isFilled]);
}

/**
 * State of a form that outlives it in this window, by a key that names the form and what it is about. `forget` when it
 * was sent or given up.
 */
export function useKeptState<Value>(key: string, first: Value): [Value, (next: Value) => void, forget: () => void] {
  const { kept } = useDrafts();
  const [value, setValue] = useState<Value>(() => (kept.has(key) ? (kept.get(key) as Value) : first));
  const set = useCallback(
    (next: Value) => {
      kept.set(key, next);
      setValue(next);
    },
    [kept, key],
  );
  const forget = useCallback(() => void kept.delete(key), [kept, key]);
  return [value, set, forget];
}
