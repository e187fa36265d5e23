// From the bytes of a table as spreadsheets write it to rows of cells: encoding, separator, quotes and line breaks.
import Papa from 'papaparse';
import { columnOf } from './csvWords.ts';

export type TableProblem = 'empty' | 'notText' | 'tooManyRows';

export interface Table {
  /** Rows as a spreadsheet counts them: a cell with line breaks is one row; blank rows are kept. */
  readonly rows: readonly (readonly string[])[];
  /** Rows (1 is the first) in which something could not be read for certain. */
  readonly unreadable: readonly number[];
}

const separators = [';', ',', '\t'] as const;

/** Reads bytes into rows. `maxRows` counts all rows, blank ones included. */
export function readTable(bytes: Uint8Array, maxRows: number): Table | TableProblem {
  if (isOtherFileType(bytes)) return 'notText';
  const decoded = decode(bytes);
  if (decoded === undefined) return 'notText';
  const text = decoded.replace(/\r\n?/g, '\n');
  if (text.trim() === '') return 'empty';
  const declared = /^sep=(.)\n/i.exec(text)?.[1];
  const separator = declared ?? detectSeparator(text);
  const { data, errors } = parse(text, separator, maxRows + 1);
  if (data.length > maxRows) return 'tooManyRows';
  if (declared !== undefined) data[0] = [];
  const unreadable = new Set<number>();
  for (const { row } of errors) if (row !== undefined) unreadable.add(row + 1);
  data.forEach((cells, index) => cells.some((cell) => cell.includes('\uFFFD')) && unreadable.add(index + 1));
  return { rows: data, unreadable: [...unreadable].sort((left, right) => left - right) };
}

/**
 * UTF-16 and UTF-8 by byte-order mark, UTF-8 when it is valid, else Windows-1252. Undefined for what is no text at all.
 */
function decode(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) return undefined;
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder('utf-8').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * A workbook, picture or archive under the wrong name: ZIP (also .xlsx, .ods), OLE (.xls), PDF, PNG, JPEG, GIF, gzip.
 */
function isOtherFileType(bytes: Uint8Array): boolean {
  const starts = ['504b0304', 'd0cf11e0', '25504446', '89504e47', 'ffd8ff', '47494638', '1f8b'];
  const begin = Array.from(bytes.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return starts.some((start) => begin.startsWith(start));
}

/**
 * The separator with which the most headings are known; among equals the one with which the rows are most even. So
 * commas inside German texts decide nothing.
 */
function detectSeparator(text: string): string {
  const begin = text.slice(0, 200_000);
  const scored = separators.map((separator) => {
    const { data } = parse(begin, separator, 40);
    const known = Math.max(0, ...data.slice(0, 10).map((row) => row.filter((cell) => columnOf(cell)).length));
    const width = data[0]?.length ?? 1;
    const even = width > 1 ? data.filter((row) => row.length === width).length / Math.max(1, data.length) : 0;
    return { separator, score: known + even };
  });
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).separator;
}

function parse(text: string, delimiter: string, preview: number) {
  return Papa.parse<string[]>(text, { delimiter, newline: '\n', preview, skipEmptyLines: false });
}
