// What this computer knows of the rooms of its workshops, in rooms.json of the data folder: invites, seats, and where
// the host is.
//
// A seat is a place that somebody has taken with an invite. Its key is made by the guest's browser or engine and only
// its digest is kept here, so this file lets no reader in under another's name. A seat stays valid when the invites are
// renewed; a seat that was removed never comes back. Seats stay at their host: the next host has the invites from the
// host certificate, and people take new seats there, each with a key of its own for that host. `term` counts the hosts
// of a room: who has the higher one is the host.
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { Low } from 'lowdb';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { textUpTo } from '../../domain/record/field.ts';
import { teams } from '../../domain/people/participants.ts';
import { roles, type Role } from '../../protocol/roomApi.ts';
import { tokenPattern } from '../../protocol/roomToken.ts';
import { newSecretKey } from '../access/keyPair.ts';
import { publicKey } from '../../protocol/hostProof.ts';
import { jsonFile } from '../disk/jsonFile.ts';
import { errorCode, type StorageFiles } from '../disk/storageFiles.ts';

const token = z.string().check(z.regex(tokenPattern));
const code = z.string().check(z.regex(/^[2-9A-HJ-NP-Z]{6}$/));

const seatSchema = z.object({
  id: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)),
  /** SHA-256 of the seat's key, hexadecimal. */
  digest: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  name: textUpTo(120),
  team: z.enum(teams),
  role: z.enum(roles),
  /** The invite it came with: a better link lifts a seat, but never one that the host has set back. */
  cameAs: z.enum(roles),
  isRemoved: z.boolean(),
  hasApp: z.boolean(),
  /** Host and port at which this person's engine would open the room. */
  address: z.nullable(textUpTo(80)),
  /** Address and browser it was last used from, see browserOf. */
  browser: z._default(textUpTo(22), ''),
  /** With which this person's engine would prove that it is the host; null without an engine. */
  publicKey: z._default(z.nullable(publicKey), null),
});
export type Seat = z.infer<typeof seatSchema>;

/** Somebody who could take over, as the host names them. */
const candidateSchema = z.object({
  name: textUpTo(120),
  team: z.enum(teams),
  key: publicKey,
  /** Host and port at which their engine would open the room. */
  address: textUpTo(80),
});
export type Candidate = z.infer<typeof candidateSchema>;

const invites = {
  term: z.int().check(z.minimum(0)),
  edit: token,
  contribute: z._default(token, newToken),
  view: token,
  editCode: code,
  contributeCode: z._default(code, newCode),
  viewCode: code,
  mesh: token,
};

/** The host certificate: what the host tells the engines that could take over. No seat and no key of anybody is in it. */
const certificateSchema = z.object({
  ...invites,
  hostKey: publicKey,
  hostName: textUpTo(120),
  candidates: z.array(candidateSchema).check(z.maxLength(100)),
});

/** The certificate as the host's relay sends it, as a stateless message in JSON. */
export const certificateNotice = z.object({
  kind: z.literal('certificate'),
  certificate: certificateSchema,
  /** Where the room is led now, when the sender only passes on what comes. */
  movedTo: z.nullable(textUpTo(100)),
});
export type CertificateNotice = z.infer<typeof certificateNotice>;

const upstreamSchema = z.object({
  /** Of the relay: ws://192.168.1.5:4717/sync, or an organisation's own server. */
  url: textUpTo(500),
  /** Invite and key of the own seat, or the token of the own server. */
  credential: textUpTo(600),
  kind: z.enum(['host', 'server']),
  role: z.enum(roles),
});
export type Upstream = z.infer<typeof upstreamSchema>;

const roomSchema = z.object({
  ...invites,
  seats: z.array(seatSchema).check(z.maxLength(1000)),
  /** Of this engine in this room, see keyPair.ts. */
  secretKey: z._default(publicKey, newSecretKey),
  /** Of the host, as it was named when this computer joined; null where this computer is the host. */
  hostKey: z._default(z.nullable(publicKey), null),
  hostName: z._default(textUpTo(120), ''),
  candidates: z._default(z.array(candidateSchema), []),
  /** Of the person at this computer, as the others see them; empty before they have shown one. */
  ownName: z._default(textUpTo(120), ''),
  /** Port of the last time. */
  port: z.int().check(z.minimum(0), z.maximum(65535)),
  /** The keys of the own seat are made of it, another one for each host (seatKeyAt). */
  key: token,
  /** Where hosts of this room have been, the last first: host and port. */
  hosts: z.array(textUpTo(100)).check(z.maxLength(8)),
  /** Null where this computer is the host. */
  upstream: z.nullable(upstreamSchema),
});
const termStep = 1_000_000;

export type StoredRoom = z.infer<typeof roomSchema>;

const fileSchema = z.object({
  version: z.literal(1),
  rooms: z.record(z.string(), roomSchema),
  server: z.object({ url: textUpTo(500), token: textUpTo(500) }),
});

/**
 * What the host decides is written `now`. What guests bring along by coming, a seat or a name, is `gathered` for a
 * second, and for five after the last writing: the file is synced several times for each, and meanwhile no edit of
 * anybody goes on, while one guest can take new seats without end.
 */
export type Written = 'now' | 'gathered';

export interface RoomStore {
  find(workshopId: string): StoredRoom | undefined;
  ids(): readonly string[];
  /** At once in memory, written in the background; `onProblem` is told when it could not be written. */
  change(workshopId: string, change: (before: StoredRoom) => StoredRoom, written?: Written): StoredRoom;
  readonly server: { readonly url: string; readonly token: string };
  setServer(next: { url: string; token: string }): Promise<void>;
  /** Writes everything again, where the file was taken away. */
  rewrite(): void;
  /** Settles when everything has been written or given up. */
  settled(): Promise<void>;
}

export async function openRoomStore(
  files: StorageFiles,
  dataDir: string,
  onProblem: (message: string) => void,
  gatherFor = 1000,
): Promise<RoomStore> {
  const nothing = { version: 1 as const, rooms: {}, server: { url: '', token: '' } };
  const file = jsonFile(files, join(dataDir, 'rooms.json'), fileSchema);
  const database = new Low<z.infer<typeof fileSchema>>(file, nothing);
  await database.read();
  const found = Object.entries(database.data.rooms);
  const rooms = new Map(file.origin === 'olderCopy' ? found.map(([id, room]) => [id, emptied(room)]) : found);
  if (file.origin === 'olderCopy' || file.origin === 'lost')
    onProblem('rooms.json was damaged: all invitations are void; people come in again by new ones');
  let server = database.data.server;
  let last = Promise.resolve();
  let isWaiting = false;
  let gathered: NodeJS.Timeout | null = null;
  let writtenAt = -Infinity;
  const untilGathered = () => Math.max(gatherFor, writtenAt + 5 * gatherFor - performance.now());

  const write = async () => {
    isWaiting = false;
    if (gathered) clearTimeout(gathered);
    gathered = null;
    database.data = { version: 1, rooms: Object.fromEntries(rooms), server };
    await database.write();
    writtenAt = performance.now();
  };
  const writeSoon = () => {
    if (isWaiting) return;
    isWaiting = true;
    last = last
      .then(write)
      .catch((error: unknown) => onProblem(`The rooms could not be written (${errorCode(error)})`));
  };

  return {
    find: (workshopId) => rooms.get(workshopId),
    ids: () => [...rooms.keys()],
    change(workshopId, change, written = 'now') {
      const before = rooms.get(workshopId) ?? newRoom();
      const after = change(before);
      rooms.set(workshopId, after);
      if (written === 'now') writeSoon();
      else gathered ??= setTimeout(writeSoon, untilGathered()).unref();
      return after;
    },
    get server() {
      return server;
    },
    async setServer(next) {
      const before = server;
      server = next;
      last = last.then(write, write);
      await last.catch((error: unknown) => {
        server = before;
        last = Promise.resolve();
        throw error;
      });
    },
    rewrite: writeSoon,
    settled() {
      if (gathered) writeSoon();
      return last;
    },
  };
}

/** A copy may say of somebody who was removed that they may come in: they are refused until the host invites anew. */
function emptied(room: StoredRoom): StoredRoom {
  if (room.upstream) return room;
  return {
    ...room,
    ...newInvites(),
    mesh: newToken(),
    seats: room.seats.map((seat) => ({ ...seat, isRemoved: true })),
  };
}

export function newToken(): string {
  return randomBytes(16).toString('base64url');
}

/** Without 0, 1, I, O, V and W, which are taken for each other from the back row or by ear. */
export function newCode(): string {
  const letters = '23456789ABCDEFGHJKLMNPQRSTUXYZ';
  return Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join('');
}

export function newInvites(): Pick<StoredRoom, Role | `${Role}Code`> {
  return {
    edit: newToken(),
    contribute: newToken(),
    view: newToken(),
    editCode: newCode(),
    contributeCode: newCode(),
    viewCode: newCode(),
  };
}

/**
 * The role that the person at this computer has in a room of another host, where it is less than to take part; else
 * null.
 */
export function guestRoleOf(room: StoredRoom | undefined): Exclude<Role, 'edit'> | null {
  const role = room?.upstream?.role ?? 'edit';
  return role === 'edit' ? null : role;
}

export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A term after all that are known. Two who take over at the same time get different ones, nearly always. */
export function nextTerm(term: number): number {
  return (Math.floor(term / termStep) + 1) * termStep + randomInt(termStep);
}

function newRoom(): StoredRoom {
  return {
    term: 0,
    ...newInvites(),
    mesh: newToken(),
    seats: [],
    secretKey: newSecretKey(),
    hostKey: null,
    hostName: '',
    candidates: [],
    ownName: '',
    port: 0,
    key: newToken(),
    hosts: [],
    upstream: null,
  };
}
