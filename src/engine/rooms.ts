// The rooms of this engine: which are open, and on which address; who is let in; what windows are told about it.
//
// Nothing listens beyond this computer until a room is opened, and then only on the chosen address, with doors of its own: they
// know the room's guests and its workshop and nothing else, not even the owner's token. A room on the address on which the engine
// listens anyway has no listener of its own.
import type { Role, Room, RoomNotice, RoomPerson } from '../protocol/roomApi.ts';
import { teams } from '../domain/participants.ts';
import { openAttempts } from './attempts.ts';
import type { Doors, Redeemed } from './doors.ts';
import { createGuestHost } from './guestHost.ts';
import { inviteOf } from './invite.ts';
import type { HostApi } from '../protocol/hostApi.ts';
import { hostAndPort } from './networks.ts';
import type { Relay } from './relay.ts';
import { admitGuest, changeSeat, type Identity } from './roomAccess.ts';
import type { RoomStore } from './roomStore.ts';
import type { LinkState } from './upstream.ts';

/** Listens on an address; rejects with the system's error, or PortTaken. */
export type Listen = (address: string, port: number, doors: Doors) => Promise<{ readonly port: number; close(): Promise<void> }>;

export interface RoomsOptions {
  readonly store: RoomStore;
  readonly relay: () => Relay;
  readonly host: () => HostApi;
  /** State of the way to the host of a joined room. */
  readonly linkOf: (workshopId: string) => LinkState | null;
}

interface OpenRoom {
  readonly address: string;
  readonly port: number;
  close(): Promise<void>;
}

export interface Rooms {
  /** Who a credential stands for at the engine's own address, if it is one of a room that is open there. */
  identify(credential: string, workshopId: string): Identity | null;
  hostFor(credential: string): HostApi | null;
  redeemCode: Doors['redeemCode'];
  isOpen(workshopId: string): boolean;
  /** Rejects when the address cannot be listened on. Opening an open room on another address moves it there. */
  open(workshopId: string, address: string, listen: Listen, own: { readonly address: string; readonly port: number }): Promise<void>;
  close(workshopId: string): Promise<void>;
  read(workshopId: string): Room;
  noticeFor(workshopId: string, identity: Identity): RoomNotice;
  /** Remembers the engine of somebody who has come with one. */
  onEntered(workshopId: string, identity: Identity, from: { readonly appPort: number | null; readonly address: string }): void;
  /** Remembers name and team of the people who are here. */
  rememberPeople(workshopId: string): void;
  closeAll(): Promise<void>;
}

export function openRooms({ store, relay, host, linkOf }: RoomsOptions): Rooms {
  const openRoomsById = new Map<string, OpenRoom & { readonly isOwnAddress: boolean }>();
  /** A code has 30 bits: 5 tries a minute from one address and 40 in all leave it safe for years. */
  const codeTries = openAttempts({ perAddress: 5, inAll: 40, per: 60_000 });

  const redeem = (ids: readonly string[], code: string, from: string): Redeemed | 'wrong' | 'tooMany' => {
    if (codeTries.isBlocked(from)) return 'tooMany';
    for (const workshopId of ids) {
      const room = store.find(workshopId);
      if (room?.editCode === code) return { workshopId, token: room.edit };
      if (room?.viewCode === code) return { workshopId, token: room.view };
    }
    codeTries.fail(from);
    return 'wrong';
  };

  const guestHost = (workshopId: string, credential: string) => {
    const identify = () => (openRoomsById.has(workshopId) ? admitGuest(store, workshopId, credential) : null);
    return identify() ? createGuestHost({ host: host(), workshopId, identify }) : null;
  };

  const doorsOf = (workshopId: string): Doors => ({
    workshopId,
    identify: (credential, asked) => (asked === workshopId ? admitGuest(store, workshopId, credential) : null),
    hostFor: (credential) => guestHost(workshopId, credential),
    redeemCode: (code, from) => redeem([workshopId], code, from),
  });

  const atOwnAddress = () => [...openRoomsById].flatMap(([workshopId, { isOwnAddress }]) => (isOwnAddress ? [workshopId] : []));

  const rememberPeople = (workshopId: string) => {
    for (const { identity, states } of relay().present(workshopId)) {
      const shown = states.map(personIn).find((person) => person !== null);
      if (shown) changeSeat(store, workshopId, identity.personId, shown);
    }
  };

  const peopleOf = (workshopId: string): RoomPerson[] => {
    const people = new Map<string, RoomPerson>();
    const add = (person: RoomPerson) => people.set(person.id, person);
    for (const { id, name, team, role, hasApp, isRemoved } of store.find(workshopId)?.seats ?? []) {
      if (!isRemoved) add({ id, name, team, role, hasApp, isHere: false, clientIds: [] });
    }
    for (const { identity, clientIds, states } of relay().present(workshopId)) {
      const before = people.get(identity.personId);
      const shown = states.map(personIn).find((person) => person !== null);
      add({
        id: identity.personId,
        name: shown?.name ?? before?.name ?? '',
        team: shown?.team ?? before?.team ?? 'none',
        role: identity.role,
        hasApp: before?.hasApp ?? identity.role === 'owner',
        isHere: true,
        clientIds: [...(before?.clientIds ?? []), ...clientIds],
      });
    }
    return [...people.values()].sort((left, right) => Number(right.isHere) - Number(left.isHere) || left.name.localeCompare(right.name));
  };

  const close = async (workshopId: string) => {
    const room = openRoomsById.get(workshopId);
    openRoomsById.delete(workshopId);
    relay().dismiss(workshopId, ({ role }) => role !== 'owner');
    await room?.close();
  };

  const ownRole = (workshopId: string): Role | 'owner' => {
    const upstream = store.find(workshopId)?.upstream;
    return upstream?.role === 'view' ? 'view' : 'owner';
  };

  return {
    identify: (credential, workshopId) => (openRoomsById.get(workshopId)?.isOwnAddress ? admitGuest(store, workshopId, credential) : null),
    hostFor(credential) {
      for (const workshopId of atOwnAddress()) {
        const found = guestHost(workshopId, credential);
        if (found) return found;
      }
      return null;
    },
    redeemCode: (code, from) => redeem(atOwnAddress(), code, from),
    isOpen: (workshopId) => openRoomsById.has(workshopId),
    async open(workshopId, address, listen, own) {
      const before = openRoomsById.get(workshopId);
      if (before?.address === address) return;
      const isOwnAddress = address === own.address;
      const wanted = store.find(workshopId)?.port || own.port;
      const listening = isOwnAddress ? { port: own.port, close: async () => undefined } : await listen(address, wanted, doorsOf(workshopId));
      if (before) await close(workshopId);
      openRoomsById.set(workshopId, { address, port: listening.port, isOwnAddress, close: listening.close });
      store.change(workshopId, (room) => ({ ...room, term: Math.max(1, room.term), port: listening.port }));
    },
    close,
    read(workshopId) {
      const room = store.find(workshopId);
      const open = openRoomsById.get(workshopId);
      const upstream = room?.upstream ?? null;
      if (room && open) {
        const invite = (token: string, code: string) => inviteOf(open.address, open.port, workshopId, token, code);
        return {
          workshopId, state: 'open', address: hostAndPort(open.address, open.port), role: ownRole(workshopId), link: linkOf(workshopId),
          invites: { edit: invite(room.edit, room.editCode), view: invite(room.view, room.viewCode) },
          people: peopleOf(workshopId),
        };
      }
      const state = upstream === null ? 'closed' : upstream.kind === 'server' ? 'server' : 'joined';
      const address = upstream === null ? '' : new URL(upstream.url).host;
      return { workshopId, state, address, role: ownRole(workshopId), link: linkOf(workshopId), invites: null, people: [] };
    },
    noticeFor: (workshopId, identity) => ({
      kind: 'room',
      role: identity.role,
      link: linkOf(workshopId),
      mesh: null,
    }),
    onEntered(workshopId, { personId }, { appPort, address }) {
      if (appPort === null) return;
      const own = address.replace(/^::ffff:/, '');
      changeSeat(store, workshopId, personId, { hasApp: true, address: appPort > 0 ? hostAndPort(own, appPort) : null });
    },
    rememberPeople,
    async closeAll() {
      await Promise.all([...openRoomsById.keys()].map(close));
    },
  };
}

/** Name and team in a state of presence; whatever else it says. */
function personIn(state: unknown): { name: string; team: (typeof teams)[number] } | null {
  if (typeof state !== 'object' || state === null || !('name' in state) || typeof state.name !== 'string' || !('team' in state)) return null;
  const team = teams.find((one) => one === state.team);
  return team ? { name: state.name.slice(0, 120), team } : null;
}
