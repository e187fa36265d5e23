// Type as large as it fits: from step to step it gets smaller until nothing in `data-fit` is cut off and no word in
// `data-whole` is wider than its place; found anew when what is shown changes.
import { useLayoutEffect, useState, type RefObject } from 'react';

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
  const [fit, setFit] = useState({ of, step: first });
  const step = fit.of === of ? fit.step : first;
  useLayoutEffect(() => {
    const lists = [...(element.current?.querySelectorAll('[data-fit]') ?? [])];
    const words = [...(element.current?.querySelectorAll('[data-whole]') ?? [])];
    const isFull =
      lists.some((list) => list.scrollHeight > list.clientHeight + 1 || list.scrollWidth > list.clientWidth + 1) ||
      words.some((word) => word.scrollWidth > word.clientWidth + 1);
    if (isFull && step < last) setFit({ of, step: step + 1 });
    else if (fit.of !== of) setFit({ of, step });
  }, [element, of, step, last, fit.of]);
  return step;
}
