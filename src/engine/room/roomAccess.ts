// Who a guest's credential stands for in a room: INVITE, or INVITE.KEY with the key of a seat.
//
// The first time, the invite decides and the key takes a seat; from then on the key alone decides. So a renewed link
// sends no participant away, and somebody who was removed does not come back with the link of before. A credential without a
// key has the invite's role.
import { timingSafeEqual } from 'node:crypto';
import { nanoid } from 'nanoid';
import { roles, type Role } from '../../protocol/roomApi.ts';
import { tokenPattern } from '../../protocol/roomToken.ts';
import type { Identity } from '../access/identity.ts';
import { digestOf, newInvites, type RoomStore, type Seat, type StoredRoom, type Written } from './roomStore.ts';

/** Seats of people who may come in; more than any room holds. */
const mostSeats = 500;
/** Removed seats that are remembered, the last ones. An older key would be let in again, but only with a new link. */
const mostRemoved = 200;

/** What is known about a connection besides its credential. */
export interface Visitor {
  /** Digest of address and browser, see browserOf; empty when not known. */
  readonly browser: string;
  /** Whether somebody in this seat is connected now. */
  readonly isHere: (seatId: string) => boolean;
}

/** Null when the credential is unknown, the seat was removed, or the room is full of people who are here. */
export function admitGuest(
  store: RoomStore,
  workshopId: string,
  credential: string,
  visitor: Visitor,
): Identity | null {
  const room = store.find(workshopId);
  if (!room) return null;
  const [invite = '', key, ...rest] = credential.split('.');
  if (rest.length > 0 || (key !== undefined && !tokenPattern.test(key))) return null;
  const invited = roleOfInvite(room, invite);
  if (key === undefined) return invited && { role: invited, personId: `link-${invited}` };
  const digest = digestOf(key);
  const seat = room.seats.find((one) => one.digest === digest);
  return seat
    ? readmit(store, workshopId, seat, { invited, browser: visitor.browser })
    : invited && takeSeat(store, workshopId, { digest, invited, visitor });
}

/** Whether the credential is one of this workshop's, a seat's that was not removed or an invite. */
export function isKnown(store: RoomStore, workshopId: string, credential: string): boolean {
  const room = store.find(workshopId);
  if (!room) return false;
  const [invite = '', key = ''] = credential.split('.');
  const digest = digestOf(key);
  const seat = room.seats.find((one) => one.digest === digest);
  return seat ? !seat.isRemoved : roleOfInvite(room, invite) !== null;
}

function readmit(
  store: RoomStore,
  workshopId: string,
  seat: Seat,
  { invited, browser }: { readonly invited: Role | null; readonly browser: string },
): Identity | null {
  if (seat.isRemoved) return null;
  const isLifted = invited !== null && roles.indexOf(invited) < roles.indexOf(seat.cameAs);
  const role = isLifted ? invited : seat.role;
  if (isLifted) changeSeat(store, workshopId, seat.id, { role, cameAs: role }, 'gathered');
  if (browser !== '' && browser !== seat.browser) changeSeat(store, workshopId, seat.id, { browser }, 'gathered');
  return { role, personId: seat.id };
}

function takeSeat(
  store: RoomStore,
  workshopId: string,
  { digest, invited, visitor }: { readonly digest: string; readonly invited: Role; readonly visitor: Visitor },
): Identity | null {
  const others = withRoomForOne(store.find(workshopId)!.seats, visitor.isHere);
  if (others === null) return null;
  const taken: Seat = {
    id: nanoid(12),
    digest,
    name: '',
    team: 'none',
    role: invited,
    cameAs: invited,
    isRemoved: false,
    hasApp: false,
    address: null,
    browser: visitor.browser,
    publicKey: null,
  };
  store.change(workshopId, (before) => ({ ...before, seats: [...others, taken] }), 'gathered');
  return { role: invited, personId: taken.id };
}

/**
 * Removed seats do not count, and who is away makes room for who comes: first the oldest seat without a name, then the
 * one that was used longest ago. Null when everybody is here.
 */
function withRoomForOne(seats: readonly Seat[], isHere: Visitor['isHere']): readonly Seat[] | null {
  const removed = seats.filter(({ isRemoved }) => isRemoved).slice(-mostRemoved);
  const valid = seats.filter(({ isRemoved }) => !isRemoved);
  if (valid.length < mostSeats) return removed.length + valid.length === seats.length ? seats : [...removed, ...valid];
  const away = valid.filter(({ id }) => !isHere(id));
  const leaves = away.find(({ name, hasApp }) => name === '' && !hasApp) ?? away[0];
  return leaves ? [...removed, ...valid.filter((one) => one !== leaves)] : null;
}

/** Puts a seat last, as the one that was used last. */
export function markUsed(store: RoomStore, workshopId: string, seatId: string) {
  const seat = store.find(workshopId)?.seats.find(({ id }) => id === seatId);
  if (!seat || store.find(workshopId)?.seats.at(-1) === seat) return;
  const last = (room: StoredRoom) => ({ ...room, seats: [...room.seats.filter((one) => one !== seat), seat] });
  store.change(workshopId, last, 'gathered');
}

/** Who came by the bare link, without a key of their own. */
const withoutSeat = roles.map((role) => `link-${role}`);

/** Links and codes become new; returns the ids of the people whose connections are to be closed. */
export function renewInvites(store: RoomStore, workshopId: string): ReadonlySet<string> {
  store.change(workshopId, (room) => ({ ...room, ...newInvites() }));
  return new Set(withoutSeat);
}

/**
 * Takes from the room what somebody could come back with: the invites, and all seats that may be theirs as well.
 * These are the seats without a name and those from the same browser. Another person with one of them comes in again
 * with a new link. Returns the ids of the people whose connections are to be closed.
 */
export function endSpareAccess(store: RoomStore, workshopId: string, seatId: string): ReadonlySet<string> {
  const gone = new Set(withoutSeat);
  store.change(workshopId, (room) => {
    const browser = room.seats.find(({ id }) => id === seatId)?.browser ?? '';
    const spare = room.seats.filter(
      (seat) =>
        seat.id !== seatId && !seat.isRemoved && (seat.name === '' || (browser !== '' && seat.browser === browser)),
    );
    for (const { id } of spare) gone.add(id);
    return { ...room, ...newInvites(), seats: room.seats.filter((seat) => !spare.includes(seat)) };
  });
  return gone;
}

/** False when there is no such seat. */
export function changeSeat(
  store: RoomStore,
  workshopId: string,
  seatId: string,
  change: Partial<Seat>,
  written: Written = 'now',
): boolean {
  if (!store.find(workshopId)?.seats.some(({ id }) => id === seatId)) return false;
  const changed = (seat: Seat) => (seat.id === seatId ? { ...seat, ...change } : seat);
  store.change(workshopId, (room) => ({ ...room, seats: room.seats.map(changed) }), written);
  return true;
}

/** Compares in constant time, whatever the lengths. */
export function isSame(left: string, right: string): boolean {
  return timingSafeEqual(Buffer.from(digestOf(left), 'hex'), Buffer.from(digestOf(right), 'hex'));
}

function roleOfInvite(room: StoredRoom, invite: string): Role | null {
  // All are compared, so that the time that it takes tells nothing.
  const [found = null] = roles.filter((role) => isSame(room[role], invite));
  return found;
}
