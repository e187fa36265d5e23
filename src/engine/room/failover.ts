// Failover of a room: who is its host after the former one has gone, and how everyone finds them.
//
// A host proves itself with its key pair (protocol/hostProof.ts), and is believed when the former host has named its
// public key. Engines that have lost their host, and hosts themselves, ask the addresses of the candidates and former
// hosts now and then. The same host at another address is followed at once. Another host is only reported: the person
// who sits here decides whether to follow. No credential goes to an address that has not proved itself, and the
// key in it is another one at every host.
import { randomBytes } from 'node:crypto';
import { proveHost, publicKeyOf, readHostProof, seatKeyAt } from '../access/keyPair.ts';
import type { HostProof } from '../../protocol/hostProof.ts';
import type { FoundHost } from '../../protocol/roomApi.ts';
import { candidatesOf } from './candidates.ts';
import type { JoinedRooms } from './joinedRooms.ts';
import { guestRoleOf, type RoomStore, type StoredRoom } from './roomStore.ts';

export interface FailoverOptions {
  readonly store: RoomStore;
  readonly joined: JoinedRooms;
  /** Host and port where this engine has the room open; null when it has not. */
  readonly ownAddress: (workshopId: string) => string | null;
  /** Somebody else was found who hosts the room now, or is no longer. */
  readonly onFound: (workshopId: string) => void;
  /** Milliseconds between two looks of an engine without its host; hosts look less often. */
  readonly looksEvery?: number | undefined;
}

export interface Failover {
  /** The answer to `GET /room/ID`; null when this engine is not the host. */
  prove(workshopId: string, nonce: string): HostProof | null;
  /** Another host of the room, who has proved it and whom this engine does not follow yet. */
  found(workshopId: string): FoundHost | null;
  /** Goes to the host at the address; false when there is none that may be followed. */
  follow(workshopId: string, address: string): Promise<boolean>;
  /** Looks for a newer host now. */
  look(workshopId: string): Promise<void>;
  /** Somebody who is connected directly says where the host is now; it is asked when it may be a candidate's address. */
  hint(workshopId: string, address: string): Promise<void>;
  close(): void;
}

/** Milliseconds that an address has to answer. */
const patience = 3000;
const hostsLookEvery = 5;
const mostAsked = 50;

/** A host that has proved itself, as far as this room is concerned. */
type Judged = HostProof & { readonly name: string; readonly isSameHost: boolean };

export function openFailover({ store, joined, ownAddress, onFound, looksEvery = 4000 }: FailoverOptions): Failover {
  let isClosed = false;
  let turn = 0;
  const foundById = new Map<string, FoundHost>();

  const ask = async (workshopId: string, address: string): Promise<Judged | null> => {
    const proof = await askForProof(address, workshopId);
    const room = store.find(workshopId);
    return isClosed || !proof || !room ? null : judge(room, proof, joined.linkOf(workshopId) === 'away');
  };

  const report = (workshopId: string, host: FoundHost | null) => {
    if (foundById.get(workshopId)?.address === host?.address) return;
    if (host) foundById.set(workshopId, host);
    else foundById.delete(workshopId);
    onFound(workshopId);
  };

  const goTo = async (workshopId: string, judged: Judged) => {
    moveTo(store, workshopId, judged);
    report(workshopId, null);
    await joined.follow(workshopId);
  };

  const lookAt = async (workshopId: string, address: string): Promise<'followed' | 'found' | 'nothing'> => {
    const judged = await ask(workshopId, address);
    if (!judged) return 'nothing';
    if (judged.isSameHost) {
      await goTo(workshopId, judged);
      return 'followed';
    }
    report(workshopId, { address: judged.address, name: judged.name });
    return 'found';
  };

  const look = async (workshopId: string) => {
    const room = store.find(workshopId);
    if (!room || guestRoleOf(room) !== null) return;
    const own = ownAddress(workshopId);
    const others = [...new Set(addressesIn(room))].filter((address) => address !== own).slice(0, mostAsked);
    for (const address of others) if ((await lookAt(workshopId, address)) !== 'nothing') return;
    report(workshopId, null);
  };

  const lookForLost = async () => {
    turn += 1;
    for (const workshopId of store.ids()) {
      const link = joined.linkOf(workshopId);
      const isLost = link === 'away' && store.find(workshopId)?.upstream?.kind === 'host';
      const isHost = link === null && ownAddress(workshopId) !== null && turn % hostsLookEvery === 0;
      if (isLost || isHost) await look(workshopId);
      else if (link === 'connected') report(workshopId, null);
    }
  };
  const timer = repeat(lookForLost, looksEvery);

  return {
    prove(workshopId, nonce) {
      const room = store.find(workshopId);
      const address = ownAddress(workshopId);
      if (!room || room.upstream || address === null) return null;
      return proveHost(room.secretKey, { term: room.term, address }, { workshopId, nonce });
    },
    found: (workshopId) => foundById.get(workshopId) ?? null,
    async follow(workshopId, address) {
      const judged = await ask(workshopId, address);
      if (judged) await goTo(workshopId, judged);
      return judged !== null;
    },
    look,
    async hint(workshopId, address) {
      const room = store.find(workshopId);
      if (room && isKnown(room, address)) await lookAt(workshopId, address);
    },
    close() {
      isClosed = true;
      clearInterval(timer);
    },
  };
}

/** Acts again and again, never before the last time has ended. */
function repeat(act: () => Promise<void>, every: number): NodeJS.Timeout {
  let underWay: Promise<void> | null = null;
  return setInterval(() => {
    underWay ??= act().finally(() => {
      underWay = null;
    });
  }, every).unref();
}

/** From now on the room is that of this host; the seat's key is another one at every host. */
function moveTo(store: RoomStore, workshopId: string, { address, key, term }: Judged) {
  store.change(workshopId, (room) => ({
    ...room,
    term,
    hostKey: key,
    hosts: [address, ...room.hosts.filter((one) => one !== address)].slice(0, 8),
    upstream: {
      url: `ws://${address}/sync`,
      credential: `${room.edit}.${seatKeyAt(room.key, workshopId, key)}`,
      kind: 'host',
      role: room.upstream?.role ?? 'edit',
    },
  }));
}

/** Where hosts of the room have been, and where they could be. */
function addressesIn(room: StoredRoom): string[] {
  return [...room.hosts, ...candidatesOf(room).map(({ address }) => address)];
}

/** Is it an address of one of these computers, at whatever port? */
function isKnown(room: StoredRoom, address: string): boolean {
  const computer = (one: string) => one.replace(/:\d+$/, '');
  return addressesIn(room).some((one) => computer(one) === computer(address));
}

/** The key and address of a host at an address, when it has proved to have the key; else null. */
export async function askForProof(
  address: string,
  workshopId: string,
  { mayBeForwarded = false } = {},
): Promise<HostProof | null> {
  const nonce = randomBytes(16).toString('base64url');
  try {
    const answer = await fetch(`http://${address}/room/${workshopId}?nonce=${nonce}`, {
      signal: AbortSignal.timeout(patience),
      redirect: 'error',
    });
    const proof = answer.ok ? readHostProof(await answer.json(), { workshopId, nonce }) : null;
    return proof?.address === address || mayBeForwarded ? proof : null;
  } catch {
    return null;
  }
}

/** Null unless the former host has named the key, and the host is the same as before or a newer one. */
function judge(room: StoredRoom, proof: HostProof, isLost: boolean): Judged | null {
  if (proof.key === publicKeyOf(room.secretKey)) return null;
  const isSameHost = room.upstream !== null && proof.key === room.hostKey;
  if (isSameHost) return isLost && proof.term >= room.term ? { ...proof, name: room.hostName, isSameHost } : null;
  const candidate = candidatesOf(room).find(({ key }) => key === proof.key);
  const mayLead = room.upstream === null || isLost;
  return candidate && mayLead && proof.term > room.term ? { ...proof, name: candidate.name, isSameHost } : null;
}
