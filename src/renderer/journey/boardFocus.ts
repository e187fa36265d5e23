// Who gets the browser's focus: the card or cell that the view has asked it for, once; and the card that lost it because its element went
// away. A card that merely comes into view, or that somebody else moves, takes it from no field in which one is writing.
import type { BoardFocus } from './boardState.ts';

/** What has had the browser's focus, or was never meant to take it. */
const settled = new WeakSet<BoardFocus>();

export function takesFocus(focus: BoardFocus | null): focus is BoardFocus {
  return focus !== null && !settled.has(focus);
}

/** This is where the keyboard goes on from; the browser's focus stays where it is. */
export function withoutTaking(focus: BoardFocus): BoardFocus {
  settled.add(focus);
  return focus;
}

export function giveFocus(focus: BoardFocus, element: HTMLElement) {
  settled.add(focus);
  if (element !== document.activeElement) element.focus({ preventScroll: true });
}

/** Its element had the browser's focus and goes away: the next one takes it. */
export function losesFocus(focus: BoardFocus) {
  settled.delete(focus);
}
