// Who is the host of a room after another has taken over, and how everyone finds them.
//
// A host proves that it is one: `GET /room/ID?nonce=N` answers with its term and an HMAC over both, keyed with the
// room's mesh key, which only those who may take part have; to a guest's browser (`&seat=SEAT`) keyed with what it
// shares with the hosts. Nobody's credential goes to an address that has not proved itself. Engines that have lost
// their host, and hosts themselves, ask the addresses of the room's participants and former hosts now and then; whoever
// finds a higher term follows it. So two halves of a room that were apart, each with a host, come together under one.
import { createHmac, randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { isSame, secretOfSeat } from './roomAccess.ts';
import type { Proof } from '../access/doors.ts';
import type { JoinedRooms } from './joinedRooms.ts';
import type { RoomStore } from './roomStore.ts';

export interface SuccessionOptions {
  readonly store: RoomStore;
  readonly joined: JoinedRooms;
  /** Host and port where this engine has the room open; null when it has not. */
  readonly ownAddress: (workshopId: string) => string | null;
  /** Milliseconds between two looks of an engine without its host; hosts look less often. */
  readonly looksEvery?: number | undefined;
}

export interface Succession {
  /** The answer to `GET /room/ID`; `seat`: of the guest who asks, null for an engine. */
  prove(workshopId: string, nonce: string, seat: string | null): Proof | null;
  /** True when there is a newer host at the address; this engine then follows it. */
  follow(workshopId: string, host: string): Promise<boolean>;
  /** Looks for a newer host now. */
  look(workshopId: string): Promise<void>;
  close(): void;
}

const proofSchema = z.object({ term: z.int().check(z.minimum(0)), proof: z.string().check(z.length(43)) });

/** Milliseconds that an address has to answer. */
const patience = 3000;
const hostsLookEvery = 5;

export function openSuccession({ store, joined, ownAddress, looksEvery = 4000 }: SuccessionOptions): Succession {
  let isClosed = false;
  let turn = 0;

  const termAt = async (workshopId: string, host: string): Promise<number | null> => {
    const room = store.find(workshopId);
    const nonce = randomBytes(16).toString('base64url');
    try {
      const answer = await fetch(`http://${host}/room/${workshopId}?nonce=${nonce}`, {
        signal: AbortSignal.timeout(patience),
      });
      const read = answer.ok ? proofSchema.safeParse(await answer.json()) : undefined;
      if (!room || !read?.success || !isSame(read.data.proof, proofOf(room.mesh, workshopId, nonce, read.data.term)))
        return null;
      return read.data.term;
    } catch {
      return null;
    }
  };

  const follow: Succession['follow'] = async (workshopId, host) => {
    const term = await termAt(workshopId, host);
    const room = store.find(workshopId);
    if (isClosed || term === null || !room || room.upstream?.role === 'view') return false;
    // The same host at another address is followed as well, once it does not answer at the old one.
    const isLost = room.upstream !== null && joined.linkOf(workshopId) === 'away';
    if (term < room.term || (term === room.term && !isLost)) return false;
    store.change(workshopId, (before) => ({
      ...before,
      term,
      hosts: [host, ...before.hosts.filter((one) => one !== host)].slice(0, 8),
      upstream: {
        url: `ws://${host}/sync`,
        credential: before.upstream?.credential ?? `${before.edit}.${before.key}`,
        kind: 'host',
        role: 'edit',
      },
    }));
    await joined.follow(workshopId);
    return true;
  };

  const look = async (workshopId: string) => {
    const room = store.find(workshopId);
    if (!room) return;
    const own = ownAddress(workshopId);
    const known = [
      ...room.hosts,
      ...room.seats.flatMap(({ address, isRemoved }) => (address && !isRemoved ? [address] : [])),
    ];
    const others = [...new Set(known)].filter((host) => host !== own);
    for (const host of others.slice(0, 50)) if (await follow(workshopId, host)) return;
  };

  const lookForLost = async () => {
    turn += 1;
    for (const workshopId of store.ids()) {
      const link = joined.linkOf(workshopId);
      const isLost = link === 'away' && store.find(workshopId)?.upstream?.kind === 'host';
      const isHost = link === null && ownAddress(workshopId) !== null && turn % hostsLookEvery === 0;
      if (isLost || isHost) await look(workshopId);
    }
  };
  let looking: Promise<void> | null = null;
  const timer = setInterval(() => {
    looking ??= lookForLost().finally(() => {
      looking = null;
    });
  }, looksEvery).unref();

  return {
    prove(workshopId, nonce, seat) {
      const room = store.find(workshopId);
      if (!room || room.upstream || ownAddress(workshopId) === null) return null;
      const key = seat === null ? room.mesh : secretOfSeat(room, seat);
      return key === null ? null : { term: room.term, proof: proofOf(key, workshopId, nonce, room.term) };
    },
    follow,
    look,
    close() {
      isClosed = true;
      clearInterval(timer);
    },
  };
}

function proofOf(key: string, workshopId: string, nonce: string, term: number): string {
  return createHmac('sha256', key).update(`${workshopId}.${nonce}.${term}`).digest('base64url');
}
