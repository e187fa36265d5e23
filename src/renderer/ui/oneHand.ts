// Dragging with dnd-kit by the pointer that took hold and by no other: while a pen, a finger or the mouse holds something,
// a palm or a second finger that comes, moves or leaves neither moves the drag nor ends it.
import { MouseSensor, TouchSensor } from '@dnd-kit/core';

type MouseProps = ConstructorParameters<typeof MouseSensor>[0];
type TouchProps = ConstructorParameters<typeof TouchSensor>[0];

/** Drags by mouse and pen. */
export class OneMouse extends MouseSensor {
  constructor(props: MouseProps) {
    super(heldBy(props, keepOtherPointersOut));
  }
}

/** Drags by finger. */
export class OneFinger extends TouchSensor {
  constructor(props: TouchProps) {
    super(heldBy(props, keepOtherTouchesOut));
  }
}

/** Others are kept out until the press ends, whether it has become a drag or not. */
function heldBy<T extends MouseProps | TouchProps>(
  props: T,
  keepOut: (press: Event, hasBegun: () => boolean) => () => void,
): T {
  let hasBegun = false;
  const stop = keepOut(props.event, () => hasBegun);
  return {
    ...props,
    onStart(coordinates) {
      hasBegun = true;
      props.onStart(coordinates);
    },
    onEnd() {
      stop();
      props.onEnd();
    },
    onCancel() {
      stop();
      props.onCancel();
    },
  };
}

/** All on the way down in the window: before anything else hears of it. */
function listenFirst(names: readonly string[], heard: (event: Event) => void): () => void {
  for (const name of names) window.addEventListener(name, heard, { capture: true, passive: false });
  return () => {
    for (const name of names) window.removeEventListener(name, heard, { capture: true });
  };
}

function keepOtherPointersOut(press: Event, hasBegun: () => boolean) {
  let at = press instanceof MouseEvent ? press : null;
  const stops = [
    listenFirst(['pointermove', 'pointerup'], (event) => {
      if (event instanceof PointerEvent && event.pointerType !== 'touch') at = event;
    }),
    // A mouse event does not say which pointer it is of: it follows the pointer's own event, at the same place but for
    // parts of a pixel. That of a tap is where the tap was.
    listenFirst(['mousedown', 'mousemove', 'mouseup'], (event) => {
      if (!(event instanceof MouseEvent) || at === null) return;
      if (Math.hypot(event.clientX - at.clientX, event.clientY - at.clientY) > 2) event.stopImmediatePropagation();
    }),
    listenFirst(['touchstart', 'touchmove'], (event) => keepOut(event, hasBegun())),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

function keepOtherTouchesOut(press: Event, hasBegun: () => boolean) {
  const finger = isTouch(press) ? press.changedTouches[0]?.identifier : undefined;
  const has = (touches: TouchList) => Array.from(touches).some(({ identifier }) => identifier === finger);
  const stops = [
    listenFirst(['touchstart', 'touchmove'], (event) => {
      if (isTouch(event) && !has(event.changedTouches)) keepOut(event, hasBegun());
    }),
    // Another finger, or the palm, that leaves ends nothing: the drag is the finger's that began it.
    listenFirst(['touchend', 'touchcancel'], (event) => {
      if (isTouch(event) && has(event.touches)) event.stopImmediatePropagation();
    }),
    listenFirst(['mousedown', 'mousemove', 'mouseup'], (event) => event.stopImmediatePropagation()),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Beside a drag it is nothing to the browser either, which would make mouse events, scrolling or zooming of it. */
function keepOut(event: Event, isDragging: boolean) {
  event.stopImmediatePropagation();
  if (isDragging && event.cancelable) event.preventDefault();
}

/** Browsers without a screen to touch have no TouchEvent to compare with. */
function isTouch(event: Event): event is TouchEvent {
  return 'touches' in event;
}
