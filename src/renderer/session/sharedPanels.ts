// What is chosen and open in a section is shown to the others, and opens here when it does with the person who is
// followed.
import { useEffect, useRef } from 'react';
import { useSession } from './hooks.ts';

/**
 * @param opened ids, empty text for none; the same number each time @param open does here what the followed person has
 * done
 */
export function useSharedPanels(section: string, opened: readonly string[], open: (opened: readonly string[]) => void) {
  const { following, show } = useSession();
  const words = JSON.stringify(opened);
  useEffect(() => show({ opened: JSON.parse(words) as string[] }), [show, words]);
  useEffect(() => () => show({ opened: [] }), [show]);
  const latest = useRef({ open, words });
  useEffect(() => {
    latest.current = { open, words };
  });
  useEffect(() => {
    let seen = '';
    const follow = () => {
      const person = following.person.get();
      if (!person || person.view !== section) return;
      const next = JSON.stringify(person.opened);
      if (next === seen) return;
      seen = next;
      if (next !== latest.current.words) latest.current.open(person.opened);
    };
    follow();
    return following.person.subscribe(follow);
  }, [following, section]);
}
