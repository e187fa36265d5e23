// How much wider an engine draws titles than they were measured.
import { expect, test } from 'vitest';
import { drawnScale } from '../../../src/renderer/journey/view/drawnScale.ts';

test('is what type below 9 px takes in WebKit, and nothing where only pixels were rounded', () => {
  expect(drawnScale(235, 170)).toBeCloseTo(1.382, 3);
  expect(drawnScale(171, 170.4)).toBe(1);
  expect(drawnScale(170, 170.4)).toBe(1);
  // Fonts or a canvas that are not there.
  expect(drawnScale(0, 170)).toBe(1);
  expect(drawnScale(170, 0)).toBe(1);
});
