// Type as large as it fits: from step to step it gets smaller until nothing in `data-fit` is cut off and no word in
// `data-whole` is wider than its place; found anew when what is shown or the shape of the window changes.
import { useLayoutEffect, useState, useSyncExternalStore, type RefObject } from 'react';

function subscribe(listener: () => void) {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

/** Width to height of the window: the picture for the room is as wide whatever the window, and as high as this lets it. */
const shapeOfWindow = () => window.innerWidth / window.innerHeight;

/**
 * @param of what is shown; another identity begins again at `first`
 * @param last the smallest step, which stays however much there is
 * @returns the step to draw with
 */
export function useFit(
  element: RefObject<HTMLElement | null>,
  of: unknown,
  { first = 0, last }: { first?: number; last: number },
): number {
  const shape = useSyncExternalStore(subscribe, shapeOfWindow);
  const [fit, setFit] = useState({ of, shape, step: first });
  const isSame = fit.of === of && fit.shape === shape;
  const step = isSame ? fit.step : first;
  useLayoutEffect(() => {
    const lists = [...(element.current?.querySelectorAll('[data-fit]') ?? [])];
    const words = [...(element.current?.querySelectorAll('[data-whole]') ?? [])];
    const isFull =
      lists.some((list) => list.scrollHeight > list.clientHeight + 1 || list.scrollWidth > list.clientWidth + 1) ||
      words.some((word) => word.scrollWidth > word.clientWidth + 1);
    if (isFull && step < last) setFit({ of, shape, step: step + 1 });
    else if (!isSame) setFit({ of, shape, step });
  }, [element, of, shape, step, last, isSame]);
  return step;
}
