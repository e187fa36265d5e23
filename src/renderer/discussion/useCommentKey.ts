// Ctrl+Alt+M opens the comments of the record that has the focus, in every section.
import { useEffect, useRef } from 'react';
import type { CommentTarget } from '../../domain/discussion/comments.ts';

/** Attributes that name a record on the screen, and the collection that it is of; the innermost counts. */
const recordAttributes: Readonly<Record<string, string>> = {
  'data-touchpoint-id': 'touchpoints',
  'data-comments-of-touchpoints': 'touchpoints',
  'data-comments-of-stages': 'stages',
  'data-comments-of-painpoints': 'painPoints',
  'data-comments-of-opportunities': 'opportunities',
  'data-goal': 'goals',
  'data-goal-panel': 'goals',
  'data-agreement': 'agreements',
  'data-handover': 'handovers',
  'data-term': 'terms',
  'data-term-panel': 'terms',
  'data-profile': 'targetCustomers',
  'data-role': 'buyingRoles',
  'data-role-panel': 'buyingRoles',
  'data-activity': 'activities',
  'data-activity-panel': 'activities',
  'data-visit': 'visits',
};

const selector = Object.keys(recordAttributes)
  .map((name) => `[${name}]`)
  .join(', ');

export function useCommentKey(open: (about: CommentTarget) => void) {
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isKey = event.code === 'KeyM' && event.altKey && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      if (!isKey || !(event.target instanceof Element)) return;
      const about = targetAround(event.target);
      if (!about) return;
      event.preventDefault();
      latest.current(about);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function targetAround(element: Element): CommentTarget | null {
  const around = element.closest(selector);
  for (const [name, collection] of Object.entries(recordAttributes)) {
    const id = around?.getAttribute(name);
    if (id) return { collection, id };
  }
  return null;
}
