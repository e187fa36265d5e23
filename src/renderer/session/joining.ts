// Coming into a workshop: makes the person a participant, or asks first when somebody of the same name is one already.
import type * as Y from 'yjs';
import { canContribute, execute, SetupOrigin, type Workshop } from '../../domain/record/command.ts';
import {
  addParticipant,
  findParticipant,
  listParticipants,
  updateParticipant,
  type Participant,
} from '../../domain/people/participants.ts';
import { namesakeOf, renamedOf, takeSeat } from '../../domain/people/seats.ts';
import { openWorkshop } from '../../domain/record/workshop.ts';
import { createStore, type Store } from '../base/store.ts';
import type { Person } from './presence.ts';

/** Where the person sits, as far as it tells people of one name apart. */
export interface Seat {
  /** Random text that this machine keeps; empty where nothing can be kept. */
  readonly device: string;
  /** The address says who comes. */
  readonly isNamedByAddress: boolean;
}

export interface Joining {
  /** The participant of this name who may be somebody else: the person is asked, and takes part only after the answer. */
  readonly namesake: Store<Participant | null>;
  /** Makes the person a participant; does nothing while a namesake is asked about. */
  join(isOwner: boolean): void;
  /** The answer that the namesake is the person at this device. */
  isMyself(): void;
}

export function openJoining(workshop: Workshop, person: Person, seat: Seat, onJoined: (id: string) => void): Joining {
  const namesake = createStore<Participant | null>(null);
  const enter = (isOwner: boolean) => {
    const id = addPerson(workshop.doc, person, isOwner, seat);
    if (id !== undefined) onJoined(id);
  };
  return {
    namesake,
    join(isOwner) {
      if (person.name.trim() === '') return;
      const found = seat.device === '' ? undefined : namesakeOf(workshop.doc, { ...person, ...seat });
      if (found) namesake.set(found);
      else enter(isOwner);
    },
    isMyself() {
      namesake.set(null);
      if (canContribute(workshop)) enter(false);
    },
  };
}

/**
 * Outside what undo records: coming is not undone. The first one at the computer of a workshop has created
 * it, and facilitates until somebody else does.
 */
function addPerson(
  doc: Y.Doc,
  { name, team, function: task }: Person,
  isOwner: boolean,
  { device }: Seat,
): string | undefined {
  return doc.transact(() => {
    const known = findParticipant(doc, name);
    const workshop = openWorkshop(doc);
    if (known?.team === 'none' && team !== 'none') {
      execute(workshop, known.id, updateParticipant, { id: known.id, values: { team } });
    }
    const isFacilitator = isOwner && listParticipants(doc).length === 0;
    // Renamed in the list since: the same person, whatever this device still calls them.
    const renamed = renamedOf(doc, name, device);
    if (renamed) return renamed.id;
    const joined = execute(workshop, name, addParticipant, { name, team, function: task, isFacilitator });
    if (!joined.ok) return undefined;
    if (device !== '') execute(workshop, joined.value, takeSeat, { participantId: joined.value, device, name });
    return joined.value;
  }, new SetupOrigin('join'));
}
