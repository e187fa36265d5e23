// The width of an element in px, again whenever it changes; 0 until it is there.
import { useLayoutEffect, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const shown = element.current;
    if (!shown) return;
    const measure = () => setWidth(shown.clientWidth);
    measure();
    // Drawn anew before the frame is shown: else bars laid out for the old width would stand there for one frame.
    const observer = new ResizeObserver(() => flushSync(measure));
    observer.observe(shown);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
