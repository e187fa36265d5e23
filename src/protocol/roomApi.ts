// The live room in the interface between app and host: opening, joining and leaving it, who is in it, and who may do
// what.
import * as z from 'zod/mini';
import type { PersonStep } from '../domain/document/personSteps.ts';
import type { Team } from '../domain/people/participants.ts';
import { publicKey } from './hostProof.ts';
import { workshopId as id } from './workshopId.ts';

/**
 * What somebody in a room may do; the owner of the data folder may everything. `contribute`: answer, vote and raise a
 * hand, and change nothing else.
 */
export const roles = ['edit', 'contribute', 'view'] as const;
export type Role = (typeof roles)[number];
/** Header of a document's answer: the role of the requester. boot.js spells it once more. */
export const roleHeader = 'Handschlag-Role';

const personId = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));
/** An address of this computer as `listNetworks` names it: IPv4, IPv6 without brackets, or a host name. */
const address = z.string().check(z.regex(/^[A-Za-z0-9.:_%-]{1,64}$/));

/** A schema for the input of each method, part of `hostInputs`. */
export const roomInputs = {
  readAccess: z.object({}),
  listNetworks: z.object({}),
  readRoom: z.object({ id }),
  openRoom: z.object({ id, address }),
  closeRoom: z.object({ id }),
  renewInvite: z.object({ id }),
  changeRole: z.object({ id, personId, role: z.enum(roles) }),
  removePerson: z.object({ id, personId }),
  changesOf: z.object({ id, personId }),
  takeBack: z.object({ id, personId, throughStepId: z.string().check(z.maxLength(40)) }),
  giveBack: z.object({ id, personId }),
  joinRoom: z.object({ invite: z.string().check(z.trim(), z.minLength(1), z.maxLength(2000)) }),
  leaveRoom: z.object({ id }),
  takeOver: z.object({ id, address }),
  hintHost: z.object({ id, host: z.string().check(z.regex(/^[A-Za-z0-9.:[\]_-]{3,80}$/)) }),
  followHost: z.object({ id, host: z.string().check(z.regex(/^[A-Za-z0-9.:[\]_-]{3,80}$/)) }),
  listRoomsNearby: z.object({}),
  readServer: z.object({}),
  writeServer: z.object({
    url: z.string().check(z.trim(), z.maxLength(500)),
    token: z.optional(z.string().check(z.maxLength(500))),
  }),
  shareOnServer: z.object({ id }),
} as const;

/** Who this page is to the host; `workshopId` is the only workshop that somebody in a room may see. */
export type AccessOfPage =
  { readonly role: 'owner'; readonly workshopId: null } | { readonly role: Role; readonly workshopId: string };

/** An address of this computer on which a room can be opened. */
export interface NetworkAddress {
  readonly address: string;
  /** The system's name of the network card, such as en0 or Ethernet. */
  readonly name: string;
  /**
   * As far as the name tells. `thisComputer`: nobody else reaches it; for trying out. `virtual`: of a program, rarely
   * the right one.
   */
  readonly medium: 'wifi' | 'cable' | 'virtual' | 'thisComputer' | 'unknown';
}

export interface Invite {
  /** For browsers and the app: http://192.168.1.5:4717/w/ID#token=… */
  readonly link: string;
  /** Opens the app: handschlag://192.168.1.5:4717/w/ID#token=… */
  readonly appLink: string;
  /** Six characters for typing, without those that look alike. */
  readonly code: string;
}

export interface RoomPerson {
  /** Stays the same while the person comes and goes. `host`: the person who sits at the computer of this host. */
  readonly id: string;
  /** Empty until the person has shown a name. */
  readonly name: string;
  readonly team: Team;
  readonly role: Role | 'owner';
  readonly isHere: boolean;
  /** With an app of their own, which keeps the whole workshop. */
  readonly hasApp: boolean;
  /** Presence ids of this person's windows: `OtherPerson.clientId` in the app. */
  readonly clientIds: readonly number[];
}

export interface Room {
  readonly workshopId: string;
  /**
   * `closed`: only this computer has it open. `open`: this computer is the host and listens at `address`. `joined`:
   * another computer is the host, at `address`. `server`: it is on the organisation's own server, whose address is
   * `address`.
   */
  readonly state: 'closed' | 'open' | 'joined' | 'server';
  /** Host and port; empty when closed. */
  readonly address: string;
  /** What this page's person may do. */
  readonly role: Role | 'owner';
  /** Of `joined` and `server`: whether the host is there. `refused`: the host no longer lets this computer in. */
  readonly link: 'connected' | 'catching-up' | 'away' | 'refused' | null;
  /** Of an open room: set while this computer does not have its address. */
  readonly lost: z.infer<typeof lostAddress> | null;
  /** Only for the owner of an open room. */
  readonly invites: Readonly<Record<Role, Invite>> | null;
  /** Only for the owner of an open room: everyone who has been here, those here first. */
  readonly people: readonly RoomPerson[];
}

export interface Joined {
  readonly workshopId: string;
  readonly title: string;
  readonly role: Role;
}

/** A room that announces itself on this network. It tells no title. */
export interface NearbyRoom {
  /** Name of the computer that hosts it. */
  readonly computer: string;
  /** Host and port; with the code, `joinRoom` finds the way: "192.168.1.5:4717 K7QX3M". */
  readonly address: string;
}

/** A Hocuspocus of the organisation's own; empty url: none. The token is never handed out again. */
export interface ServerSettings {
  readonly url: string;
  readonly hasToken: boolean;
}

export interface RoomOutputs {
  readAccess: AccessOfPage;
  listNetworks: readonly NetworkAddress[];
  readRoom: Room;
  openRoom: Room;
  closeRoom: Room;
  renewInvite: Room;
  changeRole: Room;
  removePerson: Room;
  /** What the person has done within the last hour through this host, the newest first. */
  changesOf: readonly PersonStep[];
  /** Undoes that from the newest step to the given one; the value is how many steps. */
  takeBack: number;
  /** Does again what was taken back last. */
  giveBack: number;
  joinRoom: Joined;
  leaveRoom: Room;
  takeOver: Room;
  /** Goes to the host of this room at another address, if the former host has named it; else `roomNotFound`. */
  followHost: Room;
  /** Looks for the host at an address that a participant has named. */
  hintHost: null;
  listRoomsNearby: readonly NearbyRoom[];
  readServer: ServerSettings;
  writeServer: ServerSettings;
  shareOnServer: Room;
}

/** Codes of the room's methods; each has a text in both languages (i18n `exchange.refusal`). */
export type RoomRefusal =
  | 'notAllowed'
  | 'addressUnknown'
  | 'addressTaken'
  | 'roomClosed'
  | 'notAnInvite'
  | 'inviteCut'
  | 'roomNotFound'
  | 'inviteInvalid'
  | 'tooManyTries'
  | 'hostUnreachable'
  | 'noServer'
  | 'notAServer'
  | 'personNotFound'
  | 'hostStillThere'
  | 'viewOnly'
  | 'severalNearby'
  | 'nothingNearby'
  | 'nothingToTakeBack'
  | 'stepGone';

/** Laptops that a guest is told about; more than take part in any mesh. */
export const mostCandidates = 24;

/** A host of the room who has proved it, and whom this computer does not follow yet. */
const foundHost = z.object({ address: z.string().check(z.maxLength(100)), name: z.string().check(z.maxLength(120)) });
export type FoundHost = z.infer<typeof foundHost>;

/** The room is open on an address that this computer no longer has; `offer`: the one it could have instead. */
const lostAddress = z.object({
  address: z.string().check(z.maxLength(64)),
  offer: z.nullable(z.string().check(z.maxLength(64))),
});

/** Something that happened to everybody in the room, told once, as a stateless message in JSON. */
export const roomEvent = z.discriminatedUnion('event', [
  /** An earlier version was restored; `before` is the version to go back with. */
  z.object({
    kind: z.literal('event'),
    event: z.literal('restored'),
    /** Of the version that was restored: milliseconds since 1970. */
    savedAt: z.number(),
    before: z.string().check(z.maxLength(100)),
  }),
  z.object({ kind: z.literal('event'), event: z.enum(['closed', 'renewed']) }),
]);
export type RoomEvent = z.infer<typeof roomEvent>;

/**
 * What the relay tells each window about the room, as a stateless message in JSON: at the beginning and at every
 * change.
 */
export const roomNotice = z.object({
  kind: z.literal('room'),
  role: z.enum(['owner', ...roles]),
  /** State of the way to the host, where this engine is not the host itself. */
  link: z.nullable(z.enum(['connected', 'catching-up', 'away', 'refused'])),
  /** Topic of the mesh, for those who take part in it. */
  mesh: z.nullable(z.string().check(z.maxLength(200))),
  /** Where this engine is the host: host and port; others who are connected directly are told. */
  hostsAt: z.nullable(z.string().check(z.maxLength(100))),
  /** Where the room is led now, when this engine only passes on what comes: host and port. */
  movedTo: z.nullable(z.string().check(z.maxLength(100))),
  /** For guests: the key of this host, and where else its computer is found if its address goes, host and port each. */
  host: z.nullable(
    z.object({ key: publicKey, addresses: z.array(z.string().check(z.maxLength(100))).check(z.maxLength(32)) }),
  ),
  /** For guests, whose browser looks there when this host is gone: who could take over. */
  candidates: z
    .array(
      z.object({
        key: publicKey,
        name: z.string().check(z.maxLength(120)),
        address: z.string().check(z.maxLength(100)),
      }),
    )
    .check(z.maxLength(mostCandidates)),
  /** For guests: the invite of their role as it is now, with which they come in at the next host. */
  invite: z.nullable(z.string().check(z.maxLength(64))),
  /** For the owner of this engine: another host of the room, to be followed on request. */
  found: z.nullable(foundHost),
  /** For the owner of this engine, while nobody reaches the room that is open here. */
  lost: z.nullable(lostAddress),
  /** Who this page's person is in the room: the same for all windows of one browser. */
  seat: z.string().check(z.maxLength(64)),
  /**
   * Which history the document belongs to (historyOf in domain/record/workshop.ts): a window that has one of another must
   * not merge with it, for the workshop was written anew.
   */
  history: z.catch(z.nullable(z.string().check(z.maxLength(64))), null),
  /** A new host is one of a later term. */
  term: z.int().check(z.minimum(0)),
  /** The host's clock, in milliseconds since 1970: times of records are by it. */
  time: z.catch(z.nullable(z.number()), null),
});
export type RoomNotice = z.infer<typeof roomNotice>;
