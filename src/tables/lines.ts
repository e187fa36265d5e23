// The lines of a table, each about one touchpoint: its rows, or its columns where the stages stand across.
import type { Row } from './splitRows.ts';
import { foreignMark } from './utf8.ts';

export interface Line {
  /** The row, or the column of a turned table; 1 is the first. */
  readonly number: number;
  readonly cells: readonly string[];
  /** Something in it could not be read for certain. */
  readonly isUncertain: boolean;
  /** A blank line stands before it. */
  readonly isAfterBlank: boolean;
}

export interface Lines {
  readonly lines: readonly Line[];
  readonly isTurned: boolean;
  /** Where a cell stands in the file: its row, and the column's letter for a turned table. */
  place(line: Line, column: number): { readonly row: number; readonly letter: string };
}

const maxColumns = 200;

export function linesOf(rows: readonly Row[], isTurned: boolean): Lines {
  const clean = rows.map((row) => ({ ...row, cells: row.cells.map(withoutMarks) }));
  const doubtful = new Set(rows.filter((row) => isDoubtful(row, null)).map(({ number }) => number));
  if (!isTurned) {
    const lines = clean.map((row, index) => ({
      number: row.number,
      cells: row.cells,
      isUncertain: doubtful.has(row.number),
      isAfterBlank: row.number > (rows[index - 1]?.number ?? 0) + 1,
    }));
    return { lines, isTurned, place: ({ number }, column) => ({ row: number, letter: columnLetters(column) }) };
  }
  const width = Math.min(maxColumns, Math.max(0, ...clean.map(({ cells }) => cells.length)));
  const turned = Array.from({ length: width }, (_, column): Line => {
    const cells = clean.map((row) => row.cells[column] ?? '');
    return { number: column + 1, cells, isUncertain: rows.some((row) => isDoubtful(row, column)), isAfterBlank: false };
  });
  const lines = turned
    .map((line, index) => ({ ...line, isAfterBlank: index > 0 && isEmptyLine(turned[index - 1]!) }))
    .filter((line) => !isEmptyLine(line));
  return {
    lines,
    isTurned,
    place: ({ number }, column) => ({ row: clean[column]?.number ?? 1, letter: columnLetters(number - 1) }),
  };
}

/** Name of a column without a heading, as spreadsheets show it: A, B … Z, AA. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/** Of a row, or of its cell in one column. */
function isDoubtful({ isUncertain, cells }: Row, column: number | null): boolean {
  const looked = column === null ? cells : [cells[column] ?? ''];
  return (
    looked.some((cell) => cell.includes(foreignMark) || cell.includes('\uFFFD')) ||
    (isUncertain && (column === null || looked.some((cell) => cell.includes('"'))))
  );
}

function isEmptyLine({ cells }: Line): boolean {
  return cells.every((cell) => cell.trim() === '');
}

function withoutMarks(cell: string): string {
  return cell.includes(foreignMark) ? cell.replaceAll(foreignMark, '') : cell;
}
