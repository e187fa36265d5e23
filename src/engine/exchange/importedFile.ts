// A file that somebody wants to import, read as what it is: a table or a whole workshop. Plain data in and out, so that
// it can be done in a thread of its own (importThread.ts).
import * as Y from 'yjs';
import { execute } from '../../domain/record/command.ts';
import { readJourney } from '../../domain/journey/journey.ts';
import { seedWorkshop, workshopSeed } from '../../domain/document/seed.ts';
import { owners, type Touchpoint } from '../../domain/journey/touchpoints.ts';
import { openWorkshop, readDetails, updateWorkshop } from '../../domain/record/workshop.ts';
import { cutWhole } from '../../domain/record/visibleText.ts';
import { megabytes } from '../../i18n/format.ts';
import type {
  HostRefusal,
  HostResult,
  ImportPreview,
  ImportWarning,
  PreviewedTouchpoint,
} from '../../protocol/hostApi.ts';
import { namedEncoding } from '../../tables/encoding.ts';
import { oneLine } from '../../tables/cellText.ts';
import { largestTable } from '../../tables/largestTable.ts';
import { readTable, readTableRows, type TableProblem, type TableResult } from '../../tables/readTable.ts';
import type { TableChoices, TableReading } from '../../tables/tableReading.ts';
import { thumbnailOf } from '../workshops/thumbnail.ts';
import { fileKind, refusalOfKind } from './fileKind.ts';
import { openSpreadsheet, type SpreadsheetKind } from './spreadsheet.ts';
import { decodeWorkshopFile } from './workshopFile.ts';

export interface FileToImport {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Instead of the one that the file has or is named by. */
  readonly title?: string | undefined;
  readonly table?: TableChoices | undefined;
}

export interface ImportedFile {
  /** The Yjs update of a fresh document with the workshop of the file. */
  readonly state: Uint8Array;
  readonly warnings: readonly ImportWarning[];
  /** Null for a whole workshop. */
  readonly reading: TableReading | null;
}

/** Sheets that are looked at for a journey. */
const mostSheets = 20;

export async function readImport(file: FileToImport): Promise<HostResult<ImportedFile>> {
  const read = await readFile(file, false);
  if (!read.ok) return read;
  const { doc, warnings, reading } = read.value;
  if (file.title !== undefined) execute(openWorkshop(doc), 'host', updateWorkshop, { title: file.title });
  return { ok: true, value: { state: Y.encodeStateAsUpdate(doc), warnings, reading } };
}

/**
 * What the file would become. A table whose columns are not known yet is no refusal here: the preview is where people
 * say which column is which.
 */
export async function previewImport(file: FileToImport): Promise<HostResult<ImportPreview>> {
  const read = await readFile(file, true);
  if (read.ok) return { ok: true, value: previewOf(read.value) };
  const { reading } = read;
  if (!reading) return { ok: false, code: read.code, detail: read.detail };
  const doc = new Y.Doc();
  const title = titleOf(file.fileName);
  seedWorkshop(doc, workshopSeed.parse({ title }));
  const preview = previewOf({ doc, warnings: [], reading, kind: 'csv' });
  return { ok: true, value: { ...preview, problem: { code: read.code, detail: read.detail } } };
}

interface ReadFile {
  readonly doc: Y.Doc;
  readonly kind: ImportPreview['kind'];
  readonly warnings: readonly ImportWarning[];
  readonly reading: TableReading | null;
}
type Refused = Extract<HostResult<never>, { ok: false }> & {
  /** Of a table of which somebody can say which column is which. */
  readonly reading?: TableReading | null;
};

type FileReading = { readonly ok: true; readonly value: ReadFile } | Refused;

async function readFile(
  { bytes, fileName, table = {} }: FileToImport,
  isProposalEnough: boolean,
): Promise<FileReading> {
  const isWorkshop = /\.handschlag$/i.test(fileName);
  if (bytes.length === 0) return refuse(isWorkshop ? 'emptyWorkshopFile' : 'emptyFile', fileName);
  const kind = fileKind(bytes, fileName);
  if (kind === 'damagedWorkshop') return refuse('damagedFile', 'header');
  if (kind === 'workshop') {
    const state = decodeWorkshopFile(bytes);
    if (!state.ok) return state;
    const doc = new Y.Doc();
    Y.applyUpdate(doc, state.value, 'import');
    return { ok: true, value: { doc, kind: 'handschlag', warnings: [], reading: null } };
  }
  if (kind !== 'table' && 'spreadsheet' in kind) {
    if (isWorkshop) return refuse('notHandschlag', `.${kind.spreadsheet}`);
    const read = await readSpreadsheet(bytes, kind.spreadsheet, table, isProposalEnough);
    return 'problem' in read || read.ok ? readingOf(read, fileName) : read;
  }
  if (isWorkshop && (kind === 'table' || 'other' in kind))
    return refuse('notHandschlag', kind === 'table' ? fileName : kind.other);
  if (kind !== 'table') return { ok: false, ...refusalOfKind(kind) };
  if (bytes.length > largestTable) return refuse('fileTooLarge', megabytes(largestTable));
  const encoding = table.encoding === undefined ? undefined : namedEncoding(table.encoding);
  if (table.encoding !== undefined && encoding === undefined) return refuse('unknownEncoding', table.encoding);
  return readingOf(readTable(bytes, { ...table, encoding }, { isProposalEnough }), fileName);
}

/** The sheet that was chosen, or the first one that holds a journey. */
async function readSpreadsheet(
  bytes: Uint8Array,
  kind: SpreadsheetKind,
  { encoding: _encoding, separator: _separator, ...table }: TableChoices,
  isProposalEnough: boolean,
): Promise<TableResult | Refused> {
  const opened = await openSpreadsheet(bytes, kind);
  if (!opened.ok) return opened;
  const { sheets, rowsOf } = opened.value;
  const { sheet } = table;
  if (sheet !== undefined && !sheets.includes(sheet))
    return refuse('unknownSheet', sheets.join(', ').slice(0, 300).toWellFormed());
  let best: TableResult = { ok: false, problem: { code: 'emptyTable', detail: '', reading: null } };
  for (const name of sheet === undefined ? sheets.slice(0, mostSheets) : [sheet]) {
    const rows = await rowsOf(name).catch(() => null);
    if (!rows) return refuse('damagedFile', kind);
    const read = readTableRows(rows, table, { isProposalEnough });
    if (read.ok) return read;
    if (best.problem.reading === null) best = read;
  }
  return best;
}

function readingOf(read: TableResult, fileName: string): FileReading {
  if (!read.ok) return { ...refuseTable(read.problem, fileName), reading: readingToDecide(read.problem) };
  const { journey, language, notes, reading } = read.value;
  const doc = new Y.Doc();
  seedWorkshop(doc, workshopSeed.parse({ title: titleOf(fileName), language, ...journey }));
  return { ok: true, value: { doc, kind: 'csv', warnings: notes, reading } };
}

/** Columns can be named by hand; rows that are too many or say nothing cannot. */
function readingToDecide({ code, reading }: TableProblem): TableReading | null {
  return code === 'unknownHeadings' || code === 'noStageColumn' || code === 'noTouchpointColumn' ? reading : null;
}

function refuseTable({ code, detail }: TableProblem, fileName: string): Refused {
  if (code === 'notText') return refuse('notCsv', fileName);
  if (code === 'emptyTable') return refuse('emptyFile', fileName);
  return code === 'tooManyRows' ? refuse('tooManyRows', detail) : refuse(code, detail);
}

function previewOf({ doc, kind, warnings, reading }: ReadFile): ImportPreview {
  const { stages, withoutStage } = readJourney(doc);
  const shown = ({ title, place }: Touchpoint): PreviewedTouchpoint => ({ title, owner: place.owner });
  const previewed = stages.map(({ stage, cells }) => ({
    title: stage.title,
    touchpoints: owners.flatMap((owner) => cells[owner].map(shown)),
  }));
  return {
    kind,
    title: readDetails(doc).title,
    touchpoints: previewed.reduce((sum, { touchpoints }) => sum + touchpoints.length, withoutStage.length),
    warnings,
    stages: previewed,
    withoutStage: withoutStage.map(shown),
    thumbnail: thumbnailOf(doc),
    reading,
    problem: null,
  };
}

/**
 * Hyphens stand for spaces where nothing is written large (packaging-machines), and belong to the words where something
 * is (B2B-Maschinenbau).
 */
function titleOf(fileName: string): string {
  const name = fileName
    .split(/[/\\]/)
    .at(-1)!
    .slice(0, 1000)
    .replace(/\.[A-Za-z0-9]{1,10}$/, '')
    .replaceAll('_', ' ');
  const words = name === name.toLowerCase() ? name.replaceAll(/(?<=\p{L})-(?=\p{L})/gu, ' ') : name;
  const title = cutWhole(oneLine(words), 300);
  return title === '' ? 'CSV' : title[0]!.toUpperCase() + title.slice(1);
}

function refuse(code: HostRefusal, detail: string): Refused {
  return { ok: false, code, detail };
}
