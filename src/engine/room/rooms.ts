// The rooms of this engine: which are open, and on which address; who is let in; what windows are told about it.
//
// Nothing listens beyond this computer until a room is opened, and then only on the chosen address, with doors of its
// own: they know the room's guests and its workshop and nothing else, not even the owner's token. A room on the address
// on which the engine listens anyway has no listener of its own.
import { mostHeirs, type Role, type Room, type RoomNotice } from '../../protocol/roomApi.ts';
import { openAttempts } from '../access/attempts.ts';
import type { Announcement } from './discovery.ts';
import type { Doors, Redeemed } from '../access/doors.ts';
import { createGuestHost } from './guestHost.ts';
import { inviteOf } from './invite.ts';
import type { HostApi } from '../../protocol/hostApi.ts';
import { hostAndPort } from '../access/networks.ts';
import type { Relay } from '../relay/relay.ts';
import type { Identity } from '../access/identity.ts';
import { admitGuest, changeSeat, isSame, markUsed } from './roomAccess.ts';
import { openRoomPeople, type RoomPeople } from './roomPeople.ts';
import { charterOf, type CharterNotice, type RoomStore } from './roomStore.ts';
import type { SignallingDoor } from '../access/doors.ts';
import type { LinkState } from './upstream.ts';

/** Listens on an address; rejects with the system's error, or PortTaken. */
export type Listen = (
  address: string,
  port: number,
  doors: Doors,
) => Promise<{ readonly port: number; close(): Promise<void> }>;

export interface RoomsOptions {
  readonly store: RoomStore;
  readonly relay: () => Relay;
  readonly host: () => HostApi;
  /** State of the way to the host of a joined room. */
  readonly linkOf: (workshopId: string) => LinkState | null;
  readonly proveHost: Doors['proveHost'];
  /** Makes an open room known on its network. */
  readonly announce: (address: string, port: number) => Announcement;
  /** Milliseconds until a socket without a right topic of the mesh is closed. */
  readonly authenticateWithin?: number | undefined;
}

interface OpenRoom {
  readonly address: string;
  readonly port: number;
  close(): Promise<void>;
}

export interface Rooms {
  /** Who a credential stands for at the engine's own address, if it is one of a room that is open there. */
  readonly identify: Doors['identify'];
  readonly hostFor: Doors['hostFor'];
  redeemCode: Doors['redeemCode'];
  /** At the engine's own address, where its windows signal. */
  readonly signalling: SignallingDoor;
  isOpen(workshopId: string): boolean;
  /** Host and port of an open room; null when it is closed. */
  addressOf(workshopId: string): string | null;
  /** Is it this engine's own room that is open there? */
  isOpenAt(address: string): boolean;
  /** See Doors. */
  addressesOf(workshopId: string): readonly string[];
  /** Rejects when the address cannot be listened on. Opening an open room on another address moves it there. */
  open(
    workshopId: string,
    address: string,
    listen: Listen,
    own: { readonly address: string; readonly port: number },
  ): Promise<void>;
  close(workshopId: string): Promise<void>;
  read(workshopId: string): Room;
  noticeFor(workshopId: string, identity: Identity): RoomNotice;
  charterFor(workshopId: string, identity: Identity): CharterNotice | null;
  /** Remembers the engine of somebody who has come with one. */
  onEntered(
    workshopId: string,
    identity: Identity,
    from: { readonly appPort: number | null; readonly address: string },
  ): void;
  /** See RoomPeople. */
  showAs: RoomPeople['showAs'];
  closeAll(): Promise<void>;
}

export function openRooms({
  store,
  relay,
  host,
  linkOf,
  proveHost,
  announce,
  authenticateWithin,
}: RoomsOptions): Rooms {
  const openRoomsById = new Map<string, OpenRoom & { readonly isOwnAddress: boolean }>();
  /**
   * A code has 29 bits: with 5 tries a minute from one address it is safe for years, with one try from each of the
   * 65,534 addresses of a large network for days.
   */
  const codeTries = openAttempts({ perAddress: 5, inAll: 40, per: 60_000 });

  const telling = new Set<string>();
  /** New seats and names are told to those who could take over, once for all that change at the same time. */
  const tellSoon = (workshopId: string) => {
    if (telling.has(workshopId)) return;
    telling.add(workshopId);
    setTimeout(() => {
      telling.delete(workshopId);
      relay().tellRoom(workshopId);
    }, 300).unref();
  };
  const people = openRoomPeople({ store, present: (workshopId) => relay().present(workshopId), onNamed: tellSoon });

  const redeem = (ids: readonly string[], code: string, from: string): Redeemed | 'wrong' | 'tooMany' => {
    if (codeTries.isBlocked(from)) return 'tooMany';
    for (const workshopId of ids) {
      const room = store.find(workshopId);
      if (room?.editCode === code) return { workshopId, token: room.edit };
      if (room?.viewCode === code) return { workshopId, token: room.view };
    }
    codeTries.fail(from);
    return 'wrong';
  };

  const admit = (workshopId: string, credential: string, browser: string) =>
    admitGuest(store, workshopId, credential, {
      browser,
      isHere: (seatId) =>
        relay()
          .present(workshopId)
          .some(({ identity }) => identity.personId === seatId),
    });

  const guestHost = (workshopId: string, credential: string, browser: string) => {
    const identify = () => (openRoomsById.has(workshopId) ? admit(workshopId, credential, browser) : null);
    return identify() ? createGuestHost({ host: host(), workshopId, identify }) : null;
  };

  const doorsOf = (workshopId: string): Doors => ({
    workshopId,
    identify: (credential, asked, browser) => (asked === workshopId ? admit(workshopId, credential, browser) : null),
    hostFor: (credential, browser) => guestHost(workshopId, credential, browser),
    redeemCode: (code, from) => redeem([workshopId], code, from),
    signalling: signallingFor(workshopId),
    proveHost: (asked, nonce, seat) => (asked === workshopId ? proveHost(asked, nonce, seat) : null),
    addressesOf: (asked) => (asked === workshopId ? addressesOf(asked) : []),
  });

  /** Only participants with an engine of their own take part, and those who may write: a mesh knows no roles. */
  const meshOf = (workshopId: string): string | null => {
    const room = store.find(workshopId);
    const isShared = openRoomsById.has(workshopId) || room?.upstream?.kind === 'host';
    return room && isShared && linkOf(workshopId) !== 'refused' ? `${workshopId}.${room.mesh}` : null;
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
    authenticateWithin,
  });

  const addressOf = (workshopId: string) => {
    const open = openRoomsById.get(workshopId);
    return open ? hostAndPort(open.address, open.port) : null;
  };
  const addressesOf = (workshopId: string): string[] => {
    const room = store.find(workshopId);
    const laptops =
      room?.seats.flatMap(({ address, isRemoved, role }) =>
        address !== null && !isRemoved && role === 'edit' ? [address] : [],
      ) ?? [];
    return [...new Set([...laptops, ...(room?.hosts ?? [])])]
      .filter((one) => one !== addressOf(workshopId))
      .slice(0, mostHeirs);
  };
  const movedTo = (workshopId: string) => {
    const upstream = openRoomsById.has(workshopId) ? store.find(workshopId)?.upstream : null;
    return upstream?.kind === 'host' ? new URL(upstream.url).host : null;
  };

  const atOwnAddress = () =>
    [...openRoomsById].flatMap(([workshopId, { isOwnAddress }]) => (isOwnAddress ? [workshopId] : []));

  const close = async (workshopId: string) => {
    const room = openRoomsById.get(workshopId);
    openRoomsById.delete(workshopId);
    relay().dismiss(workshopId, ({ role }) => role !== 'owner');
    await room?.close();
  };

  const ownRole = (workshopId: string): Role | 'owner' => {
    const upstream = store.find(workshopId)?.upstream;
    return upstream?.role === 'view' ? 'view' : 'owner';
  };

  return {
    identify: (credential, workshopId, browser) =>
      openRoomsById.get(workshopId)?.isOwnAddress ? admit(workshopId, credential, browser) : null,
    hostFor(credential, browser) {
      for (const workshopId of atOwnAddress()) {
        const found = guestHost(workshopId, credential, browser);
        if (found) return found;
      }
      return null;
    },
    redeemCode: (code, from) => redeem(atOwnAddress(), code, from),
    signalling: signallingFor(null),
    isOpen: (workshopId) => openRoomsById.has(workshopId),
    addressOf,
    isOpenAt: (address) => [...openRoomsById.keys()].some((id) => addressOf(id) === address),
    addressesOf,
    async open(workshopId, address, listen, own) {
      const before = openRoomsById.get(workshopId);
      if (before?.address === address) return;
      const isOwnAddress = address === own.address;
      const wanted = store.find(workshopId)?.port || own.port;
      const listening = isOwnAddress
        ? { port: own.port, close: async () => undefined }
        : await listen(address, wanted, doorsOf(workshopId));
      if (before) await close(workshopId);
      const announcement = announce(address, listening.port);
      const end = async () => void (await Promise.all([announcement.close(), listening.close()]));
      openRoomsById.set(workshopId, { address, port: listening.port, isOwnAddress, close: end });
      store.change(workshopId, (room) => ({ ...room, term: Math.max(1, room.term), port: listening.port }));
    },
    close,
    read(workshopId) {
      const room = store.find(workshopId);
      const open = openRoomsById.get(workshopId);
      const upstream = room?.upstream ?? null;
      if (room && open) {
        const invite = (token: string, code: string) => inviteOf(open.address, open.port, workshopId, token, code);
        return {
          workshopId,
          state: 'open',
          address: hostAndPort(open.address, open.port),
          role: ownRole(workshopId),
          link: linkOf(workshopId),
          invites: { edit: invite(room.edit, room.editCode), view: invite(room.view, room.viewCode) },
          people: people.list(workshopId),
        };
      }
      const state = upstream === null ? 'closed' : upstream.kind === 'server' ? 'server' : 'joined';
      const address = upstream === null ? '' : new URL(upstream.url).host;
      return {
        workshopId,
        state,
        address,
        role: ownRole(workshopId),
        link: linkOf(workshopId),
        invites: null,
        people: [],
      };
    },
    noticeFor: (workshopId, identity) => ({
      kind: 'room',
      role: identity.role,
      link: linkOf(workshopId),
      mesh: identity.role === 'owner' ? meshOf(workshopId) : null,
      hostsAt: store.find(workshopId)?.upstream ? null : addressOf(workshopId),
      movedTo: movedTo(workshopId),
      heirs: identity.role === 'owner' ? [] : addressesOf(workshopId),
      seat: identity.personId,
      term: store.find(workshopId)?.term ?? 0,
    }),
    charterFor(workshopId, { role }) {
      const room = store.find(workshopId);
      return room && role === 'edit'
        ? { kind: 'charter', charter: charterOf(room), movedTo: movedTo(workshopId) }
        : null;
    },
    onEntered(workshopId, { personId }, { appPort, address }) {
      markUsed(store, workshopId, personId);
      tellSoon(workshopId);
      if (appPort === null) return;
      const own = address.replace(/^::ffff:/, '');
      changeSeat(
        store,
        workshopId,
        personId,
        { hasApp: true, address: appPort > 0 ? hostAndPort(own, appPort) : null },
        'gathered',
      );
      // Where a laptop would be found as a host is told at once: the present host may be gone in a moment.
      setImmediate(() => relay().tellRoom(workshopId));
    },
    showAs: people.showAs,
    async closeAll() {
      await Promise.all([...openRoomsById.keys()].map(close));
    },
  };
}
