// Points of the window and of the board, turned into each other by arithmetic.
import { expect, test } from 'vitest';
import { boardPoint, windowPoint } from '../../../src/renderer/journey/view/boardFrame.ts';
import { createStore } from '../../../src/renderer/base/store.ts';

const frame = { left: 10, top: 54, width: 1270, height: 666, scrollLeft: 300, scrollTop: 120 };

test('the corner of the window shows what is scrolled to', () => {
  expect(boardPoint({ frame, zoom: createStore(1) }, 10, 54)).toEqual({ x: 300, y: 120 });
  expect(boardPoint({ frame, zoom: createStore(2) }, 10, 54)).toEqual({ x: 150, y: 60 });
});

test.each([0.5, 0.75, 1, 1.5, 2])('there and back at a zoom of %d', (zoom) => {
  const view = { frame, zoom: createStore(zoom) };
  const { x, y } = windowPoint(view, boardPoint(view, 640, 420));
  expect(x).toBeCloseTo(640);
  expect(y).toBeCloseTo(420);
});
