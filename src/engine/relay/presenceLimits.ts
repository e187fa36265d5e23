// What one socket may show to the others in a workshop: one presence id (an engine: one per window), 2 KB, about ten a
// second each.
import { openAllowance } from '../access/allowance.ts';
import type { PresenceInFrame } from './relayFrame.ts';

const largest = 2048;
/** Frames a second in the long run, and how many may come at once, for each id. */
const perSecond = 12;
const burst = 40;

export interface PresenceLimits {
  /** The socket's presence ids, once it has shown them; no other is ever let through. */
  readonly clientIds: ReadonlySet<number>;
  /**
   * `shown`: the ids whose states may go on; `gone`: those that take their presence back. The rest is dropped.
   * `isHeld` tells whether an id belongs to another socket.
   */
  check(
    states: readonly PresenceInFrame[],
    isHeld: (clientId: number) => boolean,
  ): { readonly shown: readonly number[]; readonly gone: readonly number[] };
}

/**
 * @param most ids at a time; a socket of a person has one for good, that of an engine gives one back when its window
 * closes
 */
export function openPresenceLimits(most = 1, now: () => number = () => performance.now()): PresenceLimits {
  const clientIds = new Set<number>();
  const allowance = openAllowance({ burst, perSecond }, now);

  return {
    clientIds,
    check(states, isHeld) {
      const own: PresenceInFrame[] = [];
      for (const state of states) {
        const isKnown = clientIds.has(state.clientId);
        const isNew =
          !isKnown && state.json !== 'null' && clientIds.size + own.length < most && !isHeld(state.clientId);
        if ((isKnown || isNew) && Buffer.byteLength(state.json) <= largest) own.push(state);
      }
      if (own.length === 0 || !allowance.take(Math.max(1, clientIds.size))) return { shown: [], gone: [] };
      for (const { clientId } of own) clientIds.add(clientId);
      const gone = own.filter(({ json }) => json === 'null').map(({ clientId }) => clientId);
      if (most > 1) for (const clientId of gone) clientIds.delete(clientId);
      return { shown: own.filter(({ json }) => json !== 'null').map(({ clientId }) => clientId), gone };
    },
  };
}
