// Scripts of what nobody sees at first are fetched ahead of being wanted, because later the engine may be away: one
// after the other, each when the window has time, so that the person who types meanwhile does not feel it.
import { whenIdle } from './idle.ts';

/** Milliseconds after which they are fetched although nobody has asked. */
const fetchesAfter = 2500;

/** Returns the function that calls off what has not been begun. */
export function fetchAhead(loads: readonly (() => Promise<unknown>)[]): () => void {
  let callOff = () => {};
  let isOff = false;
  const fetchFrom = (at: number) => {
    const load = loads[at];
    if (!load || isOff) return;
    callOff = whenIdle(() => {
      const next = () => fetchFrom(at + 1);
      // The person who wants what could not be had is told then.
      load().then(next, next);
    });
  };
  const timer = setTimeout(() => fetchFrom(0), fetchesAfter);
  return () => {
    isOff = true;
    clearTimeout(timer);
    callOff();
  };
}
