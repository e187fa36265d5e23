// The keys of the facilitator's view; none of them while a text, a list or a dialog has the focus.
import { useEffect, useRef } from 'react';
import { stageKeyOf } from './audienceKeys.ts';
import { useConductor } from './ConductorContext.ts';

export interface RegieActions {
  more(): void;
  less(): void;
  pause(): void;
  catchUp(): void;
  pensDown(): void;
  callAll(): void;
}

interface RegieKeys extends RegieActions {
  /** Opens the parking lot. */
  park(): void;
}

export function useRegieKeys(actions: RegieKeys, isOn: boolean) {
  const conductor = useConductor();
  const latest = useRef({ ...actions, ...conductor });
  useEffect(() => {
    latest.current = { ...actions, ...conductor };
  });
  useEffect(() => {
    if (!isOn) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || isElsewhere(event)) return;
      const stage = stageKeyOf(event);
      const action = stage ?? regieKeyOf(event);
      if (action === null) return;
      event.preventDefault();
      latest.current[action]();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [isOn]);
}

function regieKeyOf({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): keyof RegieKeys | null {
  if (ctrlKey || altKey || metaKey) return null;
  switch (key.toLowerCase()) {
    case '+':
      return 'more';
    case '-':
      return 'less';
    case ' ':
      return 'pause';
    case 'c':
      return 'catchUp';
    case 's':
      return 'pensDown';
    case 'a':
      return 'callAll';
    case 't':
      return 'park';
    default:
      return null;
  }
}

/**
 * In a text, a menu or a dialog; arrow keys go through the choice that has the focus, the space bar presses its button.
 */
function isElsewhere({ target, key }: KeyboardEvent): boolean {
  if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]')) return true;
  if (!(target instanceof Element)) return false;
  const texts = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"]';
  if (target.closest(texts)) return true;
  if (target.closest('[role="radiogroup"]')) return key === ' ' || key.startsWith('Arrow');
  return key === ' ' && target.closest('button, a, input, [role="button"]') !== null;
}
