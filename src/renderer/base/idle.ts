// When the window has nothing else to do.

/**
 * Calls `work` once, with how much time there is, and after so many milliseconds in any case; returns the function that
 * calls it off.
 */
export function whenIdle(work: (deadline: Pick<IdleDeadline, 'timeRemaining'>) => void, within = 2000): () => void {
  // Not every browser that a guest may have tells when it has time.
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(work, 30, { timeRemaining: () => 0 });
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout: within });
  return () => cancelIdleCallback(handle);
}
