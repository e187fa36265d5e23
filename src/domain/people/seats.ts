// Which browser or app has come in as which participant. A name alone is no identity: a second person of the same name
// comes from a device that has never been this participant, and is asked. Part of neither the plan nor undo, and left
// alone when a version is restored.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { clearRemoved, collection, listRecords, storedRecord } from '../record/collection.ts';
import { command } from '../record/command.ts';
import { line, recordId, textUpTo } from '../record/field.ts';
import { findParticipant, listParticipants, nameKey, type Participant, type Team } from './participants.ts';

export const seats = collection('seats', {
  participantId: line(64),
  /** Hash of the device's own random text, which stays on the device. */
  device: line(64),
  /** Hash of the name that was given on coming in, which may be another one in the list by now. */
  name: line(64),
});

export interface Newcomer {
  readonly name: string;
  readonly team: Team;
  /** Random text that the device keeps. */
  readonly device: string;
  /** Who came by an address that names them has said who they are; only another team makes them somebody else. */
  readonly isNamedByAddress: boolean;
}

/**
 * The participant of this name whom somebody else may be, so that the person at this device has to be asked; undefined
 * when nobody has the name, nobody has come in under it, or this device has.
 */
export function namesakeOf(doc: Y.Doc, { name, team, device, isNamedByAddress }: Newcomer): Participant | undefined {
  const known = findParticipant(doc, name);
  if (!known) return undefined;
  const own = keyOf(device);
  const devices = listRecords(doc, seats)
    .filter(({ participantId }) => participantId === known.id)
    .map((seat) => seat.device);
  if (devices.length === 0 || devices.includes(own)) return undefined;
  const isOtherTeam = team !== 'none' && known.team !== 'none' && team !== known.team;
  return isNamedByAddress && !isOtherTeam ? undefined : known;
}

/**
 * The participant who has come in from this device under this name before: under another name by now, when it was
 * changed in the list while this device went on with the old one.
 */
export function renamedOf(doc: Y.Doc, name: string, device: string): Participant | undefined {
  if (device === '' || findParticipant(doc, name)) return undefined;
  const given = nameOf(name, device);
  const ids = listRecords(doc, seats)
    .filter((seat) => seat.device === keyOf(device) && seat.name === given)
    .map(({ participantId }) => participantId);
  return listParticipants(doc).find(({ id }) => ids.includes(id));
}

/** Notes that the device has come in as the participant, under this name; writes nothing when that is known. */
export const takeSeat = command(
  'takeSeat',
  () => z.object({ participantId: recordId, device: textUpTo(200), name: textUpTo(120) }),
  ({ workshop: { doc }, create, write }, { participantId, device, name }) => {
    const key = keyOf(device);
    const given = nameOf(name, device);
    const id = keyOf(`${key} ${participantId} ${given}`);
    if (storedRecord(doc, seats, id)) return { ok: true, value: undefined };
    create(seats, { participantId, device: key, name: given }, id);
    return write(() => clearRemoved(doc, seats, id));
  },
  'joining',
);

/** Told from the same name elsewhere only by who has the device's text: a name that was given up stays unread. */
function nameOf(name: string, device: string): string {
  return keyOf(`${device} ${nameKey(name)}`);
}

function keyOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 24);
}
