// What lies behind the addresses on which the engine listens: the owner's own, on this computer, and those of open
// rooms.
import type { HostApi } from '../protocol/hostApi.ts';
import type { Identify } from './relaySession.ts';
import type { Proof } from './succession.ts';
import type { SignallingDoor } from './signalling.ts';

export interface Doors {
  readonly identify: Identify;
  /** The host as far as this credential may use it; null when it is nobody's. */
  readonly hostFor: (credential: string) => HostApi | null;
  /** The only workshop that is shown here; null: all. */
  readonly workshopId: string | null;
  readonly signalling: SignallingDoor;
  /** Proves that this engine is the host of the room; null when it is not. */
  readonly proveHost: (workshopId: string, nonce: string, seat: string | null) => Proof | null;
  /**
   * Where else the room has been or may be, host and port each: a guest's page that came from there may bring what it
   * has.
   */
  readonly addressesOf: (workshopId: string) => readonly string[];
  /** The invite for a code that somebody has typed; `from` is their address. */
  readonly redeemCode: (code: string, from: string) => Redeemed | 'wrong' | 'tooMany';
}

export interface Redeemed {
  readonly workshopId: string;
  readonly token: string;
}
