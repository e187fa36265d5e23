// The exported workbook as .xlsx: a sheet per section in use, its head frozen and filtered, columns as wide as their
// words, days and numbers as such. Nothing in it is a formula, whatever people have written.
import { writeXlsx } from 'hucre/xlsx';
import { manyLines } from '../../tables/cellText.ts';
import { columnLetters } from '../../tables/lines.ts';
import type { ColumnKind, KindedCell, SheetCell, WorkbookSheet } from '../../tables/workbook/sheet.ts';

type WrittenSheet = Parameters<typeof writeXlsx>[0]['sheets'][number];
type WrittenCell = NonNullable<WrittenSheet['rows']>[number][number];

const formats: Record<ColumnKind, string | undefined> = {
  text: undefined,
  number: undefined,
  percent: '0%',
  day: 'yyyy-mm-dd',
  time: 'yyyy-mm-dd hh:mm',
};
/** In characters: what a column is at least, and beyond which its text wraps. */
const [narrowest, widest] = [8, 60];
/** A cell of a spreadsheet holds no more. */
const longestText = 32_000;

export function writeWorkbook(sheets: readonly WorkbookSheet[], title: string): Promise<Uint8Array> {
  return writeXlsx({
    properties: { title, creator: 'Handschlag' },
    defaultFont: { name: 'Calibri', size: 11 },
    sheets: sheets.map(written),
  });
}

function written({ name, columns, rows }: WorkbookSheet): WrittenSheet {
  const cells: NonNullable<WrittenSheet['cells']> = new Map();
  columns.forEach((_, index) => cells.set(`0,${index}`, { style: headStyle }));
  for (const [at, row] of rows.entries())
    for (const [index, cell] of row.entries()) {
      const format = isKinded(cell) ? formats[cell.kind] : undefined;
      if (format !== undefined) cells.set(`${at + 1},${index}`, { style: { ...bodyStyle, numFmt: format } });
    }
  const lastColumn = columnLetters(columns.length - 1);
  return {
    name: name.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31),
    columns: columns.map(({ title, kind }, index) => ({
      width: widthOf([title, ...rows.map((row) => shownText(row[index] ?? null, kind))]),
      style: { ...bodyStyle, ...(formats[kind] === undefined ? {} : { numFmt: formats[kind] }) },
    })),
    rows: [
      columns.map(({ title }) => title),
      ...rows.map((row) => row.map((cell, at) => valueOf(cell, columns[at]!.kind))),
    ],
    cells,
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${lastColumn}${rows.length + 1}` },
    pageSetup: { orientation: 'landscape', paperSize: 'a4', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

const headStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F3F2EF' } },
  alignment: { vertical: 'top', wrapText: true },
} as const;
const bodyStyle = { alignment: { vertical: 'top', wrapText: true } } as const;

function valueOf(cell: SheetCell, kind: ColumnKind): WrittenCell {
  if (cell === null || cell === '') return null;
  if (isKinded(cell)) return cell.value;
  if (kind === 'day') return dayOf(String(cell));
  if (kind === 'time') return clockOf(Number(cell));
  return typeof cell === 'number' ? cell : manyLines(cell).slice(0, longestText);
}

/** Spreadsheets know no zones: a time is written as the clock of this laptop shows it. */
function clockOf(at: number): Date {
  return new Date(at - new Date(at).getTimezoneOffset() * 60_000);
}

/** A calendar day is midnight in UTC, which spreadsheets show as that day wherever they are. */
function dayOf(day: string): Date | string {
  const date = new Date(`${day}T00:00:00Z`);
  // Spreadsheets begin with the year 1900; an earlier day stays a text.
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1901 ? day : date;
}

function isKinded(cell: SheetCell): cell is KindedCell {
  return typeof cell === 'object' && cell !== null;
}

function shownText(cell: SheetCell, kind: ColumnKind): string {
  if (cell === null) return '';
  if (kind === 'time') return '2026-01-01 00:00';
  return isKinded(cell) ? String(cell.value).slice(0, 8) : typeof cell === 'number' ? String(cell).slice(0, 12) : cell;
}

/** As the longest line, within bounds; the sign of the filter takes room beside the heading. */
function widthOf([title = '', ...texts]: readonly string[]): number {
  const longest = texts.slice(0, 2000).reduce((most, text) => Math.max(most, longestLine(text)), title.length + 3);
  return Math.min(widest, Math.max(narrowest, longest + 2));
}

function longestLine(text: string): number {
  return text
    .slice(0, 2000)
    .split('\n')
    .reduce((most, line) => Math.max(most, line.length), 0);
}
