// Scrolling through the weeks: what is drawn moves at once, without being drawn anew, since the weeks before and after are
// drawn as well. Anew it is drawn once they are used up, or once one rests, and then in the pauses between frames.
import { startTransition, useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { daysBeyond, type Zoom } from './calendarScale.ts';

/** Of an element that moves with the weeks: the day, since 1970, at which it stands in its place, and its days. */
export function strip(from: number, days: number) {
  return { 'data-strip': `${from}/${days}` };
}

export interface WeekScroll {
  /** The Monday from which on is drawn, in days since 1970. */
  readonly monday: number;
  moveBy(weeks: number): void;
  jumpTo(monday: number): void;
  /** Called whenever strips were drawn: puts them where the weeks stand now. */
  place(): void;
}

/** Milliseconds without a step after which one rests. */
const restAfter = 160;
/** Days that stay in reserve beyond what is drawn. */
const reserve = 14;

export function useWeekScroll(inside: RefObject<HTMLElement | null>, start: () => number, zoom: Zoom): WeekScroll {
  const [monday, setMonday] = useState(start);
  const wanted = useRef(monday);
  const drawn = useRef(monday);
  const isDrawing = useRef(false);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const reach = daysBeyond(zoom) - reserve;
  const place = useCallback(() => {
    const shown = inside.current;
    if (!shown) return;
    for (const moved of shown.querySelectorAll<HTMLElement>('[data-strip]')) {
      const [from, width] = moved.dataset['strip']!.split('/').map(Number);
      moved.style.transform = `translateX(${((from! - wanted.current) / width!) * 100}%)`;
    }
    markPassing(inside, wanted.current !== drawn.current);
  }, [inside]);
  const draw = useCallback(() => {
    if (isDrawing.current || wanted.current === drawn.current) return;
    isDrawing.current = true;
    startTransition(() => setMonday(wanted.current));
  }, []);
  const drawSoon = useCallback(() => {
    clearTimeout(rest.current);
    if (Math.abs(wanted.current - drawn.current) > reach) draw();
    rest.current = setTimeout(draw, restAfter);
  }, [reach, draw]);
  // One drawing after the other: begun anew with every step, none would ever be finished.
  useLayoutEffect(() => {
    isDrawing.current = false;
    drawn.current = monday;
    if (wanted.current !== monday) drawSoon();
    markPassing(inside, wanted.current !== monday);
  }, [monday, drawSoon, inside]);
  useEffect(() => () => clearTimeout(rest.current), []);
  const moveBy = useCallback(
    (weeks: number) => {
      wanted.current += weeks * 7;
      place();
      drawSoon();
    },
    [place, drawSoon],
  );
  const jumpTo = useCallback(
    (next: number) => {
      clearTimeout(rest.current);
      wanted.current = next;
      setMonday(next);
      place();
    },
    [place],
  );
  return { monday, moveBy, jumpTo, place };
}

/** What stands beside a week and not on it is hidden while the weeks pass below it. */
function markPassing(inside: RefObject<HTMLElement | null>, isPassing: boolean) {
  inside.current?.toggleAttribute('data-weeks-pass', isPassing);
}
