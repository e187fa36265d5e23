// A question to the host that must have an answer: an engine that is just coming back has not said no.
import type { HostResult } from '../../protocol/hostApi.ts';

/** Milliseconds between two attempts. */
const pause = 2000;

/**
 * What the host answers. After each attempt without an answer `onAway` is called, and it is asked again; null once
 * `isOver`.
 */
export async function answerOfHost<T>(
  ask: () => Promise<HostResult<T>>,
  { onAway, isOver }: { readonly onAway: () => void; readonly isOver: () => boolean },
): Promise<T | null> {
  while (!isOver()) {
    const result = await ask().catch(() => null);
    if (result?.ok) return result.value;
    if (isOver()) return null;
    onAway();
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return null;
}
