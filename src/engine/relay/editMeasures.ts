// How many edits are read of one person, and of all who come from one address; more than that are read a moment later,
// in their sequence. An edit is a frame: a letter that was typed, a card that was dropped, all that was pasted. What was
// written while the room was away comes as one answer, and is not counted.
import { openSeatAllowances } from '../access/seatAllowances.ts';

/**
 * Of one person, by whether a window or an engine, with the windows of a whole computer, sends them. A key that is held
 * down writes thirty to sixty letters a second, and no person does more.
 */
const ofPerson = { window: { burst: 300, perSecond: 60 }, engine: { burst: 1200, perSecond: 240 } } as const;

/**
 * Of all people at one address, who may be one with many seats. A hundred people behind the router of one organisation
 * who all write at once, four letters a second each, stay below it.
 */
const ofAddress = { burst: 400, perSecond: 400 };

export interface EditMeasures {
  /** One measure for each person and address, whatever they connect with. */
  of(who: {
    /** Who it is, in this workshop. */
    readonly person: string;
    readonly by: keyof typeof ofPerson;
    readonly address: string;
  }): () => boolean;
}

export function openEditMeasures(now?: () => number): EditMeasures {
  const addresses = openSeatAllowances(ofAddress, now);
  const people = { window: openSeatAllowances(ofPerson.window, now), engine: openSeatAllowances(ofPerson.engine, now) };
  return {
    // A person's own measure first: who is above it takes nothing of what belongs to all at the address.
    of: ({ person, by, address }) => {
      let isPaid = false;
      return () => {
        isPaid ||= people[by].take(person);
        if (!isPaid || !addresses.take(address)) return false;
        isPaid = false;
        return true;
      };
    },
  };
}
