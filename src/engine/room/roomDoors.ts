// Who comes in by the doors of open rooms: by invite and seat, by a code that was typed, and for the mesh.
import type { HostApi } from '../../protocol/hostApi.ts';
import { roles } from '../../protocol/roomApi.ts';
import { openAttempts } from '../access/attempts.ts';
import type { Doors, Redeemed, SignallingDoor } from '../access/doors.ts';
import { openSeatAllowances } from '../access/seatAllowances.ts';
import { createGuestHost } from './guestHost.ts';
import { admitGuest, isKnown, isSame } from './roomAccess.ts';
import type { RoomStore } from './roomStore.ts';

export interface RoomDoorsOptions {
  readonly store: RoomStore;
  readonly host: () => HostApi;
  readonly isOpen: (workshopId: string) => boolean;
  /** Workshops whose rooms are open on the engine's own address. */
  readonly atOwnAddress: () => readonly string[];
  /** Whether somebody in this seat is connected now. */
  readonly isHere: (workshopId: string, seatId: string) => boolean;
  readonly authenticateWithin?: number | undefined;
}

export interface RoomDoors {
  /** The doors of a room with a listener of its own. */
  ofRoom(workshopId: string): Pick<Doors, 'workshopId' | 'identify' | 'hostFor' | 'redeemCode' | 'signalling'>;
  /** For guests at the engine's own address, where its windows come in as well. */
  readonly own: Pick<Doors, 'identify' | 'hostFor' | 'redeemCode' | 'signalling'>;
}

export function openRoomDoors(options: RoomDoorsOptions): RoomDoors {
  const { store, host, isOpen, atOwnAddress, isHere } = options;
  /**
   * A code has 29 bits: with 5 tries a minute from one address it is safe for years, with one try from each of the
   * 65,534 addresses of a large network for days.
   */
  const codeTries = openAttempts({ perAddress: 5, inAll: 40, per: 60_000 });

  const admit = (workshopId: string, credential: string, browser: string) =>
    admitGuest(store, workshopId, credential, { browser, isHere: (seatId) => isHere(workshopId, seatId) });

  const exportsMade = openSeatAllowances({ burst: 5, perSecond: 0.1 });
  const guestHost = (workshopId: string, credential: string, browser: string) => {
    if (!isOpen(workshopId)) return isKnown(store, workshopId, credential) ? 'closed' : null;
    const identify = () => (isOpen(workshopId) ? admit(workshopId, credential, browser) : null);
    const mayExport = (personId: string) => exportsMade.take(`${workshopId} ${personId}`);
    return identify() ? createGuestHost({ host: host(), workshopId, identify, mayExport }) : null;
  };

  const redeem = (ids: readonly string[], code: string, from: string): Redeemed | 'wrong' | 'tooMany' => {
    if (codeTries.isBlocked(from)) return 'tooMany';
    for (const workshopId of ids) {
      const room = store.find(workshopId);
      const role = roles.find((one) => room?.[`${one}Code`] === code);
      if (room && role) return { workshopId, token: room[role] };
    }
    codeTries.fail(from);
    return 'wrong';
  };

  const signallingFor = (only: string | null): SignallingDoor => ({
    isTopic: (workshopId, key) => {
      const room = only === null || only === workshopId ? store.find(workshopId) : undefined;
      return room !== undefined && isSame(room.mesh, key);
    },
    hostOf: (workshopId) => {
      const upstream = store.find(workshopId)?.upstream;
      return upstream?.kind === 'host' ? upstream.url.replace(/\/sync$/, '/signal') : null;
    },
    authenticateWithin: options.authenticateWithin,
  });

  return {
    ofRoom: (workshopId) => ({
      workshopId,
      identify: (credential, asked, browser) => (asked === workshopId ? admit(workshopId, credential, browser) : null),
      hostFor: (credential, browser) => guestHost(workshopId, credential, browser),
      redeemCode: (code, from) => redeem([workshopId], code, from),
      signalling: signallingFor(workshopId),
    }),
    own: {
      identify(credential, workshopId, browser) {
        if (atOwnAddress().includes(workshopId)) return admit(workshopId, credential, browser);
        return !isOpen(workshopId) && store.find(workshopId)?.upstream === null ? 'closed' : null;
      },
      hostFor(credential, browser) {
        const here = atOwnAddress();
        const closed = store.ids().filter((id) => !isOpen(id) && store.find(id)?.upstream === null);
        for (const workshopId of [...here, ...closed]) {
          const found = guestHost(workshopId, credential, browser);
          if (found) return found;
        }
        return null;
      },
      redeemCode: (code, from) => redeem(atOwnAddress(), code, from),
      signalling: signallingFor(null),
    },
  };
}
