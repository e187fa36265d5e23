// Keys that hold in every section: a hand is raised, and Escape gives one's own view back.
import { useEffect } from 'react';
import { useSession } from '../session/hooks.ts';
import { toggleHand } from './showing.ts';

export function useTogetherKeys() {
  const session = useSession();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.repeat || event.altKey) return;
      if (event.key === 'Escape') {
        // What is open over the section takes its own Escape, and so does a field.
        if (isElsewhere(event.target) || !endShowing(session)) return;
      } else if (event.shiftKey && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'h')
        toggleHand(session);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [session]);
}

/** Ends what takes the own view away or shows something on it, one thing at a time; false when there is nothing. */
function endShowing({ following, mine, show }: ReturnType<typeof useSession>): boolean {
  const { laser, spotlight, dragging } = mine.get();
  // A card that is being carried goes back first.
  if (dragging) return false;
  if (following.person.get()) following.stop();
  else if (laser) show({ laser: null });
  else if (spotlight !== null) show({ spotlight: null });
  else return false;
  return true;
}

/** In a field, a dialog, a menu or the list of a field. */
function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      'input, textarea, [contenteditable="true"], [role="dialog"], [role="alertdialog"], [role="menu"], [data-trigger]',
    ) !== null
  );
}
