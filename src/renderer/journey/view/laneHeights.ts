// Heights of the lanes, in board pixels. Where a full cell makes room for what is dragged its lane grows, and stays so
// until the drag is over: nothing below it moves to and fro under the hand, and the browser draws it anew once instead
// of each time the hand passes by.
import type { Owner } from '../../../domain/journey/touchpoints.ts';
import type { BoardBase } from './boardState.ts';
import { keptStores, type KeyedStores } from './keyedStores.ts';

export function createLaneHeights({
  layout,
  columns,
  drag,
  target,
}: Pick<BoardBase, 'layout' | 'columns' | 'drag' | 'target'>): KeyedStores<Owner, number> {
  const grown = new Map<Owner, number>();
  const heights = keptStores((owner: Owner) => {
    const over = target.get();
    const dragged = drag.get();
    const extra = dragged && over?.owner === owner ? { key: over.key, height: dragged.height } : undefined;
    const height = Math.max(layout.laneHeight(owner, columns.get(), extra), grown.get(owner) ?? 0);
    if (extra) grown.set(owner, height);
    return height;
  });
  drag.subscribe(() => {
    if (drag.get() !== null) return;
    const owners = [...grown.keys()];
    grown.clear();
    for (const owner of owners) heights.changed(owner);
  });
  return heights;
}
