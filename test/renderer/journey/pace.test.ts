// When cards no longer slide: after two beginnings of it that took too long.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPace } from '../../../src/renderer/journey/view/pace.ts';

const waiting: FrameRequestCallback[] = [];
let now = 0;

beforeEach(() => {
  now = 1000;
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => waiting.push(callback));
});

afterEach(() => {
  waiting.length = 0;
  vi.unstubAllGlobals();
});

function frameAfter(milliseconds: number) {
  now += milliseconds;
  for (const callback of waiting.splice(0)) callback(now);
}

/** Cards begin to slide, and the frame that begins it takes so long. */
function slide(pace: ReturnType<typeof createPace>, milliseconds: number) {
  pace.watch();
  frameAfter(5);
  frameAfter(milliseconds);
}

test('kept while frames come in time', () => {
  const pace = createPace();
  for (let time = 0; time < 20; time += 1) slide(pace, 16.7);
  expect(pace.isKept()).toBe(true);
});

test('not kept after two late ones, until a new drag tries it once more', () => {
  const pace = createPace();
  slide(pace, 50);
  expect(pace.isKept()).toBe(true);
  slide(pace, 33.3);
  expect(pace.isKept()).toBe(false);
  pace.restart();
  expect(pace.isKept()).toBe(true);
  slide(pace, 16.7);
  expect(pace.isKept()).toBe(true);
  slide(pace, 40);
  expect(pace.isKept()).toBe(false);
});

test('one frame is looked at once, however many cells begin to slide in it', () => {
  const pace = createPace();
  pace.watch();
  pace.watch();
  expect(waiting).toHaveLength(1);
  frameAfter(5);
  pace.watch();
  frameAfter(90);
  expect(pace.isKept()).toBe(true);
});
