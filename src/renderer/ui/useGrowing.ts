// A long list is drawn as far as somebody looks: the beginning at once, more whenever its end comes near the window.
import { useEffect, useRef, useState, type RefObject } from 'react';

/** Elements of the first picture, and how many come with each further step. */
const first = 12;
const step = 24;
/** How near the end has to be, below the window. */
const ahead = '100% 0px';

/**
 * How many of `length` elements are drawn, `least` of them whatever is looked at; `end` is put on an element behind the
 * last of them.
 */
export function useGrowing(length: number, least = 0): { count: number; end: RefObject<HTMLDivElement | null> } {
  const [grown, setGrown] = useState(first);
  const count = Math.max(grown, least);
  const end = useRef<HTMLDivElement>(null);
  const isWhole = count >= length;
  useEffect(() => {
    if (isWhole || !end.current) return;
    // A new one after each step: it tells where the end is now, even when it is still near.
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setGrown(count + step),
      { rootMargin: ahead },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [count, isWhole]);
  return { count, end };
}
