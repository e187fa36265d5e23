// Participants of the workshop: people with a team and a function; one of them facilitates.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import {
  clearRemoved,
  collection,
  getRecord,
  listRecords,
  markRemoved,
  patchRecord,
  recordsOf,
  storedRecord,
  type RecordOf,
} from '../record/collection.ts';
import { command, refuse } from '../record/command.ts';
import { withoutInvisible } from '../record/visibleText.ts';
import { choice, flag, isId, line, recordId } from '../record/field.ts';
import { teams, type Side } from './teams.ts';

export { sides, teams, type Side, type Team } from './teams.ts';

export const participants = collection('participants', {
  name: line(120),
  team: choice(teams, 'none'),
  function: line(120),
  isFacilitator: flag(),
});

export type Participant = RecordOf<typeof participants>;

/** All participants, by name and then id: the same sequence on every laptop. */
export function listParticipants(doc: Y.Doc): Participant[] {
  return listRecords(doc, participants).sort(
    (left, right) => compare(nameKey(left.name), nameKey(right.name)) || compare(left.id, right.id),
  );
}

export function findParticipant(doc: Y.Doc, name: string): Participant | undefined {
  return listParticipants(doc).find((participant) => nameKey(participant.name) === nameKey(name));
}

/** The side that a participant speaks for; null for somebody without a team, or who is not among the participants. */
export function sideOf(doc: Y.Doc, participantId: string): Side | null {
  const team = getRecord(doc, participants, participantId)?.team;
  return team === 'marketing' || team === 'sales' ? team : null;
}

/** Repair on read: a reference to somebody who is no longer among the participants counts as nobody. */
export function livingParticipant(doc: Y.Doc, participantId: string | null): string | null {
  return participantId !== null && getRecord(doc, participants, participantId) ? participantId : null;
}

export function otherSide(side: Side): Side {
  return side === 'marketing' ? 'sales' : 'marketing';
}

/** Names that differ only in case, spaces, what no screen shows or how an umlaut is encoded mean the same person. */
export function nameKey(name: string): string {
  return withoutInvisible(name.toWellFormed()).normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** At most two letters for the badge, first and last name: "Jörg Öztürk" gives "JÖ". */
export function initials(name: string): string {
  const words = name.normalize('NFC').trim().split(/\s+/).filter(Boolean);
  const letters =
    words.length > 1 ? [words[0]!, words.at(-1)!].map((word) => [...word][0]!) : [...(words[0] ?? '')].slice(0, 2);
  return letters.join('').toUpperCase();
}

const values = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
  team: participants.fields.team.schema,
  function: participants.fields.function.schema,
  isFacilitator: participants.fields.isFacilitator.schema,
});

/**
 * Adds a participant, or returns the one who has this name already; one who was removed comes back. Two people of one
 * name who come at once, before either laptop knows of the other, become one participant: the first id of a name
 * follows from it. The value is the id.
 */
export const addParticipant = command(
  'addParticipant',
  () => z.required(z.partial(values), { name: true }),
  ({ workshop: { doc }, create, write }, input) => {
    const known = findParticipant(doc, input.name);
    if (known) return { ok: true, value: known.id };
    const former = removedOf(doc, input.name);
    const id = idOfName(input.name);
    const added = former ?? create(participants, input, storedRecord(doc, participants, id) ? undefined : id);
    return write(() => {
      clearRemoved(doc, participants, added);
      if (former !== undefined) patchRecord(doc, participants, added, input);
      return added;
    });
  },
  'joining',
);

export const updateParticipant = command(
  'updateParticipant',
  () => z.object({ id: recordId, values: z.partial(values) }),
  ({ workshop: { doc }, write }, { id: updated, values: next }) => {
    if (!getRecord(doc, participants, updated)) return refuse('notFound');
    return write(() => patchRecord(doc, participants, updated, next));
  },
  // Taking over to facilitate is written here as well, and must be possible while pens are down.
  'always',
);

export const removeParticipant = command(
  'removeParticipant',
  () => z.object({ id: recordId }),
  ({ workshop: { doc }, write }, { id: removed }) => {
    if (!getRecord(doc, participants, removed)) return refuse('notFound');
    return write(() => markRemoved(doc, participants, removed));
  },
  (_, { id }) => [{ of: participants, id }],
);

/** Id of the participant of this name who was removed; the same on every laptop. */
function removedOf(doc: Y.Doc, name: string): string | undefined {
  const found: string[] = [];
  for (const id of recordsOf(doc, participants).keys()) {
    const stored = isId(id) ? storedRecord(doc, participants, id) : undefined;
    if (stored === undefined || stored.get('removedAt') == null) continue;
    if (nameKey(participants.fields.name.read(stored.get('name'))) === nameKey(name)) found.push(id);
  }
  return found.sort(compare)[0];
}

function idOfName(name: string): string {
  return `name-${bytesToHex(sha256(utf8ToBytes(nameKey(name)))).slice(0, 16)}`;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
