// The place in a cell that what is dragged over it would take. Cards make as much room for it as the lane has: a lane
// does not grow under the hand, so in a full cell the place lies over the cards.
import type { Drag } from './boardState.ts';
import { cardGap, cellPadding, type CellLayout } from './geometry.ts';

export interface Slot {
  /** Position from which cards make room. */
  readonly at: number;
  /** How far they move, in pixels; 0 when dropping would change nothing. */
  readonly shift: number;
  readonly top: number;
  readonly height: number;
  /** Would dropping leave the cell as it is? */
  readonly isOwnPlace: boolean;
}

/** Height of the place where there is no room, in pixels: a line of words in its frame. */
const least = 23;

/** `index` counts the cards of the cell that are not dragged; `laneHeight` is what the cell has. */
export function slotIn(
  layout: CellLayout,
  { ids: dragged, height }: Pick<Drag, 'ids' | 'height'>,
  index: number,
  laneHeight: number,
): Slot {
  const staying = layout.ids.filter((id) => !dragged.includes(id));
  const follower = staying[index];
  const at = follower === undefined ? layout.ids.length : layout.ids.indexOf(follower);
  const isOwnPlace = isUnchanged(layout.ids, dragged, at);
  const isEmpty = layout.ids.length === 0;
  const end = isEmpty ? cellPadding.top : layout.height - cellPadding.bottom + cardGap;
  const room = Math.max(
    0,
    laneHeight - (isEmpty ? cellPadding.top : layout.height) - (isEmpty ? cellPadding.bottom : 0),
  );
  const shift = isOwnPlace ? 0 : Math.min(height + cardGap, room);
  const shown = Math.max(least, Math.min(height, isEmpty ? room : shift - cardGap));
  // Without room it lies half over the card before and half over the one behind.
  const over = Math.max(0, shown - Math.max(0, shift - cardGap));
  const top = (layout.tops[at] ?? end) - (isEmpty ? 0 : Math.ceil(over / 2));
  return { at, shift, top: Math.max(1, Math.min(top, laneHeight - shown - 1)), height: shown, isOwnPlace };
}

function isUnchanged(ids: readonly string[], dragged: readonly string[], at: number): boolean {
  const positions = dragged.map((id) => ids.indexOf(id));
  return (
    positions[0]! >= 0 &&
    positions.every((position, step) => position === positions[0]! + step) &&
    at === positions.at(-1)! + 1
  );
}
