// What one socket may show to the others in a workshop: one presence id, 2 KB, about ten a second.
import type { PresenceInFrame } from './relayFrame.ts';

const largest = 2048;
/** Frames a second in the long run, and how many may come at once. */
const perSecond = 12;
const burst = 40;

export interface PresenceLimits {
  /** The socket's presence id, once it has shown one; no other is ever let through. */
  readonly clientId: number | null;
  /**
   * `allowed`: the frame may go on; `gone`: the client takes its presence back; `dropped`: nobody sees it. `isHeld` tells whether
   * an id belongs to another socket.
   */
  check(states: readonly PresenceInFrame[], isHeld: (clientId: number) => boolean): 'allowed' | 'gone' | 'dropped';
}

export function openPresenceLimits(now: () => number = Date.now): PresenceLimits {
  let clientId: number | null = null;
  let credit = burst;
  let creditAt = now();

  const pay = (): boolean => {
    const time = now();
    credit = Math.min(burst, credit + ((time - creditAt) / 1000) * perSecond);
    creditAt = time;
    if (credit < 1) return false;
    credit -= 1;
    return true;
  };

  return {
    get clientId() {
      return clientId;
    },
    check(states, isHeld) {
      const own = states.find((state) => (clientId === null ? state.json !== 'null' && !isHeld(state.clientId) : state.clientId === clientId));
      if (!own || Buffer.byteLength(own.json) > largest || !pay()) return 'dropped';
      clientId = own.clientId;
      return own.json === 'null' ? 'gone' : 'allowed';
    },
  };
}
