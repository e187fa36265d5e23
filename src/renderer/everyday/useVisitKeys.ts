// Keys of the section: arrows walk through the visits, letters open what is also on a button.
import type { KeyboardEvent, RefObject } from 'react';
import type { EverydayView } from './EverydayContext.ts';

export function useVisitKeys(
  { entries, open, isReadOnly }: EverydayView,
  element: RefObject<HTMLElement | null>,
): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    const { target } = event;
    if (!(target instanceof HTMLElement) || !element.current?.contains(target)) return;
    if (target.closest('input, textarea, select, [contenteditable="true"], [role="menu"], [role="spinbutton"]')) return;
    const row = target.closest<HTMLElement>('[data-visit]');
    const take = (action: () => void) => {
      event.preventDefault();
      action();
    };
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const rows = [...element.current.querySelectorAll<HTMLElement>('[data-visit]')];
      const at = row ? rows.indexOf(row) + (event.key === 'ArrowDown' ? 1 : -1) : 0;
      return take(() => rows[Math.min(rows.length - 1, Math.max(0, at))]?.focus());
    }
    if (isReadOnly) return;
    const key = event.key.toLowerCase();
    if (key === 'n') return take(() => open({ kind: 'visit', entry: null }));
    if (key === 'r') return take(() => open({ kind: 'slip' }));
    const entry = entries.find(({ visit }) => visit.id === row?.dataset['visit']);
    if (key === 'l' && entry) take(() => open({ kind: 'lesson', entry }));
  };
}
