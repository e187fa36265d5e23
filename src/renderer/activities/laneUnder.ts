// Which lane a dragged bar is over: the one under the pointer, none where the weeks lie over the lanes.
import { pointerWithin, type CollisionDetection } from '@dnd-kit/core';

export const laneUnder: CollisionDetection = (held) => {
  const weeks = document.querySelector('[data-weeks-below]')?.getBoundingClientRect();
  const { pointerCoordinates } = held;
  return weeks && pointerCoordinates && pointerCoordinates.y >= weeks.top ? [] : pointerWithin(held);
};
