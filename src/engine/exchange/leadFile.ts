// Reads the figures of an export of leads, row by row: hundreds of thousands of them in the memory of the file and a
// few thousand rows. Of single leads nothing is kept.
import { streamXlsxRows } from 'hucre/xlsx';
import { createLeadCounter } from '../../domain/figures/leadFigures.ts';
import { createStampReader } from '../../domain/figures/stamps.ts';
import type { Language } from '../../domain/record/workshop.ts';
import type { HostRefusal, HostResult } from '../../protocol/hostApi.ts';
import { sameTextKey } from '../../tables/cellText.ts';
import { decodeText, namedEncoding } from '../../tables/encoding.ts';
import type { LeadMap } from '../../tables/leads/leadColumns.ts';
import type { LeadReading } from '../../tables/leads/leadReading.ts';
import { createLeadReader, findLeadHeads, lookedAt } from '../../tables/leads/leadReader.ts';
import { declaredSeparator, detectSeparator } from '../../tables/separator.ts';
import { eachRow, type Row } from '../../tables/splitRows.ts';
import { fileKind, refusalOfKind } from './fileKind.ts';
import { openSpreadsheet, sheetText } from './spreadsheet.ts';

export interface LeadFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly map: LeadMap;
  /** Hours of the agreement whose promise is counted; null counts no cases. */
  readonly limit: number | null;
  /** Milliseconds since 1970: what need not be answered yet at this moment is no case. */
  readonly now: number;
  /** Zone of times that name none, where the map does not say. */
  readonly timeZone: string;
  readonly language: Language;
}

export interface LeadProgress {
  /** Called now and then with the number of rows so far; answers false once it is called off. */
  goesOn(rows: number): Promise<boolean>;
}

interface Rows {
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  readonly rows: AsyncIterable<Row> | Iterable<Row>;
}

/** Rows between two reports. */
const reportsEvery = 2000;
const mostRows = 1_000_000;
const mostKinds = 30;
const mostSheets = 20;

export async function readLeadFile(file: LeadFile, { goesOn }: LeadProgress): Promise<HostResult<LeadReading>> {
  const { map } = file;
  const opened = await rowsOf(file);
  if (!opened.ok) return opened;
  const { rows, ...about } = opened.value;
  const iterator = iterate(rows);
  const first: Row[] = [];
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    first.push(next.value);
    if (first.length >= lookedAt) break;
  }
  if (first.length === 0) return refuse('emptyFile', file.fileName);
  const heads = findLeadHeads(first, map, file.language !== 'en');
  if ('code' in heads) return refuse(heads.code, heads.detail);
  const timeZone = map.timeZone ?? file.timeZone;
  const skipsWeekends = map.skipsWeekends ?? false;
  const reading = {
    columns: heads.columns,
    headings: heads.names.map((name, index) => ({
      name,
      samples: heads.samples[index] ?? [],
      values: heads.values[index] ?? [],
    })),
    ...about,
    timeZone,
    isDayFirst: heads.isDayFirst,
    skipsWeekends,
  };
  const read = createLeadReader(heads, timeZone);
  if ('code' in read) {
    if (read.code !== 'noCreatedColumn') return refuse(read.code, read.detail);
    const problem = { code: read.code, detail: read.detail } as const;
    return {
      ok: true,
      value: { ...reading, months: [], leads: 0, unreadable: none, unclear: none, kinds: [], owners: [], problem },
    };
  }
  const asOf = createStampReader({ timeZone, isDayFirst: true });
  const counter = createLeadCounter({
    limit: file.limit,
    skipsWeekends,
    asOf: (asOf && asOf(new Date(file.now).toISOString())) || { at: file.now, wall: file.now, isDay: false },
  });
  const [kinds, owners] = [createNameCounter(map.kinds), createNameCounter(map.owners)];
  const [unreadable, unclear] = [createRowList(), createRowList()];
  let [leads, seen] = [0, 0];
  const take = ({ number, cells }: Row) => {
    if (number <= heads.row) return;
    seen += 1;
    const found = read(cells);
    if (!found) {
      unreadable.add(number);
      return;
    }
    const isWanted = [kinds.take(found.kind), owners.take(found.owner)];
    if (isWanted.includes(false)) return;
    leads += 1;
    if (found.isContactUnclear) unclear.add(number);
    counter.add(found.lead);
  };
  first.forEach(take);
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    take(next.value);
    if (seen > mostRows) return refuse('tooManyRows', String(mostRows));
    if (seen % reportsEvery === 0 && !(await goesOn(seen))) return refuse('cancelled', '');
  }
  return {
    ok: true,
    value: {
      ...reading,
      months: counter.months(),
      leads,
      unreadable: unreadable.found,
      unclear: unclear.found,
      kinds: kinds.frequent(),
      owners: owners.frequent(),
      problem: null,
    },
  };
}

const none = { count: 0, rows: [] };

/** Counts rows and keeps the numbers of the first. */
function createRowList() {
  const found = { count: 0, rows: [] as number[] };
  return {
    found,
    add(row: number) {
      found.count += 1;
      if (found.rows.length < 12) found.rows.push(row);
    },
  };
}

/** Counts names such as kinds, and says whether one is among those that are wanted; all are where none is given. */
function createNameCounter(given: readonly string[] | undefined) {
  const wanted = given && new Set(given.map(sameTextKey));
  const counts = new Map<string, number>();
  return {
    take(name: string): boolean {
      if (counts.size < 1000 || counts.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
      return !wanted || wanted.has(sameTextKey(name));
    },
    frequent: () =>
      [...counts]
        .filter(([name]) => name !== '')
        .sort(([, left], [, right]) => right - left)
        .slice(0, mostKinds)
        .map(([name, leads]) => ({ name: name.slice(0, 100), leads })),
  };
}

async function rowsOf({ fileName, bytes, map }: LeadFile): Promise<HostResult<Rows>> {
  if (bytes.length === 0) return refuse('emptyFile', fileName);
  const kind = fileKind(bytes, fileName);
  if (kind === 'table') return textRows(bytes, map, fileName);
  if (typeof kind === 'string') return refuse('notCsv', '.handschlag');
  if (!('spreadsheet' in kind)) return { ok: false, ...refusalOfKind(kind) };
  const opened = await openSpreadsheet(bytes, kind.spreadsheet);
  if (!opened.ok) return opened;
  const { sheets, rowsOf: wholeSheet } = opened.value;
  const sheet = map.sheet ?? (await firstOfLeads(sheets, async (name) => (await wholeSheet(name, 60)).rows, map)) ?? '';
  if (!sheets.includes(sheet)) return refuse('unknownSheet', sheets.join(', ').slice(0, 300).toWellFormed());
  const rows = kind.spreadsheet === 'xlsx' ? streamedRows(bytes, sheet) : (await wholeSheet(sheet)).rows;
  return { ok: true, value: { sheet, sheets, rows } };
}

/** The first sheet with a column that says when a lead was created; else the first one. */
async function firstOfLeads(
  sheets: readonly string[],
  beginOf: (sheet: string) => Promise<readonly Row[]>,
  map: LeadMap,
): Promise<string | undefined> {
  if (sheets.length < 2) return sheets[0];
  for (const sheet of sheets.slice(0, mostSheets)) {
    const begin = await beginOf(sheet).catch(() => []);
    if (begin.length === 0) continue;
    const heads = findLeadHeads(begin, map, true);
    if (!('code' in heads) && heads.columns.created !== null) return sheet;
  }
  return sheets[0];
}

function textRows(bytes: Uint8Array, map: LeadMap, fileName: string): HostResult<Rows> {
  const encoding = map.encoding === undefined ? undefined : namedEncoding(map.encoding);
  if (map.encoding !== undefined && encoding === undefined) return refuse('unknownEncoding', map.encoding);
  const decoded = decodeText(bytes, encoding);
  if (!decoded) return refuse('notCsv', fileName);
  const text = decoded.text.replaceAll(/\r\n?/g, '\n');
  const declared = declaredSeparator(text);
  const body = declared?.rest ?? text;
  const separator = map.separator ?? declared?.separator ?? detectSeparator(body);
  return { ok: true, value: { sheet: null, sheets: [], rows: eachRow(body, separator) } };
}

async function* streamedRows(bytes: Uint8Array, sheet: string): AsyncGenerator<Row, void> {
  for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
    const cells = values.map((value) => sheetText(value));
    if (cells.some((cell) => cell.trim() !== '')) yield { number: index + 1, cells, isUncertain: false };
  }
}

function iterate(rows: AsyncIterable<Row> | Iterable<Row>) {
  return Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
}

function refuse(code: HostRefusal, detail: string): Extract<HostResult<never>, { ok: false }> {
  return { ok: false, code, detail };
}
