// A table that is taken over into a workshop that is there already: activities, recognised by their headings.
import type * as Y from 'yjs';
import { importActivities } from '../../domain/activities/importActivities.ts';
import { orderedStages } from '../../domain/journey/stages.ts';
import { listParticipants } from '../../domain/people/participants.ts';
import { execute } from '../../domain/record/command.ts';
import { openWorkshop } from '../../domain/record/workshop.ts';
import type { HostResult, ImportedInto } from '../../protocol/hostApi.ts';
import { readActivities } from '../../tables/activityTable.ts';

/** Rows come in together or not at all; what a row says that cannot be read is among the notes. */
export function importInto(id: string, doc: Y.Doc, bytes: Uint8Array, fileName: string): HostResult<ImportedInto> {
  if (bytes.length === 0) return { ok: false, code: 'emptyFile', detail: fileName };
  const read = readActivities(bytes, { stages: orderedStages(doc), people: listParticipants(doc) });
  if (!read || read.rows.length === 0) return { ok: false, code: 'notActivities', detail: fileName };
  const done = execute(openWorkshop(doc), 'host', importActivities, { rows: [...read.rows] });
  if (!done.ok) return { ok: false, code: done.code === 'readOnly' ? 'newerVersion' : 'invalidInput', detail: id };
  return { ok: true, value: { id, ...done.value, notes: read.notes } };
}
