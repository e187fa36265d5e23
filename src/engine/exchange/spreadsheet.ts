// The sheets of a spreadsheet (.xlsx, .ods) as rows of texts, as the file means them: dates as days, percentages with
// their sign, formulas by their last result. Nothing in the file is run: macros and links are passed over.
import { EncryptedFileError } from 'hucre';
import { readOds } from 'hucre/ods';
import { readXlsx } from 'hucre/xlsx';
import { megabytes } from '../../i18n/format.ts';
import type { HostRefusal } from '../../protocol/hostApi.ts';
import type { SheetRows } from '../../tables/readTable.ts';
import { hiddenOdsSheets } from './hiddenOdsSheets.ts';
import { unpackedSize } from './packedSize.ts';

export type SpreadsheetKind = 'xlsx' | 'ods';

export interface Spreadsheet {
  /** Those that are shown; all of them where none is. */
  readonly sheets: readonly string[];
  /** At most `most` rows from the top. */
  rowsOf(sheet: string, most?: number): Promise<SheetRows>;
}

export type OpenedSpreadsheet =
  | { readonly ok: true; readonly value: Spreadsheet }
  | { readonly ok: false; readonly code: HostRefusal; readonly detail: string };

/** Bytes of all parts when unpacked; a sheet of 100,000 rows with twenty columns has about half of it. */
const mostUnpacked = 200 * 1024 * 1024;
/** Rows with the blank ones, and columns, beyond which nothing of a sheet is looked at. */
const [mostRows, lastColumn] = [60_000, 'GR'];

type Workbook = Awaited<ReturnType<typeof readXlsx>>;
type Sheet = Workbook['sheets'][number];
type Cell = Sheet['rows'][number][number];

/** Opens the file without reading a sheet. Refused: password, damage, more than `mostUnpacked` within. */
export async function openSpreadsheet(bytes: Uint8Array, kind: SpreadsheetKind): Promise<OpenedSpreadsheet> {
  const size = unpackedSize(bytes);
  if (size === null) return refuse('damagedFile', 'zip');
  if (size > mostUnpacked) return refuse('fileTooLarge', megabytes(mostUnpacked));
  const read = kind === 'xlsx' ? readXlsx : readOds;
  const found = new Map<number, { readonly name: string; readonly isHidden: boolean }>();
  try {
    await read(bytes, {
      sheets: ({ name, index, hidden, veryHidden }) => {
        found.set(index, { name, isHidden: (hidden ?? false) || (veryHidden ?? false) });
        return false;
      },
    });
  } catch (error) {
    return error instanceof EncryptedFileError ? refuse('passwordFile', kind) : refuse('damagedFile', kind);
  }
  const hiddenTables = kind === 'ods' ? hiddenOdsSheets(bytes) : new Set<number>();
  const all = [...found].map(([index, one]) => ({ ...one, isHidden: one.isHidden || hiddenTables.has(index) }));
  const shown = all.filter(({ isHidden }) => !isHidden);
  const sheets = (shown.length > 0 ? shown : all).map(({ name }) => name);
  return { ok: true, value: { sheets, rowsOf } };

  async function rowsOf(name: string, most = mostRows): Promise<SheetRows> {
    const options = { sheets: [name], readStyles: true, range: `A1:${lastColumn}${most}`, maxRows: most };
    const [sheet] = (await read(bytes, options)).sheets;
    return { sheet: name, sheets, ...(sheet ? rowsIn(sheet) : { rows: [], errors: [] }) };
  }
}

function rowsIn({ rows: all, cells }: Sheet): Pick<SheetRows, 'rows' | 'errors'> {
  const rows: SheetRows['rows'][number][] = [];
  const errors: SheetRows['errors'][number][] = [];
  for (const [at, values] of all.entries()) {
    const texts = values.map((value, index) => {
      const cell = cells?.get(`${at},${index}`);
      const isError = typeof value === 'string' && (cell?.type === 'error' || isErrorOfFormula(cell?.formula, value));
      if (isError) errors.push({ row: at + 1, index, value });
      return isError ? '' : sheetText(value, cell?.style?.numFmt);
    });
    while (texts.length > 0 && texts.at(-1) === '') texts.pop();
    if (texts.some((text) => text.trim() !== '') || errors.at(-1)?.row === at + 1)
      rows.push({ number: at + 1, cells: texts, isUncertain: false });
  }
  return { rows, errors };
}

/** OpenDocument keeps what a formula shows, and a formula may well show a text. */
function isErrorOfFormula(formula: string | undefined, value: string): boolean {
  return formula !== undefined && /^(?:#[A-Z/0!?]{3,9}|Err:\d{3})$/.test(value);
}

/** A cell as text; `format` is the number format of the spreadsheet. */
export function sheetText(value: Cell, format = ''): string {
  if (value === null) return '';
  if (typeof value === 'number') return isPercentage(format) ? `${rounded(value * 100)} %` : String(rounded(value));
  if (value instanceof Date) return dayAndTime(value);
  return String(value).replaceAll(/\r\n?/g, '\n').toWellFormed();
}

/** Signs in quotation marks or behind a backslash are words of the format. */
function isPercentage(format: string): boolean {
  return format.replaceAll(/"[^"]*"|\\./g, '').includes('%');
}

/** Spreadsheets count with fifteen digits. */
function rounded(value: number): number {
  return Number(value.toPrecision(15));
}

/** YYYY-MM-DD, with HH:MM where the cell has a time; a time without a day is one alone. */
function dayAndTime(value: Date): string {
  if (Number.isNaN(value.getTime())) return '';
  const [day = '', time = ''] = value.toISOString().split('T');
  const minutes = time.slice(0, 5);
  if (value.getUTCFullYear() < 1900) return minutes;
  return minutes === '00:00' ? day : `${day} ${minutes}`;
}

function refuse(code: HostRefusal, detail: string): OpenedSpreadsheet {
  return { ok: false, code, detail };
}
