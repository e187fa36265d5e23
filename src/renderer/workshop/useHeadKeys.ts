// The keys of the head: Alt and a digit for a chapter, Alt and Page Up or Page Down for its neighbours, Ctrl+K for the
// contents. In the desktop app the same from its menu.
import { useEffect, useRef } from 'react';
import { useMenuCommand } from '../host/DesktopContext.ts';
import { useNavigation, useWorkshopPlace } from '../base/NavigationContext.ts';
import type { WorkshopPage } from '../base/navigation.ts';
import { chapterStep, neighbour } from './chapters.ts';
import type { Head } from './HeadContext.ts';

export function useHeadKeys(head: Head, here: WorkshopPage) {
  const navigation = useNavigation();
  const { id } = useWorkshopPlace();
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.shiftKey || isBelowDialog()) return;
    if (isContentsKey(event)) {
      event.preventDefault();
      return head.openContents();
    }
    const section = sectionOfKey(event, head, here);
    if (section === undefined) return;
    event.preventDefault();
    go(section);
  };
  const go = (section: WorkshopPage | undefined) => {
    if (section !== undefined && section !== here) navigation.go({ page: 'workshop', id, section });
  };
  useMenuCommand('contents', head.openContents);
  useMenuCommand('nextSection', () => go(neighbour(head.shown, here, 1)));
  useMenuCommand('previousSection', () => go(neighbour(head.shown, here, -1)));
  useMenuCommand('chapter', ({ number }) => {
    const chapter = head.chapters.find((one) => one.number === number);
    if (chapter) go(chapterStep(chapter, here));
  });
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => latest.current(event);
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function isContentsKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey;
}

/** Digits by their place on the keyboard: with Alt some layouts write another character there. */
function sectionOfKey(event: KeyboardEvent, { chapters, shown }: Head, here: WorkshopPage) {
  if (!event.altKey || event.ctrlKey || event.metaKey) return undefined;
  if (event.key === 'PageDown') return neighbour(shown, here, 1);
  if (event.key === 'PageUp') return neighbour(shown, here, -1);
  const digit = /^Digit([1-6])$/.exec(event.code)?.[1];
  if (digit === undefined || isTyping(event.target)) return undefined;
  const chapter = chapters.find(({ number }) => number === Number(digit));
  return chapter && chapterStep(chapter, here);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable="true"]') !== null;
}

/** A dialog is a window of its own. */
function isBelowDialog(): boolean {
  return document.querySelector('main')?.closest('[inert], [aria-hidden=true]') != null;
}
