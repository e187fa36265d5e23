// Rectangles inside the zoomed board, as engines tell them.
import { expect, test } from 'vitest';
import { rectScale, scaledRect } from '../../../src/renderer/journey/view/engineRects.ts';

test.each([
  ['what is on the screen at 50 %', 0.5, 28, 56, 1],
  ['what is on the screen at 200 %', 2, 112, 56, 1],
  ['without the zoom at 50 %', 0.5, 56, 56, 0.5],
  ['without the zoom at 200 %', 2, 56, 56, 2],
  ['either at 100 %', 1, 56, 56, 1],
  ['with a rounded height', 0.75, 41.9, 56, 1],
  ['nothing, before anything is laid out', 0.5, 0, 0, 1],
])('an engine that tells %s', (_, zoom, told, own, scale) => {
  expect(rectScale(zoom, told, own)).toBe(scale);
});

test('a rectangle becomes one of the window', () => {
  expect(scaledRect({ left: 100, top: 40, right: 300, bottom: 80, width: 200, height: 40 }, 0.5)).toEqual({
    left: 50,
    top: 20,
    right: 150,
    bottom: 40,
    width: 100,
    height: 20,
  });
});
