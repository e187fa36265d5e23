// What the host decides about the people of an open room: new invites, what somebody may do, taking somebody out.
import type { HostResult } from '../../protocol/hostApi.ts';
import { roles, type Room } from '../../protocol/roomApi.ts';
import type { Relay } from '../relay/relay.ts';
import { changeSeat, endSpareAccess, renewInvites } from './roomAccess.ts';
import { refuse, type RoomMethods } from './roomResults.ts';
import type { Rooms } from './rooms.ts';
import { newToken, type RoomStore } from './roomStore.ts';
import type { Signalling } from './signalling.ts';

export interface RoomMembersOptions {
  readonly store: RoomStore;
  readonly rooms: Rooms;
  readonly relay: Relay;
  readonly signalling: Signalling;
  /** Tells all windows of the workshop, and answers with the room. */
  readonly told: (workshopId: string) => HostResult<Room>;
}

export function createRoomMembers(
  options: RoomMembersOptions,
): Pick<RoomMethods, 'renewInvite' | 'changeRole' | 'removePerson'> {
  const { store, rooms, relay, signalling, told } = options;

  /** People who had the old key and may no longer take part stay outside; the others get the new one. */
  const renewMesh = (id: string) => {
    store.change(id, (before) => ({ ...before, mesh: newToken() }));
    signalling.end(id);
  };
  const dismiss = (id: string, gone: ReadonlySet<string>) => relay.dismiss(id, ({ personId }) => gone.has(personId));

  return {
    async renewInvite({ id }) {
      if (!rooms.isOpen(id)) return refuse('roomClosed', id);
      dismiss(id, renewInvites(store, id));
      relay.tellEverybody(id, { kind: 'event', event: 'renewed' });
      return told(id);
    },
    async changeRole({ id, personId, role }) {
      if (!rooms.isOpen(id)) return refuse('roomClosed', id);
      const before = store.find(id)?.seats.find((seat) => seat.id === personId)?.role ?? 'edit';
      const isSetBack = roles.indexOf(role) > roles.indexOf(before);
      // A seat that was set back is lifted by no link again.
      if (!changeSeat(store, id, personId, role === 'edit' ? { role } : { role, cameAs: 'edit' }))
        return refuse('personNotFound', personId);
      if (isSetBack && before === 'edit') renewMesh(id);
      const gone = isSetBack ? endSpareAccess(store, id, personId) : renewInvites(store, id);
      dismiss(id, new Set([...gone, personId]));
      return told(id);
    },
    async removePerson({ id, personId }) {
      if (!rooms.isOpen(id)) return refuse('roomClosed', id);
      const hasNoSeat = personId.startsWith('link-');
      if (!hasNoSeat && !changeSeat(store, id, personId, { isRemoved: true }))
        return refuse('personNotFound', personId);
      // The link that they know is refused from now on, and the mesh has a new key; everyone else keeps their seat.
      const gone = endSpareAccess(store, id, personId);
      renewMesh(id);
      dismiss(id, new Set([...gone, personId]));
      return told(id);
    },
  };
}
