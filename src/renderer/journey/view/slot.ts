// The gap that opens in a cell for what is dragged over it.
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

/** `index` counts the cards of the cell that are not dragged. */
export function slotIn(layout: CellLayout, { ids: dragged, height }: Drag, index: number): Slot {
  const staying = layout.ids.filter((id) => !dragged.includes(id));
  const follower = staying[index];
  const at = follower === undefined ? layout.ids.length : layout.ids.indexOf(follower);
  const isOwnPlace = isUnchanged(layout.ids, dragged, at);
  const end = layout.ids.length === 0 ? cellPadding.top : layout.height - cellPadding.bottom + cardGap;
  return { at, shift: isOwnPlace ? 0 : height + cardGap, top: layout.tops[at] ?? end, height, isOwnPlace };
}

function isUnchanged(ids: readonly string[], dragged: readonly string[], at: number): boolean {
  const positions = dragged.map((id) => ids.indexOf(id));
  return (
    positions[0]! >= 0 &&
    positions.every((position, step) => position === positions[0]! + step) &&
    at === positions.at(-1)! + 1
  );
}
