// Who a guest's credential stands for in a room: INVITE, or INVITE.KEY with the key of a seat.
//
// The first time, the invite decides and the key takes a seat; from then on the key alone decides. So a renewed link
// sends nobody away, and somebody who was removed does not come back with the link of before. A credential without a
// key has the invite's role.
import { timingSafeEqual } from 'node:crypto';
import { nanoid } from 'nanoid';
import type { Role } from '../../protocol/roomApi.ts';
import type { Identity } from '../access/identity.ts';
import { digestOf, type RoomStore, type Seat, type StoredRoom, type Written } from './roomStore.ts';

/** More people than any room holds. Whoever comes then takes the seat of somebody who never showed a name. */
const mostSeats = 500;

/** Null when the credential is nobody's, or the seat was removed. */
export function admitGuest(store: RoomStore, workshopId: string, credential: string): Identity | null {
  const room = store.find(workshopId);
  if (!room) return null;
  const [invite = '', key, ...rest] = credential.split('.');
  if (rest.length > 0 || (key !== undefined && !/^[A-Za-z0-9_-]{22}$/.test(key))) return null;
  const invited = roleOfInvite(room, invite);
  if (key === undefined) return invited && { role: invited, personId: `link-${invited}` };
  const digest = digestOf(key);
  const seat = room.seats.find((one) => one.digest === digest);
  if (seat?.isRemoved) return null;
  if (seat) {
    const isLifted = invited === 'edit' && seat.cameAs === 'view';
    const role = isLifted ? 'edit' : seat.role;
    if (isLifted) changeSeat(store, workshopId, seat.id, { role, cameAs: 'edit' }, 'gathered');
    return { role, personId: seat.id };
  }
  const others = room.seats.length < mostSeats ? room.seats : withoutNameless(room.seats);
  if (!invited || others.length >= mostSeats) return null;
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
  };
  store.change(workshopId, (before) => ({ ...before, seats: [...others, taken] }), 'gathered');
  return { role: invited, personId: taken.id };
}

/**
 * What a guest in this seat and the hosts of the room know, and nobody else; whoever came without a seat shares it with
 * the others of that link.
 */
export function secretOfSeat(room: StoredRoom, seatId: string): string | null {
  if (seatId === 'link-edit' || seatId === 'link-view') return digestOf(seatId === 'link-edit' ? room.edit : room.view);
  return room.seats.find(({ id, isRemoved }) => id === seatId && !isRemoved)?.digest ?? null;
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

/** Without the oldest seat that nobody has used for more than coming in; its key would take a new one. */
function withoutNameless(seats: readonly Seat[]): readonly Seat[] {
  const at = seats.findIndex(({ name, hasApp, isRemoved }) => name === '' && !hasApp && !isRemoved);
  return at < 0 ? seats : seats.toSpliced(at, 1);
}

function roleOfInvite({ edit, view }: StoredRoom, invite: string): Role | null {
  const [isEdit, isView] = [isSame(edit, invite), isSame(view, invite)];
  return isEdit ? 'edit' : isView ? 'view' : null;
}
