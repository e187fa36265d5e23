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
import { splitRows } from './splitRows.ts';
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
  return runToEnd(readTableInSlices(bytes, choices, options));
}

/** Reads text, as it is pasted. */
export function readTableText(text: string, choices: TableChoices = {}, options: ReadOptions = {}): TableResult {
  const given = { text: text.toWellFormed(), encoding: 'utf-8', isGuessed: false, hasMark: false };
  return runToEnd(readDecoded(given, choices, options));
}

/** The same as `readTable`; hands over after each line, so that a long table keeps nobody waiting. */
export function* readTableInSlices(
  bytes: Uint8Array,
  choices: TableChoices,
  options: ReadOptions,
): Generator<void, TableResult> {
  const decoded = decodeText(bytes, choices.encoding);
  if (!decoded) return refuse('notText', '', null);
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return yield* readDecoded({ ...decoded, hasMark }, choices, options);
}

interface Given {
  readonly text: string;
  readonly encoding: string;
  readonly isGuessed: boolean;
  /** Begins with the byte-order mark of UTF-8. */
  readonly hasMark: boolean;
}

function* readDecoded(given: Given, choices: TableChoices, options: ReadOptions): Generator<void, TableResult> {
  const text = given.text.replaceAll(/\r\n?/g, '\n').replaceAll('\0', foreignMark);
  const declared = declaredSeparator(text);
  const body = declared?.rest ?? text;
  const separator = choices.separator ?? declared?.separator ?? detectSeparator(body);
  const rows = splitRows(body, separator, maxRows + 1);
  if (rows.length === 0) return refuse('emptyTable', '', null);
  yield;
  const { lines, head } = orient(rows, choices);
  const columns = columnsOf(lines, head, choices);
  if (typeof columns === 'string') return refuse('unknownColumnName', `${columns}: ${namesOf(head)}`, null);
  const table: FoundTable = { lines, head, columns };
  const reading: TableReading = {
    encoding: given.encoding,
    isEncodingGuessed: given.isGuessed,
    separator,
    isTurned: lines.isTurned,
    headLine: lines.lines[head.index]?.number ?? 0,
    columns: readColumns(table),
  };
  if (rows.length > maxRows) return refuse('tooManyRows', String(maxRows), reading);
  const missing = missingColumn(table, options.isProposalEnough ?? false);
  if (missing) return refuse(missing, namesOf(head), reading);
  const notes = createNoteList();
  noteColumns(table, notes);
  if (given.isGuessed && given.encoding !== 'windows-1252' && !given.encoding.startsWith('utf'))
    notes.add('encodingGuessed', { row: 1, column: '' }, given.encoding);
  if (lines.isTurned && choices.isTurned === undefined) notes.add('turned', { row: rows[0]!.number, column: '' }, '');
  const isOwn = given.hasMark && isOwnTable(table);
  const { seed, touchpoints } = yield* journeyOfLines({ lines, head: head.index, columns, notes, isOwn });
  if (touchpoints > maxRows) return refuse('tooManyRows', String(maxRows), reading);
  const sorted = notes.sorted();
  const isUseless = seed.stages.length === 0 || sorted.some(({ code }) => code === 'missingTitle');
  if (touchpoints === 0 && isUseless) return refuse('noUsableRow', namesOf(head), reading);
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
  const hasCards = has('title', ...teamFields);
  if (has('stage')) return hasCards ? null : 'noTouchpointColumn';
  if (!hasCards) return 'unknownHeadings';
  return hasSections(lines.lines.slice(head.index + 1), columns) ? null : 'noStageColumn';
}

function namesOf({ names }: Head): string {
  return names
    .filter((name) => name !== '')
    .map((name) => name.slice(0, 60))
    .join(', ')
    .slice(0, 300)
    .toWellFormed();
}

function refuse(code: TableProblem['code'], detail: string, reading: TableReading | null): TableResult {
  return { ok: false, problem: { code, detail, reading } };
}

function runToEnd<T>(slices: Generator<void, T>): T {
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
  }
}
