// What lies behind the addresses on which the engine listens: the owner's own, on this computer, and those of open
// rooms.
import type { HostProof } from '../../protocol/hostProof.ts';
import type { HostApi } from '../../protocol/hostApi.ts';
import type { Identify } from './identity.ts';

export interface Doors {
  readonly identify: Identify;
  /**
   * The host as far as this credential may use it; null when it is unknown, `closed` while it is one of a room that is
   * not open: who comes then comes again.
   */
  readonly hostFor: (credential: string, browser: string) => HostApi | 'closed' | null;
  /** The only workshop that is shown here; null: all. */
  readonly workshopId: string | null;
  readonly signalling: SignallingDoor;
  /** Proves that this engine is the host of the room; null when it is not. */
  readonly proveHost: (workshopId: string, nonce: string) => HostProof | null;
  /**
   * Where else the room has been or may be, host and port each: a guest's page that came from there may bring what it
   * has.
   */
  readonly addressesOf: (workshopId: string) => readonly string[];
  /** Where a guest's page may ask for the host once it is gone, besides any address at our own port. */
  readonly mayFindAt: (workshopId: string) => readonly string[];
  /** For guests' pages that come from where the room was before. */
  readonly arrivals: Arrivals;
  /** The invite for a code that somebody has typed; `from` is their address. */
  readonly redeemCode: (code: string, from: string) => Redeemed | 'wrong' | 'tooMany';
}

/** What a page leaves at the next host and takes there again, see room/arrivals.ts. */
export interface Arrivals {
  leave(bag: string): string;
  take(ticket: string): string | null;
}

/** Who may signal for the mesh of a workshop. */
export interface SignallingDoor {
  /** Compares in constant time. */
  readonly isTopic: (workshopId: string, key: string) => boolean;
  /** Where the host signals, when it is another engine: ws://192.168.1.5:4717/signal */
  readonly hostOf: (workshopId: string) => string | null;
  /** Milliseconds until a socket without a right topic is closed. */
  readonly authenticateWithin?: number | undefined;
}

/** Bytes of one message of signalling: a description of a connection with all its addresses stays far below. */
export const largestSignal = 64 * 1024;

/** The port is used by another program. */
export class PortTaken extends Error {
  override name = 'PortTaken';
}

export interface Redeemed {
  readonly workshopId: string;
  readonly token: string;
}
