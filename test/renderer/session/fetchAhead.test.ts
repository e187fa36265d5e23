// Scripts fetched ahead: after a while, one at a time, and none that is no longer wanted.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fetchAhead } from '../../../src/renderer/base/fetchAhead.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A script that comes when it is told to. */
function script() {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  return { load: vi.fn(() => promise), comes: resolve, fails: () => reject(new Error('the engine is away')) };
}

test('one at a time; the one that cannot be had holds up none', async () => {
  const [first, second, third] = [script(), script(), script()];
  fetchAhead([first.load, second.load, third.load]);
  await vi.advanceTimersByTimeAsync(2000);
  expect(first.load).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1000);
  expect([first, second, third].map(({ load }) => load.mock.calls.length)).toEqual([1, 0, 0]);
  first.fails();
  await vi.advanceTimersByTimeAsync(1000);
  expect([first, second, third].map(({ load }) => load.mock.calls.length)).toEqual([1, 1, 0]);
  second.comes();
  third.comes();
  await vi.advanceTimersByTimeAsync(1000);
  expect([first, second, third].map(({ load }) => load.mock.calls.length)).toEqual([1, 1, 1]);
});

test('what is called off is not fetched, whether its time has come or not', async () => {
  const [begun, waiting, early] = [script(), script(), script()];
  const callOff = fetchAhead([begun.load, waiting.load]);
  await vi.advanceTimersByTimeAsync(3000);
  fetchAhead([early.load])();
  callOff();
  begun.comes();
  await vi.advanceTimersByTimeAsync(5000);
  expect([begun, waiting, early].map(({ load }) => load.mock.calls.length)).toEqual([1, 0, 0]);
});
