// How fast a card that is held near an edge scrolls the board.
import { expect, test } from 'vitest';
import { edgeSpeed } from '../../../src/renderer/journey/drag/edgeScroll.ts';

const edges = { left: 148, top: 110, right: 1280, bottom: 610 };
const middle = { x: 700, y: 350 };

test.each([
  ['in the middle nothing scrolls', middle, 0, 0],
  ['at the right edge to the right', { x: 1270, y: 350 }, 1, 0],
  ['above the dock down', { x: 700, y: 600 }, 0, 1],
  ['over the labels to the left', { x: 90, y: 350 }, -1, 0],
  ['over the heads up', { x: 700, y: 80 }, 0, -1],
  ['in a corner both ways', { x: 1290, y: 700 }, 1, 1],
])('%s', (_, at, x, y) => {
  const speed = edgeSpeed(edges, middle, at);
  expect([Math.sign(speed.x), Math.sign(speed.y)]).toEqual([x, y]);
});

test('the nearer the faster, and beyond the edge no faster than at it', () => {
  const [far, near, beyond] = [1220, 1260, 1400].map((x) => edgeSpeed(edges, middle, { x, y: 350 }).x);
  expect(far!).toBeLessThan(near!);
  expect(beyond).toBe(edgeSpeed(edges, middle, { x: 1280, y: 350 }).x);
});

test('what is lifted at an edge scrolls only once it is taken towards it', () => {
  const lifted = { x: 1265, y: 350 };
  expect(edgeSpeed(edges, lifted, { x: 1266, y: 350 }).x).toBe(0);
  expect(edgeSpeed(edges, lifted, { x: 1200, y: 350 }).x).toBe(0);
  expect(edgeSpeed(edges, lifted, { x: 1278, y: 350 }).x).toBeGreaterThan(0);
});

test('on a phone a fifth of what is seen is an edge, so most of it is none', () => {
  const phone = { left: 148, top: 160, right: 390, bottom: 700 };
  expect(edgeSpeed(phone, { x: 260, y: 400 }, { x: 300, y: 430 })).toEqual({ x: 0, y: 0 });
});
