// Whether this machine keeps pace while something is dragged. Cards that make room slide aside, and each start of it
// costs the browser a frame where the processor is slow: there they are at their place at once, and what is dragged
// stays under the hand.

export interface Pace {
  isKept(): boolean;
  /** To be called when cards begin to slide: looks how long the frame that begins it takes. */
  watch(): void;
  /** A new drag: what was too slow once may be tried again, once. */
  restart(): void;
}

/** A frame longer than this, in milliseconds, has missed the next picture of a screen with sixty a second. */
const lateAfter = 25;
const lateAtMost = 2;

export function createPace(): Pace {
  let late = 0;
  let isWatching = false;
  return {
    isKept: () => late < lateAtMost,
    watch() {
      if (isWatching) return;
      isWatching = true;
      requestAnimationFrame((begun) => {
        requestAnimationFrame((next) => {
          isWatching = false;
          if (next - begun > lateAfter) late += 1;
        });
      });
    },
    restart() {
      late = Math.min(late, lateAtMost - 1);
    },
  };
}
