// Beside the board: how far this window is scrolled is shown to the others, and that of the followed person becomes
// this window's.
import { useEffect } from 'react';
import { useWorkshopPlace } from '../base/NavigationContext.ts';
import { useSession } from '../session/hooks.ts';
import type { SharedScroll } from '../session/presence.ts';
import type { WorkshopSession } from '../session/workshopSession.ts';
import { scrollOf, scrollTo } from './sharedScroll.ts';

/** Milliseconds after which a place that is not drawn yet is sought again. */
const again = 200;

/** @param records attributes with the ids of the section's records (sharedScroll.ts); null where it has another way */
export function useFollowedScroll(records: readonly string[] | null) {
  const session = useSession();
  const { section = 'journey' } = useWorkshopPlace();
  useEffect(() => (records ? shareScroll(session, section, records) : undefined), [session, section, records]);
}

function shareScroll({ following, show }: WorkshopSession, section: string, records: readonly string[]): () => void {
  let done: SharedScroll | null = null;
  const follow = () => {
    const person = following.person.get();
    if (person?.view !== section || !person.scrolled || isSame(person.scrolled, done)) return;
    if (scrollTo(person.scrolled, records)) done = person.scrolled;
  };
  const onScroll = ({ target }: Event) => {
    if (target instanceof HTMLElement && target.dataset['scrolls'] !== undefined)
      show({ scrolled: scrollOf(target, records) });
  };
  /** Who scrolls themselves looks on their own from then on. */
  const onOwn = ({ target }: Event) => {
    if (following.person.get() && target instanceof Element && target.closest('[data-section]')) following.stop();
  };
  const controller = new AbortController();
  const early = { passive: true, capture: true, signal: controller.signal };
  document.addEventListener('scroll', onScroll, early);
  for (const own of ['wheel', 'touchmove'] as const) document.addEventListener(own, onOwn, early);
  const unsubscribe = following.person.subscribe(follow);
  const timer = setInterval(follow, again);
  return () => {
    clearInterval(timer);
    unsubscribe();
    controller.abort();
    show({ scrolled: null });
  };
}

function isSame(left: SharedScroll, right: SharedScroll | null): boolean {
  return right !== null && left.part === right.part && left.record === right.record && left.offset === right.offset;
}
