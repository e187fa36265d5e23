// Presence: what is synced but never saved. Shapes only; limits of faults.md 13 apply (2 KB, 10 messages a second).
import { z } from 'zod';
import { audienceChoice } from './audience.ts';
import { owners } from '../../domain/touchpoints.ts';
import { teams, type Team } from '../../domain/participants.ts';

const id = z.string().max(64);
const number = z.number().min(-1e6).max(1e6);

/** A place on the board in columns and rows, which means the same in every window: see journey/sharedPlace.ts. */
const place = z.object({ x: number, y: number });
export type SharedPlace = z.infer<typeof place>;

/** The stretch of the board that is on screen, clear of headings and dock, in columns and rows; `zoom` 1 is 100 %. */
const region = z.object({ left: number, top: number, right: number, bottom: number, zoom: z.number().min(0.1).max(10) });
export type SharedRegion = z.infer<typeof region>;

/** How far a part of a section is scrolled: where its upper edge is in a record, as a fraction of it; without a record, of the whole. */
const scrolled = z.object({ part: z.string().max(40), record: z.string().max(120).nullable(), offset: number });
export type SharedScroll = z.infer<typeof scrolled>;

/** What one person shows the others. Everything that arrives from others is parsed by it; what does not fit is ignored. */
export const presenceState = z.object({
  name: z.string().max(120),
  team: z.enum(teams),
  /** Section of the workshop that is on screen. */
  view: z.string().max(40),
  /** Pointer on the board; null when elsewhere. */
  cursor: place.nullable(),
  /** Ids of selected touchpoints, at most 20. */
  selection: z.array(id).max(20),
  /** Text being edited with caret positions (Y.RelativePosition as JSON text). */
  editing: z
    .object({ collection: z.string().max(40), id, field: z.string().max(40), anchor: z.string().max(300), head: z.string().max(300) })
    .nullable(),
  /** Cards being dragged and where they would fall. */
  dragging: place.extend({ ids: z.array(id).max(20), stageId: id.nullable(), owner: z.enum(owners) }).nullable(),
  // What follows may be missing: what cannot be read of it is not shown, the person still is.
  region: region.nullable().catch(null),
  scrolled: scrolled.nullable().catch(null),
  /** Ids of the records that are chosen and open in the section; empty text for none. */
  opened: z.array(z.string().max(80)).max(3).catch([]),
  /** Raised hand: greater than that of everyone who had a hand raised before, so that no clock is needed for the sequence. */
  hand: z.number().int().min(1).max(1e9).nullable().catch(null),
  /** Awareness client id of the person whose view this one follows. */
  following: z.number().int().nullable().catch(null),
  /** The facilitator wants everybody here; a new id for each time. `isForced` brings them without asking. */
  call: z.object({ id: z.string().max(24), isForced: z.boolean() }).nullable().catch(null),
  /** Touchpoint that stands out for everyone who follows. */
  spotlight: id.nullable().catch(null),
  /** Trail of the laser pointer: its last places as x, y, x, y, and how many there have been since it was switched on. */
  laser: z.object({ count: z.number().int().min(0), points: z.array(number).max(24) }).nullable().catch(null),
  /** What this person lets the room see. */
  audience: audienceChoice.nullable().catch(null),
});

export type PresenceState = z.infer<typeof presenceState>;

/** What a person shows before anything has happened. */
export function quietPresence(name: string, team: Team): PresenceState {
  return {
    name, team, view: '', cursor: null, selection: [], editing: null, dragging: null,
    region: null, scrolled: null, opened: [], hand: null, following: null, call: null, spotlight: null, laser: null, audience: null,
  };
}

export interface OtherPerson extends PresenceState {
  /** Awareness client id: one per window. */
  readonly clientId: number;
}

/** What a person may show besides name and team, which stay. */
export type Shown = Partial<Omit<PresenceState, 'name' | 'team'>>;

export interface Person {
  readonly name: string;
  readonly team: Team;
  readonly function: string;
}
