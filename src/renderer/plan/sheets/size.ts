// The size of an element as it changes.
import { useEffect, useState } from 'react';

type Element = { readonly current: HTMLElement | null };

/** Inner width without scroll bars, CSS pixels; 0 before it is known. */
export function useWidth(of: Element): number {
  return useSize(of, innerWidthOf);
}

/** Height before any transformation, CSS pixels; 0 before it is known. */
export function useHeight(of: Element): number {
  return useSize(of, outerHeightOf);
}

const innerWidthOf = ({ clientWidth }: HTMLElement) => clientWidth;
const outerHeightOf = ({ offsetHeight }: HTMLElement) => offsetHeight;

function useSize(of: Element, read: (element: HTMLElement) => number): number {
  const [size, setSize] = useState(0);
  useEffect(() => {
    const element = of.current!;
    const observer = new ResizeObserver(() => setSize(read(element)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [of, read]);
  return size;
}
