// The methods of the host that concern rooms; every refusal is a value.
import * as Y from 'yjs';
import { isSeeded, readDetails } from '../../domain/record/workshop.ts';
import type { HostApi, HostRefusal, HostResult } from '../../protocol/hostApi.ts';
import type { Joined, NearbyRoom, roomInputs, Room } from '../../protocol/roomApi.ts';
import type * as z from 'zod/mini';
import { PortTaken } from '../access/doors.ts';
import { readInvite, type ReadInvite } from './invite.ts';
import { enterRoom, fetchFromServer, redeemCode, type JoinedRooms } from './joinedRooms.ts';
import type { Library } from '../workshops/library.ts';
import { isLoopback, listNetworks } from '../access/networks.ts';
import type { Relay } from '../relay/relay.ts';
import { changeSeat, endSpareAccess, renewInvites } from './roomAccess.ts';
import type { Listen, Rooms } from './rooms.ts';
import { newToken, nextTerm, type RoomStore, type Upstream } from './roomStore.ts';
import type { Succession } from './succession.ts';
import type { Signalling } from './signalling.ts';
import { errorCode } from '../disk/storageFiles.ts';
import type { Workshops } from '../workshops/workshops.ts';

type RoomMethod = keyof typeof roomInputs;
type Parsed<M extends RoomMethod> = z.output<(typeof roomInputs)[M]>;
export type RoomMethods = {
  readonly [M in RoomMethod]: (input: Parsed<M>) => Promise<Awaited<ReturnType<HostApi[M]>>>;
};

export interface RoomServiceOptions {
  readonly store: RoomStore;
  readonly rooms: Rooms;
  readonly joined: JoinedRooms;
  readonly succession: Succession;
  readonly relay: Relay;
  readonly signalling: Signalling;
  readonly findRooms: () => Promise<readonly NearbyRoom[]>;
  readonly library: Library;
  readonly workshops: Workshops;
  /** Null for an engine without network, such as that of an import. */
  readonly listen: () => {
    readonly listen: Listen;
    readonly own: { readonly address: string; readonly port: number };
  } | null;
}

export function createRoomService(options: RoomServiceOptions): RoomMethods {
  const { store, rooms, joined, succession, relay, signalling, library, workshops } = options;

  /** Whoever had the old key and may no longer take part stays outside; the others get the new one. */
  const renewMesh = (id: string) => {
    store.change(id, (before) => ({ ...before, mesh: newToken() }));
    signalling.end(id);
  };

  const room = (id: string): HostResult<Room> => (library.find(id) ? accept(rooms.read(id)) : refuse('notFound', id));
  const told = (id: string) => {
    relay.tellRoom(id);
    return room(id);
  };

  async function open(id: string, address: string): Promise<HostResult<Room>> {
    const network = options.listen();
    if (!library.find(id)) return refuse('notFound', id);
    if (!network || !(isLoopback(address) || listNetworks().some((one) => one.address === address)))
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

  async function linkIn(
    invite: Exclude<ReadInvite, { kind: 'server' }>,
  ): Promise<HostResult<{ host: string; workshopId: string; token: string }>> {
    if (invite.kind === 'link') return accept(invite);
    // A code alone goes to the only room nearby; where there are several, it is nobody else's business.
    const nearby = invite.host === null ? await options.findRooms() : [{ address: invite.host }];
    if (nearby.length > 1) return refuse('severalNearby', '');
    const host = nearby[0]?.address;
    if (host === undefined) return refuse('nothingNearby', '');
    const redeemed = await redeemCode(host, invite.code);
    if (redeemed === 'away') return refuse('hostUnreachable', host);
    if (redeemed === 'tooMany') return refuse('tooManyTries', host);
    return redeemed === 'wrong' ? refuse('inviteInvalid', host) : accept({ host, ...redeemed });
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

  const atServer = (): Upstream | null => {
    const { url, token } = store.server;
    return url === '' ? null : { url, credential: token, kind: 'server', role: 'edit' };
  };

  async function joinServer(workshopId: string): Promise<HostResult<Joined>> {
    const upstream = atServer();
    if (!upstream) return refuse('noServer', workshopId);
    const state = await fetchFromServer(upstream.url, upstream.credential, workshopId);
    if (state === 'away') return refuse('hostUnreachable', upstream.url);
    if (state === 'refused') return refuse('inviteInvalid', upstream.url);
    if (state === 'empty') return refuse('roomNotFound', workshopId);
    const kept = await keep(workshopId, state);
    if (!kept.ok) return kept;
    store.change(workshopId, (before) => ({ ...before, upstream }));
    await joined.follow(workshopId);
    return accept({ workshopId, title: kept.value, role: 'edit' });
  }

  return {
    readAccess: async () => accept({ role: 'owner', workshopId: null }),
    listNetworks: async () => accept(listNetworks()),
    readRoom: async ({ id }) => room(id),
    async openRoom({ id, address }) {
      const opened = await open(id, address);
      // While this computer was away, somebody may have taken over.
      if (opened.ok) void succession.look(id);
      return opened;
    },
    async closeRoom({ id }) {
      await rooms.close(id);
      return told(id);
    },
    async renewInvite({ id }) {
      if (!rooms.isOpen(id)) return refuse('roomClosed', id);
      const gone = renewInvites(store, id);
      relay.dismiss(id, ({ personId }) => gone.has(personId));
      return told(id);
    },
    async changeRole({ id, personId, role }) {
      if (!rooms.isOpen(id)) return refuse('roomClosed', id);
      // A seat that was set back is lifted by no link again.
      if (!changeSeat(store, id, personId, role === 'view' ? { role, cameAs: 'edit' } : { role }))
        return refuse('personNotFound', personId);
      if (role === 'view') renewMesh(id);
      const gone = role === 'view' ? endSpareAccess(store, id, personId) : renewInvites(store, id);
      relay.dismiss(id, (identity) => identity.personId === personId || gone.has(identity.personId));
      return told(id);
    },
    async removePerson({ id, personId }) {
      if (!rooms.isOpen(id)) return refuse('roomClosed', id);
      const hasNoSeat = personId.startsWith('link-');
      if (!hasNoSeat && !changeSeat(store, id, personId, { isRemoved: true }))
        return refuse('personNotFound', personId);
      // The link that they know lets nobody in any more, and the mesh has a new key; everyone else keeps their seat.
      const gone = endSpareAccess(store, id, personId);
      renewMesh(id);
      relay.dismiss(id, (identity) => identity.personId === personId || gone.has(identity.personId));
      return told(id);
    },
    async joinRoom({ invite: text }) {
      const invite = readInvite(text);
      if (!invite) return refuse('notAnInvite', '');
      if (invite.kind === 'server') return joinServer(invite.workshopId);
      const link = await linkIn(invite);
      if (!link.ok) return link;
      const { host, workshopId, token } = link.value;
      const key = store.find(workshopId)?.key ?? newToken();
      const entered = await enterRoom(host, workshopId, token, key);
      if (!entered.ok) return refuse(entered.code, host);
      if (rooms.isOpen(workshopId)) await rooms.close(workshopId);
      const kept = await keep(workshopId, entered.state);
      if (!kept.ok) return kept;
      const upstream: Upstream = {
        url: `ws://${host}/sync`,
        credential: entered.credential,
        kind: 'host',
        role: entered.role,
      };
      store.change(workshopId, (before) => ({
        ...before,
        key,
        term: 0,
        hosts: [host, ...before.hosts.filter((one) => one !== host)].slice(0, 8),
        upstream,
      }));
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
    async takeOver({ id, address }) {
      const before = store.find(id)?.upstream ?? null;
      if (before?.role === 'view') return refuse('viewOnly', id);
      const link = joined.linkOf(id);
      if (before?.kind === 'host' && (link === 'connected' || link === 'catching-up'))
        return refuse('hostStillThere', before.url);
      const opened = await open(id, address);
      if (!opened.ok || !before) return opened;
      store.change(id, (room) => ({
        ...room,
        term: nextTerm(room.term),
        hosts: [new URL(before.url).host, ...room.hosts].slice(0, 8),
        upstream: null,
      }));
      await joined.follow(id);
      return told(id);
    },
    followHost: async ({ id, host }) => ((await succession.follow(id, host)) ? room(id) : refuse('roomNotFound', host)),
    listRoomsNearby: async () => accept(await options.findRooms()),
    readServer: async () => accept({ url: store.server.url, hasToken: store.server.token !== '' }),
    async writeServer({ url, token }) {
      if (url !== '' && !/^wss?:\/\/[^\s/@]+(\/\S*)?$/.test(url)) return refuse('notAServer', url);
      await store.setServer({ url, token: token ?? store.server.token });
      return accept({ url: store.server.url, hasToken: store.server.token !== '' });
    },
    async shareOnServer({ id }) {
      const upstream = atServer();
      if (!library.find(id)) return refuse('notFound', id);
      if (!upstream) return refuse('noServer', id);
      if (store.find(id)?.upstream?.role === 'view') return refuse('viewOnly', id);
      store.change(id, (before) => ({ ...before, upstream }));
      await joined.follow(id);
      return told(id);
    },
  };
}

function accept<T>(value: T): HostResult<T> {
  return { ok: true, value };
}

function refuse(code: HostRefusal, detail: string): HostResult<never> {
  return { ok: false, code, detail };
}
