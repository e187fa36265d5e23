// Reads a table as people have them into a journey: bytes or text in; what it holds and how it was understood out. Pure,
// for the engine, which imports files, and for the app, which reads what is pasted.
//
// One line per touchpoint, columns in any order, headings in German or English (fields.ts), or turned: headings on the
// left and a column per stage. How encoding, separator, headings and columns were understood is in `reading`; each can
// be chosen instead (`TableChoices`), and all that did not come in as it stands is in `notes`.
import type { Language } from '../domain/record/workshop.ts';
import { isBlank } from '../domain/record/visibleText.ts';
import { assignColumns, type Column } from './assignColumns.ts';
import { decodeText } from './encoding.ts';
import { teamFields, type TableField } from './fields.ts';
import { headingMeaning } from './headingMeaning.ts';
import { orient, type Head } from './head.ts';
import { journeyOfLines, type JourneySeed } from './journeyOfLines.ts';
import type { Line, Lines } from './lines.ts';
import { namedColumns } from './namedColumns.ts';
import { createNoteList, type TableNote } from './notes.ts';
import { declaredSeparator, detectSeparator } from './separator.ts';
import { splitRows, type Row } from './splitRows.ts';
import { hasSections } from './strayLines.ts';
import {
  isOwnTable,
  languageOf,
  noteColumns,
  readColumns,
  type FoundTable,
  type TableChoices,
  type TableReading,
} from './tableReading.ts';
import { foreignMark } from './utf8.ts';
import { splitWrapped, withoutLineMarks, withStraightMarks } from './wrappedLines.ts';

export interface ReadTable {
  readonly journey: JourneySeed;
  readonly touchpoints: number;
  /** Of the headings. */
  readonly language: Language;
  readonly notes: readonly TableNote[];
  readonly reading: TableReading;
}

/**
 * Why there is no journey in it. `detail` is what was found: headings, a name, or the limit. Where columns are the
 * matter, `reading` says how the table was understood so far, so that somebody can say which column is which.
 */
export interface TableProblem {
  readonly code:
    | 'emptyTable'
    | 'notText'
    | 'tooManyRows'
    | 'noUsableRow'
    | 'unknownHeadings'
    | 'noStageColumn'
    | 'noTouchpointColumn'
    | 'unknownColumnName';
  readonly detail: string;
  readonly reading: TableReading | null;
}

export type TableResult =
  { readonly ok: true; readonly value: ReadTable } | { readonly ok: false; readonly problem: TableProblem };

export interface ReadOptions {
  /** Takes columns that are only proposed, for a look at what they would give. */
  readonly isProposalEnough?: boolean;
}

/** Rows and touchpoints of one table; blank rows do not count. */
const maxRows = 20_000;

/** Reads the bytes of a file. */
export function readTable(bytes: Uint8Array, choices: TableChoices = {}, options: ReadOptions = {}): TableResult {
  const decoded = decodeText(bytes, choices.encoding);
  if (!decoded) return refuse('notText', '', null);
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return readDecoded({ ...decoded, hasMark }, choices, options);
}

/** Reads text, as it is pasted. */
export function readTableText(text: string, choices: TableChoices = {}, options: ReadOptions = {}): TableResult {
  const given = { text: text.toWellFormed(), encoding: 'utf-8', isGuessed: false, hasMark: false };
  return readDecoded(given, choices, options);
}

/** The rows of one sheet of a spreadsheet; blank rows are left out, numbers count them. */
export interface SheetRows {
  readonly sheet: string;
  /** All that can be chosen, in their sequence. */
  readonly sheets: readonly string[];
  readonly rows: readonly Row[];
  /** Cells whose formula gives an error; their text is empty. `index` counts columns from 0. */
  readonly errors: readonly { readonly row: number; readonly index: number; readonly value: string }[];
}

/** Reads a sheet whose cells are texts already. Without encoding and separator, which a spreadsheet has not. */
export function readTableRows(
  { sheet, sheets, rows, errors }: SheetRows,
  choices: TableChoices = {},
  options: ReadOptions = {},
): TableResult {
  const source = { encoding: '', isGuessed: false, hasMark: true, separator: '', ofSheet: { sheet, sheets } };
  return readRows(rows, { ...source, errors }, choices, options);
}

interface Given {
  readonly text: string;
  readonly encoding: string;
  readonly isGuessed: boolean;
  /** Begins with the byte-order mark of UTF-8. */
  readonly hasMark: boolean;
}

interface Source extends Omit<Given, 'text'> {
  readonly separator: string;
  readonly ofSheet?: Pick<TableReading, 'sheet' | 'sheets'>;
  readonly errors?: SheetRows['errors'];
}

function readDecoded({ text: given, ...source }: Given, choices: TableChoices, options: ReadOptions): TableResult {
  const text = given.replaceAll(/\r\n?/g, '\n').replaceAll('\0', foreignMark);
  const declared = declaredSeparator(text);
  const body = withoutLineMarks(declared?.rest ?? text);
  const separator = choices.separator ?? declared?.separator ?? detectSeparator(body);
  const rows = splitRows(withStraightMarks(body, separator), separator, maxRows + 1);
  return readRows(splitWrapped(rows, separator), { ...source, separator }, choices, options);
}

function readRows(
  rows: readonly Row[],
  { encoding, isGuessed, hasMark, separator, ofSheet, errors = [] }: Source,
  choices: TableChoices,
  options: ReadOptions,
): TableResult {
  if (rows.length === 0) return refuse('emptyTable', '', null);
  const { lines, head } = orient(rows, choices);
  const columns = columnsOf(lines, head, choices);
  if (typeof columns === 'string') return refuse('unknownColumnName', `${columns}: ${found(head, lines)}`, null);
  const table: FoundTable = { lines, head, columns };
  const reading: TableReading = {
    ...ofSheet,
    encoding,
    isEncodingGuessed: isGuessed,
    separator,
    isTurned: lines.isTurned,
    headLine: lines.lines[head.index]?.number ?? 0,
    columns: readColumns(table),
  };
  if (rows.length > maxRows) return refuse('tooManyRows', String(maxRows), reading);
  const missing = missingColumn(table, options.isProposalEnough ?? false);
  if (missing) return refuse(missing, found(head, lines), reading);
  const notes = createNoteList();
  noteColumns(table, notes);
  for (const { row, index, value } of errors)
    if (columns[index]?.field != null) notes.add('formulaError', { row, column: columns[index].name }, value);
  if (isGuessed && encoding !== 'windows-1252' && !encoding.startsWith('utf'))
    notes.add('encodingGuessed', { row: 1, column: '' }, encoding);
  if (lines.isTurned && choices.isTurned === undefined) notes.add('turned', { row: rows[0]!.number, column: '' }, '');
  const isOwn = hasMark && isOwnTable(table);
  const { seed, touchpoints } = journeyOfLines({ lines, head: head.index, columns, notes, isOwn });
  if (touchpoints > maxRows) return refuse('tooManyRows', String(maxRows), reading);
  const sorted = notes.sorted();
  const isUseless = seed.stages.length === 0 || sorted.some(({ code }) => code === 'missingTitle');
  if (touchpoints === 0 && isUseless) return refuse('noUsableRow', found(head, lines), reading);
  return { ok: true, value: { journey: seed, touchpoints, language: languageOf(head), notes: sorted, reading } };
}

/** The columns, or the name in `columnNames` that fits none. */
function columnsOf(lines: Lines, head: Head, choices: TableChoices): readonly Column[] | string {
  // A column is judged by its first thousands of values.
  const body = lines.lines.slice(head.index + 1, head.index + 2001);
  const width = Math.min(200, widthOf(head, body));
  const values = Array.from({ length: width }, (_, index) => body.map(({ cells }) => cells[index] ?? ''));
  const names = lines.isTurned ? withContinued(head.names) : head.names;
  const named = namedColumns(choices.columnNames, names, width);
  return typeof named === 'string' ? named : assignColumns(names, values, choices.columns ?? named);
}

/** Columns behind the last heading count where most lines have them; else some line has too many cells. */
function widthOf({ names }: Head, body: readonly Line[]): number {
  let width = names.length;
  const hasCell = ({ cells }: Line) => !isBlank(cells[width] ?? '');
  while (width < 200 && body.filter(hasCell).length * 2 > body.length) width += 1;
  return width;
}

/** In a turned table the rows below "Touchpoint" that have no heading of their own go on with it, as merged cells do. */
function withContinued(names: readonly string[]): string[] {
  const continued: readonly TableField[] = [
    'title',
    ...teamFields,
    'painPoints',
    'opportunities',
    'questions',
    'customerActions',
  ];
  const filled: string[] = [];
  for (const name of names) {
    const before = filled.at(-1) ?? '';
    const field = headingMeaning(before)?.field;
    filled.push(name === '' && field !== undefined && continued.includes(field) ? before : name);
  }
  return filled;
}

/** What the table lacks to be a journey: stages, and touchpoints or columns of the teams. */
function missingColumn({ lines, head, columns }: FoundTable, isProposalEnough: boolean) {
  const has = (...fields: readonly TableField[]) =>
    columns.some(({ field, isCertain }) => field !== null && fields.includes(field) && (isCertain || isProposalEnough));
  // Beside a column of titles, even one that is only proposed, the teams' columns hold marks.
  const hasCards = columns.some(({ field }) => field === 'title') ? has('title') : has(...teamFields);
  if (has('stage')) return hasCards ? null : 'noTouchpointColumn';
  if (!hasCards) return 'unknownHeadings';
  return hasSections(lines.lines.slice(head.index + 1), columns) ? null : 'noStageColumn';
}

/** The headings, or where there are none the words of the first line. */
function found({ names }: Head, { lines }: Lines): string {
  return (names.some((name) => name !== '') ? names : (lines[0]?.cells ?? []).map((cell) => cell.trim()))
    .filter((name) => name !== '')
    .map((name) => name.slice(0, 60))
    .join(', ')
    .slice(0, 300)
    .toWellFormed();
}

function refuse(code: TableProblem['code'], detail: string, reading: TableReading | null): TableResult {
  return { ok: false, problem: { code, detail, reading } };
}
