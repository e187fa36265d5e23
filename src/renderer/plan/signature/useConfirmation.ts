// The confirmation of what is not decided while one signs.
import { useEffect, useRef, useState } from 'react';
import type { Gap } from '../../../domain/plan/gaps.ts';

/** A confirmation holds for the list that was shown: when it changes, it is asked again. */
export function useConfirmation(gaps: readonly Gap[]): readonly [boolean, (isConfirmed: boolean) => void] {
  const [isConfirmed, setConfirmed] = useState(false);
  const list = gaps.map(({ kind, recordId }) => `${kind} ${recordId}`).join('\n');
  const shown = useRef(list);
  useEffect(() => {
    if (shown.current === list) return;
    shown.current = list;
    setConfirmed(false);
  }, [list]);
  return [isConfirmed, setConfirmed];
}
