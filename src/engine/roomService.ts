// The methods of the host that concern rooms; every refusal is a value.
import * as Y from 'yjs';
import { isSeeded, readDetails } from '../domain/workshop.ts';
import type { HostApi, HostRefusal, HostResult } from '../protocol/hostApi.ts';
import type { roomInputs, Room } from '../protocol/roomApi.ts';
import type { z } from 'zod';
import { PortTaken } from './httpServer.ts';
import { readInvite, type ReadInvite } from './invite.ts';
import { enterRoom, redeemCode, type JoinedRooms } from './joinedRooms.ts';
import type { Library } from './library.ts';
import { isLoopback, listNetworks } from './networks.ts';
import type { Relay } from './relay.ts';
import { changeSeat } from './roomAccess.ts';
import type { Listen, Rooms } from './rooms.ts';
import { newInvites, newToken, type RoomStore, type Upstream } from './roomStore.ts';
import { errorCode } from './storageFiles.ts';
import type { Workshops } from './workshops.ts';

type RoomMethod = keyof typeof roomInputs;
type Parsed<M extends RoomMethod> = z.output<(typeof roomInputs)[M]>;
export type RoomMethods = { readonly [M in RoomMethod]: (input: Parsed<M>) => Promise<Awaited<ReturnType<HostApi[M]>>> };

export interface RoomServiceOptions {
  readonly store: RoomStore;
  readonly rooms: Rooms;
  readonly joined: JoinedRooms;
  readonly relay: Relay;
  readonly library: Library;
  readonly workshops: Workshops;
  /** Null for an engine without network, such as that of an import. */
  readonly listen: () => { readonly listen: Listen; readonly own: { readonly address: string; readonly port: number } } | null;
}

export function createRoomService(options: RoomServiceOptions): RoomMethods {
  const { store, rooms, joined, relay, library, workshops } = options;
  const room = (id: string): HostResult<Room> => (library.find(id) ? accept(rooms.read(id)) : refuse('notFound', id));
  const told = (id: string) => {
    relay.tellRoom(id);
    return room(id);
  };

  async function open(id: string, address: string): Promise<HostResult<Room>> {
    const network = options.listen();
    if (!library.find(id)) return refuse('notFound', id);
    if (!network || !(isLoopback(address) || listNetworks().some((one) => one.address === address))) return refuse('addressUnknown', address);
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

  async function linkIn(invite: ReadInvite): Promise<HostResult<{ host: string; workshopId: string; token: string }>> {
    if (invite.kind === 'link') return accept(invite);
    if (invite.kind === 'server' || invite.host === null) return refuse('roomNotFound', '');
    const redeemed = await redeemCode(invite.host, invite.code);
    if (redeemed === 'away') return refuse('hostUnreachable', invite.host);
    if (redeemed === 'tooMany') return refuse('tooManyTries', invite.host);
    return redeemed === 'wrong' ? refuse('inviteInvalid', invite.host) : accept({ host: invite.host, ...redeemed });
  }

  /** Stores what the host has, beside what is here already. */
  async function keep(workshopId: string, state: Uint8Array): Promise<HostResult<string>> {
    const doc = new Y.Doc();
    try {
      Y.applyUpdate(doc, state, 'join');
      if (!isSeeded(doc)) return refuse('damagedFile', workshopId);
      if (library.find(workshopId)) {
        await library.change(workshopId, (entry) => entry && { ...entry, removedAt: null });
        await relay.withDocument(workshopId, (live) => Y.applyUpdate(live, state, 'join'));
      } else await workshops.create(state, { id: workshopId });
      return accept(readDetails(doc).title);
    } catch (error) {
      if (errorCode(error) !== 'EUNKNOWN') throw error;
      return refuse('damagedFile', workshopId);
    } finally {
      doc.destroy();
    }
  }

  return {
    readAccess: async () => accept({ role: 'owner', workshopId: null }),
    listNetworks: async () => accept(listNetworks()),
    readRoom: async ({ id }) => {
      rooms.rememberPeople(id);
      return room(id);
    },
    openRoom: ({ id, address }) => open(id, address),
    async closeRoom({ id }) {
      await rooms.close(id);
      return told(id);
    },
    async renewInvite({ id }) {
      if (!rooms.isOpen(id)) return refuse('roomClosed', id);
      store.change(id, (before) => ({ ...before, ...newInvites() }));
      // Whoever came by the bare link has no seat of their own.
      relay.dismiss(id, ({ personId }) => personId.startsWith('link-'));
      return told(id);
    },
    async changeRole({ id, personId, role }) {
      if (!rooms.isOpen(id)) return refuse('roomClosed', id);
      if (!changeSeat(store, id, personId, { role })) return refuse('personNotFound', personId);
      if (role === 'view') store.change(id, (before) => ({ ...before, mesh: newToken() }));
      relay.dismiss(id, (identity) => identity.personId === personId);
      return told(id);
    },
    async removePerson({ id, personId }) {
      if (!rooms.isOpen(id)) return refuse('roomClosed', id);
      rooms.rememberPeople(id);
      const hasNoSeat = personId.startsWith('link-');
      if (!hasNoSeat && !changeSeat(store, id, personId, { isRemoved: true })) return refuse('personNotFound', personId);
      // The link that they know lets nobody in any more, and the mesh has a new key; everyone else keeps their seat.
      store.change(id, (before) => ({ ...before, ...newInvites(), mesh: newToken() }));
      relay.dismiss(id, (identity) => identity.personId === personId);
      return told(id);
    },
    async joinRoom({ invite: text }) {
      const invite = readInvite(text);
      if (!invite) return refuse('notAnInvite', '');
      const link = await linkIn(invite);
      if (!link.ok) return link;
      const { host, workshopId, token } = link.value;
      const known = store.find(workshopId)?.upstream;
      const entered = await enterRoom(host, workshopId, token, known?.credential.split('.')[1]);
      if (!entered.ok) return refuse(entered.code, host);
      if (rooms.isOpen(workshopId)) await rooms.close(workshopId);
      const kept = await keep(workshopId, entered.state);
      if (!kept.ok) return kept;
      const upstream: Upstream = { url: `ws://${host}/sync`, credential: entered.credential, kind: 'host', role: entered.role };
      store.change(workshopId, (before) => ({ ...before, upstream }));
      await joined.follow(workshopId);
      return accept({ workshopId, title: kept.value, role: entered.role });
    },
    async leaveRoom({ id }) {
      const wasViewer = store.find(id)?.upstream?.role === 'view';
      store.change(id, (before) => ({ ...before, upstream: null }));
      await joined.follow(id);
      if (wasViewer) relay.dismiss(id, () => true);
      return told(id);
    },
    takeOver: async ({ id, address }) => (store.find(id)?.upstream?.role === 'view' ? refuse('viewOnly', id) : open(id, address)),
    listRoomsNearby: async () => accept([]),
    readServer: async () => accept({ url: store.server.url, hasToken: store.server.token !== '' }),
    async writeServer({ url, token }) {
      await store.setServer({ url, token: token ?? store.server.token });
      return accept({ url: store.server.url, hasToken: store.server.token !== '' });
    },
    shareOnServer: async ({ id }) => refuse('noServer', id),
  };
}

function accept<T>(value: T): HostResult<T> {
  return { ok: true, value };
}

function refuse(code: HostRefusal, detail: string): HostResult<never> {
  return { ok: false, code, detail };
}
