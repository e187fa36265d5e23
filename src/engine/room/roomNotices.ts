// What windows and engines are told about a room: state and role, who could take over, and where to look for the host
// when it is gone.
import { hostname } from 'node:os';
import { mostCandidates, type FoundHost, type RoomNotice } from '../../protocol/roomApi.ts';
import type { Identity } from '../access/identity.ts';
import { publicKeyOf } from '../access/keyPair.ts';
import { hostAndPort, isLoopback, type listNetworks } from '../access/networks.ts';
import { candidatesOf } from './candidates.ts';
import type { CertificateNotice, RoomStore } from './roomStore.ts';
import type { LinkState } from './upstream.ts';

export interface RoomNoticesOptions {
  readonly store: RoomStore;
  readonly linkOf: (workshopId: string) => LinkState | null;
  readonly foundHost: (workshopId: string) => FoundHost | null;
  /** Address and port of an open room. */
  readonly openAt: (workshopId: string) => { readonly address: string; readonly port: number } | null;
  /** Host and port where a room could be opened whose address has gone, see addressWatch.ts. */
  readonly lost: (workshopId: string) => RoomNotice['lost'];
  /** Milliseconds since 1970 by the clock of the room's host. */
  readonly hostTime: (workshopId: string) => number;
  readonly networks: typeof listNetworks;
  /** Port of the engine's own address. */
  readonly ownPort: () => number;
}

export interface RoomNotices {
  /** Without what only the document says. */
  noticeFor(workshopId: string, identity: Identity, address: string): Omit<RoomNotice, 'history'>;
  certificateFor(workshopId: string, identity: Identity): CertificateNotice | null;
  /** Where else the room has been or may be, host and port each. */
  addressesOf(workshopId: string): readonly string[];
}

export function openRoomNotices(given: RoomNoticesOptions): RoomNotices {
  const options = { ...given, networks: askedOnce(given.networks) };
  const { store, linkOf, foundHost, openAt, lost } = options;

  const addressOf = (workshopId: string) => {
    const open = openAt(workshopId);
    return open && hostAndPort(open.address, open.port);
  };
  /** Where a room leads on that only passes on what comes. */
  const movedTo = (workshopId: string) => {
    const upstream = openAt(workshopId) ? store.find(workshopId)?.upstream : null;
    return upstream?.kind === 'host' ? new URL(upstream.url).host : null;
  };
  /** Only participants with an engine of their own take part, and those who may write: a mesh knows no roles. */
  const meshOf = (workshopId: string): string | null => {
    const room = store.find(workshopId);
    const isShared = openAt(workshopId) !== null || room?.upstream?.kind === 'host';
    return room && isShared && linkOf(workshopId) !== 'refused' ? `${workshopId}.${room.mesh}` : null;
  };
  const hostOf = (workshopId: string, visitor: string): RoomNotice['host'] => {
    const room = store.find(workshopId);
    if (!room || !openAt(workshopId)) return null;
    return { key: publicKeyOf(room.secretKey), addresses: otherAddresses(options, workshopId, visitor) };
  };

  return {
    noticeFor(workshopId, { role, personId }, address) {
      const room = store.find(workshopId);
      const isOwner = role === 'owner';
      return {
        kind: 'room',
        role,
        link: linkOf(workshopId),
        mesh: isOwner ? meshOf(workshopId) : null,
        hostsAt: room?.upstream ? null : addressOf(workshopId),
        movedTo: movedTo(workshopId),
        host: isOwner ? null : hostOf(workshopId, address),
        candidates: isOwner || !room ? [] : candidatesOf(room).slice(0, mostCandidates),
        invite: isOwner || !room ? null : room[role],
        found: isOwner ? foundHost(workshopId) : null,
        lost: isOwner ? lost(workshopId) : null,
        seat: personId,
        term: room?.term ?? 0,
        time: options.hostTime(workshopId),
      };
    },
    certificateFor(workshopId, { role }) {
      const room = store.find(workshopId);
      if (!room || role !== 'edit') return null;
      const { term, edit, contribute, view, editCode, contributeCode, viewCode, mesh, secretKey, ownName } = room;
      const certificate = {
        term,
        edit,
        contribute,
        view,
        editCode,
        contributeCode,
        viewCode,
        mesh,
        hostKey: publicKeyOf(secretKey),
        hostName: ownName,
        candidates: candidatesOf(room).slice(0, mostCandidates),
      };
      return { kind: 'certificate', certificate, movedTo: movedTo(workshopId) };
    },
    addressesOf(workshopId) {
      const room = store.find(workshopId);
      if (!room) return [];
      const known = [...candidatesOf(room).map(({ address }) => address), ...room.hosts];
      return [...new Set(known)].filter((one) => one !== addressOf(workshopId)).slice(0, mostCandidates);
    },
  };
}

/** All windows that are told something at the same moment are told of the same addresses: the system takes long to list them. */
function askedOnce(networks: typeof listNetworks): typeof listNetworks {
  let known: ReturnType<typeof listNetworks> | null = null;
  return () => {
    if (known) return known;
    setImmediate(() => (known = null));
    return (known = networks());
  };
}

/** Other names and addresses of this computer, under which the room will be found if its address goes. */
function otherAddresses(
  { openAt, networks, ownPort }: RoomNoticesOptions,
  workshopId: string,
  visitor: string,
): string[] {
  const open = openAt(workshopId);
  if (!open) return [];
  const all = networks();
  const elsewhere = all.filter(({ address, medium }) => address !== open.address && medium !== 'thisComputer');
  // A browser on this computer reaches the engine itself whatever happens to the networks.
  const isHere = all.some(({ address }) => address === visitor.replace(/^::ffff:/, ''));
  return [
    ...elsewhere.map(({ address }) => hostAndPort(address, open.port)),
    ...(isLoopback(open.address) ? [] : [hostAndPort(`${hostname().replace(/\.local$/i, '')}.local`, open.port)]),
    ...(isHere ? [`127.0.0.1:${ownPort()}`] : []),
  ];
}
