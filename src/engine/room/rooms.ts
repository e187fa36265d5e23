// The rooms of this engine: which are open, and on which address.
//
// Nothing listens beyond this computer until a room is opened, and then only on the chosen address, with doors of its
// own: they know the room's guests and its workshop and nothing else, not even the owner's token. A room on the address
// on which the engine listens anyway has no listener of its own. Who is let in is decided in roomDoors.ts; what windows
// are told stands in roomNotices.ts.
import type { HostApi } from '../../protocol/hostApi.ts';
import type { FoundHost, Room, RoomPerson } from '../../protocol/roomApi.ts';
import type { Doors } from '../access/doors.ts';
import type { Identity } from '../access/identity.ts';
import { hostAndPort, listNetworks } from '../access/networks.ts';
import type { Relay } from '../relay/relay.ts';
import type { VisitingEngine } from '../relay/relaySession.ts';
import { watchAddresses } from './addressWatch.ts';
import { openArrivals } from './arrivals.ts';
import { noteHostAddress } from './candidates.ts';
import type { Announcement } from './discovery.ts';
import { inviteOf } from './invite.ts';
import { changeSeat, markUsed } from './roomAccess.ts';
import { openRoomDoors, type RoomDoors } from './roomDoors.ts';
import { openRoomNotices, type RoomNotices } from './roomNotices.ts';
import { openRoomPeople, type RoomPeople } from './roomPeople.ts';
import { guestRoleOf, type RoomStore, type StoredRoom } from './roomStore.ts';
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
  /** Milliseconds since 1970 by the clock of the room's host. */
  readonly hostTime: (workshopId: string) => number;
  readonly proveHost: Doors['proveHost'];
  /** Another host of the room, whom this engine does not follow yet. */
  readonly foundHost: (workshopId: string) => FoundHost | null;
  /** Makes an open room known on its network. */
  readonly announce: (address: string, port: number) => Announcement;
  /** Port of the engine's own address. */
  readonly ownPort: () => number;
  /** Milliseconds until a socket without a right topic of the mesh is closed. */
  readonly authenticateWithin?: number | undefined;
  /** Addresses of this computer; the system's when not given. */
  readonly networks?: typeof listNetworks | undefined;
  /** Milliseconds between two looks at them. */
  readonly watchesEvery?: number | undefined;
}

interface OpenRoom {
  readonly address: string;
  readonly port: number;
  readonly isOwnAddress: boolean;
  close(): Promise<void>;
}

/** The engine's own address, where its windows are. */
export interface OwnAddress {
  readonly address: string;
  readonly port: number;
}

export interface Rooms extends Pick<RoomNotices, 'noticeFor' | 'certificateFor' | 'addressesOf'> {
  /** For guests at the engine's own address, where its windows come in as well. */
  readonly own: RoomDoors['own'] & Pick<Doors, 'arrivals' | 'mayFindAt'>;
  isOpen(workshopId: string): boolean;
  /** Host and port of an open room; null when it is closed. */
  addressOf(workshopId: string): string | null;
  /** Is it this engine's own room that is open there? */
  isOpenAt(address: string): boolean;
  /** Rejects when the address cannot be listened on. Opening an open room on another address moves it there. */
  open(workshopId: string, address: string, listen: Listen, own: OwnAddress): Promise<void>;
  close(workshopId: string): Promise<void>;
  read(workshopId: string): Room;
  /** Remembers the engine of somebody who has come with one. */
  onEntered(
    workshopId: string,
    identity: Identity,
    from: { readonly engine: VisitingEngine | null; readonly address: string },
  ): void;
  /** See RoomPeople. */
  showAs: RoomPeople['showAs'];
  closeAll(): Promise<void>;
}

export function openRooms(options: RoomsOptions): Rooms {
  const state = openState(options);
  const { store, openById, people, watch, notices, doors, arrivals } = state;
  return {
    ...notices,
    own: { ...doors.own, arrivals, mayFindAt: (workshopId) => mayFindAt(state, workshopId) },
    isOpen: (workshopId) => openById.has(workshopId),
    addressOf: (workshopId) => addressOf(state, workshopId),
    isOpenAt: (address) => [...openById.keys()].some((id) => addressOf(state, id) === address),
    open: (workshopId, address, listen, own) => openRoom(state, { workshopId, address, own }, listen),
    async close(workshopId) {
      const former = addressOf(state, workshopId);
      await closeRoom(state, workshopId);
      if (former !== null) noteHostAddress(store, workshopId, former);
    },
    read: (workshopId) =>
      readRoom({
        workshopId,
        room: store.find(workshopId),
        open: openById.get(workshopId) ?? null,
        link: options.linkOf(workshopId),
        lost: watch.lost(workshopId),
        people: () => people.list(workshopId),
      }),
    onEntered: (workshopId, { personId }, from) => noteEntered(state, workshopId, personId, from),
    showAs: people.showAs,
    async closeAll() {
      watch.close();
      await Promise.all([...openById.keys()].map((id) => closeRoom(state, id)));
    },
  };
}

type RoomsState = ReturnType<typeof openState>;

/** The rooms that are open, and what each of them consists of. */
function openState(options: RoomsOptions) {
  const { store, relay, networks = listNetworks } = options;
  const openById = new Map<string, OpenRoom>();
  const tellSoon = gatherTelling((workshopId) => relay().tellRoom(workshopId));
  const people = openRoomPeople({ store, present: (workshopId) => relay().present(workshopId), onNamed: tellSoon });
  const watch = watchAddresses({
    networks,
    every: options.watchesEvery,
    openRooms: () => [...openById].map(([workshopId, { address }]) => ({ workshopId, address })),
    // Guests are told where else this computer is, and the host that a room is out of reach.
    onChange: () => [...openById.keys()].forEach(tellSoon),
  });
  const notices = openRoomNotices({
    ...options,
    networks,
    openAt: (workshopId) => openById.get(workshopId) ?? null,
    lost: watch.lost,
  });
  const doors = openRoomDoors({
    ...options,
    isOpen: (workshopId) => openById.has(workshopId),
    atOwnAddress: () => [...openById].flatMap(([workshopId, { isOwnAddress }]) => (isOwnAddress ? [workshopId] : [])),
    isHere: (workshopId, seatId) =>
      relay()
        .present(workshopId)
        .some(({ identity }) => identity.personId === seatId),
  });
  return { options, store, relay, openById, tellSoon, people, watch, notices, doors, arrivals: openArrivals() };
}

function addressOf({ openById }: RoomsState, workshopId: string): string | null {
  const open = openById.get(workshopId);
  return open ? hostAndPort(open.address, open.port) : null;
}

function mayFindAt({ notices, options }: RoomsState, workshopId: string): readonly string[] {
  return [...notices.addressesOf(workshopId), `127.0.0.1:${options.ownPort()}`];
}

/** What lies behind the address of a room: this workshop and nothing else. */
function doorsOf(state: RoomsState, workshopId: string): Doors {
  const { doors, arrivals, notices, options } = state;
  const only =
    <A extends unknown[], T>(nothing: T, use: (asked: string, ...rest: A) => T) =>
    (asked: string, ...rest: A) =>
      asked === workshopId ? use(asked, ...rest) : nothing;
  return {
    ...doors.ofRoom(workshopId),
    arrivals,
    proveHost: only(null, options.proveHost),
    addressesOf: only([], notices.addressesOf),
    mayFindAt: only([], (asked) => mayFindAt(state, asked)),
  };
}

async function openRoom(
  state: RoomsState,
  { workshopId, address, own }: { readonly workshopId: string; readonly address: string; readonly own: OwnAddress },
  listen: Listen,
) {
  const { store, openById, options } = state;
  const before = openById.get(workshopId);
  if (before?.address === address) return;
  const isOwnAddress = address === own.address;
  const wanted = store.find(workshopId)?.port || own.port;
  const listening = isOwnAddress
    ? { port: own.port, close: async () => undefined }
    : await listen(address, wanted, doorsOf(state, workshopId));
  const former = addressOf(state, workshopId);
  if (before) await closeRoom(state, workshopId);
  const announcement = options.announce(address, listening.port);
  const end = async () => void (await Promise.all([announcement.close(), listening.close()]));
  openById.set(workshopId, { address, port: listening.port, isOwnAddress, close: end });
  store.change(workshopId, (room) => ({ ...room, term: Math.max(1, room.term), port: listening.port }));
  // A guest's page that is still at the former address brings what it has from there.
  if (former !== null) noteHostAddress(store, workshopId, former);
}

async function closeRoom({ openById, relay }: RoomsState, workshopId: string) {
  const room = openById.get(workshopId);
  openById.delete(workshopId);
  relay().dismiss(workshopId, ({ role }) => role !== 'owner');
  await room?.close();
}

function noteEntered(
  { store, tellSoon, relay }: RoomsState,
  workshopId: string,
  personId: string,
  { engine, address }: { readonly engine: VisitingEngine | null; readonly address: string },
) {
  markUsed(store, workshopId, personId);
  tellSoon(workshopId);
  if (engine === null) return;
  const at = engine.port > 0 ? hostAndPort(address.replace(/^::ffff:/, ''), engine.port) : null;
  changeSeat(store, workshopId, personId, { hasApp: true, address: at, publicKey: engine.publicKey }, 'gathered');
  // Where a laptop would be found as a host is told at once: the present host may be gone in a moment.
  setImmediate(() => relay().tellRoom(workshopId));
}

/** New seats and names are told once for all that change at the same time. */
function gatherTelling(tell: (workshopId: string) => void): (workshopId: string) => void {
  const telling = new Set<string>();
  return (workshopId) => {
    if (telling.has(workshopId)) return;
    telling.add(workshopId);
    setTimeout(() => {
      telling.delete(workshopId);
      tell(workshopId);
    }, 300).unref();
  };
}

function readRoom({
  workshopId,
  room,
  open,
  link,
  lost,
  people,
}: Pick<Room, 'workshopId' | 'link' | 'lost'> & {
  readonly room: StoredRoom | undefined;
  readonly open: OpenRoom | null;
  readonly people: () => readonly RoomPerson[];
}): Room {
  const upstream = room?.upstream ?? null;
  const role = guestRoleOf(room) ?? 'owner';
  if (room && open) {
    const invite = (token: string, code: string) => inviteOf(open.address, open.port, workshopId, token, code);
    return {
      workshopId,
      state: 'open',
      address: hostAndPort(open.address, open.port),
      role,
      link,
      lost,
      invites: {
        edit: invite(room.edit, room.editCode),
        contribute: invite(room.contribute, room.contributeCode),
        view: invite(room.view, room.viewCode),
      },
      people: people(),
    };
  }
  const state = upstream === null ? 'closed' : upstream.kind === 'server' ? 'server' : 'joined';
  const address = upstream === null ? '' : new URL(upstream.url).host;
  return { workshopId, state, address, role, link, lost: null, invites: null, people: [] };
}
