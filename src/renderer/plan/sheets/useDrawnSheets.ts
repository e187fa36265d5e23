// The sheets of a long plan are drawn one after the other, those in sight first: the first picture does not wait for a
// hundred pages, and somebody who types or scrolls meanwhile does not wait for them either.
import { useCallback, useEffect, useEffectEvent, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { whenIdle } from '../../base/idle.ts';

/** So many are there at once: more are not in sight at first. */
const first = 4;

/** So many are drawn in advance. Of a longer plan, which nobody has but by mischief, the others are once they are in sight. */
const most = 100;

/** Sheets that are drawn in one go, and milliseconds until the next ones are in any case: a busy window is never idle. */
const step = 3;
const pause = 50;

const firstOnes: ReadonlySet<number> = new Set(Array.from({ length: first }, (_, at) => at));

/**
 * What is drawn once stays drawn, also when the plan is laid out anew.
 *
 * @param place around the sheets
 * @param onDrawn told of how many there are once all are drawn that are drawn in advance
 */
export function useDrawnSheets(place: RefObject<HTMLElement | null>, count: number, onDrawn: (count: number) => void) {
  const [drawn, setDrawn] = useState(firstOnes);
  const [isAllDrawn, setAllDrawn] = useState(false);
  const isDrawn = useCallback((index: number) => isAllDrawn || drawn.has(index), [isAllDrawn, drawn]);
  const drawAll = useCallback(() => flushSync(() => setAllDrawn(true)), []);
  const drawOne = useCallback((index: number) => flushSync(() => setDrawn((now) => new Set([...now, index]))), []);
  const missing = Array.from({ length: count }, (_, at) => at).filter((at) => !isDrawn(at));
  const early = missing.filter((at) => at < most);
  const isWhole = early.length === 0;
  const inSight = () => {
    const sheets = place.current?.querySelectorAll('.sheet');
    return missing.filter((at) => {
      const { top, bottom } = sheets?.[at]?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
      return bottom > 0 && top < window.innerHeight;
    });
  };
  const draw = (sheets: readonly number[]) => {
    if (sheets.length > 0) setDrawn(new Set([...drawn, ...sheets.slice(0, step)]));
  };
  const drawSome = useEffectEvent(() => draw([...inSight(), ...early]));
  useEffect(() => (isWhole ? undefined : whenIdle(drawSome, pause)), [isWhole, drawn, count]);
  const drawInSight = useEffectEvent(() => draw(inSight()));
  const isLong = missing.length > early.length;
  useEffect(() => {
    if (!isLong) return undefined;
    const look = () => drawInSight();
    look();
    // Whatever scrolls, in whichever way.
    window.addEventListener('scroll', look, { capture: true, passive: true });
    window.addEventListener('resize', look);
    return () => {
      window.removeEventListener('scroll', look, { capture: true });
      window.removeEventListener('resize', look);
    };
  }, [isLong, count, drawn]);
  const tell = useEffectEvent(onDrawn);
  useEffect(() => {
    if (isWhole) tell(count);
  }, [isWhole, count]);
  // What is printed is what is drawn.
  useEffect(() => {
    window.addEventListener('beforeprint', drawAll, { capture: true });
    return () => window.removeEventListener('beforeprint', drawAll, { capture: true });
  }, [drawAll]);
  return { isDrawn, drawOne };
}
