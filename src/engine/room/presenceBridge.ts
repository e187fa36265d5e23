// Presence between the windows of this engine and the host's relay: two awarenesses, each of which shows the other's
// people.
//
// A state is copied with a clock of its own that only grows: y-protocols takes a state for an old one when it comes
// back with the clock at which it was removed, and somebody would stay invisible after every short break.
import * as encoding from 'lib0/encoding';
import { applyAwarenessUpdate, type Awareness } from 'y-protocols/awareness';

interface Changes {
  readonly added: readonly number[];
  readonly updated: readonly number[];
  readonly removed: readonly number[];
}

export interface PresenceBridge {
  /** The connection is new: everybody seen before is forgotten, and the windows are shown again. */
  restart(): void;
  /** The others vanish from the windows. */
  close(): void;
}

/** @param windows what the windows of this engine show; @param away what the host shows, and is shown */
export function joinPresence(windows: Awareness, away: Awareness): PresenceBridge {
  const own = new Set<number>(windows.getStates().keys());

  const copyOut = ({ added, updated, removed }: Changes, origin: unknown) => {
    if (origin === away) return;
    for (const clientId of added) own.add(clientId);
    copy(
      windows,
      away,
      [...added, ...updated, ...removed].filter((clientId) => own.has(clientId)),
      windows,
    );
    for (const clientId of removed) own.delete(clientId);
  };
  const copyIn = ({ added, updated, removed }: Changes, origin: unknown) => {
    if (origin !== windows)
      copy(
        away,
        windows,
        [...added, ...updated, ...removed].filter((clientId) => !own.has(clientId)),
        away,
      );
  };
  windows.on('update', copyOut);
  away.on('update', copyIn);

  return {
    restart() {
      for (const clientId of away.meta.keys())
        if (!away.states.has(clientId) && !own.has(clientId)) away.meta.delete(clientId);
      copy(windows, away, [...own], windows);
    },
    close() {
      windows.off('update', copyOut);
      const others = [...away.getStates().keys()].filter((clientId) => !own.has(clientId));
      for (const clientId of others) away.states.delete(clientId);
      copy(away, windows, others, away);
      away.off('update', copyIn);
    },
  };
}

/** The states of these clients, null where there is none any more. */
function copy(from: Awareness, to: Awareness, clientIds: readonly number[], origin: unknown) {
  if (clientIds.length === 0) return;
  const update = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, clientIds.length);
    for (const clientId of clientIds) {
      const clock = Math.max(from.meta.get(clientId)?.clock ?? 0, (to.meta.get(clientId)?.clock ?? 0) + 1);
      encoding.writeVarUint(encoder, clientId);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, JSON.stringify(from.states.get(clientId) ?? null));
    }
  });
  applyAwarenessUpdate(to, update, origin);
}
