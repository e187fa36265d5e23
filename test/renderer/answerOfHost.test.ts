// Asking a host that is away or has no answer yet.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answerOfHost } from '../../src/renderer/hidden/answerOfHost.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('asks until the host is back, and tells each time that it is away', async () => {
  const onAway = vi.fn<() => void>();
  const ask = vi
    .fn<() => Promise<{ ok: true; value: boolean } | { ok: false; code: 'notFound'; detail: string }>>()
    .mockRejectedValueOnce(new Error('away'))
    .mockResolvedValueOnce({ ok: false, code: 'notFound', detail: '' })
    .mockResolvedValueOnce({ ok: true, value: false });
  const answer = answerOfHost(ask, { onAway, isOver: () => false });
  await vi.runAllTimersAsync();
  expect(await answer).toBe(false);
  expect([ask.mock.calls.length, onAway.mock.calls.length]).toEqual([3, 2]);
});

it('asks no longer once it does not matter', async () => {
  let isOver = false;
  const ask = vi.fn<() => Promise<never>>().mockRejectedValue(new Error('away'));
  const answer = answerOfHost(ask, { onAway: () => void (isOver = true), isOver: () => isOver });
  await vi.runAllTimersAsync();
  expect(await answer).toBe(null);
  expect(ask).toHaveBeenCalledTimes(1);
});
