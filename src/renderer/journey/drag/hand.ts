// Where the hand is while it drags, told by the browser itself: dnd-kit tells of a movement once it has been drawn, and
// the person who lets go before that on a slow machine means the place where they let go.

export interface Coordinates {
  readonly x: number;
  readonly y: number;
}

export interface Hand {
  /** Where it took hold, and where it is now, in pixels of the window; null for one that has only rested so far. */
  held(): { readonly from: Coordinates; readonly at: Coordinates } | null;
  /** Where it has moved to; null when it has only rested. Ends the watching. */
  end(): Coordinates | null;
}

// A mouse has moved before it drags, if only once; a finger drags when it rests, and one that goes up again has moved
// nothing.
const moves = ['mousemove', 'mouseup', 'touchmove'] as const;

/** @param start the event with which the drag began */
export function watchHand(start: Event): Hand {
  const finger = isTouch(start) ? (start.changedTouches[0]?.identifier ?? null) : null;
  const from = pointOf(start, finger);
  let last: Coordinates | null = null;
  const see = (event: Event) => {
    last = pointOf(event, finger) ?? last;
  };
  // In the window and on the way down: before dnd-kit hears of it.
  for (const name of moves) window.addEventListener(name, see, { capture: true, passive: true });
  return {
    held: () => (last === null ? null : { from: from ?? last, at: last }),
    end() {
      for (const name of moves) window.removeEventListener(name, see, { capture: true });
      return last;
    },
  };
}

function pointOf(event: Event, finger: number | null): Coordinates | null {
  const point = event instanceof MouseEvent ? event : isTouch(event) ? touchOf(event, finger) : undefined;
  return point ? { x: point.clientX, y: point.clientY } : null;
}

function touchOf({ touches }: TouchEvent, finger: number | null): Touch | undefined {
  return Array.from(touches).find(({ identifier }) => identifier === finger);
}

/** Browsers without a screen to touch have no TouchEvent to compare with. */
function isTouch(event: Event): event is TouchEvent {
  return 'touches' in event;
}
