// Restoring an earlier version: the live document is changed forward until it says what the version says.
import type * as Y from 'yjs';
import {
  clearRemoved,
  forEachLive,
  insertRecord,
  isLive,
  markRemoved,
  patchRecord,
  readRecord,
  recordsOf,
  storedRecord,
} from '../record/collection.ts';
import { collections } from './collections.ts';
import { SetupOrigin } from '../record/command.ts';
import { agendaItems, readAgenda } from '../facilitation/agendaItems.ts';
import { participants } from '../people/participants.ts';
import { envelopes, getQuestion, isOpen, questions } from '../questions/questions.ts';
import { signedPlans, signOffs } from '../signatures/signOffs.ts';
import { isSeeded, readDetails, schemaVersion as ownVersion, workshopDetails } from '../record/workshop.ts';

/**
 * Makes every record of `doc` equal to `version` in one transaction: records that the version does not have are
 * marked as removed, others get its values. Nothing is deleted from the document, so the person who edits meanwhile
 * goes on, and the state before can be restored the same way. Records that only the version's document knows (from
 * another history) are created. The schema version stays that of `doc`, unless that is none which this program knows;
 * signatures stay: they are history, and say themselves whether they still hold. People stay as well, as they are now:
 * a restore changes what was worked on, not who is here. Somebody who was taken off the list since comes back only
 * where a record of the version names them. Works whatever `doc` says. Throws when `version` holds no workshop.
 */
export function restoreVersion(doc: Y.Doc, version: Y.Doc) {
  if (!isSeeded(version)) throw new Error('The version holds no workshop');
  const schemaVersion = Math.min(readDetails(doc).schemaVersion, ownVersion);
  const isRunning = readAgenda(doc).hasBegun;
  doc.transact(() => {
    for (const of of collections) {
      if (of.name === signOffs.name || of.name === signedPlans.name || of.name === participants.name) continue;
      // An agenda that runs goes on as it is: what happens in the room is no earlier state of anything.
      if (of.name === agendaItems.name && isRunning) continue;
      // Nor is a sealed answer, and a question that is open goes on with its answers.
      if (of.name === envelopes.name) continue;
      const now = recordsOf(doc, of);
      const then = recordsOf(version, of);
      const isQuestion = of.name === questions.name;
      // One that was open then cannot be opened again: its key is gone, and what it brought belongs to later.
      const isThere = (id: string) => isLive(then.get(id)) && !(isQuestion && isAsked(version, id));
      const goesOn = (id: string) => isQuestion && isAsked(doc, id);
      now.forEach((stored, id) => {
        if (isLive(stored) && !isThere(id) && !goesOn(id)) markRemoved(doc, of, id);
      });
      forEachLive(version, of, (stored, id) => {
        if (goesOn(id) || !isThere(id)) return;
        const values = {
          ...readRecord(of, id, stored),
          ...(of.name === workshopDetails.name ? { schemaVersion } : {}),
        };
        if (!storedRecord(doc, of, id)) insertRecord(doc, of, values, { id });
        else {
          if (!isLive(now.get(id))) clearRemoved(doc, of, id);
          patchRecord(doc, of, id, values);
        }
      });
    }
    bringBackNamed(doc, version);
  }, new SetupOrigin('restoreVersion'));
}

function isAsked(doc: Y.Doc, id: string): boolean {
  const question = getQuestion(doc, id);
  return question !== undefined && isOpen(question);
}

/**
 * Participants of the version who are not in the list now: whom this document has never known, and whom another record
 * of the version names.
 */
function bringBackNamed(doc: Y.Doc, version: Y.Doc) {
  const now = recordsOf(doc, participants);
  const missing = [...recordsOf(version, participants)].filter(([id, then]) => isLive(then) && !isLive(now.get(id)));
  if (missing.length === 0) return;
  const named = new Set<unknown>();
  for (const of of collections) {
    if (of.name === participants.name) continue;
    recordsOf(version, of).forEach((stored, id) => {
      if (isLive(stored)) for (const value of Object.values(readRecord(of, id, stored)).flat()) named.add(value);
    });
  }
  for (const [id, then] of missing) {
    const isKnown = storedRecord(doc, participants, id) !== undefined;
    if (isKnown && named.has(id)) clearRemoved(doc, participants, id);
    if (!isKnown) insertRecord(doc, participants, readRecord(participants, id, then), { id });
  }
}
