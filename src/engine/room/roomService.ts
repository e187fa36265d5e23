// The methods of the host that concern rooms; every refusal is a value.
import type { HostResult } from '../../protocol/hostApi.ts';
import type { Room } from '../../protocol/roomApi.ts';
import { PortTaken } from '../access/doors.ts';
import { isLoopback, listNetworks } from '../access/networks.ts';
import { errorCode } from '../disk/storageFiles.ts';
import type { Failover } from './failover.ts';
import { createRoomJoining, type RoomJoiningOptions } from './roomJoining.ts';
import { createTakingBack } from './takingBack.ts';
import { createRoomMembers } from './roomMembers.ts';
import { accept, refuse, type RoomMethods } from './roomResults.ts';
import type { Listen, OwnAddress } from './rooms.ts';
import { guestRoleOf, nextTerm } from './roomStore.ts';
import type { Signalling } from './signalling.ts';

export interface RoomServiceOptions extends Omit<RoomJoiningOptions, 'told'> {
  readonly failover: Failover;
  readonly signalling: Signalling;
  /** Null for an engine without network, such as that of an import. */
  readonly listen: () => { readonly listen: Listen; readonly own: OwnAddress } | null;
  /** Addresses of this computer; the system's when not given. */
  readonly networks?: typeof listNetworks | undefined;
}

export function createRoomService(options: RoomServiceOptions): RoomMethods {
  const { store, rooms, joined, failover, relay, library, networks = listNetworks } = options;

  const room = (id: string): HostResult<Room> => (library.find(id) ? accept(rooms.read(id)) : refuse('notFound', id));
  const told = (id: string) => {
    relay.tellRoom(id);
    return room(id);
  };

  async function open(id: string, address: string): Promise<HostResult<Room>> {
    const network = options.listen();
    if (!library.find(id)) return refuse('notFound', id);
    if (!network || !(isLoopback(address) || networks().some((one) => one.address === address)))
      return refuse('addressUnknown', address);
    try {
      await rooms.open(id, address, network.listen, network.own);
    } catch (error) {
      if (error instanceof PortTaken) return refuse('addressTaken', address);
      const code = errorCode(error);
      if (code === 'EUNKNOWN') throw error;
      return refuse('addressUnknown', code);
    }
    return told(id);
  }

  return {
    ...createRoomJoining({ ...options, told }),
    ...createRoomMembers({ ...options, told }),
    ...createTakingBack(relay),
    readAccess: async () => accept({ role: 'owner', workshopId: null }),
    listNetworks: async () => accept(networks()),
    readRoom: async ({ id }) => room(id),
    async openRoom({ id, address }) {
      const opened = await open(id, address);
      // While this computer was away, somebody may have taken over.
      if (opened.ok) void failover.look(id);
      return opened;
    },
    async closeRoom({ id }) {
      relay.tellEverybody(id, { kind: 'event', event: 'closed' });
      await rooms.close(id);
      return told(id);
    },
    async takeOver({ id, address }) {
      const before = store.find(id)?.upstream ?? null;
      if (guestRoleOf(store.find(id)) !== null) return refuse('viewOnly', id);
      const link = joined.linkOf(id);
      if (before?.kind === 'host' && (link === 'connected' || link === 'catching-up'))
        return refuse('hostStillThere', before.url);
      const opened = await open(id, address);
      if (!opened.ok || !before) return opened;
      store.change(id, (known) => ({
        ...known,
        term: nextTerm(known.term),
        hosts: [new URL(before.url).host, ...known.hosts].slice(0, 8),
        hostKey: null,
        hostName: '',
        // Of an earlier time as a host: people come with other keys now.
        seats: [],
        upstream: null,
      }));
      await joined.follow(id);
      return told(id);
    },
    followHost: async ({ id, host }) => ((await failover.follow(id, host)) ? room(id) : refuse('roomNotFound', host)),
    async hintHost({ id, host }) {
      await failover.hint(id, host);
      return accept(null);
    },
    listRoomsNearby: async () => accept(await options.findRooms()),
    readServer: async () => accept({ url: store.server.url, hasToken: store.server.token !== '' }),
    async writeServer({ url, token }) {
      if (url !== '' && !/^wss?:\/\/[^\s/@]+(\/\S*)?$/.test(url)) return refuse('notAServer', url);
      await store.setServer({ url, token: token ?? store.server.token });
      return accept({ url: store.server.url, hasToken: store.server.token !== '' });
    },
  };
}
