// The sheets of a long plan are drawn one after the other, those in sight first: the first picture does not wait for a
// hundred pages, and somebody who types or scrolls meanwhile does not wait for them either.
import { useCallback, useEffect, useEffectEvent, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { whenIdle } from '../../base/idle.ts';

/** So many are there at once: more are not in sight at first. */
const first = 4;

/** Sheets that are drawn in one go, and milliseconds until the next ones are in any case: a busy window is never idle. */
const step = 3;
const pause = 50;

const firstOnes: ReadonlySet<number> = new Set(Array.from({ length: first }, (_, at) => at));

/**
 * What is drawn once stays drawn, also when the plan is laid out anew.
 *
 * @param place around the sheets
 * @param onDrawn told of how many once all are there
 */
export function useDrawnSheets(place: RefObject<HTMLElement | null>, count: number, onDrawn: (count: number) => void) {
  const [drawn, setDrawn] = useState(firstOnes);
  const [isAllDrawn, setAllDrawn] = useState(false);
  const isDrawn = useCallback((index: number) => isAllDrawn || drawn.has(index), [isAllDrawn, drawn]);
  const drawAll = useCallback(() => flushSync(() => setAllDrawn(true)), []);
  const missing = Array.from({ length: count }, (_, at) => at).filter((at) => !isDrawn(at));
  const isWhole = missing.length === 0;
  const drawSome = useEffectEvent(() => {
    const sheets = place.current?.querySelectorAll('.sheet');
    const inSight = missing.filter((at) => {
      const { top, bottom } = sheets?.[at]?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
      return bottom > 0 && top < window.innerHeight;
    });
    setDrawn(new Set([...drawn, ...[...inSight, ...missing].slice(0, step)]));
  });
  useEffect(() => (isWhole ? undefined : whenIdle(drawSome, pause)), [isWhole, drawn, count]);
  const tell = useEffectEvent(onDrawn);
  useEffect(() => {
    if (isWhole) tell(count);
  }, [isWhole, count]);
  // What is printed is what is drawn.
  useEffect(() => {
    window.addEventListener('beforeprint', drawAll, { capture: true });
    return () => window.removeEventListener('beforeprint', drawAll, { capture: true });
  }, [drawAll]);
  return { isDrawn, drawAll };
}
