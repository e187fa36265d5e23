// Places on the board that mean the same in every window. Windows differ in width and zoom, so columns and line breaks
// differ, too: x counts columns from the left edge of the first stage (3.5 is the middle of the fourth stage), what is
// left of it in widths of the labels; y counts rows: 0 to 1 is everything above the lanes, then a lane each, and below
// the lanes 100 pixels make one.
import { owners } from '../../../domain/journey/touchpoints.ts';
import type { SharedPlace } from '../../session/presence.ts';
import { boardPoint } from './boardFrame.ts';
import type { BoardBase } from './boardState.ts';
import { labelWidth } from './geometry.ts';

/** Where rows begin and end, in board pixels. */
type Geometry = Pick<BoardBase, 'laneTop' | 'laneHeights' | 'column'>;

const rowBelow = 100;

/** From board pixels. Rounded by less than a visible difference: presence is to stay small. */
export function toShared(view: Geometry, { x, y }: SharedPlace): SharedPlace {
  const knots = rowKnots(view);
  const last = knots.length - 1;
  const row = knots.findIndex((_, at) => at < last && y < knots[at + 1]!);
  const shared = {
    x: x < labelWidth ? x / labelWidth - 1 : (x - labelWidth) / view.column.get(),
    y: row < 0 ? last + (y - knots[last]!) / rowBelow : row + (y - knots[row]!) / (knots[row + 1]! - knots[row]!),
  };
  return { x: rounded(shared.x), y: rounded(shared.y) };
}

/** What is under a point of the window. */
export function placeUnder(view: BoardBase, clientX: number, clientY: number): SharedPlace {
  return toShared(view, boardPoint(view, clientX, clientY));
}

/** To board pixels of this window. */
export function fromShared(view: Geometry, { x, y }: SharedPlace): SharedPlace {
  const knots = rowKnots(view);
  const last = knots.length - 1;
  const row = Math.max(0, Math.min(last, Math.floor(y)));
  const height = row === last ? rowBelow : knots[row + 1]! - knots[row]!;
  return { x: x < 0 ? (x + 1) * labelWidth : labelWidth + x * view.column.get(), y: knots[row]! + (y - row) * height };
}

function rowKnots({ laneTop, laneHeights }: Geometry): readonly number[] {
  const tops = owners.map(laneTop);
  const end = tops.at(-1)! + laneHeights.of(owners.at(-1)!).get();
  return [0, ...tops, end];
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
