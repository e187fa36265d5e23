// Heights of the lanes while something is dragged over them.
import { expect, test } from 'vitest';
import type { Owner } from '../../../src/domain/journey/touchpoints.ts';
import type { CellKey } from '../../../src/renderer/journey/view/boardIndex.ts';
import type { Drag, DropTarget } from '../../../src/renderer/journey/view/boardState.ts';
import type { BoardLayout } from '../../../src/renderer/journey/view/geometry.ts';
import { createLaneHeights } from '../../../src/renderer/journey/view/laneHeights.ts';
import { createStore } from '../../../src/renderer/base/store.ts';

function lanes() {
  const filled = new Map<CellKey, number>([
    ['a|marketing', 300],
    ['b|marketing', 80],
    ['a|sales', 200],
  ]);
  const laneHeight: BoardLayout['laneHeight'] = (owner, stageIds, extra) =>
    Math.max(
      100,
      ...stageIds.map(
        (id) => (filled.get(`${id ?? ''}|${owner}`) ?? 0) + (extra?.key === `${id ?? ''}|${owner}` ? extra.height : 0),
      ),
    );
  const drag = createStore<Drag | null>(null);
  const target = createStore<DropTarget | null>(null);
  const heights = createLaneHeights({
    layout: { laneHeight } as BoardLayout,
    columns: createStore(['a', 'b']),
    drag,
    target,
  });
  const over = (next: DropTarget | null) => {
    const before = target.get();
    target.set(next);
    for (const one of [before, next]) if (one) heights.changed(one.owner);
  };
  return {
    filled,
    drag,
    over,
    changed: heights.changed,
    heightOf: (owner: Owner) => heights.of(owner).get(),
    listen: (owner: Owner, listener: () => void) => heights.of(owner).subscribe(listener),
  };
}

const at = (stageId: string, owner: Owner): DropTarget => ({ key: `${stageId}|${owner}`, stageId, owner, index: 0 });

test('a full cell makes room, a cell with room does not', () => {
  const { drag, over, heightOf } = lanes();
  drag.set({ ids: ['x'], by: 'pointer', height: 40 });
  over(at('b', 'marketing'));
  expect(heightOf('marketing')).toBe(300);
  over(at('a', 'marketing'));
  expect(heightOf('marketing')).toBe(340);
  expect(heightOf('sales')).toBe(200);
});

test('what has grown stays so until the drag is over, whatever is dragged over meanwhile', () => {
  const { drag, over, heightOf, listen } = lanes();
  // As the lane on screen does.
  const shown: number[] = [];
  listen('marketing', () => shown.push(heightOf('marketing')));
  drag.set({ ids: ['x'], by: 'pointer', height: 40 });
  over(at('a', 'marketing'));
  over(at('b', 'marketing'));
  over(at('a', 'sales'));
  expect([heightOf('marketing'), heightOf('sales')]).toEqual([340, 240]);
  over(null);
  expect([heightOf('marketing'), heightOf('sales')]).toEqual([340, 240]);
  drag.set(null);
  expect([heightOf('marketing'), heightOf('sales')]).toEqual([300, 200]);
  expect([...new Set(shown)]).toEqual([340, 300]);
});

test('a card that somebody else puts there meanwhile is not cut off, and stays when the drag is over', () => {
  const { filled, drag, over, heightOf, changed } = lanes();
  drag.set({ ids: ['x'], by: 'keyboard', height: 40 });
  over(at('a', 'marketing'));
  filled.set('b|marketing', 500);
  changed('marketing');
  expect(heightOf('marketing')).toBe(500);
  over(null);
  drag.set(null);
  expect(heightOf('marketing')).toBe(500);
});
