// The people of a room as its host knows them: who is here, under which name, and whose name it is.
//
// Who facilitates stands in the workshop by name, and presence says any name. So that no participant can bring everyone
// somewhere by calling themselves like the facilitator, a name belongs to the seat that has shown it first (or to the
// person who sits at the host), and what only the facilitator may do passes under a name of one's own alone. The person
// who watches may do none of it.
import { nameKey, teams } from '../../domain/people/participants.ts';
import type { RoomPerson } from '../../protocol/roomApi.ts';
import type { Present } from '../relay/relay.ts';
import type { Identity } from '../access/identity.ts';
import { changeSeat } from './roomAccess.ts';
import type { RoomStore } from './roomStore.ts';

export interface RoomPeopleOptions {
  readonly store: RoomStore;
  readonly present: (workshopId: string) => readonly Present[];
  /** Somebody has a name that they did not have. */
  readonly onNamed: (workshopId: string) => void;
}

export interface RoomPeople {
  /** Everyone who has been here, those here first. */
  list(workshopId: string): RoomPerson[];
  /** Remembers name and team in a state of presence, and gives the state as it may go on to the others. */
  showAs(workshopId: string, identity: Identity, state: unknown): unknown;
}

/** Of a state of presence, what is the facilitator's alone: calling everybody, and choosing what the room sees. */
const leading = ['call', 'audience'] as const;

export function openRoomPeople({ store, present, onNamed }: RoomPeopleOptions): RoomPeople {
  /** The person who has shown this name first, or null. */
  const holderOf = (workshopId: string, name: string): string | null => {
    const room = store.find(workshopId);
    if (!room || name.trim() === '') return null;
    if (nameKey(room.ownName) === nameKey(name)) return 'host';
    return room.seats.find((seat) => !seat.isRemoved && nameKey(seat.name) === nameKey(name))?.id ?? null;
  };

  const remember = (workshopId: string, { role, personId }: Identity, shown: Shown) => {
    const room = store.find(workshopId);
    const before =
      role === 'owner'
        ? room && { name: room.ownName, team: shown.team }
        : room?.seats.find(({ id }) => id === personId);
    if (!before || (before.name === shown.name && before.team === shown.team)) return;
    const holder = holderOf(workshopId, shown.name);
    // A second seat of the same name is told apart by who came first, also when that one is away.
    if (holder !== null && holder !== personId && role !== 'owner') return;
    if (role === 'owner') store.change(workshopId, (now) => ({ ...now, ownName: shown.name }), 'gathered');
    else changeSeat(store, workshopId, personId, shown, 'gathered');
    onNamed(workshopId);
  };

  return {
    showAs(workshopId, identity, state) {
      const shown = personIn(state);
      if (!shown) return state;
      remember(workshopId, identity, shown);
      const hidden = hiddenOf(identity, holderOf(workshopId, shown.name)).filter(
        (field) => (state as Record<string, unknown>)[field] != null,
      );
      if (hidden.length === 0) return state;
      return { ...(state as object), ...Object.fromEntries(hidden.map((field) => [field, null])) };
    },
    list(workshopId) {
      const people = new Map<string, RoomPerson>();
      const add = (person: RoomPerson) => people.set(person.id, person);
      for (const { id, name, team, role, hasApp, isRemoved } of store.find(workshopId)?.seats ?? []) {
        if (!isRemoved) add({ id, name, team, role, hasApp, isHere: false, clientIds: [] });
      }
      for (const { identity, clientIds, states } of present(workshopId)) {
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
      return [...people.values()].sort(
        (left, right) => Number(right.isHere) - Number(left.isHere) || left.name.localeCompare(right.name),
      );
    },
  };
}

/** What of a state does not go on to the others. */
function hiddenOf({ role, personId }: Identity, holder: string | null): readonly string[] {
  if (role === 'owner') return [];
  // A second device that only watches raises no hand in the place of the first; a changed program would raise anybody's.
  if (role === 'view') return holder === null || holder === personId ? leading : [...leading, 'hand'];
  return role === 'edit' && holder === personId ? [] : leading;
}

type Shown = Pick<RoomPerson, 'name' | 'team'>;

/** Name and team in a state of presence; whatever else it says. */
function personIn(state: unknown): Shown | null {
  if (
    typeof state !== 'object' ||
    state === null ||
    !('name' in state) ||
    typeof state.name !== 'string' ||
    !('team' in state)
  )
    return null;
  const team = teams.find((one) => one === state.team);
  return team ? { name: state.name.slice(0, 120), team } : null;
}
