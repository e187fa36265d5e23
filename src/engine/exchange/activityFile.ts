// A file with a table of activities, read as what it is: text or a spreadsheet. Plain data in and out, so that it can be
// done in a thread of its own.
import { mostImported } from '../../domain/activities/importActivities.ts';
import { megabytes } from '../../i18n/format.ts';
import type { HostResult } from '../../protocol/hostApi.ts';
import { readActivities, readActivityTables, type Known, type ReadActivities } from '../../tables/activityTable.ts';
import { largestTable } from '../../tables/largestTable.ts';
import { fileKind, refusalOfKind } from './fileKind.ts';
import { openSpreadsheet } from './spreadsheet.ts';

export interface ActivityFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** What it can refer to in the workshop that it goes into. */
  readonly known: Known;
}

/** Sheets that are looked at for activities. */
const mostSheets = 20;

/** Refused as a whole where no row can come in. */
export async function readActivityFile(file: ActivityFile): Promise<HostResult<Omit<ReadActivities, 'problem'>>> {
  const read = await readFile(file);
  if (!read.ok) return read;
  const { problem = null, rows = [], notes = [] } = read.value ?? {};
  if (problem === 'fileTooLarge') return { ok: false, code: problem, detail: megabytes(largestTable) };
  if (problem !== null) return { ok: false, code: problem, detail: String(mostImported) };
  return rows.length === 0
    ? { ok: false, code: 'notActivities', detail: file.fileName }
    : { ok: true, value: { rows, notes } };
}

/** Null for a table of something else. */
async function readFile({ bytes, fileName, known }: ActivityFile): Promise<HostResult<ReadActivities | null>> {
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
