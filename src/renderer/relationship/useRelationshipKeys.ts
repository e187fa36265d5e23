// Keys of the section while no text and no dialog has the focus: N asks, R reveals, arrows go between rounds.
import { useEffect, useRef } from 'react';

export interface RelationshipKeys {
  readonly ask: () => void;
  readonly reveal: () => void;
  readonly step: (by: number) => void;
}

export function useRelationshipKeys(keys: RelationshipKeys) {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return;
      if (event.key === 'n' || event.key === 'N') latest.current.ask();
      else if (event.key === 'r' || event.key === 'R') latest.current.reveal();
      else if (event.key === 'ArrowLeft') latest.current.step(-1);
      else if (event.key === 'ArrowRight') latest.current.step(1);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

/** A text, a choice, a menu or a dialog has these keys for itself. */
function isBusy(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.closest(
      'input, textarea, select, [role="dialog"], [role="alertdialog"], [role="menu"], [role="radiogroup"]',
    ) !== null ||
    document.querySelector('[role="dialog"]') !== null
  );
}
