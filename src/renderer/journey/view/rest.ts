// Work for when nothing else goes on: a step at a time while the window has time, put off again by everything that
// happens meanwhile.
import { whenIdle } from '../../base/idle.ts';

export interface Rest {
  /** Something happens: the work goes on when it has been over for a moment. */
  disturb(): void;
  end(): void;
}

/** Milliseconds without disturbance. */
const pause = 150;
/** Milliseconds that have to be left before the next frame for one more step. */
const enough = 10;

/** `step` does a little and returns whether there is more to do. */
export function whenAtRest(step: () => boolean): Rest {
  let lastAt = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isEnded = false;
  let callOff = () => {};

  const wait = (time: number) => {
    timer = setTimeout(() => {
      timer = null;
      const left = lastAt + pause - performance.now();
      if (left > 1) wait(left);
      else work();
    }, time);
  };
  const work = () => {
    callOff = whenIdle((deadline) => {
      // Whatever happened since has begun to wait anew.
      if (timer !== null) return;
      let hasMore = step();
      while (hasMore && deadline.timeRemaining() > enough) hasMore = step();
      if (hasMore) work();
    });
  };
  return {
    disturb() {
      lastAt = performance.now();
      if (!isEnded && timer === null) wait(pause);
    },
    end() {
      isEnded = true;
      callOff();
      if (timer !== null) clearTimeout(timer);
    },
  };
}
