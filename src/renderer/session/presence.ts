// Presence: what is synced but never saved. Shapes only; limits of faults.md 13 apply (2 KB, 10 messages a second).
import { z } from 'zod';
import { audienceChoice } from './audience.ts';
import { owners } from '../../domain/touchpoints.ts';
import { teams, type Team } from '../../domain/participants.ts';

const id = z.string().max(64);

/** What one person shows the others. Everything that arrives from others is parsed by it; what does not fit is ignored. */
export const presenceState = z.object({
  name: z.string().max(120),
  team: z.enum(teams),
  /** Section of the workshop that is on screen. */
  view: z.string().max(40),
  /** Pointer on the board in board pixels at 100 %, from the top left of the scrolled content; null when elsewhere. */
  cursor: z.object({ x: z.number(), y: z.number() }).nullable(),
  /** Ids of selected touchpoints, at most 20. */
  selection: z.array(id).max(20),
  /** Text being edited with caret positions (Y.RelativePosition as JSON text). */
  editing: z
    .object({ collection: z.string().max(40), id, field: z.string().max(40), anchor: z.string().max(300), head: z.string().max(300) })
    .nullable(),
  /** Cards being dragged and where they would fall; board pixels at 100 %. */
  dragging: z
    .object({ ids: z.array(id).max(20), x: z.number(), y: z.number(), stageId: id.nullable(), owner: z.enum(owners) })
    .nullable(),
  /** What this person lets the room see; an older window does not know it. */
  audience: audienceChoice.nullable().catch(null),
});

export type PresenceState = z.infer<typeof presenceState>;

export interface OtherPerson extends PresenceState {
  /** Awareness client id: one per window. */
  readonly clientId: number;
}

export interface Person {
  readonly name: string;
  readonly team: Team;
  readonly function: string;
}
