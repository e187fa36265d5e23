// Which columns of the board are drawn: all of as many as a team has, of very many those around the window.
import { expect, it } from 'vitest';
import { createStore } from '../../src/renderer/base/store.ts';
import { createShownColumns, mostDrawn } from '../../src/renderer/journey/view/shownColumns.ts';

function board(count: number) {
  const frame = { left: 0, top: 0, width: 1280, height: 700, scrollLeft: 0, scrollTop: 0 };
  const columns = createStore<readonly (string | null)[]>(Array.from({ length: count }, (_, at) => `s${at}`));
  const zoom = createStore(1);
  const shown = createShownColumns({ columns, column: createStore(200), zoom, frame });
  const at = (scrollLeft: number) => {
    frame.scrollLeft = scrollLeft;
    shown.update();
    return shown.range.get();
  };
  return { shown, columns, zoom, at };
}

it('draws all columns of a board as teams have them', () => {
  const { at, shown } = board(mostDrawn);
  expect(at(0)).toEqual([0, mostDrawn]);
  const before = shown.range.get();
  expect(at(9000)).toBe(before);
});

it('draws of very many columns those in the window and some beside it, wherever it is scrolled', () => {
  const { at } = board(2000);
  for (const scrollLeft of [0, 1, 350, 20_000, 123_456, 2000 * 200, 900_000]) {
    const [first, last] = at(scrollLeft);
    expect(last - first).toBeLessThanOrEqual(50);
    const inWindow = [Math.max(0, Math.floor((scrollLeft - 148) / 200)), Math.ceil((scrollLeft + 1280 - 148) / 200)];
    expect(first).toBeLessThanOrEqual(Math.min(inWindow[0]!, 1999));
    expect(last).toBeGreaterThanOrEqual(Math.min(inWindow[1]!, 2000));
    expect(last).toBeLessThanOrEqual(2000);
  }
});

it('tells nobody while the same columns are drawn, follows the zoom, and a board that has become small', () => {
  const { at, shown, columns, zoom } = board(2000);
  let told = 0;
  shown.range.subscribe(() => (told += 1));
  at(20);
  expect(told).toBe(0);
  zoom.set(0.5);
  const [first, last] = at(40_000);
  expect([first <= 399, last >= 412]).toEqual([true, true]);
  columns.set(['a', 'b']);
  expect(at(40_000)).toEqual([0, 2]);
});
