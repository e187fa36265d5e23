// A list that is one stop of the Tab key: arrow keys walk within it, Tab leaves it as a whole, and coming back leads to
// where one was (the toolbar pattern of the ARIA Authoring Practices). The person who writes in a field of it keeps all
// keys.
import { useEffect, useRef, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';

/** What Tab would reach. */
const reached =
  'a[href], button:not([disabled]), input:not([disabled]), textarea:not([disabled]), [tabindex]:not([tabindex="-1"])';
const typedIn = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true]';

export interface OneStop<T extends HTMLElement> {
  readonly ref: RefObject<T | null>;
  readonly onKeyDown: (event: KeyboardEvent<T>) => void;
  readonly onFocus: (event: FocusEvent<T>) => void;
}

/**
 * Attributes for the element around the list. In a row the left and right arrow, Home and End go from control to
 * control; in a column of `items` (a selector) up, down, Home and End go to the same control of another one.
 */
export function useOneStop<T extends HTMLElement>(items?: string): OneStop<T> {
  const ref = useRef<T>(null);
  const last = useRef<Element | null>(null);
  const isTabbing = useIsTabbing();
  const controls = () => (ref.current ? controlsIn(ref.current) : []);
  return {
    ref,
    onKeyDown(event) {
      const { key, target, shiftKey } = event;
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      if (!(target instanceof HTMLElement) || !ref.current?.contains(target) || target.matches(typedIn)) return;
      const all = controls();
      const at = all.indexOf(target);
      if (at === -1) return;
      if (key === 'Tab') {
        const beyond = controlBeyond(ref.current, shiftKey);
        // At an end of the window the browser knows where to go.
        if (!beyond) return;
        event.preventDefault();
        beyond.focus();
        return;
      }
      const next = shiftKey ? undefined : (items && toItem(all, at, key, items)) || stepped(all, at, key);
      if (!next) return;
      event.preventDefault();
      event.stopPropagation();
      next.focus();
    },
    onFocus({ target, relatedTarget }) {
      const isInside = relatedTarget instanceof Node && ref.current?.contains(relatedTarget);
      const before = last.current;
      last.current = target;
      const all = controls();
      // By Tab one comes to an end of the list, and is led to where one was; a press or a script means what it says.
      if (isInside || !isTabbing.current || (target !== all[0] && target !== all.at(-1))) return;
      (before instanceof HTMLElement && all.includes(before) ? before : all[0])?.focus();
    },
  };
}

/** True while the browser moves the focus because of the Tab key. */
function useIsTabbing(): RefObject<boolean> {
  const isTabbing = useRef(false);
  useEffect(() => {
    const watch = ({ key }: globalThis.KeyboardEvent) => {
      isTabbing.current = key === 'Tab';
      // The focus has moved when the key has been dealt with.
      setTimeout(() => (isTabbing.current = false));
    };
    window.addEventListener('keydown', watch, true);
    return () => window.removeEventListener('keydown', watch, true);
  }, []);
  return isTabbing;
}

function controlsIn(element: ParentNode): HTMLElement[] {
  const found = [...element.querySelectorAll<HTMLElement>(reached)];
  return found.filter((control) => control.tabIndex >= 0 && !control.closest('[inert]') && control.checkVisibility());
}

/** What Tab, or Shift and Tab, would reach next if the list were one control; never out of a dialog. */
function controlBeyond(list: HTMLElement, isBack: boolean): HTMLElement | undefined {
  const wanted = isBack ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const outside = controlsIn(list.closest('[role=dialog]') ?? document).filter(
    (control) => !list.contains(control) && (list.compareDocumentPosition(control) & wanted) !== 0,
  );
  return outside.at(isBack ? -1 : 0);
}

/** Undefined for a key that goes nowhere; the ends of the list are no way out. */
function stepped(all: readonly HTMLElement[], at: number, key: string): HTMLElement | undefined {
  const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: all.length - 1 }[key];
  return to === undefined ? undefined : all[Math.min(all.length - 1, Math.max(0, to))];
}

/** The control of another item that stands where the focus is in its own. */
function toItem(all: readonly HTMLElement[], at: number, key: string, items: string): HTMLElement | undefined {
  const itemOf = (control: HTMLElement) => control.closest(items);
  const here = itemOf(all[at]!);
  const groups = [...new Set(all.map(itemOf))];
  const from = groups.indexOf(here);
  const to = { ArrowUp: from - 1, ArrowDown: from + 1, Home: 0, End: groups.length - 1 }[key];
  if (to === undefined) return undefined;
  const there = all.filter((control) => itemOf(control) === (groups[to] ?? here));
  const place = all.filter((control) => itemOf(control) === here).indexOf(all[at]!);
  return there[Math.min(place, there.length - 1)];
}
