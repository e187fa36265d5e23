// Heights of the lanes, in board pixels: what their fullest cells need. They do not grow for what is dragged over them:
// nothing moves under a hand that holds something (slot.ts).
import type { Owner } from '../../../domain/journey/touchpoints.ts';
import type { BoardBase } from './boardState.ts';
import { keptStores, type KeyedStores } from './keyedStores.ts';

export function createLaneHeights({
  layout,
  columns,
}: Pick<BoardBase, 'layout' | 'columns'>): KeyedStores<Owner, number> {
  return keptStores((owner: Owner) => layout.laneHeight(owner, columns.get()));
}
