// Who gets the browser's focus: the card or cell that the view has asked it for, once; and the card that lost it
// because its element went away. A card that merely comes into view, or that somebody else moves, takes it from no
// field in which one is writing.
import type { BoardBase, BoardFocus } from './boardState.ts';
import type { Scrolling } from './boardScroll.ts';

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

/**
 * What had the browser's focus has gone or is about to: a menu, the panel, something that was removed. The card or the
 * cell that the keyboard is on takes it, unless something else has it by then.
 */
export function refocus(view: BoardBase & Scrolling) {
  whenFree(() => {
    const focus = view.focus.get();
    if (focus === null || view.editing.get() !== null) return;
    if ('card' in focus) view.reveal(focus.card, true);
    else
      view.elements.content
        ?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(focus.cell)}"]`)
        ?.focus({ preventScroll: true });
  });
}

/** The same for a stage whose neighbour was removed; without any stage, for what makes the first one. */
export function refocusHead({ elements }: BoardBase, stageId: string | null) {
  whenFree(() => {
    const head =
      stageId === null
        ? null
        : elements.heads?.querySelector<HTMLElement>(`[data-stage-head="${CSS.escape(stageId)}"] button`);
    (head ?? elements.content?.querySelector<HTMLElement>('button'))?.focus();
  });
}

/**
 * The component library gives the focus back one frame after a menu or dialog has closed, if what had it before is
 * still there.
 */
function whenFree(take: () => void) {
  requestAnimationFrame(() => requestAnimationFrame(() => document.activeElement === document.body && take()));
}
