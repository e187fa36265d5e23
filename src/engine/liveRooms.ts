// The rooms of this engine with the relay between their people, wired together.
//
// Rooms that are joined, failover, open rooms and relay are made in this sequence, each from those before it. What one
// of them has to tell a later one goes by a single arrow back, `back`: it is complete before anything can use it.
import { hostname } from 'node:os';
import type { HostApi } from '../protocol/hostApi.ts';
import { isLoopback } from './access/networks.ts';
import { openCounting, type Counting, type CountingOptions } from './counting/counting.ts';
import { openKeyFiles, type KeyFiles } from './counting/keyFiles.ts';
import { diskFiles } from './disk/storageFiles.ts';
import { openPlanDelivery, type PlanDelivery } from './host/planDelivery.ts';
import type { KeptData, KeptDataOptions } from './keptData.ts';
import { openRelay, type Relay } from './relay/relay.ts';
import { announceRoom, type Announcement } from './room/discovery.ts';
import { openFailover, type Failover } from './room/failover.ts';
import { openJoinedRooms, type JoinedRooms } from './room/joinedRooms.ts';
import type { RoomServiceOptions } from './room/roomService.ts';
import { planFromHost } from './room/planFromHost.ts';
import { guestRoleOf, newToken } from './room/roomStore.ts';
import { openRooms, type Rooms, type RoomsOptions } from './room/rooms.ts';

export interface LiveRoomsOptions extends KeptDataOptions {
  /** The clock of this computer, in milliseconds since 1970; for tests, which set it. */
  readonly ownClock?: (() => number) | undefined;
  /** Milliseconds until a socket without the token is closed; 10 seconds when not given. */
  readonly authenticateWithin?: number | undefined;
  /** Largest workshop in bytes; that of largestFile.ts when not given. */
  readonly largest?: number | undefined;
  /** Own addresses on whose networks rooms are looked for; all but loopback when none is given. */
  readonly nearbyOn?: readonly string[] | undefined;
  /** Milliseconds between two looks for a host that was lost. */
  readonly looksEvery?: number | undefined;
  /** Addresses of this computer; the system's when not given. */
  readonly networks?: RoomsOptions['networks'];
  /** Milliseconds that another computer has to answer a request for the reveal. */
  readonly counterAnswersWithin?: number | undefined;
  /** Milliseconds until the host is asked again for the plan that was handed out. */
  readonly asksForPlanEvery?: number | undefined;
  /** Milliseconds between two looks whether they have changed. */
  readonly watchesEvery?: number | undefined;
  /** How a room's address is listened on, once the engine listens itself; without it no room can be opened. */
  readonly listen?: RoomServiceOptions['listen'] | undefined;
}

export interface LiveRooms {
  readonly joined: JoinedRooms;
  readonly failover: Failover;
  readonly rooms: Rooms;
  readonly counting: Counting;
  readonly delivery: PlanDelivery;
  readonly relay: Relay;
  /** True for a workshop of a room in which this computer only watches. */
  readonly isViewOnly: (id: string) => boolean;
  /** False for a workshop that is kept elsewhere: in another computer's room, or on a server. */
  readonly isHostedHere: (id: string) => boolean;
  /** Windows that are connected directly meet elsewhere from now on. */
  readonly renewMesh: (id: string) => void;
}

/** What rooms tell, or ask of, those that are made after them. */
interface Back {
  failover: Failover;
  rooms: Rooms;
  relay: Relay;
}

/** @param host the methods of the host, as guests may call some of them; asked once somebody comes in */
export function openLiveRooms(options: LiveRoomsOptions, kept: Kept, host: () => HostApi): LiveRooms {
  const { store, settings, workshops } = kept;
  const { authenticateWithin, onProblem = () => undefined } = options;
  const back = {} as Back;
  const ownPort = () => options.listen?.()?.own.port ?? 0;
  const joined = openJoinedRooms({
    store,
    relay: () => back.relay,
    onProblem,
    ownPort,
    keepFormer: (id, doc) => workshops.keepVersion(id, doc, 'beforeAnew'),
    onMoved: (id, address) => void back.failover.hint(id, address),
    ownClock: options.ownClock,
  });
  const failover = openFailover({
    store,
    joined,
    ownAddress: (id) => back.rooms.addressOf(id),
    onFound: (id) => back.relay.tellRoom(id),
    looksEvery: options.looksEvery,
  });
  const rooms = openRooms({
    store,
    relay: () => back.relay,
    host,
    linkOf: joined.linkOf,
    hostTime: joined.hostTime,
    proveHost: failover.prove,
    foundHost: failover.found,
    announce: (address, port) => announceUnlessHere(options, address, port),
    ownPort,
    networks: options.networks,
    watchesEvery: options.watchesEvery,
    authenticateWithin,
  });
  const isViewOnly = (id: string) => guestRoleOf(store.find(id)) !== null;
  const keys = openKeyFiles(options.files ?? diskFiles, options.dataDir);
  const delivery = openDelivery(options, kept, { keys, joined, host, isViewOnly });
  const counting = openCounting({
    keys,
    counterName: (id) => settings.read().name || store.find(id)?.ownName || hostname(),
    now: joined.hostTime,
    isViewOnly,
    ...whoseIn(store),
    isReachable: (id) => (joined.linkOf(id) ?? 'connected') === 'connected',
    isSaved: (id) => back.relay.isSaved(id),
    answersWithin: options.counterAnswersWithin,
    onProblem,
  });
  const relay = openRelay({
    ...workshops,
    onLoad(id, doc) {
      workshops.onLoad(id, doc);
      counting.onLoad(id, doc);
      delivery.onLoad(id, doc);
    },
    mayMigrate: (id) => !store.find(id)?.upstream,
    noticeFor: rooms.noticeFor,
    certificateFor: rooms.certificateFor,
    showAs: rooms.showAs,
    onEntered: rooms.onEntered,
    authenticateWithin,
    largest: options.largest,
    onProblem,
  });
  Object.assign(back, { failover, rooms, relay } satisfies Back);
  return {
    joined,
    failover,
    rooms,
    counting,
    delivery,
    relay,
    isViewOnly,
    isHostedHere: (id) => !store.find(id)?.upstream,
    renewMesh(id) {
      if (store.find(id)) store.change(id, (room) => ({ ...room, mesh: newToken() }));
    },
  };
}

/** Whose a workshop is, for the computer that counts. */
function whoseIn(store: Kept['store']): Pick<CountingOptions, 'isShared' | 'isHostedHere'> {
  return { isShared: (id) => store.find(id) !== undefined, isHostedHere: (id) => !store.find(id)?.upstream };
}

type Kept = Pick<KeptData, 'store' | 'settings' | 'workshops' | 'handedOutPlans'>;

function openDelivery(
  options: LiveRoomsOptions,
  { store, handedOutPlans }: Kept,
  {
    keys,
    joined,
    host,
    isViewOnly,
  }: { keys: KeyFiles; host: () => HostApi } & Pick<LiveRooms, 'joined' | 'isViewOnly'>,
): PlanDelivery {
  return openPlanDelivery({
    plans: handedOutPlans,
    computerId: keys.computerId,
    fromHost: (id) => planFromHost(store, id),
    own: host,
    now: joined.hostTime,
    isViewOnly,
    asksEvery: options.asksForPlanEvery,
  });
}

/** A room on this computer alone is not announced. */
function announceUnlessHere(
  { nearbyOn = [], onProblem = () => undefined }: LiveRoomsOptions,
  address: string,
  port: number,
): Announcement {
  return isLoopback(address) && !nearbyOn.includes(address)
    ? { close: async () => undefined }
    : announceRoom(address, port, onProblem);
}
