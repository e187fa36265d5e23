// What one socket may show to the others: one presence id, 2 KB, ten a second. Whatever else a frame holds is dropped.
import * as decoding from 'lib0/decoding';

const largest = 2048;
/** Frames a second in the long run, and how many may come at once. */
const perSecond = 12;
const burst = 40;
/** Message type of presence in the relay's protocol. */
const awarenessMessage = 1;

/** The limits of one socket; `isHeld` tells whether a presence id belongs to another socket. */
export interface PresenceLimits {
  /** The socket's presence id, once it has shown one. */
  readonly clientId: number | null;
  /** The id that the frame which was checked last may show; null when nothing of it may be shown. */
  readonly shown: number | null;
  /** Looks into a raw frame before the relay does. */
  check(frame: Uint8Array, isHeld: (clientId: number) => boolean): 'noPresence' | 'allowed' | 'gone' | 'dropped';
}

export function openPresenceLimits(now: () => number = Date.now): PresenceLimits {
  let clientId: number | null = null;
  let shown: number | null = null;
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
    get shown() {
      return shown;
    },
    check(frame, isHeld) {
      shown = null;
      const states = readPresence(frame);
      if (states === null) return 'noPresence';
      if (!pay()) return 'dropped';
      const own = states.find((state) => (clientId === null ? state.text !== 'null' && !isHeld(state.clientId) : state.clientId === clientId));
      if (!own || own.text.length > largest) return 'dropped';
      clientId = own.clientId;
      if (own.text === 'null') return 'gone';
      shown = clientId;
      return 'allowed';
    },
  };
}

interface PresenceInFrame {
  readonly clientId: number;
  /** JSON, `null` when the client takes its presence back. */
  readonly text: string;
}

/** Null for frames of another type. Throws when a presence frame is malformed. */
function readPresence(frame: Uint8Array): PresenceInFrame[] | null {
  const decoder = decoding.createDecoder(frame);
  decoding.readVarString(decoder);
  if (decoding.readVarUint(decoder) !== awarenessMessage) return null;
  const update = decoding.createDecoder(decoding.readVarUint8Array(decoder));
  const states: PresenceInFrame[] = [];
  for (let left = decoding.readVarUint(update); left > 0; left -= 1) {
    const clientId = decoding.readVarUint(update);
    decoding.readVarUint(update);
    states.push({ clientId, text: decoding.readVarString(update) });
  }
  return states;
}
