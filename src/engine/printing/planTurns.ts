// One plan at a time: each takes hundreds of megabytes while it is laid out and printed, no matter who asks for it.
import { unlessAborted } from './abortable.ts';

export interface PlanTurns {
  /** Runs `work` when all that came before has ended; rejects with the signal's reason when that comes first. */
  run<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

export function openPlanTurns(): PlanTurns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    async run(work, signal) {
      const before = last;
      let leave = () => {};
      const turn = new Promise<void>((resolve) => (leave = resolve));
      last = before.then(() => turn);
      try {
        await unlessAborted(signal, before);
        return await work();
      } finally {
        leave();
      }
    },
  };
}

/** A second request for the same export, while the first waits for its turn, gets the same result. */
export function joinWaiting<T>(turns: PlanTurns): (key: string, work: () => Promise<T>) => Promise<T> {
  const waiting = new Map<string, Promise<T>>();
  return (key, work) => {
    const known = waiting.get(key);
    if (known) return known;
    const turn = turns.run(() => {
      waiting.delete(key);
      return work();
    });
    waiting.set(key, turn);
    return turn;
  };
}
