// F6 goes to the next region of the window, Shift+F6 to the one before: sections, people, tools, section, panel. Each
// is a landmark, and what has the focus in it afterwards is what one comes for: the current section, the current card.
import { useEffect } from 'react';

/** In the sequence of the window; the innermost that holds the focus is where one is. */
const regions = ['header nav', 'header [data-people]', 'header [data-tools]', 'main', 'main aside'] as const;
const stops = [
  '[aria-current=page]',
  '[role=option][tabindex="0"]',
  'a[href], button:not([disabled]), input:not([disabled]), select, textarea, [tabindex="0"]',
];

export function useRegionKeys() {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      // A dialog is a window of its own.
      if (document.querySelector('main')?.closest('[inert], [aria-hidden=true]')) return;
      const present = regions.flatMap((selector) => {
        const element = regionOf(selector);
        return element && stopIn(element) ? [element] : [];
      });
      if (present.length === 0) return;
      event.preventDefault();
      const here = present.findLastIndex((element) => element.contains(document.activeElement));
      const step = event.shiftKey ? -1 : 1;
      const next = here === -1 ? (event.shiftKey ? present.length - 1 : 0) : here + step;
      stopIn(present[(next + present.length) % present.length]!)?.focus();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** Of several, as the two rows of the head, the one with the current page in it. */
function regionOf(selector: string): HTMLElement | undefined {
  const all = [...document.querySelectorAll<HTMLElement>(selector)];
  return all.find((element) => element.querySelector('[aria-current=page]')) ?? all[0];
}

function stopIn(region: HTMLElement): HTMLElement | undefined {
  for (const selector of stops) {
    const found = [...region.querySelectorAll<HTMLElement>(selector)].find((element) => element.checkVisibility());
    if (found) return found;
  }
  return undefined;
}
