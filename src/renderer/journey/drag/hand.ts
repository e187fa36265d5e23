// Where the hand is while it drags, told by the browser itself: dnd-kit tells of a movement once it has been drawn, and
// whoever lets go before that on a slow machine means the place where they let go.

export interface Coordinates {
  readonly x: number;
  readonly y: number;
}

export interface Hand {
  /** Where it has moved to, in pixels of the window; null when it has only rested. Ends the watching. */
  end(): Coordinates | null;
}

// A mouse has moved before it drags, if only once; a finger drags when it rests, and one that goes up again has moved
// nothing.
const events = ['mousemove', 'mouseup', 'touchmove'] as const;

export function watchHand(): Hand {
  let last: Coordinates | null = null;
  const see = (event: MouseEvent | TouchEvent) => {
    const point = event instanceof MouseEvent ? event : event.touches[0];
    if (point) last = { x: point.clientX, y: point.clientY };
  };
  // In the window and on the way down: before dnd-kit hears of it.
  for (const name of events) window.addEventListener(name, see, { capture: true, passive: true });
  return {
    end() {
      for (const name of events) window.removeEventListener(name, see, { capture: true });
      return last;
    },
  };
}
