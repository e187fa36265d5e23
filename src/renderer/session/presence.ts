// Presence: what is synced but never saved. Shapes only; limits of faults.md 13 apply (2 KB, 10 messages a second).
import * as z from 'zod/mini';
import { audienceChoice } from './audience.ts';
import { textUpTo } from '../../domain/record/field.ts';
import { owners } from '../../domain/journey/touchpoints.ts';
import { nameKey, teams, type Team } from '../../domain/people/participants.ts';

/** Of the numbers that raised hands have. */
export const largestHand = 1e9;

const id = textUpTo(64);
const number = z.number().check(z.minimum(-1e6), z.maximum(1e6));

/** A place on the board in columns and rows, which means the same in every window: see journey/sharedPlace.ts. */
const place = z.object({ x: number, y: number });
export type SharedPlace = z.infer<typeof place>;

/** The stretch of the board that is on screen, clear of headings and dock, in columns and rows; `zoom` 1 is 100 %. */
const region = z.object({
  left: number,
  top: number,
  right: number,
  bottom: number,
  zoom: z.number().check(z.minimum(0.1), z.maximum(10)),
});
export type SharedRegion = z.infer<typeof region>;

/**
 * How far a part of a section is scrolled: where its upper edge is in a record, as a fraction of it; without a record,
 * of the whole.
 */
const scrolled = z.object({ part: textUpTo(40), record: z.nullable(textUpTo(120)), offset: number });
export type SharedScroll = z.infer<typeof scrolled>;

/**
 * What one person shows the others. Everything that arrives from others is parsed by it; what does not fit is ignored.
 */
export const presenceState = z.object({
  name: textUpTo(120),
  team: z.enum(teams),
  /** Section of the workshop that is on screen. */
  view: textUpTo(40),
  /** Pointer on the board; null when elsewhere. */
  cursor: z.nullable(place),
  /** Ids of selected touchpoints, at most 20. */
  selection: z.array(id).check(z.maxLength(20)),
  /** Text being edited with caret positions (Y.RelativePosition as JSON text). */
  editing: z.nullable(
    z.object({ collection: textUpTo(40), id, field: textUpTo(40), anchor: textUpTo(300), head: textUpTo(300) }),
  ),
  /** Cards being dragged and where they would fall. */
  dragging: z.nullable(
    z.extend(place, { ids: z.array(id).check(z.maxLength(20)), stageId: z.nullable(id), owner: z.enum(owners) }),
  ),
  // What follows may be missing: what cannot be read of it is not shown, the person still is.
  region: z.catch(z.nullable(region), null),
  scrolled: z.catch(z.nullable(scrolled), null),
  /** Ids of the records that are chosen and open in the section; empty text for none. */
  opened: z.catch(z.array(textUpTo(80)).check(z.maxLength(3)), []),
  /**
   * Raised hand: greater than that of everyone who had a hand raised before, so that no clock is needed for the
   * sequence.
   */
  hand: z.catch(z.nullable(z.int().check(z.minimum(1), z.maximum(largestHand))), null),
  /** Awareness client id of the person whose view this one follows. */
  following: z.catch(z.nullable(z.int()), null),
  /** The facilitator wants everybody here; a new id for each time. `isForced` brings them without asking. */
  call: z.catch(z.nullable(z.object({ id: textUpTo(24), isForced: z.boolean() })), null),
  /** Touchpoint that stands out for everyone who follows. */
  spotlight: z.catch(z.nullable(id), null),
  /**
   * Trail of the laser pointer: its last places as x, y, x, y, and how many there have been since it was switched on.
   */
  laser: z.catch(
    z.nullable(z.object({ count: z.int().check(z.minimum(0)), points: z.array(number).check(z.maxLength(24)) })),
    null,
  ),
  /** Which request to put the pens down this window obeys. */
  obeys: z.catch(z.nullable(textUpTo(24)), null),
  /** What this person lets the room see. */
  audience: z.catch(z.nullable(audienceChoice), null),
});

export type PresenceState = z.infer<typeof presenceState>;

/** What a person shows before anything has happened. */
export function quietPresence(name: string, team: Team): PresenceState {
  return {
    name,
    team,
    view: '',
    cursor: null,
    selection: [],
    editing: null,
    dragging: null,
    region: null,
    scrolled: null,
    opened: [],
    hand: null,
    following: null,
    call: null,
    spotlight: null,
    laser: null,
    obeys: null,
    audience: null,
  };
}

export interface OtherPerson extends PresenceState {
  /** Awareness client id: one per window. */
  readonly clientId: number;
}

/** What a person may show besides name and team, which are those of the list of people. */
export type Shown = Partial<Omit<PresenceState, 'name' | 'team'>>;

export interface Person {
  readonly name: string;
  readonly team: Team;
  readonly function: string;
}

/** How many people these windows are of: two tabs of somebody count once. */
export function countPeople(windows: readonly Pick<PresenceState, 'name'>[]): number {
  return new Set(windows.map(({ name }) => nameKey(name))).size;
}
