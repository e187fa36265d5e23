// A table that is taken over into a workshop that is there already: activities, recognised by their headings.
import type * as Y from 'yjs';
import { importActivities } from '../../domain/activities/importActivities.ts';
import { orderedStages } from '../../domain/journey/stages.ts';
import { listParticipants } from '../../domain/people/participants.ts';
import { execute } from '../../domain/record/command.ts';
import { openWorkshop } from '../../domain/record/workshop.ts';
import type { HostResult, ImportedInto } from '../../protocol/hostApi.ts';
import { readActivities, readActivityTables, type Known, type ReadActivities } from '../../tables/activityTable.ts';
import { hostRefusal } from './commandRefusal.ts';
import { fileKind, refusalOfKind } from './fileKind.ts';
import { openSpreadsheet } from './spreadsheet.ts';

/** Sheets that are looked at for activities. */
const mostSheets = 20;

/** Rows come in together or not at all; what a row says that cannot be read is among the notes. */
export async function importInto(
  id: string,
  doc: Y.Doc,
  bytes: Uint8Array,
  fileName: string,
): Promise<HostResult<ImportedInto>> {
  const read = await readFile(bytes, fileName, { stages: orderedStages(doc), people: listParticipants(doc) });
  if (!read.ok) return read;
  if (!read.value || read.value.rows.length === 0) return { ok: false, code: 'notActivities', detail: fileName };
  const done = execute(openWorkshop(doc), 'host', importActivities, { rows: [...read.value.rows] });
  if (!done.ok) return hostRefusal(done, id);
  return { ok: true, value: { id, ...done.value, notes: read.value.notes } };
}

/** Null for a table of something else. */
async function readFile(bytes: Uint8Array, fileName: string, known: Known): Promise<HostResult<ReadActivities | null>> {
  if (bytes.length === 0) return { ok: false, code: 'emptyFile', detail: fileName };
  const kind = fileKind(bytes, fileName);
  if (kind === 'table') return { ok: true, value: readActivities(bytes, known) };
  if (typeof kind === 'string') return { ok: false, code: 'notActivities', detail: fileName };
  if (!('spreadsheet' in kind)) return { ok: false, ...refusalOfKind(kind) };
  const opened = await openSpreadsheet(bytes, kind.spreadsheet);
  if (!opened.ok) return opened;
  const { sheets, rowsOf } = opened.value;
  const tables: Awaited<ReturnType<typeof rowsOf>>['rows'][] = [];
  for (const sheet of sheets.slice(0, mostSheets)) {
    const read = await rowsOf(sheet).catch(() => null);
    if (!read) return { ok: false, code: 'damagedFile', detail: kind.spreadsheet };
    tables.push(read.rows);
  }
  return { ok: true, value: readActivityTables(tables, known) };
}
