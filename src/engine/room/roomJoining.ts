// Joining the room of another computer, or a workshop on the organisation's own server, and leaving it again.
import * as Y from 'yjs';
import { isSeeded, readDetails } from '../../domain/record/workshop.ts';
import type { HostResult } from '../../protocol/hostApi.ts';
import type { Joined, NearbyRoom, Room } from '../../protocol/roomApi.ts';
import { seatKeyAt } from '../access/keyPair.ts';
import { isLoopback } from '../access/networks.ts';
import { errorCode } from '../disk/storageFiles.ts';
import type { Relay } from '../relay/relay.ts';
import type { Library } from '../workshops/library.ts';
import type { Workshops } from '../workshops/workshops.ts';
import { askForProof } from './failover.ts';
import { readInvite, type ReadInvite } from './invite.ts';
import { enterRoom, fetchFromServer, redeemCode, whyNotIn, type JoinedRooms } from './joinedRooms.ts';
import { accept, refuse, type RoomMethods } from './roomResults.ts';
import type { Rooms } from './rooms.ts';
import { guestRoleOf, newToken, type RoomStore, type Upstream } from './roomStore.ts';

export interface RoomJoiningOptions {
  readonly store: RoomStore;
  readonly rooms: Rooms;
  readonly joined: JoinedRooms;
  readonly relay: Relay;
  readonly library: Library;
  readonly workshops: Workshops;
  readonly findRooms: () => Promise<readonly NearbyRoom[]>;
  /** Tells all windows of the workshop, and answers with the room. */
  readonly told: (workshopId: string) => HostResult<Room>;
}

export function createRoomJoining(
  options: RoomJoiningOptions,
): Pick<RoomMethods, 'joinRoom' | 'leaveRoom' | 'shareOnServer'> {
  const { store, rooms, joined, relay, library, told } = options;

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
    const kept = await keepState(options, workshopId, state);
    if (!kept.ok) return kept;
    store.change(workshopId, (before) => ({ ...before, upstream }));
    await joined.follow(workshopId);
    return accept({ workshopId, title: kept.value, role: 'edit' });
  }

  async function joinHost({ host, workshopId, token }: LinkOfHost): Promise<HostResult<Joined>> {
    // The host names its key before any key of this computer is made for it.
    // What listens on this computer may pass on to a host elsewhere, as a tunnel does; the host then names its own address.
    const mayBeForwarded = isLoopback(new URL(`http://${host}`).hostname);
    const proof = await askForProof(host, workshopId, { mayBeForwarded });
    if (!proof) return refuse(await whyNotIn(host, workshopId, token), host);
    const key = store.find(workshopId)?.key ?? newToken();
    const entered = await enterRoom(host, workshopId, token, seatKeyAt(key, workshopId, proof.key));
    if (!entered.ok) return refuse(entered.code, host);
    if (rooms.isOpen(workshopId)) await rooms.close(workshopId);
    const kept = await keepState(options, workshopId, entered.state);
    if (!kept.ok) return kept;
    const { credential, role } = entered;
    store.change(workshopId, (before) => ({
      ...before,
      key,
      term: 0,
      hostKey: proof.key,
      candidates: [],
      hosts: [host, ...before.hosts.filter((one) => one !== host)].slice(0, 8),
      upstream: { url: `ws://${host}/sync`, credential, kind: 'host', role },
    }));
    await joined.follow(workshopId);
    return accept({ workshopId, title: kept.value, role });
  }

  return {
    async joinRoom({ invite: text }) {
      const invite = readInvite(text);
      if (!invite) return refuse('notAnInvite', '');
      if (invite.kind === 'cut') return refuse('inviteCut', '');
      if (invite.kind === 'server') return joinServer(invite.workshopId);
      const link = invite.kind === 'link' ? accept(invite) : await redeem(invite, options.findRooms);
      return link.ok ? joinHost(link.value) : link;
    },
    async leaveRoom({ id }) {
      const wasLimited = guestRoleOf(store.find(id)) !== null;
      store.change(id, (before) => ({ ...before, upstream: null }));
      await joined.follow(id);
      if (wasLimited) relay.dismiss(id, () => true);
      return told(id);
    },
    async shareOnServer({ id }) {
      const upstream = atServer();
      if (!library.find(id)) return refuse('notFound', id);
      if (!upstream) return refuse('noServer', id);
      if (guestRoleOf(store.find(id)) !== null) return refuse('viewOnly', id);
      store.change(id, (before) => ({ ...before, upstream }));
      await joined.follow(id);
      return told(id);
    },
  };
}

interface LinkOfHost {
  readonly host: string;
  readonly workshopId: string;
  readonly token: string;
}

async function redeem(
  invite: Extract<ReadInvite, { kind: 'code' }>,
  findRooms: RoomJoiningOptions['findRooms'],
): Promise<HostResult<LinkOfHost>> {
  // A code alone goes to the only room nearby; where there are several, the others must not learn it.
  const nearby = invite.host === null ? await findRooms() : [{ address: invite.host }];
  if (nearby.length > 1) return refuse('severalNearby', '');
  const host = nearby[0]?.address;
  if (host === undefined) return refuse('nothingNearby', '');
  const redeemed = await redeemCode(host, invite.code);
  if (redeemed === 'away') return refuse('hostUnreachable', host);
  if (redeemed === 'tooMany') return refuse('tooManyTries', host);
  return redeemed === 'wrong' ? refuse('inviteInvalid', host) : accept({ host, ...redeemed });
}

/** Stores what the host has, beside what is here already; the value is the workshop's title. */
async function keepState(
  { library, relay, workshops }: Pick<RoomJoiningOptions, 'library' | 'relay' | 'workshops'>,
  workshopId: string,
  state: Uint8Array,
): Promise<HostResult<string>> {
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
