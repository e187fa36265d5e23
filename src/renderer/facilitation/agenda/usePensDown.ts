// Pens down in the window of somebody who does not facilitate: the caret leaves the text, nothing can be typed, and the
// others see that this window has stopped. What was typed into a field stays in it.
import { useEffect } from 'react';
import type { PensDown } from '../../../domain/record/liveState.ts';
import { useSession } from '../../session/hooks.ts';

export function useObeyPensDown(pensDown: PensDown | null) {
  const { show } = useSession();
  const id = pensDown?.id ?? null;
  useEffect(() => {
    show({ obeys: id });
    if (id === null) return;
    const focused = document.activeElement;
    if (focused instanceof HTMLElement && focused.closest('main') && isText(focused)) focused.blur();
    // Every kind of typing into a field asks before it changes anything.
    const refuse = (event: Event) => {
      if (event.target instanceof Element && event.target.closest('main, [role="dialog"]')) event.preventDefault();
    };
    document.addEventListener('beforeinput', refuse, true);
    return () => document.removeEventListener('beforeinput', refuse, true);
  }, [show, id]);
}

function isText(element: HTMLElement): boolean {
  return element.matches('input, textarea, [contenteditable="true"]');
}
